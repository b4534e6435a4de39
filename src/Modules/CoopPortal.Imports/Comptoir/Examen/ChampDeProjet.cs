using System.Text.Json;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Imports.Comptoir.EnRegard;
using CoopPortal.Imports.Repertoire;

namespace CoopPortal.Imports.Comptoir.Examen;

/// <summary>Une réponse d'un projet proposé : d'où elle vient, ce qu'elle changerait, et de quoi la corriger quand ce n'est pas un tableau.</summary>
public sealed record ChampDeProjet(
    Champ Champ,
    Gravite Confiance,
    IReadOnlyList<string> Remarques,
    IReadOnlyList<(int Premiere, int Derniere)> Lignes,
    string? EnLigne,
    string? Lu,
    string? Saisie,
    string? Erreur,
    bool Pris)
{
    public const string Prefixe = "projet.";

    public string Nom => Prefixe + Champ.Cle;

    public static IReadOnlyList<ChampDeProjet> Tous(Regard regard, Questionnaire questionnaire, IReadOnlyList<Remarque> remarques, Passage passage, SaisieDExamen? saisie)
    {
        var laisses = saisie?.Laisses ?? regard.Proposition.Laisses.Split(',').ToHashSet(StringComparer.Ordinal);
        var document = saisie?.Document ?? regard.Propose;
        var champs = new List<ChampDeProjet>();
        foreach (var champ in questionnaire.Champs)
        {
            var dites = remarques.Where(r => ChampPropose.Concerne(r.Champ, champ.Cle)).ToList();
            var doutes = dites.FindAll(r => r.Gravite != Gravite.Information);
            if (!regard.Changes.Contains(champ) && doutes.Count == 0)
            {
                continue;
            }

            var valeur = document[champ.Cle];
            champs.Add(new ChampDeProjet(
                champ,
                doutes.Select(r => r.Gravite).DefaultIfEmpty(Gravite.Information).Max(),
                [.. dites.Select(r => r.Message).Distinct(StringComparer.Ordinal)],
                doutes.Count > 0 ? [.. doutes.Select(r => (r.PremiereLigne, r.DerniereLigne)).Where(l => l.PremiereLigne > 0).Distinct().Order().Take(4)] : Lieux(valeur, passage),
                regard.EnLigne is null ? null : ProjetEnMots.Dire(champ.Cle, regard.EnLigne.Document[champ.Cle]),
                ProjetEnMots.Dire(champ.Cle, valeur),
                EstCorrigeable(champ, valeur) ? EnSaisie(valeur) : null,
                saisie?.Erreurs.GetValueOrDefault(champ.Cle),
                !laisses.Contains(champ.Cle)));
        }

        return [.. champs.OrderByDescending(c => c.Confiance)];
    }

    /// <summary>Un texte, un nombre, une liste de noms ; ni un tableau, ni un oui ou non, dont la page dit la forme.</summary>
    public static bool EstCorrigeable(Champ champ, JsonNode? valeur) => champ.Kind switch
    {
        ChampKind.Texte or ChampKind.TexteLong or ChampKind.Nombre => valeur is null || valeur.GetValueKind() is JsonValueKind.String or JsonValueKind.Number,
        ChampKind.Liste or ChampKind.Noms => true,
        _ => false,
    };

    public static string EnSaisie(JsonNode? valeur) => valeur is JsonArray noms ? string.Join('\n', noms.Select(n => n.Text())) : valeur.Text() ?? "";

    private static List<(int Premiere, int Derniere)> Lieux(JsonNode? valeur, Passage passage)
    {
        var textes = valeur is JsonArray rangees ? rangees.Select(r => r is JsonObject o ? o.Select(p => p.Value.Text()).FirstOrDefault(t => t?.Length > 3) : r.Text()) : [valeur.Text()];
        return [.. textes.Where(t => t is { Length: > 2 }).Select(passage.Trouver).OfType<(int, int)>().Distinct().Order().Take(3)];
    }
}
