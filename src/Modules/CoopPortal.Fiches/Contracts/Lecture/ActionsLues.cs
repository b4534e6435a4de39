using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;
using CoopPortal.Theme;

namespace CoopPortal.Fiches.Contracts.Lecture;

/// <summary>Les actions d'un domaine, dans l'ordre de la fiche. <c>Cle</c> : le domaine de l'espace, quand le mot de la fiche est le sien ; <c>Mot</c> vide : aucun n'est dit.</summary>
public sealed record ActionsDUnDomaine(string Mot, string? Cle, IReadOnlyList<LigneAction> Lignes);

/// <summary>Les actions telles que la page les montre ; un tableau repris en un seul texte garde ses lignes.</summary>
public static class ActionsLues
{
    private static readonly Champ _periode = new() { Cle = "periode", Kind = ChampKind.Date, Libelle = "Période" };
    private static readonly Champ _budget = new() { Cle = "budget", Kind = ChampKind.Montant, Libelle = "Montant" };

    /// <summary>Les tableaux repris du livre en un seul texte.</summary>
    public static IEnumerable<string> Tableaux(IEnumerable<JsonObject> actions) => actions.Where(EstUnTableau).Select(a => a.TextAt("intitule")!);

    /// <summary>Les autres, rangées sous le mot que la fiche donne à leur domaine.</summary>
    /// <param name="domaines">clé et libellé de la taxonomie de l'espace.</param>
    public static IReadOnlyList<ActionsDUnDomaine> ParDomaine(IEnumerable<JsonObject> actions, Champ champ, LibellesDeDomaines domaines, string? enDevise = null)
    {
        // Une fiche redit le même mot de ligne en ligne : il se plie une fois.
        var plies = new Dictionary<string, string>(StringComparer.Ordinal);
        return [.. actions.Where(a => !EstUnTableau(a))
            .GroupBy(a => Plie(Mot(a)), StringComparer.Ordinal)
            .Select(g =>
            {
                var cle = domaines.Cle(g.Key);
                return new ActionsDUnDomaine(cle is null ? Mot(g.First()) : domaines[cle], cle, [.. g.Select(a => Ligne(a, champ, enDevise))]);
            })];

        string Plie(string mot) => plies.TryGetValue(mot, out var plie) ? plie : plies[mot] = Analyseur.Mots(mot);
    }

    private static string Mot(JsonObject action) => action.TextAt("domaine")?.Trim().TrimEnd(':', ' ') ?? "";

    // Un import range le tableau imprimé en un seul texte : plusieurs lignes, et rien dans les autres colonnes.
    private static bool EstUnTableau(JsonObject action)
        => action.TextAt("intitule")?.Contains('\n', StringComparison.Ordinal) == true
        && JsonTree.IsBlank(action["domaine"]) && JsonTree.IsBlank(action["periode"]) && JsonTree.IsBlank(action["budget"]);

    private static LigneAction Ligne(JsonObject action, Champ champ, string? enDevise) => new(
        Francais.Espacer(action.TextAt("intitule") + Ajouts(action, champ)),
        Espacer(Mots.De(_periode, action["periode"])),
        Espacer(Mots.De(_budget, action["budget"])))
    {
        Precision = Mots.Conversion(action["budget"], enDevise),
        PeriodeEcrite = Mots.SontEcrits(_periode, action["periode"]),
        MontantEcrit = Mots.SontEcrits(_budget, action["budget"]),
    };

    // Les colonnes qu'un espace ajoute, une par ligne sous l'action.
    private static string Ajouts(JsonObject action, Champ champ)
        => string.Concat(champ.Champs.Where(c => c.EstAjoutee).Select(c => (c.Libelle, Mots: Mots.De(c, action.At(c.Cle)))).Where(c => c.Mots is not null).Select(c => $"\n{c.Libelle} : {c.Mots}"));

    private static string? Espacer(string? mots) => mots is null ? null : Francais.Espacer(mots);
}
