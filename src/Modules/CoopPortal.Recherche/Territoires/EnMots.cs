using CoopPortal.Core.Langues;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using static CoopPortal.Recherche.Langues.Mots;

namespace CoopPortal.Recherche.Territoires;

/// <summary>Un territoire comme on le nomme et comme on le date.</summary>
public static class EnMots
{
    /// <summary>« Région de Kayes », « Cercle de Yélimané », « District de Bamako », « Koutiala ».</summary>
    public static string Nom(Territoire t)
    {
        var genre = t.Niveau == Divisions.Localite ? "" : Genres.Libelle(t.Niveau) ?? t.Niveau;
        return genre.Length == 0 || Analyseur.Plier(t.Nom).StartsWith(Analyseur.Plier(genre), StringComparison.Ordinal) ? t.Nom : $"{MotsDesRecettes.Dire(genre)} {Ecrit.De(t.Nom)}";
    }

    /// <summary>« jusqu’en 2023 », « depuis 2016 » ; null quand rien n'a changé.</summary>
    public static string? Dates(Territoire t)
        => (t.Depuis, t.Jusqua) switch
        {
            (null, null) => null,
            ({ } d, null) => T("depuis {0}", d),
            (null, { } j) => T("jusqu’en {0}", j),
            var (d, j) => T("de {0} à {1}", d, j),
        };

    public static string Adresse(Territoire t) => $"~/territoires/{t.Cle}";

    public static string Partenariats(int nombre) => N(nombre, "{0} partenariat", "{0} partenariats");

    public static string Liste(IEnumerable<string> mots)
    {
        var tous = mots.ToList();
        return tous.Count < 2 ? string.Concat(tous) : T("{0} et {1}", string.Join(", ", tous.SkipLast(1)), tous[^1]);
    }

    public static string Majuscule(string mots) => mots.Length == 0 ? mots : char.ToUpperInvariant(mots[0]) + mots[1..];

    public static string Minuscule(string mots) => mots.Length == 0 ? mots : char.ToLowerInvariant(mots[0]) + mots[1..];
}
