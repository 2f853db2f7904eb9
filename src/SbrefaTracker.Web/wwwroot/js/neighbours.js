// Leads along the list that somebody came from: the work list leaves its rows in this tab, and the page of a complaint offers the one
// before and the one after. The elements are the server's own; only where they lead is written here.
const kept = 'desk:list';

function keepList() {
  const rows = [...document.querySelectorAll('.list [data-row]')].map(row => row.getAttribute('href'));
  if (rows.length > 0) sessionStorage.setItem(kept, JSON.stringify({ address: location.pathname + location.search, rows }));
}

function offerNeighbours() {
  const links = document.querySelectorAll('[data-neighbour]');
  if (links.length === 0) return;
  const list = JSON.parse(sessionStorage.getItem(kept) ?? 'null');
  const here = list?.rows.indexOf(location.pathname) ?? -1;
  links.forEach(link => {
    const to = here < 0 ? undefined : list.rows[here + Number(link.dataset.neighbour)];
    link.hidden = !to;
    if (to && link.getAttribute('href') !== to) link.setAttribute('href', to);
  });
  const back = document.querySelector('[data-list]');
  if (back && here >= 0 && back.getAttribute('href') !== list.address) back.setAttribute('href', list.address);
}

export function watchLists() {
  const look = () => { if (location.pathname === '/desk') keepList(); else offerNeighbours(); };
  // Going from one complaint to the next may change no more than texts.
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
  look();
}
