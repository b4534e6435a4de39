using CoopPortal.Core.Texte;

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
                ? $"Archive du {archive}, non vérifiée depuis"
                : fiche.DateMiseAJour is { } jour ? $"Mise à jour le {Francais.Date(jour)}, pas encore confirmée" : "Pas encore confirmée");
        }

        var nom = verifiee == fiche.VerifieFrancaisLe ? fiche.NomFrancais : fiche.NomPartenaire;
        return Verifiee(nom, DateOnly.FromDateTime(verifiee), aujourdhui);
    }

    /// <summary>La fraîcheur vue d'un seul côté ; null quand ce côté n'a jamais vérifié.</summary>
    public static Fraicheur? DuCote(FicheIndex fiche, string cote, DateOnly aujourdhui)
    {
        var (nom, quand) = cote == Cotes.Francais ? (fiche.NomFrancais, fiche.VerifieFrancaisLe) : (fiche.NomPartenaire, fiche.VerifiePartenaireLe);
        return quand is null ? null : Verifiee(nom, DateOnly.FromDateTime(quand.Value), aujourdhui);
    }

    public static int MoisRevolus(DateOnly debut, DateOnly fin)
    {
        var mois = ((fin.Year - debut.Year) * 12) + fin.Month - debut.Month;
        return Math.Max(0, fin.Day < debut.Day ? mois - 1 : mois);
    }

    private static Fraicheur Verifiee(string nom, DateOnly quand, DateOnly aujourdhui)
        => new(MoisRevolus(quand, aujourdhui), $"Vérifiée par {nom} {Francais.IlYA(quand, aujourdhui)}");
}
