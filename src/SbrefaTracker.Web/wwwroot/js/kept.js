// Where drafts lie: in the session storage of the tab, each under its name. What is typed in a form for few readers (data-draft-sealed) lies there sealed, with a key that the server
// gives to this account alone (Staff/DraftLocks), and under a number instead of a name: not even that such a form was open can be read there. Opened, it is in the memory of the page alone.
const opened = new Map();
const seals = Boolean(globalThis.crypto?.subtle);
let [account, lock, life] = ['', null, 0];

// The page has both sentences: that it is sealed, and that it is not.
if (!seals) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('[data-sealing] { display: none; } [data-unsealing] { display: inline; }');
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];

  // What lies in the memory of the page goes with it: whoever typed it is asked first, also where the page begins anew by itself after a restart of the server.
  addEventListener('beforeunload', event => { if (opened.size > 0) event.preventDefault(); });
}

const isName = key => key.startsWith('draft:') && !key.startsWith('draft:sealed:') && !key.startsWith('draft:lock:');
const own = () => Object.keys(sessionStorage).filter(key => key.startsWith(`draft:sealed:${account}:`));
const bytesOf = text => Uint8Array.from(atob(text), letter => letter.charCodeAt(0));
const textOf = bytes => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));

export const lockOf = person => sessionStorage.getItem(`draft:lock:${person}`);

// Opens what this person typed before, unless it is too old. Without a key, as where the site is not reached by TLS, what is sealed is kept in memory and goes with the page.
export async function unlock(person, locks) {
  if (account === person && lock) return;
  opened.clear();
  [account, lock, life] = [person, null, locks?.life ?? 0];
  if (!locks || !seals) return;
  const before = locks.before && await keyOf(locks.before);
  lock = await keyOf(locks.now);
  for (const slot of own()) {
    const one = before && await open(before, sessionStorage.getItem(slot));
    if (!one || Date.now() - one.typed > life) sessionStorage.removeItem(slot);
    else opened.set(one.key, { ...one, slot });
  }

  sessionStorage.setItem(`draft:lock:${person}`, locks.lock);
  await Promise.all([...opened.values()].map(seal));
}

const keyOf = text => crypto.subtle.importKey('raw', bytesOf(text), 'AES-GCM', false, ['encrypt', 'decrypt']);

async function open(key, text) {
  try {
    const [iv, sealed] = text.split('.').map(bytesOf);
    return JSON.parse(new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed)));
  } catch {
    return null;
  }
}

// Of two that are sealed one after the other the later stays, whichever is ready first; one that was forgotten meanwhile does not come back.
async function seal(one) {
  if (!lock) return;
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const { key, draft, typed } = one;
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, lock, new TextEncoder().encode(JSON.stringify({ key, draft, typed })));
  if (opened.get(key) === one) sessionStorage.setItem(one.slot, `${textOf(iv)}.${textOf(new Uint8Array(sealed))}`);
}

export const keys = () => [...Object.keys(sessionStorage).filter(isName), ...opened.keys()];

export const isSealed = key => opened.has(key);

export function kept(key) {
  if (opened.has(key)) return opened.get(key).draft;
  const stored = sessionStorage.getItem(key);
  if (stored === null) return null;
  try {
    const draft = JSON.parse(stored);
    return typeof draft?.text === 'string' ? draft : null;
  } catch {
    return null;
  }
}

export function keep(key, draft, sealed = isSealed(key)) {
  if (!sealed) {
    sessionStorage.setItem(key, JSON.stringify(draft));
    return;
  }

  sessionStorage.removeItem(key);
  const slot = opened.get(key)?.slot ?? `draft:sealed:${account}:${textOf(crypto.getRandomValues(new Uint8Array(9)))}`;
  const one = { key, draft, slot, typed: Date.now() };
  opened.set(key, one);
  seal(one);
}

export function forget(key) {
  if (opened.has(key)) sessionStorage.removeItem(opened.get(key).slot);
  opened.delete(key);
  sessionStorage.removeItem(key);
}

// On signing out: all of everybody.
export function forgetAll() {
  opened.clear();
  lock = null;
  Object.keys(sessionStorage).filter(key => key.startsWith('draft:')).forEach(key => sessionStorage.removeItem(key));
}
