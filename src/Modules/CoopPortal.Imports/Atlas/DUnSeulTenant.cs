using System.Text;
using System.Text.RegularExpressions;
using CoopPortal.Imports.Repertoire;

namespace CoopPortal.Imports.Atlas;

/// <summary>
/// Une page copiée sans ses retours à la ligne : les intitulés assez longs pour ne pas se trouver dans une phrase la redécoupent.
/// Une page qui a ses lignes passe telle quelle.
/// </summary>
internal static partial class DUnSeulTenant
{
    private const int _finRegardee = 120;
    private static readonly string[] _reperes =
    [
        .. new[]
        {
            "Année de première signature de la convention", "Sous-sous-thématique d'intervention", "Sous-thématique d'intervention", "Thématique d'intervention",
            "Autres thématiques mises en œuvre pour le partenariat", "Année de début du partenariat", "Date de fin du partenariat", "Objectif du partenariat",
            "Description détaillée du partenariat", "Votre partenariat prend la forme d'un(e)", "Mise en œuvre du partenariat", "Maître(s) d'œuvre", "Maître(s) d'ouvrage", "Bénéficiaire(s)",
            "Contacts dans les partenaires étrangers du partenariat", "Collectivités territoriales partenaires du partenariat",
            "Autres partenaires du partenariat en France", "Autres partenaires du partenariat dans le(s) pays partenaire(s)", "Financement du partenariat",
            "Évaluations, communication et perspectives", "PIED DE PAGE", "Partenaires étrangers du partenariat", "Icone d'une loupe", "commun.ico.loupe.alter", "Le partenariat est En cours",
        }.Concat(Phrases.Imprimees).Concat(Colonnes.Entetes).Select(Pliage.Plier).OrderByDescending(r => r.Length),
    ];

    public static string Redecouper(string texte)
    {
        var retours = texte.AsSpan().Trim().Count('\n');
        if (retours > 6 || texte.Length < 200)
            return texte;
        texte = SansIntituleCoupe(Pagination().Replace(texte, "\n"));
        var plie = Pliage.Plier(texte);
        var coupes = new SortedDictionary<int, int>();
        foreach (var repere in _reperes)
        {
            for (var i = plie.IndexOf(repere, StringComparison.Ordinal); i >= 0; i = plie.IndexOf(repere, i + repere.Length, StringComparison.Ordinal))
            {
                if (!coupes.Any(c => c.Key <= i && i < c.Key + c.Value))
                    coupes[i] = repere.Length;
                if (coupes.Count > 200)
                    return texte;
            }
        }
        if (coupes.Count < 3)
            return texte;
        Seul("Titre", 0, coupes.Keys.First());
        var objectif = plie.IndexOf("objectif du partenariat", StringComparison.Ordinal);
        Seul("Contexte", coupes.Keys.First(), objectif);
        Seul("Historique", coupes.Keys.First(), objectif);
        var sortie = new StringBuilder(texte.Length + (2 * coupes.Count));
        var fin = 0;
        foreach (var (debut, longueur) in coupes)
        {
            sortie.Append(texte, fin, debut - fin).Append('\n').Append(texte, debut, longueur).Append('\n');
            fin = debut + longueur;
            // « Titre : Un puits » : les deux-points sont de l'intitulé
            while (fin < texte.Length && (texte[fin] is ' ' or ':'))
                fin++;
        }
        return sortie.Append(texte, fin, texte.Length - fin).ToString();

        // un intitulé d'un seul mot n'est sûr que s'il n'y est qu'une fois, entre deux repères
        void Seul(string mot, int debut, int borne)
        {
            var i = borne > debut ? texte.IndexOf(mot + " ", debut, borne - debut, StringComparison.Ordinal) : -1;
            if (i >= 0 && texte.IndexOf(mot + " ", i + 1, borne - i - 1, StringComparison.Ordinal) < 0)
                coupes[i] = mot.Length;
        }
    }

    // « … quarante étals. Descr » : le début d'un intitulé que la fin du texte a coupé n'est pas de la réponse
    private static string SansIntituleCoupe(string texte)
    {
        var fin = Pliage.Plier(texte[Math.Max(0, texte.Length - _finRegardee)..]);
        for (var i = 0; i < fin.Length; i++)
        {
            if (i > 0 && fin[i - 1] != ' ')
                continue;
            var reste = fin[i..];
            if (_reperes.Append("contexte").Append("historique").Any(r => r.Length > reste.Length && r.StartsWith(reste, StringComparison.Ordinal)))
                return texte[..^reste.Length];
        }
        return texte;
    }

    [GeneratedRegex(@"<<[^\n>]{0,120}> ?>>", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Pagination();
}
