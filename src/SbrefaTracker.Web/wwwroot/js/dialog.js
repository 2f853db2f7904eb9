// What must be answered before anything else (role=alertdialog), as that somebody saved meanwhile: the focus goes into it when it comes, is kept in it, and returns to where it was when it goes.
const [dialogs, able] = ['[role=alertdialog]', 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary, [tabindex="0"]'];

let shown = null;

// Where the focus was last outside of one. A button that is shut while it works has lost it by the time that the answer comes.
let last = null;

const stopsOf = dialog => [...dialog.querySelectorAll(able)].filter(stop => stop.checkVisibility());

function enter(dialog) {
  shown = dialog;
  const title = document.getElementById(dialog.getAttribute('aria-labelledby')) ?? dialog;
  title.tabIndex = -1;
  title.focus();
}

function leave() {
  shown = null;
  const back = last?.isConnected && !last.disabled ? last : document.querySelector('main h1');
  back?.focus();
}

function look() {
  const dialog = document.querySelector(dialogs);
  if (dialog === shown) return;
  if (dialog) enter(dialog);
  else leave();
}

function keep(event) {
  if (!shown?.isConnected || event.key !== 'Tab') return;
  const stops = stopsOf(shown);
  const at = stops.indexOf(document.activeElement);
  const isOver = event.shiftKey ? at <= 0 : at === stops.length - 1;
  if (!shown.contains(document.activeElement) || isOver) {
    event.preventDefault();
    (event.shiftKey ? stops.at(-1) : stops[0])?.focus();
  }
}

function turnBack(event) {
  if (event.target.closest(dialogs)) return;
  if (shown?.isConnected && event.target.closest('form, main')) stopsOf(shown)[0]?.focus();
  else last = event.target;
}

export function holdFocus() {
  document.addEventListener('focusin', turnBack);
  document.addEventListener('keydown', keep);
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
}
