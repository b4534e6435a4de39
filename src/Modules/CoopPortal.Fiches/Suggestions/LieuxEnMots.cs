using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Fiches.Suggestions;

/// <summary>Un lieu tel qu'on l'écrit dans une fiche, avec ce qui le situe : « Cercle de Koutiala » (région de Sikasso, jusqu'en 2023).</summary>
internal sealed class LieuxEnMots(IReadOnlyList<Territoire> tous)
{
    private readonly Dictionary<string, Territoire> _parCle = tous.ToDictionary(t => t.Cle, StringComparer.Ordinal);

    public Suggestion Division(Territoire division)
    {
        var region = Region(division);
        var nom = EnMots(division);
        return new Suggestion(
            nom,
            SuggestionsDeLEspace.Joindre(nom == division.Nom ? division.Niveau : null, region is null ? null : $"région {Francais.De(region.Nom)}", Dates(division)),
            SuggestionsDeLEspace.Remplit(("region", region?.Nom)));
    }

    public Suggestion Localite(Territoire lieu)
    {
        var (dans, region) = (Parent(lieu), Region(lieu));
        var situe = dans is null || dans == region ? null : EnMots(dans);
        return new Suggestion(
            lieu.Nom,
            SuggestionsDeLEspace.Joindre(situe is null ? null : char.ToLowerInvariant(situe[0]) + situe[1..], region is null ? null : $"région {Francais.De(region.Nom)}"),
            SuggestionsDeLEspace.Remplit(("territoire", situe), ("region", region?.Nom)));
    }

    // « Cercle de Koutiala » ; une région ou un district se dit par son nom, comme ce qui le porte déjà
    private static string EnMots(Territoire division)
    {
        var genre = Genres.Libelle(division.Niveau) ?? division.Niveau;
        return division.Niveau is "region" or "district" || Analyseur.Plier(division.Nom).StartsWith(Analyseur.Plier(genre), StringComparison.Ordinal)
            ? division.Nom
            : $"{genre} {Francais.De(division.Nom)}";
    }

    private Territoire? Parent(Territoire lieu) => lieu.Parent is { } parent ? _parCle.GetValueOrDefault(parent) : null;

    private Territoire? Region(Territoire lieu)
    {
        var haut = Parent(lieu);
        while (haut is not null && Parent(haut) is { } plusHaut)
        {
            haut = plusHaut;
        }

        return haut;
    }

    private static string? Dates(Territoire division)
        => division.Jusqua is { Length: >= 4 } jusqua ? $"jusqu’en {jusqua[..4]}" : division.Depuis is { Length: >= 4 } depuis ? $"depuis {depuis[..4]}" : null;
}
