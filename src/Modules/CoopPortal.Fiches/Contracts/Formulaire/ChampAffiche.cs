using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Fiches.Contracts.Formulaire;

/// <summary>Un champ à dessiner : sa question, le nom qu'il envoie et sa réponse du moment.</summary>
public sealed record ChampAffiche(Champ Champ, string Nom, JsonNode? Valeur, Feuille Feuille)
{
    public string? Texte => Dire(Champ, Valeur);

    public string? Erreur => Feuille.Erreurs.GetValueOrDefault(Nom);
    public Comprehension? Lecture => Comprehension.De(Champ, Valeur);

    public IEnumerable<ChampAffiche> DeLaLigne(JsonObject row)
        => Champ.Champs.Select(sub => new ChampAffiche(sub, $"{Saisie.Ligne(Champ.Cle, row.TextAt("id") ?? "")}.{sub.Cle}", row.At(sub.Cle), Feuille));

    /// <summary>L'identifiant de la question dans la page, où mène un lien « à compléter ».</summary>
    public static string Ancre(string nom) => Microsoft.AspNetCore.Mvc.Rendering.TagBuilder.CreateSanitizedId(nom, "-");

    /// <summary>Ce que le champ du formulaire contient pour cette réponse ; le renvoyer tel quel ne la change pas.</summary>
    public static string? Dire(Champ champ, JsonNode? valeur) => champ.Kind switch
    {
        ChampKind.Date or ChampKind.Montant => (valeur as JsonObject)?.TextAt("texte") ?? (valeur as JsonObject)?.TextAt(champ.Kind == ChampKind.Date ? "date" : "montant"),
        ChampKind.Liste => (valeur as JsonObject)?.TextAt("texte") ?? Joindre(valeur is JsonArray ? valeur : (valeur as JsonObject)?.At("liste")),
        ChampKind.Noms => Joindre(valeur),
        ChampKind.OuiNon => ValeursSimples.Dire(valeur),
        ChampKind.NombreExact => valeur is null ? null : ValeursSimples.EnClair(valeur),
        ChampKind.NombresExacts => valeur is JsonArray { Count: > 0 } nombres ? string.Join(" ; ", nombres.Select(ValeursSimples.EnClair)) : null,
        _ => valeur.Text(),
    };

    private static string? Joindre(JsonNode? liste)
        => liste is JsonArray { Count: > 0 } array ? string.Join('\n', array.Select(n => n.Text())) : null;
}

/// <summary>Le formulaire d'une fiche pour un côté : son document, ses erreurs et la taxonomie.</summary>
public sealed record Feuille(
    Questionnaire Questionnaire,
    JsonObject Document,
    IReadOnlyDictionary<string, string> Erreurs,
    IReadOnlyList<Domaine> Domaines)
{
    /// <summary>Réponses d'un autre enregistrement, à montrer à côté de celles qui viennent d'être tapées.</summary>
    public IReadOnlyDictionary<string, string> Ailleurs { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Lignes retirées de ce brouillon, à remettre d'un bouton.</summary>
    public IReadOnlyList<LigneEcartee> Ecartees { get; init; } = [];

    /// <summary>Vrai quand la page a le script des lignes : chaque tableau porte alors le modèle d'une ligne neuve.</summary>
    public bool Modeles { get; init; }

    /// <summary>Ce que la relecture demande, par nom de champ ou de ligne ; sous « » ce qui n'a plus de place.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<RemarqueDeRelecture>> Remarques { get; init; } = new Dictionary<string, IReadOnlyList<RemarqueDeRelecture>>(StringComparer.Ordinal);

    public required IReadOnlyList<SectionAffichee> Sections { get; init; }

    /// <summary>Les remarques faites ici, ou à l'intérieur de cette ligne quand <paramref name="dedans"/>.</summary>
    public IReadOnlyList<RemarqueDeRelecture> RemarquesDe(string nom, bool dedans = false)
        => [.. Remarques.Where(r => r.Key == nom || dedans && r.Key.StartsWith(nom + ".", StringComparison.Ordinal)).SelectMany(r => r.Value)];
}

public sealed record SectionAffichee(Section Section, IReadOnlyList<ChampAffiche> Champs, int Manquants)
{
    /// <summary>Les sections d'un côté : le sien et la part commune. L'animatrice les tient toutes.</summary>
    public static IReadOnlyList<Section> Pour(Questionnaire questionnaire, string cote) =>
        [.. questionnaire.Pose.Sections.Select(s => s with { Champs = [.. s.Champs.Where(c => Modifiable(c, cote))] }).Where(s => s.Champs.Count > 0)];

    public static bool Modifiable(Champ champ, string cote) => cote switch
    {
        Cotes.Francais => champ.Cote is Cote.Commun or Cote.Francais,
        Cotes.Partenaire => champ.Cote is Cote.Commun or Cote.Partenaire,
        _ => true,
    };
}
