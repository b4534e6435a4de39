using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Imports.Comptoir;

/// <summary>Où en est la lecture d'un dépôt.</summary>
public enum EtatDeLecture
{
    Lue,
    ALire,

    /// <summary>Un tableau montre d'abord ses colonnes : rien n'est proposé avant qu'une personne les ait vues.</summary>
    Apercu,
    Refusee,
}

/// <summary>
/// Un dépôt d'une animatrice : un ou plusieurs fichiers. Ils ne sont gardés que le temps d'être lus ; ensuite
/// chaque proposition tient son passage le temps d'être décidée.
/// </summary>
public sealed class ImportRecu
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>Nom du premier fichier, et combien d'autres ; sans chemin ni caractère de contrôle.</summary>
    public required string Nom { get; init; }

    /// <summary>SHA-256 du fichier, ou des empreintes de tous, en hexadécimal.</summary>
    public required string Empreinte { get; init; }
    public required long Octets { get; init; }
    public required string Auteur { get; init; }
    public required DateTime At { get; init; }

    /// <summary>L'empreinte tant que quelque chose attend, null ensuite : la clé unique refuse deux fois le même fichier en cours.</summary>
    public string? EnCours { get; set; }
    public EtatDeLecture Lecture { get; set; }

    /// <summary>Vrai quand l'animatrice a vu les colonnes des tableaux.</summary>
    public bool ApercuVu { get; set; }

    /// <summary>Propositions à ranger, une fois le texte lu ; 0 avant.</summary>
    public int ALire { get; set; }

    /// <summary>Celles qui sont rangées.</summary>
    public int Lues { get; set; }

    /// <summary>JSON : pourquoi rien n'a été lu.</summary>
    public string? Refus { get; set; }

    /// <summary>JSON : les colonnes des tableaux, le temps qu'on les voie.</summary>
    public string? Apercu { get; set; }

    /// <summary>JSON : ce qui est à dire du fichier entier. Effacé quand plus rien n'attend.</summary>
    public string? Remarques { get; set; }

    /// <summary>JSON : ce que le fichier dit deux fois autrement, et les deux passages. Effacé quand plus rien n'attend.</summary>
    public string? Contradictions { get; set; }

    /// <summary>JSON : l'acceptation en bloc, son auteur et ce qu'elle a fait jusqu'ici.</summary>
    public string? EnBloc { get; set; }

    /// <summary>Vrai tant que l'acceptation en bloc a du travail.</summary>
    public bool EnBlocEnCours { get; set; }

    /// <summary>Jusque-là, un ouvrier du portail y travaille ; au-delà, il est tenu pour arrêté.</summary>
    public DateTime? Bail { get; set; }
    public string? AnnulePar { get; set; }
    public DateTime? AnnuleLe { get; set; }

    public bool Travaille => AnnuleLe is null && (Lecture == EtatDeLecture.ALire || EnBlocEnCours);

    internal static void Configure(ModelBuilder model) => model.Entity<ImportRecu>(e =>
    {
        e.ToTable("Imports");
        e.HasIndex(i => i.EnCours).IsUnique();
        e.HasIndex(i => i.At);
        e.Property(i => i.Nom).HasMaxLength(NomDeFichierMaximum);
        e.Property(i => i.Empreinte).HasMaxLength(64);
        e.Property(i => i.EnCours).HasMaxLength(64);
        e.Property(i => i.Auteur).HasMaxLength(200);
        e.Property(i => i.AnnulePar).HasMaxLength(200);
        e.Property(i => i.Lecture).HasConversion<string>().HasMaxLength(20).HasDefaultValue(EtatDeLecture.Lue);
        e.Ignore(i => i.Travaille);
    });

    public const int NomDeFichierMaximum = 120;
}
