using System.Globalization;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts.Formulaire;
using static CoopPortal.Fiches.Langues.Mots;

namespace CoopPortal.Fiches.Contracts.Lecture;

/// <summary>Dit une réponse en mots, d'une ligne : pour la page, la comparaison et les courriels.</summary>
public static class Mots
{
    public static string? De(Champ champ, JsonNode? valeur, IReadOnlyDictionary<string, string>? domaines = null)
    {
        if (JsonTree.IsBlank(valeur))
        {
            return null;
        }

        return champ.Kind switch
        {
            ChampKind.Choix => champ.Options.FirstOrDefault(o => o.Valeur == valeur.Text()) is { } option ? MotsDesRecettes.Dire(option.Libelle) : valeur.Text(),
            ChampKind.Nombre => Nombre(valeur.Text()!),
            ChampKind.Jour => Jour(valeur.Text()!),
            ChampKind.Date => DateDe(valeur!),
            ChampKind.Montant => (valeur as JsonObject)?.TextAt("texte") ?? MontantDe(valeur!)?.Phrase,
            ChampKind.Liste => (valeur as JsonObject)?.TextAt("texte") ?? string.Join(", ", ((valeur as JsonObject)?.At("liste") as JsonArray ?? []).Select(n => n.Text())),
            ChampKind.Noms => string.Join(", ", (valeur as JsonArray ?? []).Select(n => n.Text())),
            ChampKind.OuiNon => ValeursSimples.Dire(valeur) switch { "oui" => T("Oui"), "non" => T("Non"), var autre => autre },
            ChampKind.NombreExact => ValeursSimples.EnClair(valeur),
            ChampKind.NombresExacts => string.Join(" ; ", (valeur as JsonArray ?? []).Select(ValeursSimples.EnClair)),
            ChampKind.Domaines => string.Join(", ", (valeur as JsonArray ?? []).Select(n => n.Text()!).Select(c => MotsDesRecettes.Dire(domaines?.GetValueOrDefault(c) ?? c))),
            ChampKind.Contacts or ChampKind.Lignes or ChampKind.Fichiers => string.Join(" ; ", (valeur as JsonArray ?? []).OfType<JsonObject>().Select(l => Ligne(champ, l))),
            _ => valeur.Text(),
        };
    }

    /// <summary>Une ligne d'un tableau, ses réponses jointes par des virgules.</summary>
    public static string Ligne(Champ champ, JsonObject ligne)
        => string.Join(", ", champ.Champs.Select(sous => Case(sous, ligne.At(sous.Cle))).Where(m => m is not null)) is { Length: > 0 } mots ? mots
            : champ.Kind == ChampKind.Fichiers ? "pièce sans titre" : "";

    // La date d'un acte s'écrit « 2003-11-15 », « 1994-05 » ou en mots ; elle se lit toujours en mots.
    private static string? Case(Champ sous, JsonNode? valeur)
        => sous is { Kind: ChampKind.Texte, Cle: "date" } && valeur.Text() is { } date ? LecteurDate.EnClair(date) : De(sous, valeur);

    /// <summary>Vrai quand les mots sont ceux que quelqu'un a écrits ; faux pour un choix, un nombre, une date lue.</summary>
    public static bool SontEcrits(Champ champ, JsonNode? valeur) => champ.Kind switch
    {
        ChampKind.Choix => champ.Options.FirstOrDefault(o => o.Valeur == valeur.Text())?.Libelle is not { } libelle || MotsDesRecettes.LangueDe(libelle) is not null,
        ChampKind.Date or ChampKind.Montant => (valeur as JsonObject)?.TextAt("texte") is not null,
        ChampKind.Nombre or ChampKind.Jour or ChampKind.OuiNon or ChampKind.NombreExact or ChampKind.NombresExacts or ChampKind.Domaines => false,
        _ => true,
    };

    public const string FrancCfa = "XOF";

    /// <summary>« soit 1 491 € » quand le montant et sa devise sont sûrs et que la devise n'est pas déjà celle-là.</summary>
    /// <param name="enDevise"><see cref="FrancCfa"/> à la demande ; sinon l'euro.</param>
    public static string? Conversion(JsonNode? montant, string? enDevise = null)
    {
        if (montant is not JsonObject objet || MontantDe(objet) is not { Devise: { } devise } lu)
        {
            return null;
        }

        var (voulue, valeur) = enDevise == FrancCfa ? (FrancCfa, LecteurMontant.VersFrancsCfa(lu.Valeur, devise)) : ("EUR", LecteurMontant.VersEuros(lu.Valeur, devise));
        return devise != voulue && valeur is { } convertie ? T("soit {0}", Ecrit.Montant(decimal.Round(convertie), voulue)) : null;
    }

    private static MontantLu? MontantDe(JsonNode node)
        => decimal.TryParse((node as JsonObject)?.TextAt("montant"), NumberStyles.Number, CultureInfo.InvariantCulture, out var valeur)
            ? new MontantLu(valeur, (node as JsonObject)?.TextAt("devise"), Ecrit.Montant(valeur, (node as JsonObject)?.TextAt("devise")))
            : null;

    private static string? DateDe(JsonNode node)
        => (node as JsonObject)?.TextAt("texte") ?? ((node as JsonObject)?.TextAt("date") is { } edtf ? Ecrit.DateEnClair(edtf) : null);

    private static string Nombre(string texte)
        => long.TryParse(texte, NumberStyles.Integer, CultureInfo.InvariantCulture, out var nombre) ? Ecrit.Nombre(nombre) : texte;

    private static string Jour(string texte)
        => DateOnly.TryParseExact(texte, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) ? Ecrit.Date(jour) : texte;
}
