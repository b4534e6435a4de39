// Propositions pendant la frappe : une liste au clavier ou au doigt. Sans ce fichier, le bouton cherche.
for (const champ of document.querySelectorAll('input[data-suggestions]')) {
  const liste = Object.assign(document.createElement('ul'), { id: `${champ.id}-liste`, className: 'propositions', hidden: true, role: 'listbox', ariaLabel: champ.labels[0]?.textContent });
  champ.parentElement.append(liste);
  for (const [nom, valeur] of [['role', 'combobox'], ['aria-autocomplete', 'list'], ['aria-controls', liste.id]]) champ.setAttribute(nom, valeur);
  let attente, demande, choisie = -1;

  const montrer = oui => {
    liste.hidden = !oui;
    champ.setAttribute('aria-expanded', oui);
    if (!oui) choisir(-1);
  };
  const choisir = rang => {
    choisie = rang;
    [...liste.children].forEach((o, i) => o.setAttribute('aria-selected', i === rang));
    if (rang < 0) champ.removeAttribute('aria-activedescendant');
    else champ.setAttribute('aria-activedescendant', liste.children[rang].id);
  };
  const aller = option => { location.href = option.dataset.lien; };

  async function proposer() {
    demande?.abort();
    demande = new AbortController();
    const q = champ.value.trim();
    if (q.length < 2) return montrer(false);
    try {
      const reponse = await fetch(`${champ.dataset.suggestions}?q=${encodeURIComponent(q)}`, { signal: demande.signal });
      if (!reponse.ok) return;
      const trouvees = await reponse.json();
      liste.replaceChildren(...trouvees.map((t, i) => {
        const option = Object.assign(document.createElement('li'), { id: `${liste.id}-${i}`, role: 'option', textContent: `${t.nom} ` });
        option.dataset.lien = t.lien;
        option.append(Object.assign(document.createElement('small'), { textContent: t.genre }));
        return option;
      }));
      montrer(trouvees.length > 0 && document.activeElement === champ);
      choisir(-1);
    } catch { }
  }

  champ.addEventListener('input', () => { clearTimeout(attente); attente = setTimeout(proposer, 150); });
  champ.addEventListener('blur', () => montrer(false));
  liste.addEventListener('pointerdown', e => e.preventDefault());
  liste.addEventListener('click', e => { const o = e.target.closest('[role=option]'); if (o) aller(o); });
  champ.addEventListener('keydown', e => {
    if (liste.hidden) return;
    // Une réponse en retard ne change pas la liste sous le doigt.
    if (e.key.startsWith('Arrow')) { clearTimeout(attente); demande?.abort(); }
    const n = liste.children.length;
    if (e.key === 'ArrowDown') choisir(choisie + 1 < n ? choisie + 1 : -1);
    else if (e.key === 'ArrowUp') choisir(choisie < 0 ? n - 1 : choisie - 1);
    else if (e.key === 'Enter' && choisie >= 0) aller(liste.children[choisie]);
    else if (e.key === 'Escape') montrer(false);
    else return;
    e.preventDefault();
  });
  montrer(false);
}
