using CoopPortal.Core.Questionnaires;

namespace CoopPortal.Fiches.Questionnaires;

/// <summary>Ce que le formulaire d'une question envoie ; tout y est gardé quand une réponse est à corriger.</summary>
public sealed class SaisieDeQuestion
{
    public const int LibelleMaximum = 200;
    public const int AideMaximum = 600;

    public string? Libelle { get; set; }
    public string? Aide { get; set; }
    public ChampKind Kind { get; set; }
    public Cote Cote { get; set; }
    public Visibilite Visibilite { get; set; }
    public bool Obligatoire { get; set; }

    /// <summary>La section où la ranger.</summary>
    public string? Section { get; set; }

    /// <summary>Les réponses déjà proposées, dans l'ordre : vider un libellé retire la réponse.</summary>
    public IReadOnlyList<OptionSaisie>? Options { get; set; }

    /// <summary>Réponses possibles à ajouter, une par ligne.</summary>
    public string? Nouvelles { get; set; }

    /// <summary>Colonnes d'un nouveau tableau, une par ligne.</summary>
    public string? Colonnes { get; set; }

    /// <summary>Coché : ces coordonnées de personnes seront lues par tous.</summary>
    public bool Ouvrir { get; set; }

    public IReadOnlyList<OptionSaisie> OptionsLues => Options ?? [];

    public IReadOnlyList<string> NouvellesLues => Lignes(Nouvelles);

    public IReadOnlyList<string> ColonnesLues => Lignes(Colonnes);

    public static SaisieDeQuestion De(Lieu lieu) => new()
    {
        Libelle = lieu.Vise.Libelle,
        Aide = lieu.Vise.Aide,
        Kind = lieu.Vise.Kind,
        Cote = lieu.Vise.Cote,
        Visibilite = lieu.Vise.Visibilite,
        Obligatoire = lieu.Vise.Obligatoire,
        Section = lieu.Section.Cle,
        Options = [.. lieu.Vise.Options.Where(o => o.Retire is null).Select(o => new OptionSaisie { Valeur = o.Valeur, Libelle = o.Libelle })],
    };

    private static string[] Lignes(string? texte) => texte?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}

public sealed class OptionSaisie
{
    public string? Valeur { get; set; }
    public string? Libelle { get; set; }
}
