using CoopPortal.Core.Langues;

namespace CoopPortal.Core.Tenancy;

public enum TenantState
{
    Preparing,
    Running,
    Disabled,
    Archived,
}

/// <summary>Un groupe-pays, tel que chaque requête le voit : une copie immuable de sa ligne dans la base de la plateforme.</summary>
public sealed record Tenant
{
    /// <summary>Premier segment du chemin : <c>mali</c>, <c>burkina-faso</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Ce que l'écran dit : « Mali ».</summary>
    public required string Name { get; init; }
    public TenantState State { get; init; }

    /// <summary>Nom d'hôte qui mène aussi à cet espace, s'il y en a un.</summary>
    public string? Host { get; init; }
    public TenantSettings Settings { get; init; } = new();

    /// <summary>À mettre dans la clé de ce qu'une mémoire garde de l'espace : elle change quand quelque chose y passe à l'abri.</summary>
    public int Mark { get; init; }

    /// <summary>Les mots du pays dans la langue de la page.</summary>
    public MotsDuPays Mots => MotsDuPays.De(this, Langue.Courante);
}

/// <summary>
/// Les mots et réglages d'un espace, posés par l'étape <c>settings</c> de sa recette. Ce qu'un texte ancien ou incomplet ne dit pas se lit null
/// dans le JSON : chaque réglage reprend alors sa valeur d'usage.
/// </summary>
public sealed record TenantSettings
{
    /// <summary>« du Mali »</summary>
    public string OfCountry { get; init => field = value ?? ""; } = "";

    /// <summary>« au Mali »</summary>
    public string InCountry { get; init => field = value ?? ""; } = "";

    /// <summary>« malien »</summary>
    public string Masculine { get; init => field = value ?? ""; } = "";

    /// <summary>« malienne »</summary>
    public string Feminine { get; init => field = value ?? ""; } = "";

    /// <summary>Divisions du pays, de la plus grande à la plus petite : région, cercle, commune.</summary>
    public IReadOnlyList<string> Divisions { get; init => field = value ?? []; } = [];

    /// <summary>Clé du motif et du fond : <c>bogolan</c>, <c>faso-dan-fani</c>, <c>manjak</c>.</summary>
    public string Motif { get; init => field = value ?? "bogolan"; } = "bogolan";

    /// <summary>Nom du fond de carte dans les données des recettes ; vide, la clé de l'espace.</summary>
    public string Carte { get; init => field = value ?? ""; } = "";

    /// <summary>Une fiche ni mise à jour ni confirmée depuis tant de mois est à rappeler.</summary>
    public int FreshnessMonths { get; init => field = value > 0 ? value : 12; } = 12;

    /// <summary>Identifiant IANA : <c>Africa/Bamako</c>.</summary>
    public string TimeZone { get; init => field = value ?? "Europe/Paris"; } = "Europe/Paris";

    /// <summary>Indicatif téléphonique du pays, sans « + » : <c>223</c>. Vide, un numéro de ce côté ne se normalise que s'il dit son pays.</summary>
    public string DialingCode { get; init => field = value ?? ""; } = "";

    /// <summary>Phrase d'accueil de l'espace.</summary>
    public string Introduction { get; init => field = value ?? ""; } = "";

    /// <summary>Les mots du pays dans les autres langues du portail ; absents, son nom sert.</summary>
    public IReadOnlyList<MotsDuPays> Langues { get; init => field = value ?? []; } = [];

    /// <summary>Adresse de réponse des courriels de l'espace.</summary>
    public string? ReplyTo { get; init; }

    /// <summary>Numéro où l'équipe d'animation répond, tel qu'on l'écrit : pour qui n'a plus de lien qui vaille.</summary>
    public string? Phone { get; init; }

    /// <summary>Quand les exécutifs locaux ont été renouvelés, de chaque côté : la relecture demande si un maire d'avant est toujours le même.</summary>
    public IReadOnlyList<Election> Elections { get; init => field = value ?? []; } = [];

    /// <summary>Les jours fériés de chaque côté : une campagne n'y écrit pas.</summary>
    public IReadOnlyList<JourFerie> Feries { get; init => field = value ?? []; } = [];

    /// <summary>Les mots des rappels de l'espace, par langue ; absents, ce sont les nôtres, en français.</summary>
    public IReadOnlyList<TexteDeRappel> TextesDeRappel { get; init => field = value ?? []; } = [];
}

/// <summary>Un jour férié.</summary>
/// <param name="Cote"><c>francais</c> ou <c>partenaire</c>.</param>
/// <param name="Nom">« Noël »</param>
/// <param name="Jour">« 12-25 » chaque année, « 2027-03-29 » une fois.</param>
public sealed record JourFerie(string Cote, string Nom, string Jour);

/// <summary>Les mots d'un rappel ; les repères entre accolades (<c>{fiche}</c>) y sont remplacés. Vide, un texte prend le nôtre.</summary>
/// <param name="Langue">« fr »</param>
public sealed record TexteDeRappel(string Langue, string Sujet, string Ouverture, string Cloture);

/// <summary>Un renouvellement des exécutifs locaux.</summary>
/// <param name="Cote"><c>francais</c> ou <c>partenaire</c>.</param>
/// <param name="Nom">« municipales »</param>
/// <param name="Date">dernier tour.</param>
/// <param name="Genres">genres des collectivités qu'il renouvelle : commune, departement…</param>
public sealed record Election(string Cote, string Nom, DateOnly Date, IReadOnlyList<string> Genres);
