// What came of a press is brought into view, because it may stand screens away: the first thing that is wrong after a refused act, or the form that a
// button opened. A field that is wrong takes the focus, so that typing mends it and what is wrong is read aloud; a whole refusal is read aloud where it stands. A
// field that a button added has the focus. A button that was shut
// while the work went on gets the focus back; where it stays shut until somebody chooses, what is to be chosen has it; where it went with its form, the
// heading of the part that it stood in has it, and not the top of the page.
const wrong = '.refusal[role=alert], .field-wrong';
const busy = 'button[type=submit]:disabled, progress';
const choices = '.stale';
const quiet = 200;
const longest = 6000;

// While the focus is moved from here.
let isOurs = false;

function focusOn(part, options) {
  isOurs = true;
  part?.focus(options);
  isOurs = false;
}

const isInView = part => { const box = part.getBoundingClientRect(); return box.bottom > 60 && box.top < innerHeight - 40; };

// A button that is shut because somebody must choose first is not waited for: nothing goes on there.
const isBusy = place => [...place.querySelectorAll(busy)].some(part => !part.closest('form')?.querySelector(choices));

// What is wrong, or else the first thing that is asked there.
const controlOf = part => part?.querySelector('[aria-invalid=true]') ?? [...(part?.querySelectorAll('input, select, textarea') ?? [])].find(control => control.offsetParent !== null);

function bring(part) {
  if (!isInView(part)) part.scrollIntoView({ block: part.offsetHeight < innerHeight / 2 ? 'center' : 'start' });
}

// What is wrong is told where somebody acted, or else where it came to stand meanwhile.
function showWrong(place, added) {
  const seen = parts => parts.filter(part => part.isConnected && part.offsetParent !== null);
  const here = seen([...place.querySelectorAll(wrong)]);
  const found = here.length > 0 ? here : seen(added);
  const isField = found[0]?.matches('.field-wrong');
  if (found.length > 0 && !(isField ? isInView(found[0]) : found.some(isInView))) bring(found[0]);
  if (isField) focusOn(controlOf(found[0].closest('.wrong')), { preventScroll: true });
  return found.length > 0;
}

const wrongIn = node => (node.nodeType !== Node.ELEMENT_NODE ? [] : node.matches(wrong) ? [node] : [...node.querySelectorAll(wrong)]);
const typedIn = node => (node.nodeType !== Node.ELEMENT_NODE ? null : node.matches('textarea, input') ? node : node.querySelector('textarea, input'));
const formIn = node => (node.nodeType !== Node.ELEMENT_NODE ? null : node.matches('form') ? node : node.querySelector('form'));

function headingsAbove(button) {
  const found = [];
  for (let part = button.closest('[aria-labelledby]'); part; part = part.parentElement?.closest('[aria-labelledby]')) found.push(part.getAttribute('aria-labelledby'));
  return found;
}

function focusAgain(button, headings) {
  if (document.activeElement && document.activeElement !== document.body) return;
  if (button.offsetParent && !button.disabled) {
    focusOn(button, { preventScroll: true });
    return;
  }

  const asked = button.closest('form')?.querySelector(choices);
  if (asked) bring(asked);
  const above = headings.map(id => document.getElementById(id)).find(found => found?.offsetParent) ?? document.querySelector('main h1');
  const heading = document.getElementById(asked?.getAttribute('aria-labelledby') ?? '') ?? above;
  if (!heading) return;
  if (!heading.hasAttribute('tabindex')) heading.tabIndex = -1;
  focusOn(heading, { preventScroll: true });
}

// It is there once the page changed and is quiet again. Whoever goes on with something else is left alone.
function follow(button) {
  const [place, headings] = [button.closest('form, section, article, main'), headingsAbove(button)];
  let [timer, opened, fresh, added] = [0, null, null, []];
  const stop = () => { clearTimeout(timer); observer.disconnect(); };
  const show = () => {
    if (place.isConnected && isBusy(place)) return;
    if (fresh?.isConnected) {
      focusOn(fresh);
      stop();
      return;
    }

    focusAgain(button, headings);
    if (showWrong(place, added) || !place.isConnected) stop();
    else if (opened?.isConnected && button.getAttribute('aria-expanded') === 'true') { bring(opened); stop(); }
  };
  const observer = new MutationObserver(changes => {
    for (const node of changes.flatMap(change => [...change.addedNodes])) {
      opened = formIn(node) ?? opened;
      if (button.dataset.draftMore) fresh = typedIn(node) ?? fresh;
      added.push(...wrongIn(node));
    }

    clearTimeout(timer);
    timer = setTimeout(show, quiet);
  });
  observer.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ['disabled', 'class', 'aria-expanded'] });
  timer = setTimeout(show, quiet);
  return stop;
}

export function showOutcomes() {
  let stop = () => {};
  let last = 0;
  for (const type of ['keydown', 'pointerdown', 'wheel']) addEventListener(type, () => stop(), { passive: true, capture: true });
  // Whoever dictates, pastes from a menu or is led by a screen reader presses no key: they are where they type.
  for (const type of ['input', 'focusin']) addEventListener(type, event => { if (event.isTrusted && !isOurs && event.target.matches?.('input, select, textarea')) stop(); }, true);
  document.addEventListener('click', event => {
    const button = event.target.closest?.('main button');
    stop();
    clearTimeout(last);
    if (!button) return;
    stop = follow(button);
    last = setTimeout(stop, longest);
  });
}
