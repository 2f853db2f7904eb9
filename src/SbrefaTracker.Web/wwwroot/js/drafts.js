// Keeps what is being typed in this tab, so that a lost connection, a restart of the server or a sign-out loses nothing.
// A field takes part by data-draft="name"; the account is part of the key, so that nobody sees another's words.
const fields = '[data-draft]';
let owner = '';

const keyOf = field => `draft:${owner}:${location.pathname}:${field.dataset.draft}`;

const isTicked = field => field.type === 'radio' || field.type === 'checkbox';

function save(field) {
  if (field.type === 'checkbox') sessionStorage.setItem(keyOf(field), field.checked ? 'yes' : 'no');
  else if (field.type === 'radio' && !field.checked) return;
  else if (field.value) sessionStorage.setItem(keyOf(field), field.value);
  else sessionStorage.removeItem(keyOf(field));
}

function restore(field) {
  if (field.dataset.draftKnown) return;
  field.dataset.draftKnown = 'yes';
  const kept = sessionStorage.getItem(keyOf(field));
  if (!kept || !(isTicked(field) ? tick(field, kept) : write(field, kept))) return;
  for (const type of ['input', 'change']) field.dispatchEvent(new Event(type, { bubbles: true }));
}

// What the form begins with gives way to what somebody made of it; nothing else that stands in a field does.
function write(field, kept) {
  if (field.value && !('draftBegun' in field.dataset)) return false;
  if (field.options && ![...field.options].some(option => option.value === kept)) return false;
  field.value = kept;
  return true;
}

// A choice is one of several: each of them is asked whether it was the one.
function tick(field, kept) {
  const chosen = field.type === 'radio' ? kept === field.value || field.checked : kept === 'yes';
  if (chosen === field.checked) return false;
  field.checked = chosen;
  return true;
}

// Blazor must listen before a restored value is told to it.
const restoreAll = () => { if (document.body.dataset.interactive) document.querySelectorAll(fields).forEach(restore); };

let keeps = false;

export function keepDrafts(account) {
  owner = account ?? '';
  if (keeps) return;
  keeps = true;
  document.addEventListener('input', event => { if (event.target.matches?.(fields)) save(event.target); });
  new MutationObserver(restoreAll).observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-interactive'] });
  document.addEventListener('submit', event => { if (event.target.matches?.('form[data-leave]')) forgetDrafts('', true); });
}

// Forgets the drafts of this page whose name begins so; or all of them, on signing out.
export function forgetDrafts(prefix, everywhere = false) {
  const start = everywhere ? 'draft:' : `draft:${owner}:${location.pathname}:${prefix}`;
  Object.keys(sessionStorage).filter(key => key.startsWith(start)).forEach(key => sessionStorage.removeItem(key));
}
