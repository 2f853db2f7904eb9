// What pages of staff do in the browser besides Blazor: keep drafts, warn before the session ends, keys, the way along a list, what can be searched, what came of a press, the focus in a question that must be answered.
import { keepDrafts } from './drafts.js';
import { watchSession } from './session.js';
import { listenToKeys } from './keys.js';
import { watchLists } from './neighbours.js';
import { offerSearchWords } from './suggest.js';
import { showOutcomes } from './outcome.js';
import { holdFocus } from './dialog.js';

export { forgetDrafts } from './drafts.js';
export { lockOf } from './kept.js';

let started = false;

export async function start(account, warnAfter, idleAfter, locks) {
  if (!started) {
    started = true;
    watchSession(warnAfter, idleAfter);
    listenToKeys();
    watchLists();
    offerSearchWords();
    showOutcomes();
    holdFocus();
  }
  await keepDrafts(account, locks);
  document.body.dataset.interactive = 'yes';
}

export function focus(id) {
  const part = document.getElementById(id);
  if (part?.matches('h1, h2, h3') && !part.hasAttribute('tabindex')) part.tabIndex = -1;
  part?.focus();
}
