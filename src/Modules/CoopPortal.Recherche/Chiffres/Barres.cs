using System.Globalization;

namespace CoopPortal.Recherche.Chiffres;

/// <summary>Une ligne d'un graphique : son nom, sa valeur, et cette valeur comme on la lit.</summary>
public sealed record Barre(string Nom, decimal Valeur, string Dit, string? Adresse = null)
{
    /// <summary>Le nom est de qui a écrit la fiche.</summary>
    public bool Cite { get; init; }
}

/// <summary>Un graphique en barres cousues et son tableau, qui ne font qu'un.</summary>
/// <param name="Nature">l'en-tête de la première colonne : « Domaine ».</param>
/// <param name="Mesure">celui de la seconde : « Partenariats ».</param>
public sealed record Barres(string Titre, string Nature, string Mesure, IReadOnlyList<Barre> Lignes)
{
    public const int Largeur = 240;
    private const int Point = 10;

    /// <summary>La longueur d'une barre, en points entiers ; une valeur qui n'est pas nulle en a au moins un.</summary>
    public string Longueur(Barre barre)
    {
        var plus = Lignes.Max(l => l.Valeur);
        var points = plus == 0 || barre.Valeur <= 0 ? 0 : Math.Max(1, (int)Math.Round(barre.Valeur / plus * (Largeur / Point)));
        return (points * Point).ToString(CultureInfo.InvariantCulture);
    }
}
