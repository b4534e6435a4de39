using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Recherche.Territoires;

/// <summary>Un territoire comme on le nomme et comme on le date.</summary>
public static class EnMots
{
    /// <summary>« Région de Kayes », « Cercle de Yélimané », « District de Bamako », « Koutiala ».</summary>
    public static string Nom(Territoire t)
    {
        var genre = t.Niveau == Divisions.Localite ? "" : Genres.Libelle(t.Niveau) ?? t.Niveau;
        return genre.Length == 0 || Analyseur.Plier(t.Nom).StartsWith(Analyseur.Plier(genre), StringComparison.Ordinal) ? t.Nom : $"{genre} {Francais.De(t.Nom)}";
    }

    /// <summary>« jusqu’en 2023 », « depuis 2016 » ; null quand rien n'a changé.</summary>
    public static string? Dates(Territoire t)
        => (t.Depuis, t.Jusqua) switch
        {
            (null, null) => null,
            ({ } d, null) => $"depuis {d}",
            (null, { } j) => $"jusqu’en {j}",
            var (d, j) => $"de {d} à {j}",
        };

    public static string Adresse(Territoire t) => $"~/territoires/{t.Cle}";

    public static string Partenariats(int nombre) => $"{Francais.Nombre(nombre)}\u00A0{Francais.Pluriel(nombre, "partenariat", "partenariats")}";

    public static string Liste(IEnumerable<string> mots)
    {
        var tous = mots.ToList();
        return tous.Count < 2 ? string.Concat(tous) : $"{string.Join(", ", tous.SkipLast(1))} et {tous[^1]}";
    }
}
