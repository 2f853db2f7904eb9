// Tells the server that somebody is there, warns two minutes before the session ends, and then signs out. Tabs count together.
const lastKey = 'staff:last-touch';
const saidEvery = 60_000;
let said = 0;

const now = () => Date.now();
const last = () => Number(localStorage.getItem(lastKey)) || 0;

function touch() {
  localStorage.setItem(lastKey, String(now()));
  if (now() - said < saidEvery) return;
  said = now();
  fetch('/account/alive', { method: 'POST', redirect: 'manual' })
    .then(answer => { if (answer.status === 401 || answer.type === 'opaqueredirect') leave(); })
    .catch(() => { said = 0; });
}

function leave() {
  const form = document.getElementById('idle-form');
  if (!form || form.dataset.sent) return;
  form.dataset.sent = 'yes';
  form.querySelector('[name=returnUrl]').value = location.pathname + location.search;
  form.submit();
}

export function watchSession(warnAfter, idleAfter) {
  const dialog = document.getElementById('idle-dialog');
  if (!dialog || !(idleAfter > 0)) return;
  localStorage.setItem(lastKey, String(now()));
  said = now();
  for (const type of ['keydown', 'pointerdown', 'wheel']) {
    addEventListener(type, () => { if (!dialog.open) touch(); }, { passive: true, capture: true });
  }
  dialog.addEventListener('close', touch);
  setInterval(() => {
    const away = now() - last();
    if (away >= idleAfter) leave();
    else if (away >= warnAfter) {
      dialog.querySelector('[data-left]').textContent = String(Math.max(0, Math.ceil((idleAfter - away) / 1000)));
      if (!dialog.open) dialog.showModal();
    } else if (dialog.open) dialog.close();
  }, 1000);
}
