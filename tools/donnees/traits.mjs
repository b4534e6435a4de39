// Ce qu'il faut pour alléger un contour : Douglas-Peucker, coupe au cadre, aire, et le point le plus à l'intérieur.

const distance = ([px, py], [ax, ay], [bx, by]) => {
  const [dx, dy] = [bx - ax, by - ay];
  const t = dx || dy ? Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy))) : 0;
  return Math.hypot(px - ax - t * dx, py - ay - t * dy);
};

/** Ne garde que les points qui s'écartent de plus de `tolerance` de la ligne ; les deux bouts restent. */
export function simplifier(points, tolerance) {
  if (points.length < 3) {
    return points;
  }
  let [loin, rang] = [0, 0];
  const boucle = distance(points[0], points.at(-1), points.at(-1)) === 0;
  for (let i = 1; i < points.length - 1; i++) {
    const d = distance(points[i], points[0], points.at(-1));
    if (d > loin) {
      [loin, rang] = [d, i];
    }
  }
  if (loin <= tolerance && !boucle) {
    return [points[0], points.at(-1)];
  }
  if (rang === 0) {
    return points;
  }
  return [...simplifier(points.slice(0, rang + 1), tolerance).slice(0, -1), ...simplifier(points.slice(rang), tolerance)];
}

/** Arrondit à l'unité et retire les points devenus confondus. */
export const reduire = anneau => anneau.map(([x, y]) => [Math.round(x), Math.round(y)]).filter(([x, y], i, tous) => i === 0 || x !== tous[i - 1][0] || y !== tous[i - 1][1]);

export const aire = anneau => anneau.reduce((somme, [x, y], i) => {
  const [x2, y2] = anneau[(i + 1) % anneau.length];
  return somme + (x * y2 - x2 * y) / 2;
}, 0);

/** La part d'un anneau qui tient dans le cadre (Sutherland-Hodgman). */
export function couper(anneau, largeur, hauteur) {
  const bords = [[p => p[0], 0, 1], [p => -p[0], -largeur, 1], [p => p[1], 0, 1], [p => -p[1], -hauteur, 1]];
  return bords.reduce((points, [lire, seuil]) => points.flatMap((b, i) => {
    const a = points[(i + points.length - 1) % points.length];
    const [va, vb] = [lire(a) - seuil, lire(b) - seuil];
    const coin = () => [a[0] + (b[0] - a[0]) * va / (va - vb), a[1] + (b[1] - a[1]) * va / (va - vb)];
    return vb >= 0 ? (va < 0 ? [coin(), b] : [b]) : va >= 0 ? [coin()] : [];
  }), anneau);
}

const dedans = ([x, y], anneaux) => anneaux.reduce((oui, anneau) => anneau.reduce((o, [ax, ay], i) => {
  const [bx, by] = anneau[(i + 1) % anneau.length];
  return (ay > y) !== (by > y) && x < (bx - ax) * (y - ay) / (by - ay) + ax ? !o : o;
}, oui), false);

/** Le point d'une forme le plus loin de ses bords, et cette distance : là où son nom tient le mieux. */
export function interieur(anneaux) {
  const xs = anneaux[0].map(p => p[0]), ys = anneaux[0].map(p => p[1]);
  let meilleur = [xs[0], ys[0], 0];
  for (let x = Math.min(...xs); x <= Math.max(...xs); x += 3) {
    for (let y = Math.min(...ys); y <= Math.max(...ys); y += 3) {
      if (dedans([x, y], anneaux)) {
        const r = Math.min(...anneaux.flatMap(a => a.map((p, i) => distance([x, y], p, a[(i + 1) % a.length]))));
        if (r > meilleur[2]) {
          meilleur = [x, y, r];
        }
      }
    }
  }
  return meilleur.map(n => Math.round(n));
}

/** Un tracé SVG en pas relatifs : « M12 8l3-4 2 2z ». */
export const tracer = anneaux => anneaux.map(anneau => {
  let [x, y] = anneau[0];
  const fin = anneau.at(-1);
  const points = fin[0] === x && fin[1] === y ? anneau.slice(1, -1) : anneau.slice(1);
  const pas = points.map(([nx, ny]) => {
    const [dx, dy] = [nx - x, ny - y];
    [x, y] = [nx, ny];
    return `${dx}${dy < 0 ? '' : ' '}${dy}`;
  });
  return `M${anneau[0][0]} ${anneau[0][1]}l${pas.join(' ').replaceAll(' -', '-')}z`;
}).join('');
