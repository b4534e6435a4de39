namespace CoopPortal.Core.Texte;

/// <summary>Une valeur EDTF dite en français.</summary>
internal sealed class DateEnClair : DatesEnMots
{
    private static readonly string[] _mois =
        ["", "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    private DateEnClair()
    {
    }

    public static DatesEnMots Mots { get; } = new DateEnClair();

    protected override string Vers => "vers";

    protected override string Et => "et";

    public static string NomDuMois(int mois) => _mois[mois];

    public static string Quantieme(int jour) => jour == 1 ? "1er" : jour.ToString();

    protected override string APartir(PointDeDate debut) => "à partir " + Depuis(debut);

    protected override string Jusqua(PointDeDate fin) => "jusqu’" + Jusque(fin);

    protected override string Nu(PointDeDate point) =>
        point.Decennie ? $"années {point.Annee}"
        : point.Jour > 0 ? $"{Quantieme(point.Jour)} {_mois[point.Mois]} {point.Annee}"
        : point.Mois > 0 ? $"{_mois[point.Mois]} {point.Annee}"
        : $"{point.Annee}";

    private string Depuis(PointDeDate point) =>
        point.Approche ? "d’environ " + Nu(point)
        : point.Decennie ? "des " + Nu(point)
        : point.Jour > 0 ? "du " + Nu(point)
        : DeMois(point.Mois) + Nu(point);

    private static string DeMois(int mois) => mois is 4 or 8 or 10 ? "d’" : "de ";

    private string Jusque(PointDeDate point) =>
        point.Approche ? "à environ " + Nu(point)
        : point.Decennie ? "aux " + Nu(point)
        : point.Jour > 0 ? "au " + Nu(point)
        : "en " + Nu(point);

    protected override string DireIntervalle(PointDeDate debut, PointDeDate fin)
    {
        var exacts = !debut.Approche && !fin.Approche;
        if (exacts && debut.Jour > 0 && fin.Jour > 0 && debut.Annee == fin.Annee)
        {
            var memeMois = debut.Mois == fin.Mois ? "" : " " + _mois[debut.Mois];
            return $"du {Quantieme(debut.Jour)}{memeMois} au {Nu(fin)}";
        }
        if (exacts && debut is { Jour: 0, Mois: > 0 } && fin is { Jour: 0, Mois: > 0 } && debut.Annee == fin.Annee)
            return $"{DeMois(debut.Mois)}{_mois[debut.Mois]} à {Nu(fin)}";
        var borne = fin.Approche || fin.Decennie || fin.Jour > 0 ? Jusque(fin) : "à " + Nu(fin);
        return $"{Depuis(debut)} {borne}";
    }
}
