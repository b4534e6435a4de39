using CoopPortal.Core.Texte;
using CoopPortal.Imports.Comptoir.Decisions;

namespace CoopPortal.Imports.Comptoir.Listes;

/// <summary>Ce que les deux actes sur tout un import ont fait, en une phrase.</summary>
internal static class BilansEnMots
{
    public static string Dire(BilanDAcceptation? bilan) => bilan switch
    {
        null => "L’acceptation est en cours. Vous pouvez fermer cette page : elle va jusqu’au bout.",
        { Toutes: 0, Tenues: 0 } => "Rien de sûr n’attendait : il n’y avait rien à accepter.",
        _ => string.Join(", ", new[]
        {
            Compte(bilan.Fiches, "fiche en ligne", "fiches en ligne"),
            Compte(bilan.Projets, "projet en ligne", "projets en ligne"),
            Compte(bilan.Souches, "partenariat connu ajouté", "partenariats connus ajoutés"),
            Compte(bilan.Inchangees, "proposition ne changeait rien", "propositions ne changeaient rien"),
            Compte(bilan.Tenues, "fiche déjà écrite par quelqu’un attend", "fiches déjà écrites par quelqu’un attendent"),
        }.Where(s => s is not null)) + ".",
    };

    public static string Dire(BilanDAnnulation? bilan) => bilan switch
    {
        null => "Quelqu’un d’autre décidait au même instant. Rien n’a été défait : relisez la liste, puis recommencez.",
        _ => "L’import est annulé. " + string.Join(", ", new[]
        {
            Compte(bilan.Remises, "fiche remise comme avant", "fiches remises comme avant"),
            Compte(bilan.Retirees, "fiche ou projet retiré", "fiches ou projets retirés"),
            Compte(bilan.Souches, "partenariat connu ôté", "partenariats connus ôtés"),
            bilan.Gardees.Count == 0 ? null : $"{Compte(bilan.Gardees.Count, "fiche reprise par quelqu’un depuis reste", "fiches reprises par quelqu’un depuis restent")} en ligne ({string.Join(", ", bilan.Gardees.Take(5).Select(t => t.Length <= 60 ? t : t[..60] + "…"))})",
            bilan is { Remises: 0, Retirees: 0, Souches: 0, Gardees.Count: 0 } ? "Rien n’était encore en ligne" : null,
        }.Where(s => s is not null)) + ".",
    };

    private static string? Compte(int n, string singulier, string pluriel) => n == 0 ? null : $"{Francais.Nombre(n)} {Francais.Pluriel(n, singulier, pluriel)}";
}
