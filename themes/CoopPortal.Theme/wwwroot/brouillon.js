// Enregistre le brouillon pendant qu'on tape. Sans ce fichier tout marche : le bouton enregistre.
const form = document.querySelector('form[data-brouillon]');
const etat = document.getElementById('etat-du-brouillon');
const alerte = document.getElementById('alerte-du-brouillon');
const cle = `brouillon ${location.pathname}`;
const UN_MOIS = 30 * 24 * 3600 * 1000;
const tapes = new Map();
const horsPage = new Map();
let minuterie, enCours = false, arrete = false, echecs = 0;

// L'ordre d'un tableau est un champ caché que les boutons des lignes changent : il se garde comme une réponse.
const ordre = nom => nom.endsWith('.#');
const champs = nom => [...form.elements].filter(e => e.name === nom && e.type !== 'file' && (e.type !== 'hidden' || ordre(nom)));
const lire = nom => champs(nom).flatMap(e => e.type === 'checkbox' ? (e.checked ? [e.value] : []) : [e.value]);
const pareil = (a, b) => JSON.stringify(a) === JSON.stringify(b);

function ecrire(nom, valeurs) {
  for (const e of champs(nom)) {
    if (e.type === 'checkbox') e.checked = valeurs.includes(e.value);
    else e.value = valeurs[0] ?? '';
    e.closest('details')?.setAttribute('open', '');
  }
}

function dire(texte) {
  alerte.textContent = texte;
  alerte.hidden = !texte;
}

// Un stockage plein ou interdit ne doit pas empêcher d'enregistrer.
function garder(envoi = false) {
  try {
    if (tapes.size + horsPage.size) localStorage.setItem(cle, JSON.stringify({ quand: Date.now(), revision: form.elements.revision.value, envoi, reponses: [...tapes], horsPage: [...horsPage] }));
    else localStorage.removeItem(cle);
  } catch { }
}

function reprendre() {
  let garde = null;
  try { garde = JSON.parse(localStorage.getItem(cle)); } catch { }
  if (!garde || Date.now() - garde.quand > UN_MOIS) return garder();
  const memeRevision = garde.revision === form.elements.revision.value;
  const reponses = [...(garde.horsPage ?? []), ...(garde.envoi && !memeRevision ? [] : garde.reponses)];
  // Une seule section est ouverte : ce qui est tapé dans les autres attend qu'on les ouvre.
  for (const [nom, valeurs] of reponses) if (!form.elements[nom] && !form.elements[`${nom.split('[')[0]}.#`]) horsPage.set(nom, valeurs);
  for (const [nom, [ids]] of reponses.filter(([nom]) => ordre(nom) && form.elements[nom])) form.dispatchEvent(new CustomEvent('remettre', { detail: { nom, ids, memeRevision } }));
  for (const [nom, valeurs] of reponses.filter(([nom]) => !ordre(nom))) {
    if (champs(nom).length && !pareil(lire(nom), valeurs)) {
      ecrire(nom, valeurs);
      tapes.set(nom, valeurs);
    }
  }
  if (!tapes.size) return garder();
  dire('Ce que vous aviez tapé sans pouvoir l’enregistrer est remis ci-dessous.');
  attendre(0);
}

function attendre(delai = 800) {
  clearTimeout(minuterie);
  if (!arrete) minuterie = setTimeout(enregistrer, delai);
}

function arreter(texte) {
  arrete = true;
  dire(texte);
}

// Sur une ligne lente, seul part ce qui a changé : le serveur garde le reste du brouillon comme il l'avait montré.
function changees(partis) {
  const corps = new FormData();
  corps.set('acte', 'enregistrer');
  for (const nom of ['__RequestVerificationToken', 'revision', 'version', 'ici']) corps.set(nom, form.elements[nom].value);
  for (const [nom, valeurs] of partis) {
    const liste = form.elements[ordre(nom) ? nom : `${nom.split('[')[0]}.#`];
    if (liste) corps.set(liste.name, liste.value);
    if (!ordre(nom)) for (const valeur of valeurs) corps.append(nom, valeur);
  }
  return corps;
}

async function enregistrer() {
  if (enCours) return attendre();
  if (!tapes.size) return;
  enCours = true;
  const partis = [...tapes];
  garder();
  try {
    const corps = changees(partis);
    const reponse = await fetch(location.pathname, { method: 'POST', body: corps, headers: { 'X-Brouillon': 'auto' }, redirect: 'manual' });
    if (reponse.ok) await noter(await reponse.json(), partis);
    else if (reponse.status === 409) arreter(`Quelqu’un d’autre a changé la même réponse (${(await reponse.json()).conflits}). Enregistrez : les deux vous seront montrées.`);
    else if (reponse.type === 'opaqueredirect' || [400, 401, 403, 404].includes(reponse.status)) arreter('Vous n’êtes plus connecté. Ce que vous tapez reste dans ce navigateur : reconnectez-vous, rouvrez cette fiche, tout y sera.');
    else throw new Error(reponse.status);
  } catch {
    dire('Pas de connexion. Ce que vous tapez reste dans ce navigateur et partira dès qu’elle revient.');
    attendre(Math.min(30000, 1000 * 2 ** echecs++));
  }
  enCours = false;
}

function noter(etatEnLigne, partis) {
  echecs = 0;
  form.elements.revision.value = etatEnLigne.revision;
  form.elements.version.value = etatEnLigne.version;
  for (const [nom, valeurs] of partis) if (pareil(tapes.get(nom), valeurs)) tapes.delete(nom);
  garder();
  etat.textContent = etatEnLigne.etat;
  dire('');
  annoncer(etatEnLigne.autres);
  form.dispatchEvent(new CustomEvent('enregistre', { detail: etatEnLigne }));
  if (etatEnLigne.reunies) {
    // Ce qu'une autre personne a écrit n'est pas dans ce formulaire : il se relit, sans perdre l'endroit.
    sessionStorage.setItem(cle, document.activeElement?.name ?? '');
    location.reload();
  }
}

// Qui d'autre est là. Ne se récrit que s'il change : une zone annoncée ne doit pas se répéter.
function annoncer(autres = []) {
  const zone = document.getElementById('autres-presents');
  const phrase = autres.length ? `${autres.join('. ')}. Rien ne se perd : vos saisies seront réunies.` : '';
  if (zone.textContent.trim() === phrase) return;
  zone.innerHTML = phrase && '<div class="avis note"></div>';
  if (phrase) zone.firstChild.textContent = phrase;
}

async function battre() {
  if (document.hidden || arrete) return;
  const corps = new FormData();
  for (const nom of ['__RequestVerificationToken', 'ici']) corps.set(nom, form.elements[nom].value);
  try {
    const reponse = await fetch(`${location.pathname}?handler=Ici`, { method: 'POST', body: corps, redirect: 'manual' });
    if (reponse.ok) annoncer((await reponse.json()).autres);
  } catch { }
}

if (form) {
  form.addEventListener('focusin', e => { form.elements.ici.value = e.target.closest('section')?.id.replace('section-', '') ?? ''; });
  setInterval(battre, 50000);
  form.addEventListener('input', e => {
    if (!e.target.name || e.target.type === 'file') return;
    tapes.set(e.target.name, lire(e.target.name));
    if (arrete) garder();
    attendre();
  });
  form.addEventListener('submit', () => { clearTimeout(minuterie); arrete = true; garder(true); });
  addEventListener('online', () => attendre(0));
  addEventListener('pagehide', () => garder(arrete && alerte.hidden));
  reprendre();
  const ici = sessionStorage.getItem(cle);
  sessionStorage.removeItem(cle);
  if (ici) champs(ici)[0]?.focus();
}
