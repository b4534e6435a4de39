using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoopPortal.Core.Questionnaires;

public enum ChampKind
{
    Texte,
    TexteLong,
    Nombre,
    Jour,
    Date,
    Montant,
    Choix,
    Liste,
    Domaines,
    Contacts,
    Lignes,

    /// <summary>Vrai, faux, ou rien.</summary>
    OuiNon,

    /// <summary>Une adresse http ou https.</summary>
    Lien,

    /// <summary>Un nombre à virgule, sans monnaie.</summary>
    NombreExact,

    /// <summary>Des nombres à virgule, séparés par des points-virgules.</summary>
    NombresExacts,

    /// <summary>Des noms, un par ligne.</summary>
    Noms,
    /// <summary>Des fichiers joints : chaque ligne garde <c>fichier</c>, qui renvoie à la table, et ce qu'on en dit.</summary>
    Fichiers,
}

public enum Cote
{
    Commun,
    Francais,
    Partenaire,
}

public enum Visibilite
{
    Public,
    Membres,
    Animateurs,
}

public enum MomentDeLecture
{
    /// <summary>Avant la mise en ligne.</summary>
    Avant,

    /// <summary>Après : la réponse paraît dès l'envoi.</summary>
    Apres,
}

/// <summary>Les questions posées à propos d'un type de contenu : d'elles viennent le formulaire, la page, la comparaison et l'export.</summary>
public sealed record Questionnaire
{
    public required string Type { get; init; }
    public int Version { get; init; } = 1;
    public IReadOnlyList<Section> Sections { get; init => field = value ?? []; } = [];

    [JsonIgnore]
    public IEnumerable<Champ> Champs => Sections.SelectMany(s => s.Champs);

    /// <summary>Ce qui se demande aujourd'hui, sans les questions et les colonnes retirées. Lire ou comparer se fait avec le questionnaire entier.</summary>
    [JsonIgnore]
    public Questionnaire Pose => this with { Sections = [.. Sections.Select(s => s with { Champs = Champ.Posees(s.Champs) })] };
}

public sealed record Section
{
    public required string Cle { get; init; }
    public required string Titre { get; init; }
    public string? Aide { get; init; }

    /// <summary>Quand l'animation lit ce qu'une personne mandatée y change.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public MomentDeLecture Relecture { get; init; }
    public IReadOnlyList<Champ> Champs { get; init => field = value ?? []; } = [];
}

/// <summary>Une question. <c>Cle</c> est le chemin de la réponse dans le document, ou dans la ligne pour un sous-champ.</summary>
public sealed record Champ
{
    public required string Cle { get; init; }
    public required ChampKind Kind { get; init; }
    public Cote Cote { get; init; }
    public required string Libelle { get; init; }
    public string? Aide { get; init; }
    public Visibilite Visibilite { get; init; }
    public bool Obligatoire { get; init; }

    /// <summary>Ce qu'on propose pendant qu'on tape : <c>collectivites</c>, <c>lieux</c> ou <c>domaines</c> ; null, rien.</summary>
    public string? Suggestions { get; init; }
    public IReadOnlyList<OptionDeChoix> Options { get; init => field = value ?? []; } = [];
    public IReadOnlyList<Champ> Champs { get; init => field = value ?? []; } = [];

    /// <summary>Version du questionnaire qui a posé la question la première fois ; null depuis toujours.</summary>
    public int? Depuis { get; init; }

    /// <summary>Version du questionnaire depuis laquelle elle n'est plus posée ; ses réponses restent lisibles.</summary>
    public int? Retire { get; init; }

    /// <summary>Une question ajoutée par un espace : sa réponse n'a pas de propriété dans le document typé.</summary>
    [JsonIgnore]
    public bool EstAjoutee => Cle.StartsWith(CleDeChamp.Ajouts, StringComparison.Ordinal) || CleDeChamp.EstColonneAjoutee(Cle);

    [JsonIgnore]
    public bool EstEnLignes => Kind is ChampKind.Contacts or ChampKind.Lignes or ChampKind.Fichiers;

    public static IReadOnlyList<Champ> Posees(IEnumerable<Champ> champs)
        => [.. champs.Where(c => c.Retire is null).Select(c => c.Champs.Count == 0 ? c : c with { Champs = Posees(c.Champs) })];
}

/// <summary>Une réponse d'un choix. <c>Retire</c> : version du questionnaire depuis laquelle elle ne se choisit plus ; qui l'avait choisie la garde.</summary>
public sealed record OptionDeChoix(string Valeur, string Libelle)
{
    public int? Retire { get; init; }
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Questionnaire))]
public sealed partial class QuestionnaireJson : JsonSerializerContext
{
    /// <exception cref="JsonException">la définition n'a pas la forme attendue.</exception>
    public static Questionnaire Parse(string json)
        => JsonSerializer.Deserialize(json, Default.Questionnaire) ?? throw new JsonException("La définition du questionnaire est vide.");
}
