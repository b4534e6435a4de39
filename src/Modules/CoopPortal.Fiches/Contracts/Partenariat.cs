namespace CoopPortal.Fiches.Contracts;

/// <summary>
/// Le document d'une fiche, tel que la version le garde et tel que l'export l'écrit
/// (format <c>coopportal/1</c>). Ce que la source laisse en blanc est <c>null</c> ou une liste vide.
/// </summary>
public sealed record Partenariat
{
    public required string Titre { get; init; }

    /// <summary><c>partenariat</c> ou <c>autre</c>.</summary>
    public string Genre { get; init => field = value ?? "partenariat"; } = "partenariat";

    /// <summary>Date ISO 8601 (AAAA-MM-JJ) écrite en tête de la fiche.</summary>
    public string? DateMiseAJour { get; init; }

    public string? Statut { get; init; }

    /// <summary>Pourquoi le partenariat dort, est suspendu ou a pris fin ; depuis quand ; et jusqu'à quand il était convenu.</summary>
    public string? StatutMotif { get; init; }
    public DateEnMots StatutDepuis { get; init => field = value ?? new(); } = new();
    public DateEnMots FinPrevue { get; init => field = value ?? new(); } = new();

    public CoteDeFiche CoteFrancais { get; init => field = value ?? new(); } = new();
    public CoteDeFiche CotePartenaire { get; init => field = value ?? new(); } = new();
    public IReadOnlyList<Acteur> Acteurs { get; init => field = value ?? []; } = [];

    /// <summary>Ceux qui accompagnent le partenariat sans en être : une troisième ville, une région voisine.</summary>
    public IReadOnlyList<Tiers> Tiers { get; init => field = value ?? []; } = [];
    public DateEnMots DebutContacts { get; init => field = value ?? new(); } = new();
    public Formalisation Formalisation { get; init => field = value ?? new(); } = new();
    public Budgets Budgets { get; init => field = value ?? new(); } = new();
    public ListeEnMots PartenairesTechniques { get; init => field = value ?? new(); } = new();
    public ListeEnMots PartenairesFinanciers { get; init => field = value ?? new(); } = new();
    public IReadOnlyList<InstanceDeSuivi> Instances { get; init => field = value ?? []; } = [];
    public Motivations Motivations { get; init => field = value ?? new(); } = new();
    public IReadOnlyList<ActionMenee> Actions { get; init => field = value ?? []; } = [];

    /// <summary>Le tableau imprimé dont un import a tiré les actions ; <c>null</c> quand elles ont été saisies.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public TableauActions? TableauActions { get; init; }
    public string? Perspectives { get; init; }
    public string? Documents { get; init; }
    public Evaluation Evaluation { get; init => field = value ?? new(); } = new();

    /// <summary>Les fichiers joints ; <c>null</c> quand personne n'en a jamais joint.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<PieceJointe>? Pieces { get; init; }

    /// <summary>Clés de la taxonomie du groupe-pays (<c>sante</c>, <c>eau-assainissement</c>…).</summary>
    public IReadOnlyList<string> Domaines { get; init => field = value ?? []; } = [];

    public Provenance? Provenance { get; init; }

    /// <summary>Les réponses que cet espace demande en plus.</summary>
    [System.Text.Json.Serialization.JsonExtensionData]
    public Dictionary<string, System.Text.Json.JsonElement>? Ajouts { get; set; }
}

public sealed record CoteDeFiche
{
    public IReadOnlyList<CollectiviteCitee> Collectivites { get; init => field = value ?? []; } = [];
    public IReadOnlyList<Contact> Contacts { get; init => field = value ?? []; } = [];
}

/// <summary>Une collectivité telle que la fiche la cite ; <c>Id</c> nomme la ligne pour la comparaison.</summary>
public sealed record CollectiviteCitee
{
    public string? Id { get; init; }
    public string? Nom { get; init; }

    /// <summary>commune, communeRurale, departement, region, epci, cercle, arrondissement, district, syndicat, association, autre ; null quand la source ne le dit pas.</summary>
    public string? Genre { get; init; }
    public int? Habitants { get; init; }
    public string? Territoire { get; init; }
    public string? Region { get; init; }
    public string? CodeInsee { get; init; }

    /// <summary>Les réponses que cet espace demande en plus.</summary>
    [System.Text.Json.Serialization.JsonExtensionData]
    public Dictionary<string, System.Text.Json.JsonElement>? Ajouts { get; set; }
}

/// <summary>Une personne ou un service à qui écrire. Les champs nominatifs vivent dans une table effaçable, jamais dans le texte des versions.</summary>
public sealed record Contact
{
    public string? Id { get; init; }

    /// <summary>executif, elu, service, autreService, comite ou autre.</summary>
    public required string Role { get; init; }
    public string? Nom { get; init; }
    public string? Fonction { get; init; }
    public string? Adresse { get; init; }
    public string? Telephone { get; init; }
    public string? Fax { get; init; }
    public string? Courriel { get; init; }
    public string? SiteWeb { get; init; }

    /// <summary>Ce qu'un import n'a pas pu trancher (« deux noms »).</summary>
    public string? Doute { get; init; }

    /// <summary>Les réponses que cet espace demande en plus.</summary>
    [System.Text.Json.Serialization.JsonExtensionData]
    public Dictionary<string, System.Text.Json.JsonElement>? Ajouts { get; set; }
}

/// <summary>Les mots de la source et, quand elle est sûre, la date EDTF qu'on y lit.</summary>
public sealed record DateEnMots(string? Texte = null, string? Date = null);

public sealed record Formalisation
{
    public string? Texte { get; init; }
    public IReadOnlyList<ActeSigne> Actes { get; init => field = value ?? []; } = [];
}

public sealed record ActeSigne
{
    public string? Id { get; init; }
    public string? Genre { get; init; }
    public string? Date { get; init; }

    /// <summary>Les réponses que cet espace demande en plus.</summary>
    [System.Text.Json.Serialization.JsonExtensionData]
    public Dictionary<string, System.Text.Json.JsonElement>? Ajouts { get; set; }
}

public sealed record Budgets
{
    public Montant CooperationDecentralisee { get; init => field = value ?? new(); } = new();
    public Montant RelationsInternationales { get; init => field = value ?? new(); } = new();
}

/// <summary>Les mots de la source et, quand ils sont sûrs, le montant et sa devise (EUR, XOF, FRF).</summary>
public sealed record Montant
{
    public string? Texte { get; init; }

    [System.Text.Json.Serialization.JsonPropertyName("montant")]
    public decimal? Valeur { get; init; }
    public string? Devise { get; init; }
}

/// <summary>Une collectivité ou un organisme et son rôle : porteur, maître d'ouvrage, financeur, association de migrants…</summary>
public sealed record Acteur
{
    public string? Id { get; init; }
    public string? Role { get; init; }
    public string? Nom { get; init; }

    /// <summary>Le lieu, le pays : « Kayes », « Île-de-France ».</summary>
    public string? Lieu { get; init; }
}

public sealed record Tiers
{
    public string? Id { get; init; }
    public string? Nom { get; init; }
    public string? Pays { get; init; }
    public string? Apport { get; init; }
}

/// <summary>Un comité technique, un comité mixte… : des organismes et des fonctions, pas de noms de personnes.</summary>
public sealed record InstanceDeSuivi
{
    public string? Id { get; init; }
    public string? Genre { get; init; }
    public string? Composition { get; init; }
    public string? Frequence { get; init; }
    public DateEnMots DerniereReunion { get; init => field = value ?? new(); } = new();
}

public sealed record Evaluation
{
    public bool? Realisee { get; init; }
    public int? Annee { get; init; }
    public string? Texte { get; init; }
}

public sealed record ListeEnMots
{
    public string? Texte { get; init; }
    public IReadOnlyList<string> Liste { get; init => field = value ?? []; } = [];
}

public sealed record Motivations
{
    public string? Generale { get; init; }
    public string? Francaise { get; init; }
    public string? Partenaire { get; init; }
}

public sealed record ActionMenee
{
    public string? Id { get; init; }
    public string? Domaine { get; init; }
    public string? Intitule { get; init; }
    public DateEnMots Periode { get; init => field = value ?? new(); } = new();
    public Montant Budget { get; init => field = value ?? new(); } = new();

    /// <summary>Les réponses que cet espace demande en plus.</summary>
    [System.Text.Json.Serialization.JsonExtensionData]
    public Dictionary<string, System.Text.Json.JsonElement>? Ajouts { get; set; }
}

/// <summary>Un fichier joint : <c>Fichier</c> est son identifiant dans l'espace, qui l'ouvre à l'adresse <c>/pieces/…</c>.</summary>
public sealed record PieceJointe
{
    public string? Id { get; init; }
    public string? Fichier { get; init; }
    public string? Titre { get; init; }
}

/// <summary>Le texte d'un tableau d'actions, tel qu'imprimé, et ce que vaut sa lecture : <c>sûr</c>, <c>partiel</c> ou <c>illisible</c>.</summary>
public sealed record TableauActions(string Texte, string Certitude);

/// <summary>D'où viennent les valeurs : nom du fichier et première et dernière ligne (à partir de 1).</summary>
public sealed record Provenance(string Source, IReadOnlyList<int> Lignes);
