namespace CoopPortal.Core.Texte;

/// <summary>Une valeur EDTF dite en français.</summary>
internal static class DateEnClair
{
    private static readonly string[] _mois =
        ["", "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    public static string? Dire(string edtf)
    {
        if (edtf is ['{', .., '}'])
            return DireEnsemble(edtf[1..^1].Split(',', StringSplitOptions.TrimEntries));
        var barre = edtf.IndexOf('/', StringComparison.Ordinal);
        if (barre < 0)
            return PointDeDate.DeEdtf(edtf) is { } seul ? Dire(seul) : null;
        var (debut, fin) = (PointDeDate.DeEdtf(edtf[..barre]), PointDeDate.DeEdtf(edtf[(barre + 1)..]));
        if (debut is not null && fin is not null)
            return DireIntervalle(debut, fin);
        if (debut is not null && edtf.EndsWith("/..", StringComparison.Ordinal))
            return "à partir " + Depuis(debut);
        return fin is not null && edtf.StartsWith("../", StringComparison.Ordinal) ? "jusqu’" + Jusque(fin) : null;
    }

    public static string NomDuMois(int mois) => _mois[mois];

    public static string Quantieme(int jour) => jour == 1 ? "1er" : jour.ToString();

    private static string Dire(PointDeDate point) => (point.Approche ? "vers " : "") + Nu(point);

    private static string Nu(PointDeDate point) =>
        point.Decennie ? $"années {point.Annee}"
        : point.Jour > 0 ? $"{Quantieme(point.Jour)} {_mois[point.Mois]} {point.Annee}"
        : point.Mois > 0 ? $"{_mois[point.Mois]} {point.Annee}"
        : $"{point.Annee}";

    private static string Depuis(PointDeDate point) =>
        point.Approche ? "d’environ " + Nu(point)
        : point.Decennie ? "des " + Nu(point)
        : point.Jour > 0 ? "du " + Nu(point)
        : DeMois(point.Mois) + Nu(point);

    private static string DeMois(int mois) => mois is 4 or 8 or 10 ? "d’" : "de ";

    private static string Jusque(PointDeDate point) =>
        point.Approche ? "à environ " + Nu(point)
        : point.Decennie ? "aux " + Nu(point)
        : point.Jour > 0 ? "au " + Nu(point)
        : "en " + Nu(point);

    private static string DireIntervalle(PointDeDate debut, PointDeDate fin)
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

    private static string? DireEnsemble(string[] valeurs)
    {
        var points = valeurs.Select(PointDeDate.DeEdtf).ToList();
        if (points.Contains(null))
            return null;
        var phrases = points.Select(p => Dire(p!)).ToList();
        return phrases.Count == 1 ? phrases[0] : $"{string.Join(", ", phrases[..^1])} et {phrases[^1]}";
    }
}
