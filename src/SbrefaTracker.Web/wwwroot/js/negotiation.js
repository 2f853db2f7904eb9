// Runs before the framework: where one of its first questions to the server fails, it writes errors to the console and tells nobody else. What shows the connection (reconnect.js) may be loaded before that or after.
const asked = window.fetch;
const first = /_blazor\/(initializers|negotiate)/;
window.fetch = (...given) => {
  const answer = asked(...given);
  if (first.test(String(given[0]))) answer.then(said => { if (!said.ok) failed(); }, failed);
  return answer;
};

function failed() {
  document.documentElement.dataset.unconnected = 'yes';
  document.dispatchEvent(new Event('unconnected'));
}
