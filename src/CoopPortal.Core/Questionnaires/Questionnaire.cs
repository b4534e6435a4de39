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
    public IReadOnlyList<OptionDeChoix> Options { get; init => field = value ?? []; } = [];
    public IReadOnlyList<Champ> Champs { get; init => field = value ?? []; } = [];

    [JsonIgnore]
    public bool EstEnLignes => Kind is ChampKind.Contacts or ChampKind.Lignes;
}

public sealed record OptionDeChoix(string Valeur, string Libelle);

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
