using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Relecture.Presence;

/// <summary>Une présence telle que l'écran la dit.</summary>
internal static class EnMots
{
    public const string Animation = "l’équipe d’animation";

    private static readonly Dictionary<string, string> _articles = new(StringComparer.Ordinal)
    {
        ["commune"] = "la ",
        ["communeRurale"] = "la ",
        ["departement"] = "le ",
        ["region"] = "la ",
        ["epci"] = "l’",
        ["cercle"] = "le ",
        ["arrondissement"] = "l’",
        ["district"] = "le ",
        ["province"] = "la ",
        ["syndicat"] = "le ",
    };

    /// <summary>« la commune de Koutiala » ; le nom seul quand il dit déjà ce qu'elle est, ou quand on ne le sait pas.</summary>
    public static string La(Collectivite collectivite)
    {
        if (collectivite.Genre is not { } genre || !_articles.TryGetValue(genre, out var article) || Genres.Libelle(genre)?.ToLowerInvariant() is not { } mot)
        {
            return collectivite.Nom;
        }

        return Analyseur.Plier(collectivite.Nom).StartsWith(Analyseur.Plier(mot), StringComparison.Ordinal)
            ? article + char.ToLowerInvariant(collectivite.Nom[0]) + collectivite.Nom[1..]
            : $"{article}{mot} {Francais.De(collectivite.Nom)}";
    }

    /// <param name="moi">pour qui travaille la personne qui lit : un collègue est appelé par son nom, les autres par leur collectivité.</param>
    public static string Phrase(PresenceNotee presence, string moi, NomDeContenu contenu)
    {
        var qui = presence.Pour == moi && presence.Nom.Length > 0 ? presence.Nom : presence.Pour;
        var quoi = presence.Ou == Presences.Relire ? $"relit {contenu.Defini}" : presence.Section is { } section ? $"modifie « {section} »" : $"modifie {contenu.Defini}";
        return Francais.Espacer($"{char.ToUpperInvariant(qui[0])}{qui[1..]} {quoi}");
    }
}
