// Runs before the framework: where one of its first questions to the server fails, it writes errors to the console and tells nobody else. What shows the connection (reconnect.js) may be loaded before that or after.
const asked = window.fetch;
const first = /_blazor\/(initializers|negotiate)/;

// Whoever goes on to another page stops the questions of this one: that is no failure of the server's.
let isLeft = false;
addEventListener('pagehide', () => { isLeft = true; });
addEventListener('pageshow', () => { isLeft = false; });
addEventListener('beforeunload', () => { isLeft = true; setTimeout(() => { isLeft = false; }, 1_000); });
window.fetch = (...given) => {
  const answer = asked(...given);
  if (first.test(String(given[0]))) answer.then(said => { if (!said.ok) failed(); }, failed);
  return answer;
};

function failed() {
  if (isLeft) return;
  document.documentElement.dataset.unconnected = 'yes';
  document.dispatchEvent(new Event('unconnected'));
}
