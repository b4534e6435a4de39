using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts.Lecture;

namespace CoopPortal.Fiches.Partenariats;

/// <summary>Dans quelle monnaie la page convertit, et si l'autre y changerait quelque chose.</summary>
/// <param name="EnFrancsCfa">demandé à l'adresse de la page ; sinon l'euro.</param>
/// <param name="Montrees">vrai quand au moins un montant de la page est converti.</param>
/// <param name="Autre">vrai quand au moins un se convertirait dans l'autre monnaie.</param>
public sealed record Conversions(bool EnFrancsCfa, bool Montrees, bool Autre)
{
    public string? Devise => EnFrancsCfa ? Mots.FrancCfa : null;

    /// <summary>Les parités fixes, comme la page écrit un montant : « 1 € », « 655,957 F CFA », « 6,55957 FF ».</summary>
    public static object[] Parites => Langue.EnFrancais
        ? ["1\u00A0€", "655,957\u00A0F\u00A0CFA", "6,55957\u00A0FF"]
        : ["€1", "CFAF\u00A0655.957", "FRF\u00A06.55957"];

    public static Conversions De(IEnumerable<SectionLue> sections, string? demandee)
    {
        var montants = sections.SelectMany(s => s.Blocs).Select(b => b.Commune).OfType<Reponse>().SelectMany(Montants).ToList();
        var enFrancs = string.Equals(demandee, Mots.FrancCfa, StringComparison.OrdinalIgnoreCase);
        bool Convertis(string? devise) => montants.Exists(m => Mots.Conversion(m, devise) is not null);
        return new Conversions(enFrancs, Convertis(enFrancs ? Mots.FrancCfa : null), Convertis(enFrancs ? null : Mots.FrancCfa));
    }

    private static IEnumerable<JsonNode?> Montants(Reponse reponse) => reponse.Champ.Kind switch
    {
        ChampKind.Montant => [reponse.Valeur],
        ChampKind.Lignes when reponse.Champ.Cle == "actions" => (reponse.Valeur as JsonArray ?? []).OfType<JsonObject>().Select(a => a.At("budget")),
        _ => [],
    };
}
