using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Imports.Comptoir;

public enum GenreDeProposition
{
    Fiche,

    /// <summary>Un projet de l'Atlas, qui appartient ou non à une fiche.</summary>
    Projet,

    /// <summary>Les réponses d'un questionnaire rempli, pour une fiche en ligne : seules celles qui changent.</summary>
    Reponses,

    /// <summary>Un partenariat connu, sans fiche.</summary>
    Souche,
}

public enum EtatDeProposition
{
    AExaminer,
    PlusTard,
    Acceptee,
    Refusee,

    /// <summary>L'import entier a été annulé.</summary>
    Annulee,
}

/// <summary>
/// Ce qu'un import créerait ou compléterait. Le document, le passage et les remarques portent des personnes :
/// ils sont effacés à la décision.
/// </summary>
public sealed class Proposition
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required Guid ImportId { get; init; }
    public required int Rang { get; init; }
    public required GenreDeProposition Genre { get; init; }
    public required string Titre { get; set; }

    /// <summary>L'adresse qu'elle prendrait d'elle-même ; l'ordre du fichier distingue deux titres pareils.</summary>
    public required string Slug { get; set; }

    /// <summary>L'adresse de la fiche reconnue : pour une fiche, la même ; pour un projet, celle à laquelle il appartient. Null sinon.</summary>
    public string? Cible { get; set; }

    /// <summary>Le fichier du dépôt d'où elle vient.</summary>
    public string Source { get; init; } = "";
    public required int PremiereLigne { get; init; }
    public required int DerniereLigne { get; init; }
    public required int Doutes { get; init; }
    public required int Illisibles { get; init; }
    public string? Document { get; set; }
    public string? Passage { get; set; }

    /// <summary>JSON : les remarques de la lecture.</summary>
    public string? Remarques { get; set; }

    /// <summary>Adresses des fiches qui ressemblent, séparées par des virgules ; vide quand il n'y en a pas, ou qu'une personne a tranché.</summary>
    public string Doublons { get; set; } = "";

    /// <summary>Clés des seules questions dont elle parle, séparées par des virgules ; vide quand elle dit la fiche entière.</summary>
    public string Touches { get; init; } = "";

    /// <summary>JSON : l'identifiant, et les vérifications, que le format d'échange lui donne.</summary>
    public string? Echange { get; set; }

    /// <summary>Clés des champs à laisser tels qu'en ligne, séparées par des virgules.</summary>
    public string Laisses { get; set; } = "";
    public EtatDeProposition Etat { get; set; }
    public string? DecidePar { get; set; }
    public DateTime? DecideLe { get; set; }

    /// <summary>La fiche ou la souche touchée, ses versions d'avant et d'après ; null quand rien n'a été écrit.</summary>
    public Guid? ItemId { get; set; }
    public int? VersionAvant { get; set; }
    public int? Version { get; set; }

    /// <summary>Empreinte du brouillon posé à la place d'une publication.</summary>
    public string? Brouillon { get; set; }
    public int Revision { get; set; }

    public string Adresse => Genre == GenreDeProposition.Projet ? Slug : Cible ?? Slug;
    public bool Attend => Etat is EtatDeProposition.AExaminer or EtatDeProposition.PlusTard;
    public bool EstSure => Etat == EtatDeProposition.AExaminer && Doutes == 0 && Illisibles == 0 && Doublons.Length == 0;

    internal static Expression<Func<Proposition, bool>> Sure =>
        p => p.Etat == EtatDeProposition.AExaminer && p.Doutes == 0 && p.Illisibles == 0 && p.Doublons == "";

    internal static Expression<Func<Proposition, bool>> EnAttente => p => p.Etat == EtatDeProposition.AExaminer || p.Etat == EtatDeProposition.PlusTard;

    internal static void Configure(ModelBuilder model) => model.Entity<Proposition>(e =>
    {
        e.ToTable("ImportPropositions");
        e.HasIndex(p => new { p.ImportId, p.Rang }).IsUnique();
        e.Property(p => p.Genre).HasConversion<string>().HasMaxLength(20);
        e.Property(p => p.Etat).HasConversion<string>().HasMaxLength(20);
        e.Property(p => p.Titre).HasMaxLength(TitreMaximum);
        e.Property(p => p.Slug).HasMaxLength(120);
        e.Property(p => p.Cible).HasMaxLength(120);
        e.Property(p => p.Source).HasMaxLength(ImportRecu.NomDeFichierMaximum);
        e.Property(p => p.DecidePar).HasMaxLength(200);
        e.Property(p => p.Brouillon).HasMaxLength(64);
        e.Property(p => p.Revision).IsConcurrencyToken();
        e.Ignore(p => p.Adresse);
        e.Ignore(p => p.Attend);
        e.Ignore(p => p.EstSure);
        e.HasOne<ImportRecu>().WithMany().HasForeignKey(p => p.ImportId).OnDelete(DeleteBehavior.Cascade);
    });

    public const int TitreMaximum = 400;

    /// <summary>Note la décision et efface ce qui portait des personnes.</summary>
    internal void Decider(EtatDeProposition etat, string par, DateTime quand)
    {
        (Etat, DecidePar, DecideLe) = (etat, par, quand);
        (Document, Passage, Remarques, Echange) = (null, null, null, null);
        Revision++;
    }
}
