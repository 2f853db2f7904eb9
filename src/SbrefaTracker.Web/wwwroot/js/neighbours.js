// Leads along the list that somebody came from: the work list leaves its rows in this tab, and the page of a complaint offers the one
// before and the one after. The elements are the server's own; only where they lead is written here.
const kept = 'desk:list';
const goesOn = 'desk:list:on';

function keepList() {
  const rows = [...document.querySelectorAll('.list [data-row]')].map(row => row.getAttribute('href'));
  if (rows.length === 0) return;
  const next = document.querySelector('.list [data-next]')?.getAttribute('href');
  sessionStorage.setItem(kept, JSON.stringify({ address: location.pathname + location.search, rows, next }));
  goOn();
}

// Somebody went past the last row of a page: the first row of the next page is what they want to see.
function goOn() {
  if (sessionStorage.getItem(goesOn) !== location.pathname + location.search) return;
  sessionStorage.removeItem(goesOn);
  document.querySelector('.list [data-row]').click();
}

function offerNeighbours() {
  const links = document.querySelectorAll('[data-neighbour]');
  if (links.length === 0) return;
  const list = JSON.parse(sessionStorage.getItem(kept) ?? 'null');
  const here = list?.rows.indexOf(location.pathname) ?? -1;
  links.forEach(link => {
    const step = Number(link.dataset.neighbour);
    const isLast = here >= 0 && step > 0 && here === list.rows.length - 1;
    const to = here < 0 ? undefined : isLast ? list.next : list.rows[here + step];
    link.toggleAttribute('data-goes-on', isLast && Boolean(to));
    link.hidden = !to;
    if (to && link.getAttribute('href') !== to) link.setAttribute('href', to);
  });
  const back = document.querySelector('[data-list]');
  if (back && here >= 0 && back.getAttribute('href') !== list.address) back.setAttribute('href', list.address);
}

export function watchLists() {
  document.addEventListener('click', event => {
    const link = event.target.closest?.('[data-goes-on]');
    if (link) sessionStorage.setItem(goesOn, link.getAttribute('href'));
  }, true);
  const look = () => { if (location.pathname === '/desk') keepList(); else offerNeighbours(); };
  // Going from one complaint to the next may change no more than texts.
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
  look();
}
