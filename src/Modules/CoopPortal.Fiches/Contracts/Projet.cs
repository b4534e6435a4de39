namespace CoopPortal.Fiches.Contracts;

/// <summary>
/// Un projet tel que l'Atlas du ministère le consigne (format <c>coopportal/1</c>).
/// Ce que la page laisse en blanc, ou que personne n'a su lire, est <c>null</c> ou une liste vide.
/// </summary>
public sealed record Projet
{
    public string? Titre { get; init; }
    public int? AnneePremiereConvention { get; init; }

    /// <summary>Le thème principal d'abord, sans priorité ; puis les autres, chacun avec la sienne.</summary>
    public IReadOnlyList<ThemeDeProjet> Themes { get; init => field = value ?? []; } = [];
    public int? AnneeDebut { get; init; }

    /// <summary>Comme la page le dit : « En cours », « Terminé »…</summary>
    public string? Statut { get; init; }

    /// <summary>Date EDTF : AAAA-MM-JJ, AAAA-MM ou AAAA.</summary>
    public string? DateFin { get; init; }
    public string? Contexte { get; init; }
    public string? Historique { get; init; }
    public string? Objectif { get; init; }
    public string? Description { get; init; }
    public string? Forme { get; init; }
    public IReadOnlyList<string> MaitresOeuvre { get; init => field = value ?? []; } = [];
    public IReadOnlyList<string> MaitresOuvrage { get; init => field = value ?? []; } = [];
    public string? Beneficiaires { get; init; }
    public IReadOnlyList<PartenaireEtranger> PartenairesEtrangers { get; init => field = value ?? []; } = [];
    public IReadOnlyList<ContactDeProjet> Contacts { get; init => field = value ?? []; } = [];
    public IReadOnlyList<string> CollectivitesPartenaires { get; init => field = value ?? []; } = [];
    public string? AutresPartenairesFrance { get; init; }
    public string? AutresPartenairesPays { get; init; }
    public bool? Triennal { get; init; }
    public IReadOnlyList<Financement> Financements { get; init => field = value ?? []; } = [];
    public bool? CommunicationFrance { get; init; }
    public bool? CommunicationPays { get; init; }
    public bool? Evaluation { get; init; }
    public IReadOnlyList<Volontaire> Volontaires { get; init => field = value ?? []; } = [];
    public IReadOnlyList<ObjectifDurable> Odd { get; init => field = value ?? []; } = [];

    /// <summary>Adresse (slug) de la fiche à laquelle ce projet appartient ; null tant que personne ne l'a dit sûrement.</summary>
    public string? Partenariat { get; init; }
    public Provenance? Provenance { get; init; }
}

public sealed record ThemeDeProjet(string? Niveau1 = null, string? Niveau2 = null, string? Niveau3 = null, int? Priorite = null);

public sealed record PartenaireEtranger(string? Nom = null, string? Pays = null);

/// <summary>Une personne : ses champs vivent dans la table effaçable, jamais dans le texte des versions.</summary>
public sealed record ContactDeProjet(string? Collectivite = null, string? Nom = null, string? Prenom = null, string? Fonction = null, string? Courriel = null);

/// <summary>Un financeur et une année. <c>UnPourCent</c> : les chiffres des trois colonnes de même nom, dans l'ordre, leur colonne étant inconnue.</summary>
public sealed record Financement
{
    public string? Financeur { get; init; }

    /// <summary>En euros.</summary>
    public decimal? Montant { get; init; }
    public IReadOnlyList<decimal> UnPourCent { get; init => field = value ?? []; } = [];
    public int? Annee { get; init; }
}

/// <summary>Une personne engagée (VSI, service civique…) ; rangée comme un contact.</summary>
public sealed record Volontaire(string? Nom = null, string? Prenom = null, string? Mission = null, string? ChampsAction = null, string? Entite = null);

/// <summary>Un objectif de développement durable (1 à 17) et la note que la page lui donne.</summary>
public sealed record ObjectifDurable(int? Numero = null, decimal? Score = null);
