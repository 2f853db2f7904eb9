// What one message to the server may hold is limited, and whoever sends more loses the connection. So a text that is longer than any field takes is not told to the server: it stands
// where it was typed, with a sentence that says so, is kept with the drafts, and the form it belongs to is not sent meanwhile, which would take what stood there before.
const words = document.getElementById('long-note');
const [longest, letters] = [Number(words.dataset.longest), Number(words.dataset.letters)];
const texts = 'textarea, input:not([type=file], [type=hidden], [type=radio], [type=checkbox])';
const free = '[aria-expanded], .draft-note *, dialog *';
const notes = new Map();
let made = 0;

// A text goes as JSON, in which one unit of it is six bytes at the most: what is short is not measured.
const isTooLong = text => text.length * 6 > longest && new TextEncoder().encode(JSON.stringify(text)).length > longest;
const count = number => number.toLocaleString(document.documentElement.lang);

// What an attribute says is the server's; it is put back as it was.
function set(field, name, value) {
  if (value === null) field.removeAttribute(name);
  else field.setAttribute(name, value);
}

// The sentence is read aloud when it comes. How many letters there are changes with each key, and is read with the field.
function refuse(field) {
  const known = notes.get(field);
  const note = known?.note ?? words.cloneNode(true);
  if (!known) {
    const [described, invalid] = ['aria-describedby', 'aria-invalid'].map(name => field.getAttribute(name));
    notes.set(field, { note, described, invalid });
    note.id = `long-note-${++made}`;
    note.querySelector('[data-may]').textContent = count(letters);
    note.hidden = false;
    field.setAttribute('aria-describedby', described ? `${note.id} ${described}` : note.id);
    field.setAttribute('aria-invalid', 'true');
  }

  if (known) note.querySelector('[role=alert]')?.removeAttribute('role');
  if (field.nextSibling !== note) field.after(note);
  note.querySelector('[data-has]').textContent = count([...field.value].length);
}

function take(field) {
  const { note, described, invalid } = notes.get(field);
  notes.delete(field);
  note.remove();
  set(field, 'aria-describedby', described);
  set(field, 'aria-invalid', invalid);
}

const goneFrom = field => !field.isConnected && take(field);

function look(event) {
  const field = event.target;
  if (!field.matches?.(texts)) return;
  [...notes.keys()].forEach(goneFrom);
  if (!isTooLong(field.value)) {
    if (notes.has(field)) take(field);
    return;
  }

  event.stopImmediatePropagation();
  refuse(field);
  if (event.type === 'input') field.dispatchEvent(new CustomEvent('kept-back', { bubbles: true }));
}

// Enter in another field, or a press: the way is back to what is too long. The page may have written something shorter there meanwhile, of which nobody was told.
function holdBack(event) {
  const act = event.type === 'submit' ? event.target : event.target.closest?.('button, [type=submit]');
  const form = act?.closest('form');
  if (!form || act.matches(free)) return;
  [...notes.keys()].filter(one => one.isConnected && !isTooLong(one.value)).forEach(take);
  const field = [...notes.keys()].find(one => one.isConnected && form.contains(one));
  if (!field) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  refuse(field);
  field.focus();
}

export function watchLengths() {
  for (const type of ['input', 'change', 'click']) addEventListener(type, look, true);
  for (const type of ['click', 'submit']) addEventListener(type, holdBack, true);
}
