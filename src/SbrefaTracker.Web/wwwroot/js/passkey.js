// Passkeys for the pages through which staff come in. Without script or support the forms stay hidden and a password does.
const supported = typeof PublicKeyCredential === 'function'
  && typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function'
  && typeof PublicKeyCredential.parseCreationOptionsFromJSON === 'function';

async function ask(form) {
  const token = form.querySelector('input[name="__RequestVerificationToken"]').value;
  const answer = await fetch(form.dataset.options, { method: 'POST', headers: { RequestVerificationToken: token } });
  if (!answer.ok) throw new Error(`The server answered ${answer.status}.`);
  return answer.json();
}

async function credential(form) {
  const options = await ask(form);
  return form.dataset.passkey === 'create'
    ? navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
    : navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
}

for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!supported) continue;
  form.hidden = false;
  form.addEventListener('submit', async event => {
    const field = form.querySelector('input[name="Credential"]');
    if (field.value) return;
    event.preventDefault();
    try {
      field.value = JSON.stringify(await credential(form));
      form.submit();
    } catch {
      form.querySelector('[data-failed]').hidden = false;
    }
  });
}
