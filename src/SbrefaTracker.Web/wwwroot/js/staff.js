// What pages of staff do in the browser besides Blazor: keep drafts, warn before the session ends, keys, the way along a list, what can be searched, what came of a press.
import { keepDrafts } from './drafts.js';
import { watchSession } from './session.js';
import { listenToKeys } from './keys.js';
import { watchLists } from './neighbours.js';
import { offerSearchWords } from './suggest.js';
import { showOutcomes } from './outcome.js';

export { forgetDrafts } from './drafts.js';

let started = false;

export function start(account, warnAfter, idleAfter) {
  if (!started) {
    started = true;
    watchSession(warnAfter, idleAfter);
    listenToKeys();
    watchLists();
    offerSearchWords();
    showOutcomes();
  }
  keepDrafts(account);
  document.body.dataset.interactive = 'yes';
}

export function focus(id) {
  const part = document.getElementById(id);
  if (part?.matches('h1, h2, h3') && !part.hasAttribute('tabindex')) part.tabIndex = -1;
  part?.focus();
}
