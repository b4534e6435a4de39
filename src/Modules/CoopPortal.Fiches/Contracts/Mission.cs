using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CoopPortal.Fiches.Contracts;

/// <summary>Un voyage ou une délégation. À venir, elle n'est que pour les membres ; finie, le public en lit le mois.</summary>
public sealed record Mission
{
    public const string Realisee = "realisee";

    /// <summary>Montré au public une fois la mission finie : ni jour ni nom de personne.</summary>
    public required string Titre { get; init; }
    public string? DateMiseAJour { get; init; }

    /// <summary><c>nord-sud</c>, <c>sud-nord</c> ou <c>sud-sud</c>.</summary>
    public string? Sens { get; init; }

    /// <summary><c>prevue</c>, <c>realisee</c>, <c>annulee</c> ou <c>suspendue</c> (pour sécurité).</summary>
    public string? Etat { get; init; }

    /// <summary>Pourquoi elle est suspendue ou annulée ; pour les membres.</summary>
    public string? MotifSuspension { get; init; }
    public string? Objet { get; init; }
    public DateEnMots Debut { get; init => field = value ?? new(); } = new();
    public DateEnMots Fin { get; init => field = value ?? new(); } = new();
    public ListeEnMots Lieux { get; init => field = value ?? new(); } = new();

    /// <summary>Vrai quand ceux qui la tiennent montrent aussi le jour.</summary>
    public bool? JourPublic { get; init; }

    /// <summary>Des personnes : leurs noms vivent dans la table effaçable.</summary>
    public IReadOnlyList<Participant> Delegation { get; init => field = value ?? []; } = [];
    public bool? ParticipantsPublics { get; init; }
    public string? CompteRendu { get; init; }

    /// <summary>Pour les membres seuls, même une fois la mission finie : un ordre de mission porte des noms et des jours.</summary>
    public IReadOnlyList<PieceJointe> Pieces { get; init => field = value ?? []; } = [];
}

public sealed record Participant
{
    public string? Id { get; init; }
    public string? Nom { get; init; }
    public string? Fonction { get; init; }
    public string? Organisme { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(Mission))]
public sealed partial class MissionJson : JsonSerializerContext
{
    /// <exception cref="JsonException">l'arbre n'a pas la forme d'une mission.</exception>
    public static Mission FromTree(JsonNode tree) => tree.Deserialize(Default.Mission) ?? throw new JsonException("La mission est vide.");
}
