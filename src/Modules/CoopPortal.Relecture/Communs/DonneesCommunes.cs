using System.Globalization;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Relecture.Communs;

/// <summary>Une donnée commune d'une collectivité qui vient de changer sur une de ses fiches : l'exécutif, un téléphone, ses habitants.</summary>
/// <param name="Genre"><c>executif</c>, <c>telephone</c> ou <c>habitants</c>.</param>
/// <param name="Champ">la case de la ligne : nom, fonction, adresse…</param>
public sealed record DonneeChangee(string Genre, string Champ, string Libelle, string? Avant, string Apres);

/// <summary>Ce qu'il en serait dans une autre fiche. <c>Autre</c> : la valeur différente que quelqu'un y a mise, à laquelle rien ne touche.</summary>
public sealed record Report(DonneeChangee Donnee, bool AFaire, bool DejaFait, string? Autre);

/// <summary>Lit les changements communs d'un côté d'une fiche, et les porte dans une autre là où elle disait encore l'ancienne valeur.</summary>
public static class DonneesCommunes
{
    private const string Executif = "executif";

    private static readonly (string Champ, string Libelle)[] _cases =
    [
        ("nom", "Exécutif"), ("fonction", "Fonction de l’exécutif"), ("adresse", "Adresse"), ("telephone", "Téléphone"), ("courriel", "Courriel"), ("siteWeb", "Site internet"),
    ];

    public static IReadOnlyList<DonneeChangee> Entre(JsonObject avant, JsonObject apres, string cote)
    {
        var changees = new List<DonneeChangee>();
        var (oldExec, newExec) = (LExecutif(avant, cote), LExecutif(apres, cote));
        if (newExec is not null)
        {
            changees.AddRange(_cases.Select(c => (c.Champ, c.Libelle, Avant: Texte(oldExec, c.Champ), Apres: Texte(newExec, c.Champ)))
                .Where(c => c.Apres is not null && c.Apres != c.Avant).Select(c => new DonneeChangee(Executif, c.Champ, c.Libelle, c.Avant, c.Apres!)));
        }

        foreach (var ligne in Contacts(apres, cote).Where(l => l != newExec))
        {
            var old = Contacts(avant, cote).FirstOrDefault(l => l.TextAt("id") == ligne.TextAt("id"));
            if (Texte(old, "telephone") is { } numero && Texte(ligne, "telephone") is { } nouveau && nouveau != numero && !changees.Exists(c => c.Champ == "telephone" && c.Avant == numero))
            {
                changees.Add(new DonneeChangee("telephone", "telephone", "Téléphone", numero, nouveau));
            }
        }

        if (Seule(avant, cote) is { } citee && Seule(apres, cote) is { } citeeApres && Texte(citeeApres, "habitants") is { } habitants && habitants != Texte(citee, "habitants"))
        {
            changees.Add(new DonneeChangee("habitants", "habitants", "Habitants", Texte(citee, "habitants"), habitants));
        }

        return changees;
    }

    /// <summary>Porte dans <paramref name="cible"/> ce qui peut l'être, et dit le sort de chaque donnée. Le document change sur place.</summary>
    public static IReadOnlyList<Report> Porter(JsonObject cible, string cote, IReadOnlyList<DonneeChangee> changees)
    {
        var executif = LExecutif(cible, cote);
        if (executif is null && Contacts(cible, cote).All(l => l.TextAt("role") != Executif) && changees.Any(c => c is { Genre: Executif, Champ: "nom", Avant: null }))
        {
            executif = new JsonObject { ["id"] = "c" + Guid.NewGuid().ToString("N")[..10], ["role"] = Executif };
            cible.Put(Chemin(cote, "contacts"), new JsonArray([.. Contacts(cible, cote).Select(l => (JsonNode?)l.DeepClone()), executif]));
        }

        return [.. changees.Select(c => c.Genre switch
        {
            Executif => Poser(executif, c, c.Apres),
            "habitants" => Poser(Seule(cible, cote), c, Nombre(c.Apres)),
            _ => Numero(cible, cote, c),
        })];
    }

    private static Report Numero(JsonObject cible, string cote, DonneeChangee donnee)
    {
        var lignes = Contacts(cible, cote).ToList();
        var anciennes = lignes.FindAll(l => Texte(l, "telephone") == donnee.Avant);
        foreach (var ligne in anciennes)
        {
            ligne["telephone"] = donnee.Apres;
        }

        return new Report(donnee, anciennes.Count > 0, anciennes.Count == 0 && lignes.Exists(l => Texte(l, "telephone") == donnee.Apres), null);
    }

    private static Report Poser(JsonObject? ligne, DonneeChangee donnee, JsonNode valeur)
    {
        var presente = Texte(ligne, donnee.Champ);
        if (ligne is null || presente == donnee.Apres)
        {
            return new Report(donnee, false, presente == donnee.Apres, null);
        }

        if (presente != donnee.Avant)
        {
            return new Report(donnee, false, false, presente ?? "vide");
        }

        ligne[donnee.Champ] = valeur;
        return new Report(donnee, true, false, null);
    }

    private static JsonValue Nombre(string texte)
        => int.TryParse(texte, NumberStyles.None, CultureInfo.InvariantCulture, out var nombre) ? JsonValue.Create(nombre) : JsonValue.Create(texte);

    private static IEnumerable<JsonObject> Contacts(JsonObject document, string cote) => document.RowsAt(Chemin(cote, "contacts"));

    // Deux exécutifs du même côté : on ne devine pas lequel est celui de l'autre fiche.
    private static JsonObject? LExecutif(JsonObject document, string cote) => Contacts(document, cote).Where(l => l.TextAt("role") == Executif).Take(2).ToArray() is [var seul] ? seul : null;

    private static JsonObject? Seule(JsonObject document, string cote) => document.RowsAt(Chemin(cote, "collectivites")).Take(2).ToArray() is [var seule] ? seule : null;

    private static string Chemin(string cote, string quoi) => $"{(cote == Cotes.Francais ? "coteFrancais" : "cotePartenaire")}.{quoi}";

    private static string? Texte(JsonObject? ligne, string champ) => ligne?.TextAt(champ)?.Trim() is { Length: > 0 } texte ? texte : null;
}
