// Zoom et noms. Sans ce fichier, la carte se lit déjà.
const barre = document.querySelector('[data-carte]'), svg = document.querySelector('[data-carte] + svg'), liens = [...svg.querySelectorAll('a')];
const { width: L, height: H } = svg.viewBox.baseVal, k = H / L;
let x = 0, y = 0, l = L, prise, glisse;
const cadrer = (cx, cy) => {
  x = Math.max(0, Math.min(cx, L - l));
  y = Math.max(0, Math.min(cy, H - l * k));
  svg.setAttribute('viewBox', [x, y, l, l * k]);
  svg.style.touchAction = l < L ? 'none' : '';
};
// Le point visé (u, v), de 0 à 1, ne bouge pas.
const zoomer = (fois, u = .5, v = .5) => {
  const d = l - (l = Math.min(L, Math.max(L / 8, l / fois)));
  cadrer(x + d * u, y + d * v * k);
};
const choisir = a => liens.forEach(b => { b.tabIndex = a === b ? 0 : -1; });
const nommer = e => {
  const a = e.target.closest('a');
  if (a) barre.lastElementChild.textContent = a.firstChild.textContent;
};
barre.hidden = false;
barre.onclick = e => { if (e.target.value) zoomer(e.target.value); };
svg.removeAttribute('aria-hidden');
choisir(liens[0]);
svg.onpointerover = nommer;
// Écouté sur le dessin, il en ferait une halte de plus.
svg.parentNode.addEventListener('focusin', nommer);
svg.onwheel = e => {
  if (!e.ctrlKey) return;
  e.preventDefault();
  zoomer(e.deltaY < 0 ? 1.25 : .8, e.offsetX / svg.clientWidth, e.offsetY / svg.clientHeight);
};
svg.onkeydown = e => {
  const [fleche, suite] = /^Arrow(R|D)?/.exec(e.key) ?? [];
  if (!fleche) return;
  e.preventDefault();
  const a = liens.at((liens.indexOf(e.target) + (suite ? 1 : -1)) % liens.length), b = a.getBBox();
  choisir(a);
  a.focus();
  cadrer(b.x + (b.width - l) / 2, b.y + (b.height - l * k) / 2);
};
svg.onpointerdown = e => { prise = e; glisse = 0; };
svg.onpointermove = e => {
  if (!e.buttons || l === L) return;
  const f = l / svg.clientWidth, dx = e.x - prise.x, dy = e.y - prise.y;
  if (glisse ||= Math.hypot(dx, dy) > 5) prise = e, cadrer(x - dx * f, y - dy * f);
};
svg.ondragstart = () => false;
svg.onclick = () => !glisse;
