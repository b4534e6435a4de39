using System.Text.RegularExpressions;
using CoopPortal.Core.Texte;
using CoopPortal.Imports.Textes;

namespace CoopPortal.Imports.Atlas;

/// <summary>
/// Lit une page « Détail projet » de l'Atlas du ministère, copiée en texte, en tableau à barres ou en HTML.
/// N'écrit rien, ne devine rien, ne lève jamais d'exception pour une mauvaise page : un refus dit pourquoi et quoi faire.
/// </summary>
public static partial class LecteurAtlas
{
    private const int _tailleMaximale = 8 * 1024 * 1024;
    private const int _projetsMaximum = 500;
    private const int _intitulesCourants = 6;

    /// <param name="nomDuFichier">Nom gardé comme provenance ; un chemin est réduit à son dernier élément.</param>
    /// <param name="octets">La page entière.</param>
    public static ResultatAtlas Lire(string nomDuFichier, ReadOnlyMemory<byte> octets)
    {
        ArgumentNullException.ThrowIfNull(nomDuFichier);
        if (octets.IsEmpty)
            return ResultatAtlas.Refuse("Le fichier est vide : rien n'a été importé.");
        var (texte, refus) = TexteRecu.Lire(octets.Span, _tailleMaximale);
        return texte is null ? ResultatAtlas.Refuse(refus!) : LireTexte(Path.GetFileName(nomDuFichier), texte);
    }

    /// <summary>La même lecture, d'un texte collé.</summary>
    public static ResultatAtlas LireTexte(string source, string texte)
    {
        ArgumentNullException.ThrowIfNull(texte);
        if (texte.Length > _tailleMaximale)
            return ResultatAtlas.Refuse("Ce texte est beaucoup plus long qu'une page de l'Atlas : collez une page à la fois.");
        var propre = TexteRecu.SansBalises(Balises.SembleHtml(texte) ? BaliseCoupee().Replace(texte, "") : texte);
        if (string.IsNullOrWhiteSpace(propre))
            return ResultatAtlas.Refuse("Le fichier ne contient que des blancs : rien n'a été importé.");
        var page = DUnSeulTenant.Redecouper(propre);
        var lignes = Ligne.Decouper(page);
        var projets = Decoupe.Decouper(lignes).Where(p => EstUneFiche(p, lignes, propre)).Take(_projetsMaximum)
            .Select(p => LectureDeProjet.Lire(p, lignes, source)).ToList();
        return projets.Count == 0 ? ResultatAtlas.Refuse(Raison(propre)) : new ResultatAtlas { Projets = projets, Lignes = page.Split('\n') };
    }

    // trois intitulés dont un rempli et un qui n'est qu'à l'Atlas, ou son bandeau et un titre
    private static bool EstUneFiche(PageDecoupee page, IReadOnlyList<Ligne> lignes, string texte)
    {
        var vraies = page.Blocs.Where(b => b.Rubrique is not (Rubrique.Poste or Rubrique.Fin or Rubrique.Inconnue)).ToList();
        var remplies = vraies.Count(b => !b.EstVide && b.Rubrique is not (Rubrique.MiseEnOeuvre or Rubrique.Bilan));
        var intitules = vraies.Select(b => b.Rubrique).Distinct().ToList();
        return remplies > 0 && (intitules.Count >= 3 && (intitules.Count >= _intitulesCourants || DeLAtlas(texte) || page.Blocs.Any(b => EstPropre(b, lignes)))
            || (vraies.Exists(b => b.Rubrique == Rubrique.Titre && !b.EstVide) && DeLAtlas(texte)));
    }

    // « Contexte », « Objectif », « Titre » se trouvent dans n'importe quel article
    private static bool EstPropre(Bloc bloc, IReadOnlyList<Ligne> lignes)
    {
        var imprime = bloc.PremiereLigne <= lignes.Count ? lignes[bloc.PremiereLigne - 1].Texte : "";
        return bloc.Rubrique is not (Rubrique.Titre or Rubrique.Contexte or Rubrique.Historique or Rubrique.Objectif or Rubrique.Description or Rubrique.Statut or Rubrique.Financements
                or Rubrique.Evaluation or Rubrique.Volontaires or Rubrique.Beneficiaires or Rubrique.Theme1 or Rubrique.Odd or Rubrique.Inconnue or Rubrique.Fin)
            || Etiquettes.De(Ligne.Nu(imprime).TrimEnd(':', ' ')) is not null && imprime.Contains("du partenariat", StringComparison.OrdinalIgnoreCase)
            || imprime.Contains("???", StringComparison.Ordinal);
    }

    private static bool DeLAtlas(string texte)
    {
        var debut = Analyseur.Plier(texte[..Math.Min(texte.Length, 4000)]);
        return debut.Contains("atlas francais de la cooperation", StringComparison.Ordinal) && (debut.Contains("detail", StringComparison.Ordinal) || debut.Contains("poste diplomatique", StringComparison.Ordinal));
    }

    private static string Raison(string texte) => Analyseur.Plier(texte[..Math.Min(texte.Length, 4000)]).Contains("atlas", StringComparison.Ordinal)
        ? "Cette page vient de l'Atlas mais ne porte aucune fiche de projet remplie (accueil, résultats de recherche, page d'erreur ?). Ouvrez le détail d'un projet et copiez sa page entière."
        : "Ce texte n'est pas une page « Détail projet » de l'Atlas : aucun de ses intitulés (Titre, Thématique d'intervention, Financement du partenariat…) n'y a été reconnu. Rien n'a été importé.";

    // la fin du fichier a pu couper une balise ou une entité
    [GeneratedRegex(@"(?:<|&[#A-Za-z0-9]{0,9})\z", RegexOptions.CultureInvariant)]
    private static partial Regex BaliseCoupee();
}
