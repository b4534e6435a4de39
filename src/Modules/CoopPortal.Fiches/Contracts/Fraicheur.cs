using CoopPortal.Core.Langues;
using CoopPortal.Fiches.Contracts.Sections;
using static CoopPortal.Fiches.Langues.Mots;

namespace CoopPortal.Fiches.Contracts;

/// <summary>La fraîcheur d'une fiche en mois révolus et en mots. <c>Mois</c> est null quand personne ne l'a jamais vérifiée.</summary>
public sealed record Fraicheur(int? Mois, string Phrase)
{
    public bool AConfirmer => Mois is null or >= 12;

    public static Fraicheur De(FicheIndex fiche, DateOnly aujourdhui)
    {
        if (fiche.VerifieLe is not { } verifiee)
        {
            return new Fraicheur(null, fiche.Archive is { } archive
                ? T("Archive du {0}, non vérifiée depuis", ArchiveEnMots.De(archive))
                : fiche.DateMiseAJour is { } jour ? T("Mise à jour le {0}, pas encore confirmée", Ecrit.Date(jour)) : T("Pas encore confirmée"));
        }

        var (voix, nom) = verifiee == fiche.VerifieFrancaisLe ? (fiche.VoixFrancaise, fiche.NomFrancais) : (fiche.VoixPartenaire, fiche.NomPartenaire);
        return Verifiee(voix, nom, DateOnly.FromDateTime(verifiee), aujourdhui);
    }

    /// <summary>La fraîcheur vue d'un seul côté ; null quand ce côté n'a jamais vérifié.</summary>
    public static Fraicheur? DuCote(FicheIndex fiche, string cote, DateOnly aujourdhui)
    {
        var (voix, nom, quand) = cote == Cotes.Francais ? (fiche.VoixFrancaise, fiche.NomFrancais, fiche.VerifieFrancaisLe) : (fiche.VoixPartenaire, fiche.NomPartenaire, fiche.VerifiePartenaireLe);
        return quand is null ? null : Verifiee(voix, nom, DateOnly.FromDateTime(quand.Value), aujourdhui);
    }

    public static int MoisRevolus(DateOnly debut, DateOnly fin)
    {
        var mois = ((fin.Year - debut.Year) * 12) + fin.Month - debut.Month;
        return Math.Max(0, fin.Day < debut.Day ? mois - 1 : mois);
    }

    private static Fraicheur Verifiee(Voix? voix, string nom, DateOnly quand, DateOnly aujourdhui)
        => new(MoisRevolus(quand, aujourdhui), VoixEnMots.Verifiee(voix ?? Voix.Collectivite, nom, quand, aujourdhui));
}
