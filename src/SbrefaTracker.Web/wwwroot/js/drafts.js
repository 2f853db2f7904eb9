// Keeps what is being typed in this tab, so that a lost connection, a restart of the server or a sign-out loses nothing.
// A field takes part by data-draft="name"; the account is part of the key, so that nobody sees another's words. A draft remembers what its field held
// when the page brought it: where the page has something newer by now, nothing is covered, and what was typed is offered beside it. What the page proposes
// anew each time (data-draft-proposed: a seed, today) is nothing newer.
import { forget, forgetAll, keep, kept, keys, unlock } from './kept.js';

const [fields, written] = ['[data-draft]', '[data-draft-written]'];
const longestShown = 400;
let owner = '';

// What is known of a field of the page: its key, what it held when it came, and what was typed before that and is offered beside it.
const known = new WeakMap();
const notes = new Map();

// What somebody did last: in which form, what stood in it, and what stood in others then.
let act = null;

// Choices that cannot be put back yet: what they are chosen from comes later.
const waiting = new Map();

// The page that is shown, and whether somebody has begun to work on it: then no form opens by itself any more.
let [path, isAtWork] = ['', false];

// While a field is told what was put back into it: nobody types then.
let isTelling = false;

const keyFor = name => `draft:${owner}:${location.pathname}:${name}`;
const allFields = () => [...document.querySelectorAll(fields)];
const isTicked = field => field.type === 'radio' || field.type === 'checkbox';

function valueOf(field) {
  if (field.type === 'checkbox') return field.checked ? 'yes' : 'no';
  if (field.type !== 'radio') return field.value;
  return document.querySelector(`input[type=radio][data-draft="${CSS.escape(field.dataset.draft)}"]:checked`)?.value ?? '';
}

// Enough to tell one text from another (FNV-1a), so that a long one is not kept twice.
function print(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${text.length}:${hash >>> 0}`;
}

// True for one that is new, or stands for another name or another page than before.
function learn(field) {
  const key = keyFor(field.dataset.draft);
  if (known.get(field)?.key === key) return false;
  known.set(field, { key, begun: print(field.matches(written) ? '' : valueOf(field)) });
  return true;
}

// data-draft-written counts the clicks that wrote into a field that is typed in, as a template does: what stands there then is kept like what is typed. One that came with the click
// held nothing before. On the button of a list that grows it says that there may be fewer fields now.
function keepWritten(changes) {
  const come = changes.flatMap(change => [...change.addedNodes]).flatMap(node => node.matches ? [node, ...node.querySelectorAll(written)] : []);
  const changed = changes.filter(change => change.attributeName === 'data-draft-written').map(change => change.target);
  come.filter(node => node.matches(`${fields}${written}`) && node.isConnected && !kept(keyFor(node.dataset.draft))).forEach(save);
  changed.filter(node => node.matches(fields)).forEach(save);
  changed.filter(node => node.matches('[data-draft-more]')).forEach(cut);
}

// What the server wrote into hidden fields of a form goes with what is typed there.
function save(field) {
  if (field.type === 'radio' && !field.checked) return;
  if (field.type !== 'hidden') field.closest('form')?.querySelectorAll('input[type=hidden][data-draft]').forEach(save);
  learn(field);
  const { key, begun } = known.get(field);
  const [text, before] = [valueOf(field), notes.get(field)?.before];
  if (print(text) === begun && before === undefined) forget(key);
  else keep(key, { text, begun, before, at: isTelling ? kept(key)?.at : Date.now() }, field.closest('[data-draft-sealed]') !== null);
}

function restore(field, draft) {
  const { begun } = known.get(field);
  const now = valueOf(field);
  if (draft.before !== undefined && !isTicked(field)) offer(field, draft.before);
  if (draft.text === now) return;
  if (isTicked(field)) {
    if (draft.begun === begun) tick(field, draft.text);
  } else if (draft.begun === begun || now === '' || field.hasAttribute('data-draft-proposed')) {
    put(field, draft.text);
  } else if (draft.text !== '') {
    offer(field, draft.text);
  }
}

function put(field, text) {
  if (field.options && ![...field.options].some(option => option.value === text)) {
    waiting.set(field, text);
    return;
  }
  waiting.delete(field);
  field.value = text;
  tell(field);
}

// A choice is one of several: each of them is asked whether it was the one.
function tick(field, text) {
  const chosen = field.type === 'radio' ? text === field.value || field.checked : text === 'yes';
  if (chosen === field.checked) return;
  field.checked = chosen;
  tell(field);
}

function tell(field) {
  unfold(field);
  isTelling = true;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
  isTelling = false;
}

// What was put back is seen.
function unfold(field) {
  for (let fold = field.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
}

// The words of the note are the server's; the page holds one of it to be copied.
function offer(field, before) {
  const words = document.getElementById('draft-note');
  if (!words || field.options || notes.has(field)) return;
  const note = words.cloneNode(true);
  note.removeAttribute('id');
  note.hidden = false;
  note.querySelector('[data-draft-before]').textContent = before.length > longestShown ? `${before.slice(0, longestShown)}…` : before;
  notes.set(field, { note, before });
  keep(known.get(field).key, { text: valueOf(field), begun: known.get(field).begun, before, at: kept(known.get(field).key)?.at });
  note.querySelector('[data-draft-take]').addEventListener('click', () => { settle(field); put(field, before); field.focus(); });
  note.querySelector('[data-draft-drop]').addEventListener('click', () => { settle(field); field.focus(); });
  field.after(note);
  unfold(field);
}

function settle(field) {
  notes.get(field)?.note.remove();
  notes.delete(field);
  save(field);
}

// A list that grew while somebody typed grows again: data-draft-more="Questions" is pressed until there are as many fields as were typed into.
function grow(button) {
  const start = keyFor(button.dataset.draftMore);
  const last = names => Math.max(-1, ...names.filter(key => key.startsWith(start)).map(key => parseInt(key.slice(start.length), 10)).filter(Number.isInteger));
  const here = last(allFields().map(field => keyFor(field.dataset.draft)));
  if (last(keys()) <= here || button.dataset.draftGrown === String(here)) return;
  button.dataset.draftGrown = String(here);
  button.click();
}

function cut(button) {
  const [start, here] = [keyFor(button.dataset.draftMore), new Set(allFields().map(field => keyFor(field.dataset.draft)))];
  keys().filter(key => key.startsWith(start) && /^\d+$/.test(key.slice(start.length)) && !here.has(key)).forEach(forget);
}

// A form that stood behind a button, data-draft-opens="Close.", is opened again where a page comes anew: the one in which was typed last, unless it was shut by hand.
function reopen() {
  if (path !== location.pathname) [path, isAtWork] = [location.pathname, false];
  const shut = isAtWork ? [] : [...document.querySelectorAll('[data-draft-opens][aria-expanded="false"]:not(:disabled)')];
  if (shut.length === 0) return;
  const drafts = keys().filter(key => key.startsWith(keyFor(''))).map(key => ({ key, at: kept(key)?.at ?? 0 }));
  const last = drafts.reduce((one, other) => other.at > one.at ? other : one, { key: '', at: 0 });
  const button = shut.find(one => last.at > 0 && last.key.startsWith(keyFor(one.dataset.draftOpens)));
  if (!button) return;
  isAtWork = true;
  button.click();
}

// Whoever shuts a form is not shown it again by itself; what was typed comes back when it is opened. One that made room for another was not shut by anybody.
function putAside(changes) {
  if (changes.some(change => change.oldValue === 'false' && change.target.matches('[data-draft-opens][aria-expanded="true"]'))) return;
  for (const { target } of changes.filter(change => change.oldValue === 'true' && change.target.matches('[data-draft-opens][aria-expanded="false"]'))) {
    for (const key of keys().filter(key => key.startsWith(keyFor(target.dataset.draftOpens)))) keep(key, { ...kept(key), at: 0 });
  }
}

// Blazor must listen before a restored value is told to it. First all are looked at: one that is put back changes what its neighbours hold and keep.
function restoreAll() {
  if (!document.body.dataset.interactive) return;
  [...notes.keys()].filter(field => !field.isConnected).forEach(field => { notes.get(field).note.remove(); notes.delete(field); });
  allFields().filter(learn).map(field => [field, kept(known.get(field).key)]).filter(([, draft]) => draft).forEach(([field, draft]) => restore(field, draft));
  [...waiting].forEach(([field, text]) => { if (field.isConnected) put(field, text); else waiting.delete(field); });
  document.querySelectorAll('[data-draft-more]').forEach(grow);
  reopen();
}

// What the server writes into a hidden field that bears data-draft-chosen was chosen with a click, and is kept at once.
function keepChosen(changes) {
  changes.filter(change => change.attributeName === 'value' && change.target.matches('[data-draft][data-draft-chosen]') && known.has(change.target)).forEach(change => save(change.target));
}

function work(field) {
  waiting.delete(field);
  isAtWork ||= !isTelling;
}

// How the names of all drafts of a form begin. A form says it, data-draft-form="outreach.KeepSession.7.", whose fields come and go, or which holds the choice of what it is about;
// in any other it is what they have in common: all up to a point, or a whole name.
function nameOf(form) {
  if (form?.dataset.draftForm) return form.dataset.draftForm;
  const names = form ? [...form.querySelectorAll(fields)].map(field => field.dataset.draft) : [];
  if (names.length === 0) return null;
  const shared = names.reduce((one, other) => { let i = 0; while (i < one.length && one[i] === other[i]) i++; return one.slice(0, i); });
  return names.includes(shared) ? shared : shared.slice(0, shared.lastIndexOf('.') + 1);
}

function note(form) {
  const keysOf = isOwn => new Set(allFields().filter(field => (field.closest('form') === form) === isOwn).map(field => keyFor(field.dataset.draft)));
  act = { name: nameOf(form), own: keysOf(true), others: keysOf(false) };
}

let keeps = false;
export async function keepDrafts(account, locks) {
  owner = account ?? '';
  await unlock(owner, locks);
  if (keeps) return;
  keeps = true;
  // What is too long to be told to the server is kept like everything else.
  for (const type of ['input', 'kept-back']) document.addEventListener(type, event => { work(event.target); if (event.target.matches?.(fields)) save(event.target); });
  document.addEventListener('click', event => { const button = event.target.closest?.('button'); if (button) { isAtWork = true; note(button.closest('form')); } }, true);
  document.addEventListener('submit', event => note(event.target), true);
  new MutationObserver(changes => { keepChosen(changes); keepWritten(changes); putAside(changes); restoreAll(); })
    .observe(document.body, { childList: true, subtree: true, attributes: true, attributeOldValue: true, attributeFilter: ['data-interactive', 'data-draft', 'data-draft-written', 'value', 'aria-expanded'] });
  document.addEventListener('submit', event => { if (event.target.matches?.('form[data-leave]')) forgetDrafts('', true); });
  // What the browser sends by itself is answered with a file, of which the page learns nothing; what was asked stands in the address.
  document.addEventListener('submit', event => { if (event.target.matches?.('form[data-draft-sent]')) forgetDrafts(''); });
}

// Forgets the drafts of this page whose names begin so, and of them only those of the form in which somebody just acted: what stands in another
// form was not sent. Or all of them, on signing out.
export function forgetDrafts(prefix, everywhere = false) {
  const isGone = everywhere ? () => true
    : act && act.name === null ? () => false
    : key => key.startsWith(keyFor(prefix)) && (act === null || act.own.has(key) || key.startsWith(keyFor(act.name)) && !act.others.has(key));
  if (everywhere) forgetAll();
  else keys().filter(isGone).forEach(forget);
  for (const field of allFields().filter(field => known.has(field) && isGone(known.get(field).key))) {
    notes.get(field)?.note.remove();
    notes.delete(field);
    known.set(field, { key: known.get(field).key, begun: print(valueOf(field)) });
  }
}
