using CoopPortal.Core.Texte;

namespace CoopPortal.Core.Langues;

/// <summary>Une valeur EDTF dite en anglais.</summary>
internal static class DateEnAnglais
{
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
            return $"from {Dire(debut)}";
        return fin is not null && edtf.StartsWith("../", StringComparison.Ordinal) ? $"until {Dire(fin)}" : null;
    }

    private static string Dire(PointDeDate point) => (point.Approche ? "around " : "") + Nu(point);

    private static string Nu(PointDeDate point) =>
        point.Decennie ? $"the {point.Annee}s"
        : point.Jour > 0 ? $"{point.Jour} {Mois(point)} {point.Annee}"
        : point.Mois > 0 ? $"{Mois(point)} {point.Annee}"
        : $"{point.Annee}";

    private static string Mois(PointDeDate point) => Langue.Anglaise.Culture.DateTimeFormat.GetMonthName(point.Mois);

    // Du même mois ou de la même année, le début ne répète pas ce que la fin dira.
    private static string DireIntervalle(PointDeDate debut, PointDeDate fin)
    {
        var exacts = !debut.Approche && !fin.Approche && debut.Annee == fin.Annee;
        if (exacts && debut.Jour > 0 && fin.Jour > 0)
            return debut.Mois == fin.Mois ? $"from {debut.Jour} to {Nu(fin)}" : $"from {debut.Jour} {Mois(debut)} to {Nu(fin)}";
        if (exacts && debut is { Jour: 0, Mois: > 0 } && fin is { Jour: 0, Mois: > 0 })
            return $"from {Mois(debut)} to {Nu(fin)}";
        return $"from {Dire(debut)} to {Dire(fin)}";
    }

    private static string? DireEnsemble(string[] valeurs)
    {
        var points = valeurs.Select(PointDeDate.DeEdtf).ToList();
        if (points.Contains(null))
            return null;
        var phrases = points.ConvertAll(p => Dire(p!));
        return phrases.Count == 1 ? phrases[0] : $"{string.Join(", ", phrases[..^1])} and {phrases[^1]}";
    }
}
