using CoopPortal.Imports.Repertoire;

namespace CoopPortal.Imports.Colle;

/// <summary>Une ou plusieurs fiches d'un répertoire, collées hors de leur livre : les parties qui n'y sont pas ne manquent à personne.</summary>
internal static class FichesCollees
{
    public static IReadOnlyList<FicheLue> Lire(string texte, string source)
    {
        if (texte.Split('\n').Any(l => l.Length > Lignes.LargeurMaximale))
            return [];
        var lignes = Lignes.Decouper(texte);
        return [.. Decoupage.Decouper(lignes).Fiches.Select(f => LectureDeFiche.Lire(f, source)).Where(EstRemplie)];
    }

    // « Date de mise à jour » se lit aussi ailleurs que dans une fiche
    private static bool EstRemplie(FicheLue fiche) => fiche.Document.CoteFrancais.Collectivites.Any(c => c.Nom is not null) || fiche.Document.CotePartenaire.Collectivites.Any(c => c.Nom is not null);
}
