// What the pages do beside what they do without scripts: keys that lead to the search, panels and cards that
// open beside a list, and marks that are set without leaving it.

// Where this browser's clock stands, for whoever has chosen no time zone.
const secure = location.protocol === 'https:' ? ';secure' : '';
document.cookie = `tandem_zone=${Intl.DateTimeFormat().resolvedOptions().timeZone};path=/;samesite=lax${secure}`;

const typing = (element) => element?.matches?.('input, textarea, select, [contenteditable]');

addEventListener('keydown', (event) => {
  const field = document.getElementById('search');
  const slash = field?.matches('[aria-keyshortcuts^="/"]');
  const wanted = event.key === 'k' && (event.ctrlKey || event.metaKey)
    || slash && event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target);
  if (!wanted || !field || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  field.focus();
  field.select();
});

// A menu goes with Escape, and when something else is pressed.
addEventListener('keydown', (event) => {
  const menu = event.key === 'Escape' && document.querySelector('.menu[open]');
  if (!menu) return;
  menu.open = false;
  if (menu.contains(document.activeElement)) menu.querySelector('summary').focus();
});
addEventListener('pointerdown', (event) => {
  for (const menu of document.querySelectorAll('.menu[open]')) if (!menu.contains(event.target)) menu.open = false;
});

// How many deals a list has, once there is somebody to hear it.
const status = document.getElementById('list-status');
if (status) addEventListener('load', () => setTimeout(() => (status.textContent = status.dataset.text), 300));

// The panel of a page of its own.
const panelOf = async (href) => {
  const answer = await fetch(href, { headers: { accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const panel = page.querySelector('main .panel');
  if (!answer.ok || answer.redirected || !panel) throw new Error('no panel');
  return panel;
};

const place = document.getElementById('panel');
let opener;
// Only the latest of several presses counts.
let asked = 0;

const close = () => {
  asked++;
  place.removeAttribute('aria-busy');
  place.replaceChildren();
  opener?.focus();
};

const open = async (link) => {
  const mine = ++asked;
  opener = link;
  place.setAttribute('aria-busy', 'true');
  try {
    const panel = await panelOf(link.href);
    if (mine !== asked) return;
    place.removeAttribute('aria-busy');
    place.replaceChildren(panel);
    (panel.querySelector('.error-summary') ?? panel.querySelector('h1')).focus();
    panel.scrollIntoView({ block: 'nearest' });
  } catch {
    if (mine === asked) location.assign(link.href);
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
    const busy = place.ariaBusy && event.target === opener;
    if (event.key === 'Escape' && (busy || place.contains(event.target))) close();
  });
}

// The card of a deal whose name is pointed at or focused. It goes when pointer and focus have left both.
const card = document.getElementById('hover-card');
if (card) {
  const cards = new Map();
  let about, opening, closing;

  const facts = async (href) => {
    const parts = [...(await panelOf(`${href}/preview`)).querySelectorAll('.labels, .key-values, .panel-foot > [target]')];
    // The card describes the name: what can be pressed in it is for pointers, keys have it in the panel.
    for (const it of parts.flatMap((part) => [part, ...part.querySelectorAll('*')])) {
      if (it.matches('a, button')) it.tabIndex = -1;
      if (it.matches('[data-copy], [target]')) it.ariaHidden = 'true';
    }
    return parts;
  };
  const show = async (link) => {
    opening = undefined;
    if (!cards.has(link.href)) cards.set(link.href, facts(link.href));
    const parts = await cards.get(link.href).catch(() => {
      cards.delete(link.href);
    });
    if (about !== link || !parts) return;
    card.replaceChildren(...parts);
    card.showPopover();
    link.setAttribute('aria-describedby', card.id);
    // Below the name, else above it, else beside it; never over it.
    const at = link.getBoundingClientRect();
    const [width, height] = [card.offsetWidth + 8, card.offsetHeight + 8];
    const below = at.bottom + 4;
    const above = at.top - height + 4;
    const beside = below + height > innerHeight && above < 8;
    const left = beside ? at.right + 4 : at.left;
    const top = beside ? innerHeight - height : below + height > innerHeight ? above : below;
    card.style.left = `${Math.max(8, Math.min(left, innerWidth - width))}px`;
    card.style.top = `${Math.max(8, top)}px`;
  };
  const enter = (link) => {
    clearTimeout(closing);
    if (about === link && (opening || card.matches(':popover-open'))) return;
    hide();
    about = link;
    opening = setTimeout(show, 350, link);
  };
  const hide = () => {
    clearTimeout(opening);
    about = opening = undefined;
    if (card.matches(':popover-open')) card.hidePopover();
  };
  const leave = () => {
    clearTimeout(closing);
    closing = setTimeout(() => card.matches(':hover') || about?.matches(':hover, :focus') || hide(), 200);
  };
  const named = (event) => event.target.closest?.('.deal-name > a:not(.peek)');

  addEventListener('pointerover', (event) => {
    const link = event.pointerType !== 'touch' && named(event);
    if (link) enter(link);
    else if (about) leave();
  });
  addEventListener('focusin', (event) => {
    const link = event.target.matches(':focus-visible') && named(event);
    if (link) enter(link);
    else if (about) leave();
  });
  // Whoever presses in it stays where they are.
  card.addEventListener('mousedown', (event) => event.target.closest('[aria-hidden]') && event.preventDefault());
  addEventListener('scroll', (event) => event.target !== card && hide(), true);
  card.addEventListener('toggle', (event) => {
    if (event.newState === 'closed') document.querySelector(`[aria-describedby="${card.id}"]`)?.removeAttribute('aria-describedby');
  });
}

// What is copied, and that it is, in a region that was there before the words.
const told = Object.assign(document.createElement('div'), { className: 'toasts', ariaLive: 'polite' });
document.body.append(told);
document.documentElement.dataset.copies = '';
addEventListener('click', async (event) => {
  const { copy, copied, failed } = event.target.closest('[data-copy]')?.dataset ?? {};
  if (!copy) return;
  const done = await navigator.clipboard?.writeText(copy).then(() => true, () => false);
  const toast = Object.assign(document.createElement('p'), { className: 'toast', textContent: done ? copied : failed });
  told.replaceChildren(toast);
  setTimeout(() => toast.remove(), 4000);
});

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
    heart.title = form.dataset[heart.name];
    const count = document.querySelector('.tabs a[href*="tab=favorites"] .count');
    // Nothing is counted in thousands here.
    if (/^\d+$/.test(count?.textContent)) count.textContent = Number(count.textContent) + (marked ? 1 : -1);
  } catch {
    // In sight wherever the list is scrolled to, and it moves nothing.
    const said = Object.assign(document.createElement('div'), { id: 'not-marked', role: 'alert', className: 'toasts' });
    const words = { className: 'toast field-error', textContent: form.dataset.failed };
    said.append(Object.assign(document.createElement('p'), words));
    document.body.append(said);
  }
});
