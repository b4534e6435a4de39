using System.Globalization;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;

namespace CoopPortal.Relecture.Plausibilite.Regles;

/// <summary>Un montant qui passe d'une monnaie à une autre.</summary>
public sealed class DeviseChangee : IRegleDePlausibilite
{
    public IEnumerable<Alerte> Voir(Lecture lecture)
        => from c in lecture.Reponses
           where c.Question.Kind == ChampKind.Montant
           let avant = c.Ancienne as JsonObject
           let apres = c.Nouvelle as JsonObject
           where avant?.TextAt("devise") is { } && apres?.TextAt("devise") is { } && avant.TextAt("devise") != apres.TextAt("devise")
           select new Alerte(c.Chemin, $"La monnaie change : {Nom(avant.TextAt("devise"))} avant, {Nom(apres.TextAt("devise"))} maintenant. {Conversion(avant)}");

    private static string Nom(string? devise) => devise switch
    {
        "EUR" => "des euros",
        "XOF" => "des francs CFA",
        "FRF" => "des francs français",
        _ => devise ?? "",
    };

    private static string Conversion(JsonObject avant)
        => decimal.TryParse(avant.TextAt("montant"), NumberStyles.Number, CultureInfo.InvariantCulture, out var valeur)
            && LecteurMontant.VersEuros(valeur, avant.TextAt("devise")) is { } euros && LecteurMontant.VersFrancsCfa(valeur, avant.TextAt("devise")) is { } francs
            ? $"L’ancien montant vaut {Francais.Montant(decimal.Round(euros), "EUR")}, soit {Francais.Montant(decimal.Round(francs), "XOF")}."
            : "Est-ce voulu ?";
}
