// What the pages do beside what they do without scripts: keys that lead to the search, panels that open
// beside a list, and marks that are set without leaving it.
const typing = (element) => element?.matches?.('input, textarea, select, [contenteditable]');

addEventListener('keydown', (event) => {
  const wanted = event.key === 'k' && (event.ctrlKey || event.metaKey)
    || event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target);
  const field = document.getElementById('search');
  if (!wanted || !field || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  field.focus();
  field.select();
});

const place = document.getElementById('panel');
let opener;

const close = () => {
  place.replaceChildren();
  opener?.focus();
};

// Only the latest of several presses counts.
let asked = 0;
const open = async (link) => {
  const mine = ++asked;
  try {
    const answer = await fetch(link.href, { headers: { accept: 'text/html' } });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const panel = page.querySelector('main .panel');
    if (!answer.ok || answer.redirected || !panel) throw new Error('no panel');
    if (mine !== asked) return;
    opener = link;
    place.replaceChildren(panel);
    panel.querySelector('h1').focus();
    panel.scrollIntoView({ block: 'nearest' });
  } catch {
    location.assign(link.href);
  }
};

if (place) {
  addEventListener('click', (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target.closest('a[data-panel], a[data-close]');
    if (!link) return;
    if (link.matches('[data-panel]')) {
      event.preventDefault();
      open(link);
    } else if (place.contains(link)) {
      event.preventDefault();
      close();
    }
  });
  addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && place.contains(event.target)) close();
  });
}

addEventListener('submit', async (event) => {
  const { target: form, submitter: heart } = event;
  if (!heart?.matches('.heart')) return;
  event.preventDefault();
  const marked = heart.name === 'mark';
  document.getElementById('not-marked')?.remove();
  try {
    const body = new URLSearchParams({ [heart.name]: heart.value, back: form.elements.back.value });
    const answer = await fetch(form.action, { method: 'POST', body });
    if (!answer.ok) throw new Error('not marked');
    heart.name = marked ? 'unmark' : 'mark';
    heart.setAttribute('aria-pressed', marked);
    heart.title = heart.dataset[heart.name];
  } catch {
    // In sight wherever the list is scrolled to, and it moves nothing.
    const said = Object.assign(document.createElement('div'), { id: 'not-marked', role: 'alert', className: 'toasts' });
    const words = { className: 'toast field-error', textContent: form.dataset.failed };
    said.append(Object.assign(document.createElement('p'), words));
    document.body.append(said);
  }
});
