using CoopPortal.Core.Langues;
using static CoopPortal.Fiches.Langues.Mots;

namespace CoopPortal.Fiches.AccueilEspace;

/// <summary>
/// Combien de fiches selon l'âge de leur dernière vérification : moins d'un an, un à deux ans,
/// plus ancien, et celles que personne n'a jamais vérifiées.
/// </summary>
public sealed record Ages(int MoinsDUnAn, int UnADeuxAns, int PlusAncien, int Jamais)
{
    public static Ages Aucune { get; } = new(0, 0, 0, 0);

    public int Total => MoinsDUnAn + UnADeuxAns + PlusAncien + Jamais;

    /// <summary>Vrai quand il y a des fiches et qu'aucune n'a jamais été vérifiée.</summary>
    public bool RienDeVerifie => Total > 0 && Jamais == Total;

    public static Ages operator +(Ages a, Ages b)
        => new(a.MoinsDUnAn + b.MoinsDUnAn, a.UnADeuxAns + b.UnADeuxAns, a.PlusAncien + b.PlusAncien, a.Jamais + b.Jamais);

    /// <summary>Premier jour dont une vérification a encore moins de <paramref name="mois"/> mois révolus.</summary>
    public static DateTime Depuis(DateOnly aujourdhui, int mois)
        => aujourdhui.AddMonths(-mois).AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
}

/// <summary>Les carrés à dessiner. Au-delà de <see cref="AuPlus"/> fiches un carré en vaut plusieurs, et la page dit combien.</summary>
public sealed record Carreaux(int Pleins, int Demis, int Vides, int Vaut)
{
    public const int AuPlus = 240;

    public string Legende => Vaut == 1 ? T("Un carré par fiche.") : T("Un carré pour {0} fiches.", Ecrit.Nombre(Vaut));

    /// <param name="vaut">combien de fiches vaut un carré ; les carrés d'une même page ont la même valeur.</param>
    public static Carreaux De(Ages ages, int vaut)
        => new(Arrondi(ages.MoinsDUnAn, vaut), Arrondi(ages.UnADeuxAns, vaut), Arrondi(ages.PlusAncien + ages.Jamais, vaut), vaut);

    public static int Valeur(int total) => Math.Max(1, (total + AuPlus - 1) / AuPlus);

    // Une seule fiche suffit à montrer un carré : rien de ce qui existe ne disparaît du dessin.
    private static int Arrondi(int nombre, int vaut) => (nombre + vaut - 1) / vaut;
}
