// Sans presse-papiers, le bouton reste caché et le texte se sélectionne.
const texte = document.querySelector('[data-copier]');
const bouton = document.querySelector('[data-copie]');
if (texte && bouton && navigator.clipboard) {
  bouton.hidden = false;
  bouton.addEventListener('click', async () => {
    const dit = document.querySelector('[data-copie-dit]');
    try {
      await navigator.clipboard.writeText(texte.value);
      dit.textContent = 'Copié. Collez-le dans votre message.';
    } catch {
      texte.select();
      dit.textContent = 'Le texte est sélectionné : copiez-le.';
    }
  });
}
