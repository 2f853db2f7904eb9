// Runs before the framework: where its first question to the server fails, it writes errors to the console and tells nobody else. What shows the connection (reconnect.js) may be loaded before that or after.
const asked = window.fetch;
window.fetch = (...given) => {
  const answer = asked(...given);
  if (String(given[0]).includes('_blazor/negotiate')) answer.then(said => { if (!said.ok) failed(); }, failed);
  return answer;
};

function failed() {
  document.documentElement.dataset.unconnected = 'yes';
  document.dispatchEvent(new Event('unconnected'));
}
