using CoopPortal.Core.Texte;

namespace CoopPortal.Core.Langues;

/// <summary>Une valeur EDTF dite en anglais.</summary>
internal sealed class DateEnAnglais : DatesEnMots
{
    private DateEnAnglais()
    {
    }

    public static DatesEnMots Mots { get; } = new DateEnAnglais();

    protected override string Vers => "around";

    protected override string Et => "and";

    protected override string APartir(PointDeDate debut) => $"from {Dire(debut)}";

    protected override string Jusqua(PointDeDate fin) => $"until {Dire(fin)}";

    protected override string Nu(PointDeDate point) =>
        point.Decennie ? $"the {point.Annee}s"
        : point.Jour > 0 ? $"{point.Jour} {Mois(point)} {point.Annee}"
        : point.Mois > 0 ? $"{Mois(point)} {point.Annee}"
        : $"{point.Annee}";

    private static string Mois(PointDeDate point) => Langue.Anglaise.Culture.DateTimeFormat.GetMonthName(point.Mois);

    // Du même mois ou de la même année, le début ne répète pas ce que la fin dira.
    protected override string DireIntervalle(PointDeDate debut, PointDeDate fin)
    {
        var exacts = !debut.Approche && !fin.Approche && debut.Annee == fin.Annee;
        if (exacts && debut.Jour > 0 && fin.Jour > 0)
            return debut.Mois == fin.Mois ? $"from {debut.Jour} to {Nu(fin)}" : $"from {debut.Jour} {Mois(debut)} to {Nu(fin)}";
        if (exacts && debut is { Jour: 0, Mois: > 0 } && fin is { Jour: 0, Mois: > 0 })
            return $"from {Mois(debut)} to {Nu(fin)}";
        return $"from {Dire(debut)} to {Dire(fin)}";
    }
}
