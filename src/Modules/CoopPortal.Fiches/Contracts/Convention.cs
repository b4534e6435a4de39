using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CoopPortal.Fiches.Contracts;

/// <summary>Un acte signé entre les partenaires. Ceux qui signent y sont des collectivités et des organismes, jamais des personnes.</summary>
public sealed record Convention
{
    public required string Titre { get; init; }
    public string? DateMiseAJour { get; init; }

    /// <summary>jumelage, charte, protocole d'amitié, convention-cadre… : les valeurs de <c>formalisation.actes</c>.</summary>
    public string? Genre { get; init; }
    public string? Objet { get; init; }
    public IReadOnlyList<PartieSignataire> Parties { get; init => field = value ?? []; } = [];
    public DateEnMots Signature { get; init => field = value ?? new(); } = new();

    /// <summary>Le jour où elle cesse, s'il est dit.</summary>
    public DateEnMots Echeance { get; init => field = value ?? new(); } = new();

    /// <summary><c>tacite</c>, <c>expresse</c> ou <c>aucune</c>.</summary>
    public string? Reconduction { get; init; }

    /// <summary><c>en-preparation</c>, <c>en-vigueur</c>, <c>terminee</c> ou <c>denoncee</c>.</summary>
    public string? Etat { get; init; }

    /// <summary>Adresse où lire le texte.</summary>
    public string? Lien { get; init; }

    /// <summary>L'acte et ses annexes.</summary>
    public IReadOnlyList<PieceJointe> Pieces { get; init => field = value ?? []; } = [];
}

public sealed record PartieSignataire
{
    public string? Id { get; init; }
    public string? Nom { get; init; }

    /// <summary>« au nom du groupement », « maître d'ouvrage délégué »…</summary>
    public string? Qualite { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Convention))]
public sealed partial class ConventionJson : JsonSerializerContext
{
    /// <exception cref="JsonException">l'arbre n'a pas la forme d'une convention.</exception>
    public static Convention FromTree(JsonNode tree) => tree.Deserialize(Default.Convention) ?? throw new JsonException("La convention est vide.");
}
