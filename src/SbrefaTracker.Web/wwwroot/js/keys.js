// Keys of the pages of staff: / search, j and k along a list, x chooses a row of it, ? the list of keys; a part that bears data-key has its own. None while somebody types.
const rows = () => [...document.querySelectorAll('[data-row]')].filter(row => row.offsetParent !== null);

function along(step) {
  const all = rows();
  if (all.length === 0) return;
  const here = all.indexOf(document.activeElement?.closest('[data-row]') ?? document.activeElement);
  const next = all[here < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(all.length - 1, Math.max(0, here + step))];
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

// A field is gone to; anything else is pressed.
function press(selector) {
  const target = document.querySelector(selector);
  if (target?.matches('input, textarea, select')) target.focus();
  else target?.click();
}

function choose() {
  document.activeElement?.closest('tr')?.querySelector('.c-sel input')?.click();
}

const acts = {
  '/': () => document.querySelector('[data-key="/"]')?.focus(),
  j: () => (document.querySelector('[data-key="j"]:not([hidden])') ? press('[data-key="j"]:not([hidden])') : along(1)),
  k: () => (document.querySelector('[data-key="k"]:not([hidden])') ? press('[data-key="k"]:not([hidden])') : along(-1)),
  x: choose,
  '?': () => document.getElementById('keys-dialog')?.showModal(),
};

// Sheets that open over the page: they shut with Escape and with a click elsewhere.
const menus = 'details.who-menu[open], details.more[open]';

const typing = element => element?.matches?.('input:not([type=checkbox],[type=radio]), textarea, select, [contenteditable]');

export function listenToKeys() {
  document.addEventListener('keydown', event => {
    if (event.ctrlKey && event.key === 'Enter') {
      const send = event.target.closest?.('form')?.querySelector('[type=submit]:not([disabled])');
      if (send) { event.preventDefault(); send.click(); }
      return;
    }
    if (event.key === 'Escape') document.querySelectorAll(menus).forEach(menu => { menu.open = false; });
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector('dialog[open]')) return;
    const act = acts[event.key] ?? (event.key.length === 1 && document.querySelector(`[data-key="${CSS.escape(event.key)}"]`) ? () => press(`[data-key="${CSS.escape(event.key)}"]`) : null);
    if (act) { event.preventDefault(); act(); }
  });
  document.addEventListener('click', event => {
    const open = event.target.closest?.('[data-opens]');
    if (open) document.getElementById(open.dataset.opens)?.showModal();
    event.target.closest?.('dialog a[href]')?.closest('dialog').close();
    document.querySelectorAll(menus).forEach(menu => { if (!menu.contains(event.target)) menu.open = false; });
  });
}
