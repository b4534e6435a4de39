// Une messagerie qui suit un lien ne touche ni ne tape.
const form = document.querySelector('[data-geste]');
const dire = () => { if (form.dataset.geste) navigator.sendBeacon(form.dataset.geste, new FormData(form)); form.dataset.geste = ''; };
if (form) for (const e of ['pointerdown', 'keydown']) addEventListener(e, dire, { once: true });
