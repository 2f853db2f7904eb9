// Offers the fields of the search and their values while somebody types: a combobox with a list. What is typed is compared here; nothing of it is
// sent. Free words are left alone, and nothing is chosen until somebody goes to it with the arrows or the pointer.
const Most = 8;
let vocabulary = null;

const load = address => vocabulary ??= fetch(address, { credentials: 'same-origin' })
  .then(answer => (answer.ok ? answer.json() : null))
  .catch(() => null)
  .then(found => { if (!found) vocabulary = null; return found; });

// The piece before the caret: what stands behind the last space or bracket; quotation marks hold a value together.
function pieceAt(input) {
  const before = input.value.slice(0, input.selectionStart ?? input.value.length);
  const piece = /(?:^|[\s(])-?((?:[a-z]+:)?(?:"[^"]*|[^\s()"]*))$/i.exec(before)?.[1] ?? '';
  const colon = piece.indexOf(':');
  return { start: before.length - piece.length, end: before.length, piece, field: colon < 0 ? null : piece.slice(0, colon).toLowerCase(), typed: piece.slice(colon + 1).replace(/^["<>=~]+/, '').toLowerCase() };
}

function offersFor(at, words) {
  const begins = word => word.code.toLowerCase().startsWith(at.typed);
  const means = word => at.typed.length > 1 && !begins(word) && word.words.toLowerCase().includes(at.typed);
  if (at.field === null) {
    return at.typed.length === 0 ? [] : words.fields.filter(word => word.code.startsWith(at.typed)).map(word => ({ text: `${word.code}:`, words: word.words }));
  }
  const values = words.values[at.field] ?? [];
  return [...values.filter(begins), ...values.filter(means)].slice(0, Most)
    .map(word => ({ text: `${at.field}:${/[\s()]/.test(word.code) ? `"${word.code}"` : word.code} `, words: word.words }));
}

class Suggestions {
  constructor(input) {
    this.input = input;
    this.list = document.getElementById(input.getAttribute('aria-controls'));
    this.offers = [];
    this.active = -1;
    this.turn = 0;
    input.addEventListener('focus', () => load(input.dataset.suggests));
    input.addEventListener('input', () => this.look());
    input.addEventListener('keydown', event => this.press(event));
    input.addEventListener('blur', () => this.close());
    this.list.addEventListener('mousedown', event => event.preventDefault());
    this.list.addEventListener('click', event => { const at = [...this.list.children].indexOf(event.target.closest('[role=option]')); if (at >= 0) this.take(at); });
  }

  async look(everything = false) {
    const turn = ++this.turn;
    const words = await load(this.input.dataset.suggests);
    if (!words || turn !== this.turn || document.activeElement !== this.input) return;
    this.at = pieceAt(this.input);
    this.offers = everything && this.at.piece === '' ? words.fields.map(word => ({ text: `${word.code}:`, words: word.words })) : offersFor(this.at, words);
    this.show();
  }

  show() {
    this.active = -1;
    this.list.replaceChildren(...this.offers.map((offer, number) => {
      const line = document.createElement('li');
      line.id = `${this.list.id}-${number}`;
      line.setAttribute('role', 'option');
      line.setAttribute('aria-selected', 'false');
      const code = document.createElement('b');
      code.textContent = offer.text.trim();
      const said = document.createElement('span');
      said.textContent = offer.words;
      line.append(code, ' ', said);
      return line;
    }));
    this.list.hidden = this.offers.length === 0;
    this.input.setAttribute('aria-expanded', String(this.offers.length > 0));
    this.input.removeAttribute('aria-activedescendant');
  }

  close() {
    this.turn++;
    this.offers = [];
    this.show();
  }

  move(step) {
    const count = this.offers.length;
    this.active = this.active < 0 ? (step > 0 ? 0 : count - 1) : (this.active + step + count) % count;
    [...this.list.children].forEach((line, number) => line.setAttribute('aria-selected', String(number === this.active)));
    const line = this.list.children[this.active];
    this.input.setAttribute('aria-activedescendant', line.id);
    line.scrollIntoView({ block: 'nearest' });
  }

  press(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (this.offers.length > 0) this.move(event.key === 'ArrowDown' ? 1 : -1);
      else this.look(true);
    } else if (event.key === 'Enter' && this.active >= 0) {
      event.preventDefault();
      this.take(this.active);
    } else if (event.key === 'Enter') {
      this.close();
    } else if (event.key === 'Escape' && this.offers.length > 0) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    }
  }

  take(number) {
    const { text } = this.offers[number];
    const rest = this.input.value.slice(this.at.end).trimStart();
    this.input.value = this.input.value.slice(0, this.at.start) + text + rest;
    const caret = this.at.start + text.length;
    this.input.setSelectionRange(caret, caret);
    this.input.dispatchEvent(new Event('change', { bubbles: true }));
    this.input.dispatchEvent(new Event('input', { bubbles: true }));
  }
}

// The frame stays from page to page; a field that comes anew is found when it gets the focus first.
export function offerSearchWords() {
  const known = new WeakSet();
  document.addEventListener('focusin', event => {
    const input = event.target.closest?.('input[data-suggests]');
    if (!input || known.has(input)) return;
    known.add(input);
    new Suggestions(input);
    load(input.dataset.suggests);
  });
}
