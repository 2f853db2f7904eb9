// Shows what happens to the connection, and takes it up again. Meanwhile typing goes on: what was typed while nobody listened is told to the server once it listens
// again, also what was typed into a line that was dead already and looked alive. Buttons and links wait: nobody would hear of them.
import { watchLengths } from './lengths.js';

const dialog = document.getElementById('components-reconnect-modal');

// How long a line can be dead before the browser notices it: twice what it waits for a sign of life.
const unnoticed = 60_000;
const fields = 'input:not([type=file], [type=hidden]), textarea, select';
const acts = 'a[href], button, [type=submit], form';

// When something was typed or chosen last, by field; and when the connection was lost, 0 while it is there.
const typed = new Map();
let lostAt = 0;

function lose() {
  lostAt ||= Date.now();
  // Not shown by its own method, which would take the focus from where somebody types.
  dialog.open = true;
}

function find() {
  const since = lostAt - unnoticed;
  const missed = lostAt ? [...typed].filter(([field, at]) => at > since && field.isConnected) : [];
  lostAt = 0;
  dialog.close();
  for (const [field] of missed) for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
}

function remember(event) {
  if (!event.target.matches?.(fields)) return;
  for (const [field, at] of typed) if (!lostAt && at < Date.now() - unnoticed) typed.delete(field);
  typed.set(event.target, Date.now());
}

function holdBack(event) {
  if (!lostAt || event.target.closest?.('dialog, #blazor-error-ui') || !event.target.closest?.(acts)) return;
  if (event.type === 'click' && !event.target.closest('a[href], button, [type=submit]')) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

async function retry() {
  document.removeEventListener('visibilitychange', retryWhenSeen);
  try {
    if (await Blazor.reconnect()) return;
    if (await Blazor.resumeCircuit()) find();
    else location.reload();
  } catch {
    document.addEventListener('visibilitychange', retryWhenSeen);
  }
}

async function retryWhenSeen() {
  if (document.visibilityState === 'visible') await retry();
}

async function resume() {
  try {
    if (!(await Blazor.resumeCircuit())) location.reload();
  } catch {
    dialog.classList.replace('components-reconnect-paused', 'components-reconnect-resume-failed');
  }
}

dialog.addEventListener('components-reconnect-state-changed', event => {
  const state = event.detail.state;
  if (state === 'show') lose();
  else if (state === 'hide') find();
  else if (state === 'failed') document.addEventListener('visibilitychange', retryWhenSeen);
  else if (state === 'rejected') location.reload();
});
document.getElementById('components-reconnect-button').addEventListener('click', retry);
document.getElementById('components-resume-button').addEventListener('click', resume);
// First of all: what is too long for the line is neither told nor remembered to be told.
watchLengths();
for (const type of ['input', 'change']) addEventListener(type, remember, true);
for (const type of ['click', 'submit']) addEventListener(type, holdBack, true);
