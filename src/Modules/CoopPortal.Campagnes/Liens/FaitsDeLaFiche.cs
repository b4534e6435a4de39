using System.Text.Json.Nodes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Protection;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Lecture;

namespace CoopPortal.Campagnes.Liens;

/// <summary>Un fait à relire. <c>Valeur</c> est null quand la fiche n'en dit rien.</summary>
public sealed record Fait(string Question, string? Valeur);

/// <summary>Les huit faits qu'une personne relit avant de confirmer, vus de son côté.</summary>
public static class FaitsDeLaFiche
{
    private const int LongueurMaximale = 220;

    public static IReadOnlyList<Fait> De(Questionnaire questionnaire, JsonObject document, string cote, string collectivite)
        => [.. Tous(questionnaire, document, cote, collectivite).Select(f => f.Fait)];

    /// <summary>Ceux que le public lit déjà sur la fiche : ce qu'un lien qui n'est à personne peut montrer. Aucune personne n'y est nommée.</summary>
    public static IReadOnlyList<Fait> Publics(Questionnaire questionnaire, JsonObject document, string cote, string collectivite)
    {
        var champs = questionnaire.Champs.Where(c => Composition.PeutVoir(c.Visibilite, Role.Visiteur)).Select(c => c.Cle).ToHashSet(StringComparer.Ordinal);
        return [.. Tous(questionnaire, document, cote, collectivite).Where(f => f.Cles.Length > 0 && f.Cles.All(champs.Contains)).Select(f => f.Fait)];
    }

    // Chaque fait et les questions d'où il vient ; aucune pour ceux qui nomment des personnes.
    private static IEnumerable<(string[] Cles, Fait Fait)> Tous(Questionnaire questionnaire, JsonObject document, string cote, string collectivite)
    {
        var contacts = document.RowsAt(cote == Cotes.Francais ? "coteFrancais.contacts" : "cotePartenaire.contacts").ToList();
        return
        [
            ([], new Fait($"Exécutif {Francais.De(collectivite)}", Personnes(contacts, "executif"))),
            ([], new Fait("Élu chargé du partenariat", Personnes(contacts, "elu"))),
            ([], new Fait("Comité de jumelage", Personnes(contacts, "comite"))),
            (["statut", "debutContacts"], new Fait("État du partenariat", Etat(questionnaire, document))),
            (["formalisation.texte", "formalisation.actes"], new Fait("Convention", Court(document.TextAt("formalisation.texte") ?? Actes(document)))),
            (["budgets.cooperationDecentralisee"], new Fait("Budget de coopération", Court(Budget(document)))),
            (["actions"], new Fait("Actions", Actions(document))),
            (["perspectives"], new Fait("Perspectives", Court(document.TextAt("perspectives")))),
        ];
    }

    private static string? Personnes(IReadOnlyList<JsonObject> contacts, string role)
    {
        if (contacts.Any(c => c.TextAt("role") == role && PersonnesALAbri.EstMarquee(c)))
        {
            // Un lien se transfère : il ne montre personne à l'abri, pas même à qui l'a reçu.
            return "Non montré ici";
        }

        var who = contacts.Where(c => c.TextAt("role") == role)
            .Select(c => string.Join(", ", new[] { c.TextAt("nom"), c.TextAt("fonction") }.Where(t => !string.IsNullOrWhiteSpace(t))))
            .Where(t => t.Length > 0);
        return Vide(string.Join(" ; ", who));
    }

    private static string? Etat(Questionnaire questionnaire, JsonObject document)
    {
        var champ = questionnaire.Champs.FirstOrDefault(c => c.Cle == "statut");
        var statut = champ is null ? document.TextAt("statut") : Mots.De(champ, document.At("statut"));
        var debut = document.TextAt("debutContacts.date") is { } edtf ? $"premiers contacts : {LecteurDate.EnClair(edtf)}" : null;
        return Vide(string.Join(", ", new[] { statut, debut }.Where(t => !string.IsNullOrWhiteSpace(t))));
    }

    private static string? Actes(JsonObject document)
        => Vide(string.Join(", ", document.RowsAt("formalisation.actes").Select(a => a.TextAt("date")).OfType<string>().Select(LecteurDate.EnClair)));

    private static string? Budget(JsonObject document)
        => Mots.De(new Champ { Cle = "budget", Kind = ChampKind.Montant, Libelle = "Budget" }, document.At("budgets.cooperationDecentralisee"));

    private static string? Actions(JsonObject document)
    {
        var actions = document.RowsAt("actions").ToList();
        var domaines = actions.Select(a => a.TextAt("domaine")).Where(d => !string.IsNullOrWhiteSpace(d)).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        return actions.Count == 0 ? null
            : $"{actions.Count} {Francais.Pluriel(actions.Count, "action", "actions")}{(domaines > 0 ? $" dans {domaines} {Francais.Pluriel(domaines, "domaine", "domaines")}" : "")}";
    }

    // Un long texte n'est pas relu ici : son début suffit à le reconnaître, la fiche entière est à un lien.
    private static string? Court(string? texte)
    {
        var ligne = Vide(texte?.ReplaceLineEndings(" ").Trim());
        return ligne is null || ligne.Length <= LongueurMaximale ? ligne : string.Concat(ligne.AsSpan(0, ligne.LastIndexOf(' ', LongueurMaximale) is var cut and > 0 ? cut : LongueurMaximale), "…");
    }

    private static string? Vide(string? texte) => string.IsNullOrWhiteSpace(texte) ? null : texte;
}
