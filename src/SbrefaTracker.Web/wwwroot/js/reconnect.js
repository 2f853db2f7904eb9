// Shows what happens to the connection, and takes it up again. Meanwhile typing goes on: what was typed while nobody listened is told to the server once it listens
// again, also what was typed into a line that was dead already and looked alive. Buttons and links wait: nobody would hear of them.
// A page whose very first connection failed has nothing to take up: it is loaded anew once the server answers.
const dialog = document.getElementById('components-reconnect-modal');

// How long a line can be dead before the browser notices it: twice what it waits for a sign of life.
const unnoticed = 60_000;
const fields = 'input:not([type=file], [type=hidden]), textarea, select';
const acts = 'a[href], button, [type=submit], form';

// How often the server is asked while the first connection cannot be made, and how often in a row a page is loaded anew for it before a person is to look.
const askEvery = 2_000;
const anewAtMost = 3;
const anewKey = 'staff:loaded-anew';

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

// The framework takes up a connection that was there. Where the first one is not even begun it writes three errors to the console and nothing else: the page would look alive, and hear nobody.
async function beginAnew() {
  dialog.classList.add('components-reconnect-show');
  lose();
  allowNoTyping();
  const [before, at] = (sessionStorage.getItem(anewKey) ?? '0 0').split(' ').map(Number);
  const times = Date.now() - at < unnoticed ? before : 0;
  while (!(await answers())) await new Promise(after => setTimeout(after, askEvery));
  if (times >= anewAtMost) {
    sessionStorage.removeItem(anewKey);
    dialog.close();
    document.getElementById('blazor-error-ui').style.display = 'block';
    return;
  }
  sessionStorage.setItem(anewKey, `${times + 1} ${Date.now()}`);
  location.reload();
}

// Loading anew keeps nothing: so nothing can be typed meanwhile, and nothing is promised.
function allowNoTyping() {
  dialog.querySelector('.hint').hidden = true;
  for (const part of document.body.children) part.inert = part !== dialog && part.id !== 'blazor-error-ui';
}

// A refusal is an answer as well: the page that is loaded says what it is.
const answers = () => fetch('_blazor/negotiate?negotiateVersion=1', { method: 'POST' }).then(answer => answer.status < 500, () => false);

// A connection that is lost later is taken up by the framework.
function isConnected() {
  return lostAt || document.querySelector('[data-interactive]');
}

document.addEventListener('unconnected', () => { if (!isConnected()) beginAnew(); });
if (document.documentElement.dataset.unconnected && !isConnected()) beginAnew();

dialog.addEventListener('components-reconnect-state-changed', event => {
  const state = event.detail.state;
  if (state === 'show') lose();
  else if (state === 'hide') find();
  else if (state === 'failed') document.addEventListener('visibilitychange', retryWhenSeen);
  else if (state === 'rejected') location.reload();
});
document.getElementById('components-reconnect-button').addEventListener('click', retry);
document.getElementById('components-resume-button').addEventListener('click', resume);
for (const type of ['input', 'change']) addEventListener(type, remember, true);
for (const type of ['click', 'submit']) addEventListener(type, holdBack, true);
