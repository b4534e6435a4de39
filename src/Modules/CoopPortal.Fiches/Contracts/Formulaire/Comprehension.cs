using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;

namespace CoopPortal.Fiches.Contracts.Formulaire;

/// <summary>Ce que nous lisons dans une date ou un montant, à dire sous le champ. Un doute se dit ; il n'est jamais une faute.</summary>
public sealed partial record Comprehension(string Phrase, bool Sure)
{
    public static Comprehension? De(Champ champ, JsonNode? valeur) => valeur is JsonObject objet ? champ.Kind switch
    {
        ChampKind.Date => Date(objet.TextAt("texte"), objet.TextAt("date")),
        ChampKind.Montant => Montant(objet.TextAt("texte"), objet.TextAt("montant"), objet.TextAt("devise")),
        _ => null,
    }
    : null;

    private static Comprehension? Date(string? texte, string? edtf)
        => edtf is not null ? new Comprehension($"Nous lisons : {LecteurDate.EnClair(edtf)}", true)
            : string.IsNullOrWhiteSpace(texte) ? null : new Comprehension("Nous gardons vos mots, sans y lire de date sûre.", false);

    private static Comprehension? Montant(string? texte, string? montant, string? devise)
    {
        if (!decimal.TryParse(montant, NumberStyles.Number, CultureInfo.InvariantCulture, out var valeur))
        {
            return string.IsNullOrWhiteSpace(texte) ? null : new Comprehension("Nous gardons vos mots, sans y lire un montant sûr.", false);
        }

        if (devise is not null)
        {
            // La phrase du lecteur dit aussi « par an » ; celle d'une valeur venue d'ailleurs, le montant seul.
            var lu = LecteurMontant.Lire(texte);
            return new Comprehension($"Nous lisons : {(lu is not null && lu.Valeur == valeur && lu.Devise == devise ? lu.Phrase : Francais.Montant(valeur, devise))}", true);
        }

        return new Comprehension(Francs().IsMatch(Analyseur.Plier(texte ?? ""))
            ? $"Nous lisons : {Francais.Nombre(valeur)} francs, sans savoir lesquels. Écrivez « F CFA », ou « FF » pour des francs français."
            : $"Nous lisons : {Francais.Nombre(valeur)}, sans monnaie. Ajoutez « € » ou « F CFA ».", false);
    }

    [GeneratedRegex(@"(?:[0-9]|\b)f(?:rs?|rancs?)?\b", RegexOptions.CultureInvariant)]
    private static partial Regex Francs();
}

/// <summary>Ce qui a changé d'une saisie à l'autre et se lit : nom du champ, et ce que nous en comprenons (null : plus rien à dire).</summary>
public static class Comprises
{
    public static IReadOnlyDictionary<string, Comprehension?> Entre(IEnumerable<Champ> champs, JsonObject avant, JsonObject apres)
    {
        var lues = new Dictionary<string, Comprehension?>(StringComparer.Ordinal);
        foreach (var champ in champs)
        {
            if (!champ.EstEnLignes)
            {
                Noter(lues, champ, champ.Cle, avant.At(champ.Cle), apres.At(champ.Cle));
                continue;
            }

            foreach (var row in apres.RowsAt(champ.Cle))
            {
                var was = avant.RowsAt(champ.Cle).FirstOrDefault(r => r.TextAt("id") == row.TextAt("id"));
                foreach (var sous in champ.Champs)
                {
                    Noter(lues, sous, $"{Saisie.Ligne(champ.Cle, row.TextAt("id") ?? "")}.{sous.Cle}", was?.At(sous.Cle), row.At(sous.Cle));
                }
            }
        }

        return lues;
    }

    private static void Noter(Dictionary<string, Comprehension?> lues, Champ champ, string nom, JsonNode? avant, JsonNode? apres)
    {
        if (champ.Kind is ChampKind.Date or ChampKind.Montant && !JsonNode.DeepEquals(avant, apres))
        {
            lues[nom] = Comprehension.De(champ, apres);
        }
    }
}
