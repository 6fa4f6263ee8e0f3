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

// The address of a list is for others as well: what was just done is not of it.
const here = new URL(location.href);
if (here.pathname === '/deals' && here.searchParams.has('saved')) {
  here.searchParams.delete('saved');
  history.replaceState(history.state, '', here);
}

// An address that is to be shared says nothing of fields that nobody has filled in.
addEventListener('formdata', ({ target: form, formData }) => {
  if (!form.matches('[method="get"]:is(.panel-form, .list-search)')) return;
  for (const [name, value] of [...formData]) if (value === '') formData.delete(name);
});

// Whoever goes back to a list finds its rows where they were.
const rows = document.querySelector('.list-main .table-scroll');
if (rows) {
  rows.scrollTop = history.state?.rows ?? 0;
  addEventListener('click', () => history.replaceState({ ...history.state, rows: rows.scrollTop }, ''), true);
}

// A part of another page.
const partOf = async (href, selector) => {
  const answer = await fetch(href, { headers: { accept: 'text/html' } });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const part = page.querySelector(selector);
  if (!answer.ok || answer.redirected || !part) throw new Error('not there');
  return part;
};
const panelOf = (href) => partOf(href, 'main .panel');

const place = document.getElementById('panel');
let opener;
// Only the latest of several presses counts.
let asked = 0;
// On a phone, who goes back leaves the panel first, not the list.
let goesBack;

const close = () => {
  asked++;
  goesBack?.destroy();
  place.removeAttribute('aria-busy');
  place.replaceChildren();
  opener?.removeAttribute('aria-expanded');
  opener?.focus();
};

// Beside the list it is as high as there is room; nothing moves for what can be seen already.
const bringIntoSight = (panel) => {
  const heading = panel.querySelector('.error-summary') ?? panel.querySelector('h1');
  place.style.removeProperty('--room');
  const { top } = place.getBoundingClientRect();
  const room = innerHeight - top - 20;
  const fits = top >= 0 && room >= Math.min(320, place.scrollHeight);
  if (fits) place.style.setProperty('--room', `${room}px`);
  heading.focus({ preventScroll: true });
  if (!fits) place.scrollIntoView({ block: 'nearest' });
};

const open = async (link) => {
  const mine = ++asked;
  opener?.removeAttribute('aria-expanded');
  opener = link;
  link.ariaExpanded = 'true';
  place.setAttribute('aria-busy', 'true');
  try {
    const panel = await panelOf(link.href);
    if (mine !== asked) return;
    place.removeAttribute('aria-busy');
    place.replaceChildren(panel);
    bringIntoSight(panel);
    goesBack?.destroy();
    if (window.CloseWatcher && matchMedia('(pointer: coarse)').matches) {
      goesBack = new CloseWatcher();
      goesBack.onclose = close;
    }
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
  // Where the list was scrolled away below the pointer.
  addEventListener('pointermove', (event) => {
    const link = !about && event.pointerType !== 'touch' && named(event);
    if (link) enter(link);
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

// Presses are kept one after the other.
let kept = Promise.resolve();
const keep = async (form, body, count) => {
  const answer = await fetch(form.action, { method: 'POST', body });
  // Until its body was read, it keeps its connection.
  await answer.text();
  // Who is signed out meanwhile signs in again, and comes back here.
  if (answer.status === 401) return location.reload();
  if (!answer.ok) throw new Error('not kept');
  // The groups of the list of marks count them as well.
  const tabs = count?.closest('[aria-current]') && document.querySelector('.list-tools');
  if (tabs) partOf(location.href, '.list-tools').then((now) => tabs.replaceWith(now), () => {});
};
addEventListener('submit', (event) => {
  const { target: form, submitter: heart } = event;
  if (!heart?.matches('.heart')) return;
  event.preventDefault();
  const body = new URLSearchParams({ [heart.name]: heart.value, back: form.elements.back.value });
  const count = document.querySelector('.tabs a[href*="tab=favorites"] .count');
  // It shows at once what was pressed.
  const turn = () => {
    const marked = heart.name === 'mark';
    heart.name = marked ? 'unmark' : 'mark';
    heart.ariaPressed = marked;
    heart.title = form.dataset[heart.name];
    // Nothing is counted in thousands here.
    if (/^\d+$/.test(count?.textContent)) count.textContent = Number(count.textContent) + (marked ? 1 : -1);
  };
  document.getElementById('not-marked')?.remove();
  turn();
  kept = kept.then(() => keep(form, body, count)).catch(() => {
    turn();
    // In sight wherever the list is scrolled to, and it moves nothing.
    const said = Object.assign(document.createElement('div'), { id: 'not-marked', role: 'alert', className: 'toasts' });
    const words = { className: 'toast field-error', textContent: form.dataset.failed };
    said.append(Object.assign(document.createElement('p'), words));
    document.body.append(said);
  });
});
