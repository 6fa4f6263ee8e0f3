// Asks the question before an act that cannot be undone in a dialogue. Without this script, or when the
// question cannot be fetched, it is a page of its own.
let asking = false;
addEventListener('submit', async (event) => {
  const { target: form, submitter: opener } = event;
  if (!form.matches('form[data-dialogue]')) return;
  event.preventDefault();
  // A second press asks nothing more.
  if (asking || document.querySelector('dialog[open]')) return;
  asking = true;
  opener?.setAttribute('aria-busy', 'true');
  try {
    const answer = await fetch(form.action, { headers: { accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const question = page.querySelector('main .dialogue');
    if (!answer.ok || answer.redirected || !question) throw new Error('no question');
    const dialogue = document.createElement('dialog');
    dialogue.className = 'dialogue';
    dialogue.setAttribute('aria-labelledby', question.getAttribute('aria-labelledby'));
    dialogue.append(...question.childNodes);
    const stay = new URL(location.pathname, location.href).href;
    dialogue.addEventListener('click', (click) => {
      if (click.target.closest('a')?.href === stay) {
        click.preventDefault();
        dialogue.close();
      }
    });
    dialogue.addEventListener('close', () => {
      dialogue.remove();
      opener?.focus();
    });
    document.body.append(dialogue);
    dialogue.showModal();
    // Where not all of it can be seen, it is read from its beginning.
    if (dialogue.scrollHeight > dialogue.clientHeight) {
      const heading = dialogue.querySelector('h1');
      heading.tabIndex = -1;
      heading.focus();
    }
  } catch {
    form.submit();
  } finally {
    asking = false;
    opener?.removeAttribute('aria-busy');
  }
});
