// Ce qui aide à remplir un formulaire : lignes, suggestions, ce que nous lisons, ce qui manque. Sans ce fichier tout marche par les boutons.
const form = document.querySelector('form[data-brouillon]');
const retirees = new Map();

const tableau = cle => form.querySelector(`[data-lignes="${CSS.escape(cle)}"]`);
const ordre = t => form.elements[`${t.dataset.lignes}.#`];
const lignes = t => [...t.querySelectorAll(':scope > [data-ligne]')];
const trouver = cible => {
  const [, cle, id] = /^(.*)\[(.*)\]$/.exec(cible) ?? [];
  return cle && tableau(cle)?.querySelector(`:scope > [data-ligne="${CSS.escape(id)}"]`);
};

function annoncer(t, texte) {
  const zone = t.querySelector(':scope > .retirees');
  let dit = zone.querySelector('[data-dit]');
  if (!dit) zone.append(dit = Object.assign(document.createElement('p'), { className: 'hors-ecran' }));
  dit.dataset.dit = '';
  dit.textContent = texte;
}

// Une ligne nouvelle ou remise part entière, ses réponses par défaut comprises.
function entiere(ligne) {
  for (const e of ligne.querySelectorAll('[name]:not(button)')) e.dispatchEvent(new Event('input', { bubbles: true }));
}

// Le titre d'une ligne suit ce qu'on y écrit, comme le serveur le redira.
function intituler(ligne) {
  const valeur = c => [...ligne.querySelectorAll('[name]')].find(e => e.name.endsWith(`].${c}`))?.value.trim();
  const role = [...ligne.querySelectorAll('select')].find(e => e.name.endsWith('].role'))?.selectedOptions[0]?.text;
  const nom = ['nom', 'intitule', 'titre', 'fonction'].map(valeur).find(Boolean) ?? (role ? '' : [...ligne.querySelectorAll('input, textarea')].map(e => e.value.trim()).find(Boolean));
  const mots = [role, nom?.replace(/\s+/g, ' ')].filter(Boolean).join(' : ');
  if (mots) ligne.querySelector('summary').textContent = mots.length > 90 ? `${mots.slice(0, 90)}…` : mots;
}

function change(t) {
  ordre(t).value = lignes(t).map(l => l.dataset.ligne).join(',');
  ordre(t).dispatchEvent(new Event('input', { bubbles: true }));
}

function creer(t, id) {
  const modele = t.querySelector(':scope > template');
  const boite = document.createElement('div');
  boite.innerHTML = modele.innerHTML.replaceAll('__ligne__', id);
  const ligne = boite.firstElementChild;
  t.insertBefore(ligne, t.querySelector(':scope > .retirees'));
  return ligne;
}

const gestes = {
  ajouter(cle) {
    const t = tableau(cle);
    if (!t?.querySelector(':scope > template')) return false;
    const ligne = creer(t, `n${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`);
    change(t);
    entiere(ligne);
    ligne.querySelector('input, select, textarea').focus();
    annoncer(t, 'Ligne ajoutée.');
    return true;
  },
  monter: (cible, bouton) => deplacer(cible, bouton, -1),
  descendre: (cible, bouton) => deplacer(cible, bouton, 1),
  retirer(cible) {
    const ligne = trouver(cible);
    if (!ligne) return false;
    const t = ligne.parentElement, avant = ligne.nextElementSibling;
    const remplie = [...ligne.querySelectorAll('input, textarea')].some(e => e.value.trim());
    const titre = ligne.querySelector('summary').textContent.trim();
    ligne.remove();
    change(t);
    if (!remplie) {
      annoncer(t, 'La ligne vide est retirée.');
      t.querySelector('[name=ajouter]').focus();
      return true;
    }
    const dit = document.createElement('p');
    dit.append(`Ligne retirée : ${titre}. `);
    const bouton = Object.assign(document.createElement('button'), { className: 'lien', name: 'retablir', value: cible, textContent: 'Annuler' });
    dit.append(bouton);
    t.querySelector(':scope > .retirees').append(dit);
    retirees.set(cible, { ligne, avant, t });
    bouton.focus();
    return true;
  },
  retablir(cible, bouton) {
    const garde = retirees.get(cible);
    if (!garde) return false;
    const { ligne, avant, t } = garde;
    t.insertBefore(ligne, avant?.parentElement === t ? avant : t.querySelector(':scope > .retirees'));
    retirees.delete(cible);
    bouton.parentElement.remove();
    change(t);
    entiere(ligne);
    ligne.querySelector('summary').focus();
    annoncer(t, 'La ligne est remise à sa place.');
    return true;
  },
};

function deplacer(cible, bouton, pas) {
  const ligne = trouver(cible);
  if (!ligne) return false;
  const t = ligne.parentElement, toutes = lignes(t), rang = toutes.indexOf(ligne), voisine = toutes[rang + pas];
  if (!voisine) {
    annoncer(t, pas < 0 ? 'C’est déjà la première ligne.' : 'C’est déjà la dernière ligne.');
    return true;
  }
  if (pas < 0) voisine.before(ligne);
  else voisine.after(ligne);
  change(t);
  bouton.focus();
  annoncer(t, `Ligne déplacée : ${rang + pas + 1} sur ${toutes.length}.`);
  return true;
}

// Ce que le serveur a lu dans une date ou un montant, au même endroit que sur la page qu'il dessine.
function comprendre(lues) {
  for (const [champ, lue] of Object.entries(lues)) {
    const saisie = form.elements[champ];
    if (!saisie?.id) continue;
    let dit = document.getElementById(`${saisie.id}-compris`);
    if (!lue) { dit?.remove(); continue; }
    if (!dit) {
      dit = Object.assign(document.createElement('p'), { id: `${saisie.id}-compris` });
      dit.setAttribute('aria-live', 'polite');
      saisie.after(dit);
      saisie.setAttribute('aria-describedby', `${saisie.getAttribute('aria-describedby') ?? ''} ${dit.id}`.trim());
    }
    dit.className = lue.sure ? 'compris coche' : 'compris';
    if (dit.textContent !== lue.phrase) dit.textContent = lue.phrase;
  }
}

function compter({ sections, court, phrase }) {
  for (const [cle, { mots, complet }] of Object.entries(sections)) {
    const dit = document.querySelector(`[data-manque="${CSS.escape(cle)}"]`);
    if (!dit) continue;
    dit.textContent = mots;
    dit.parentElement.classList.toggle('complete', complet);
  }
  document.getElementById('manque-court').textContent = court;
  document.getElementById('manque-phrase').textContent = phrase;
}

// Suggestions : la liste native du navigateur, remplie à la frappe.
let demande, attente, remplissage = false;

function suggerer(saisie) {
  clearTimeout(attente);
  attente = setTimeout(() => chercher(saisie), 250);
}

async function chercher(saisie) {
  demande?.abort();
  demande = new AbortController();
  const q = saisie.value.trim();
  if (q.length < 2) return;
  const adresse = `${form.dataset.suggestions}/${saisie.dataset.suggestions}?cote=${saisie.dataset.cote}&q=${encodeURIComponent(q)}`;
  try {
    const reponse = await fetch(adresse, { signal: demande.signal, redirect: 'manual' });
    if (reponse.ok) proposer(saisie, await reponse.json());
  } catch { }
}

function proposer(saisie, trouvees) {
  let liste = saisie.list;
  if (!liste) {
    liste = Object.assign(document.createElement('datalist'), { id: `${saisie.id}-liste` });
    saisie.after(liste);
    saisie.setAttribute('list', liste.id);
  }
  liste.trouvees = trouvees;
  liste.replaceChildren(...trouvees.map(t => Object.assign(document.createElement('option'), { value: t.valeur, label: t.detail ? `${t.valeur} (${t.detail})` : t.valeur })));
}

// Une suggestion choisie remplit ses voisines, si elles sont vides.
function remplir(saisie) {
  const choisie = saisie.list?.trouvees?.find(t => t.valeur === saisie.value);
  const prefixe = saisie.name.slice(0, saisie.name.lastIndexOf('.') + 1);
  remplissage = true;
  for (const [cle, valeur] of Object.entries(choisie?.remplit ?? {})) {
    const voisine = form.elements[prefixe + cle];
    if (!voisine || voisine === saisie || voisine.value) continue;
    voisine.value = valeur;
    if (voisine.value) voisine.dispatchEvent(new Event('input', { bubbles: true }));
  }
  remplissage = false;
}

if (form) {
  form.addEventListener('click', e => {
    const bouton = e.target.closest('button[name]');
    if (bouton && Object.hasOwn(gestes, bouton.name) && gestes[bouton.name](bouton.value, bouton)) e.preventDefault();
  });
  form.addEventListener('input', e => {
    const ligne = e.target.closest('[data-ligne]');
    if (ligne) intituler(ligne);
    if (!e.target.dataset.suggestions || remplissage) return;
    remplir(e.target);
    suggerer(e.target);
  });
  // Au retour d'une connexion perdue : les lignes ajoutées reviennent ; l'ordre et les retraits, si personne n'a rien enregistré depuis.
  form.addEventListener('remettre', ({ detail: { nom: liste, ids, memeRevision } }) => {
    const t = tableau(liste.slice(0, -2));
    if (!t) return;
    const voulues = ids.split(',').filter(Boolean);
    const presentes = new Map(lignes(t).map(l => [l.dataset.ligne, l]));
    for (const id of voulues) if (!presentes.has(id) && /^n[0-9a-z]+$/.test(id)) presentes.set(id, creer(t, id));
    if (memeRevision) {
      for (const [id, ligne] of presentes) if (!voulues.includes(id)) ligne.remove();
      for (const id of voulues) if (presentes.has(id)) t.insertBefore(presentes.get(id), t.querySelector(':scope > .retirees'));
    }
    change(t);
  });
  form.addEventListener('enregistre', e => {
    comprendre(e.detail.compris);
    compter(e.detail.manques);
  });
}
