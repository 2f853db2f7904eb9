// Leads along the list that somebody came from: the work list leaves its rows in this tab, and the page of a complaint offers the one
// before and the one after, also past the first and the last row of a page. The elements are the server's own; only where they lead is written here.
const kept = 'desk:list';
const goesOn = 'desk:list:on';

// How many pages before this one are kept, so that somebody can go back through them.
const MostBefore = 20;

const here = () => location.pathname + location.search;
const read = () => JSON.parse(sessionStorage.getItem(kept) ?? 'null');
const keep = list => sessionStorage.setItem(kept, JSON.stringify(list));

function cut(list, pages) {
  return list && pages > 0 ? { ...list, before: cut(list.before, pages - 1) } : null;
}

function keepList() {
  const rows = [...document.querySelectorAll('.list [data-row]')].map(row => row.getAttribute('href'));
  if (rows.length === 0) return;
  const next = document.querySelector('.list [data-next]')?.getAttribute('href');
  const last = read();
  const before = last?.address === here() ? last.before : last?.next === here() ? cut(last, MostBefore) : null;
  keep({ address: here(), rows, next, before });
  goOn();
}

// Somebody went past the last row of a page: the first row of the next page is what they want to see.
function goOn() {
  if (sessionStorage.getItem(goesOn) !== here()) return;
  sessionStorage.removeItem(goesOn);
  document.querySelector('.list [data-row]').click();
}

function offerNeighbours() {
  const links = document.querySelectorAll('[data-neighbour]');
  if (links.length === 0) return;
  const list = read();
  const at = list?.rows.indexOf(location.pathname) ?? -1;
  links.forEach(link => {
    const step = Number(link.dataset.neighbour);
    const [isFirst, isLast] = [at === 0 && step < 0, at >= 0 && at === list.rows.length - 1 && step > 0];
    const to = at < 0 ? undefined : isLast ? list.next : isFirst ? list.before?.rows.at(-1) : list.rows[at + step];
    link.hidden = !to;
    link.toggleAttribute('data-goes-on', isLast && Boolean(to));
    link.toggleAttribute('data-goes-back', isFirst && Boolean(to));
    if (to && link.getAttribute('href') !== to) link.setAttribute('href', to);
  });
  const back = document.querySelector('[data-list]');
  if (back && at >= 0 && back.getAttribute('href') !== list.address) back.setAttribute('href', list.address);
}

function turnPage(link) {
  if ('goesOn' in link.dataset) sessionStorage.setItem(goesOn, link.getAttribute('href'));
  else if ('goesBack' in link.dataset) keep(read().before);
}

export function watchLists() {
  document.addEventListener('click', event => {
    const link = event.target.closest?.('[data-neighbour]');
    if (link) turnPage(link);
  }, true);
  const look = () => { if (location.pathname === '/desk') keepList(); else offerNeighbours(); };
  // Going from one complaint to the next may change no more than texts.
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
  look();
}
