// Garde dans le navigateur ce qui est tapé pendant une relecture : une session finie ou un onglet fermé ne perdent rien.
const form = document.querySelector('form[data-relecture]');
const prefixe = 'relecture ';
const cle = prefixe + location.pathname;
const TROIS_JOURS = 3 * 24 * 3600 * 1000;

const champs = () => [...form.elements].filter(e => e.name && e.type !== 'hidden' && e.tagName !== 'BUTTON' && e.tagName !== 'FIELDSET');
const etat = e => e.type === 'checkbox' || e.type === 'radio' ? e.checked : e.value;
const repere = e => e.type === 'checkbox' || e.type === 'radio' ? `${e.name} ${e.value}` : e.name;

function garder(changes) {
  try {
    if (changes.size) localStorage.setItem(cle, JSON.stringify({ quand: Date.now(), reponses: [...changes] }));
    else localStorage.removeItem(cle);
  } catch { }
}

function reprendre() {
  let garde = null;
  try {
    for (const k of Object.keys(localStorage).filter(k => k.startsWith(prefixe))) {
      if (Date.now() - JSON.parse(localStorage.getItem(k)).quand > TROIS_JOURS) localStorage.removeItem(k);
    }
    garde = JSON.parse(localStorage.getItem(cle));
  } catch { }
  // Après un envoi refusé, le serveur a déjà rendu tout ce qui était tapé.
  if (!garde || form.dataset.postee) return new Map();
  const changes = new Map(garde.reponses);
  let remis = 0;
  for (const e of champs()) {
    const valeur = changes.get(repere(e));
    if (valeur === undefined || valeur === etat(e)) continue;
    if (typeof valeur === 'boolean') e.checked = valeur;
    else e.value = valeur;
    e.closest('details')?.setAttribute('open', '');
    remis++;
  }
  if (remis) {
    const mot = document.getElementById('repris');
    mot.textContent = 'Ce que vous aviez commencé à écrire ici est remis ci-dessous.';
    mot.hidden = false;
  }
  return changes;
}

// Le bouton dit ce qu'il fera : tout publier, ou ce qui reste coché.
const publier = form?.querySelector('button[value=publier]');
const tout = publier?.textContent;
function nommer() {
  if (publier) publier.textContent = champs().some(e => e.type === 'checkbox' && e.name === 'gardee' && !e.checked) ? 'Publier ce qui est coché' : tout;
}

if (form) {
  const changes = reprendre();
  nommer();
  form.addEventListener('input', e => {
    if (!e.target.name) return;
    if (e.target.type === 'radio') for (const autre of champs().filter(c => c.name === e.target.name)) changes.set(repere(autre), autre.checked);
    else changes.set(repere(e.target), etat(e.target));
    garder(changes);
    nommer();
  });
}
