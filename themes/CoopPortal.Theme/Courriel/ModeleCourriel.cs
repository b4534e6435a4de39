namespace CoopPortal.Theme;

/// <summary>Ce qu'un courriel dit. Tous les textes sont du texte : le gabarit les encode.</summary>
public sealed record ModeleCourriel
{
    /// <summary>« CoopPortal, groupe-pays Mali »</summary>
    public required string Entete { get; init; }

    /// <summary>La question ou la nouvelle : « Votre fiche est-elle toujours juste ? »</summary>
    public required string Titre { get; init; }

    /// <summary>« Bonjour Prénom Nom, »</summary>
    public string? Salutation { get; init; }
    public IReadOnlyList<string> Paragraphes { get; init; } = [];
    public MoitiesCourriel? Moities { get; init; }

    /// <summary>Le premier est plein, les suivants cernés. Ils ouvrent une page, ils n'agissent pas.</summary>
    public IReadOnlyList<LienCourriel> Boutons { get; init; } = [];

    /// <summary>Sous les boutons : « Rien n'est enregistré avant que vous n'ayez confirmé sur la page. »</summary>
    public string? SousBoutons { get; init; }
    public string? TitreFaits { get; init; }
    public IReadOnlyList<string> Faits { get; init; } = [];
    public IReadOnlyList<PiedCourriel> Pied { get; init; } = [];

    /// <summary>« Bonjour Prénom Nom, », ou « Bonjour, » à qui n'a pas donné de nom.</summary>
    public static string Saluer(string? nom) => string.IsNullOrWhiteSpace(nom) ? "Bonjour," : $"Bonjour {nom},";
}

/// <summary>Adresse absolue http ou https ; toute autre est refusée au rendu.</summary>
public sealed record LienCourriel(string Texte, string Adresse);

/// <summary>Une ligne de pied, suivie d'un lien s'il y en a un.</summary>
public sealed record PiedCourriel(string Texte, LienCourriel? Lien = null);

/// <summary>Les deux moitiés en tête du courriel ; <c>Motif</c> donne le fond du pays partenaire.</summary>
public sealed record MoitiesCourriel(string Gauche, string Droite)
{
    public string? LieuGauche { get; init; }
    public string? LieuDroite { get; init; }
    public bool GaucheFrancaise { get; init; } = true;
    public string Motif { get; init; } = "bogolan";

    /// <summary>Mois depuis la dernière vérification ; <c>null</c> : jamais.</summary>
    public int? Mois { get; init; }
}
