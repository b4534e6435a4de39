using System.Text.Json;
using System.Text.Json.Serialization;
using CoopPortal.Campagnes.Campagnes.Moteur;

namespace CoopPortal.Campagnes.Campagnes.Reglages;

/// <summary>Quelles fiches une campagne vise.</summary>
public enum Audience
{
    Toutes,

    /// <summary>Ni mises à jour ni confirmées depuis tant de mois.</summary>
    Anciennes,

    /// <summary>Celles d'une région, d'un côté ou de l'autre.</summary>
    Territoire,

    /// <summary>Aucune fiche : seulement les partenariats connus, non renseignés, à appeler.</summary>
    Souches,
}

/// <summary>Des jours choisis par l'équipe où rien ne part.</summary>
public sealed record Pause(DateOnly Du, DateOnly Au, string Nom);

/// <summary>Ce qu'une animatrice règle avant d'ouvrir : à qui, quand, avec quels mots, au nom de qui. Rangé en JSON avec la campagne.</summary>
public sealed record ReglagesDeCampagne
{
    /// <summary>De part et d'autre d'un scrutin, l'équipe d'une collectivité a autre chose à faire.</summary>
    public const int JoursAvantElection = 14;
    public const int JoursApresElection = 7;

    // « set » : un JSON plus ancien, sans l'une de ces propriétés, garde sa valeur ordinaire.
    public Audience Audience { get; set; }
    public int Mois { get; set; } = 12;
    public string? Territoire { get; set; }

    /// <summary>Les partenariats connus, non renseignés vont droit à la liste d'appels.</summary>
    public bool AvecSouches { get; set; }
    public IReadOnlyList<Etape> Etapes { get; set => field = value ?? Calendrier.EtapesOrdinaires; } = Calendrier.EtapesOrdinaires;
    public IReadOnlyList<Pause> Pauses { get; set => field = value ?? []; } = [];
    public bool SeTaireAuxElections { get; set; } = true;

    /// <summary>Vides, ce sont les mots de l'espace, ou les nôtres.</summary>
    public string Sujet { get; set; } = "";
    public string Ouverture { get; set; } = "";
    public string Cloture { get; set; } = "";
    public string Expediteur { get; set; } = "";
    public string Reponse { get; set; } = "";
    public string Signature { get; set; } = "";

    public static ReglagesDeCampagne Lire(Campagne campagne)
        => JsonSerializer.Deserialize(campagne.Reglages, ReglagesJson.Default.ReglagesDeCampagne) ?? new ReglagesDeCampagne();

    public string Ecrire() => JsonSerializer.Serialize(this, ReglagesJson.Default.ReglagesDeCampagne);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ReglagesDeCampagne))]
internal sealed partial class ReglagesJson : JsonSerializerContext;
