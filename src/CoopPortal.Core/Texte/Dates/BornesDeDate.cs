namespace CoopPortal.Core.Texte;

/// <summary>Le premier et le dernier jour que peut désigner une valeur EDTF. Une borne ouverte, ou que nous ne savons pas lire, est nulle.</summary>
public static class BornesDeDate
{
    /// <summary>« 2012 » donne le 1er janvier et le 31 décembre ; « 2026-03/.. », le 1er mars et rien.</summary>
    public static (DateOnly? Debut, DateOnly? Fin) De(string? edtf)
    {
        var points = Points(edtf);
        return points is [] ? (null, null) : (points[0]?.Debut, points[^1]?.Fin);
    }

    /// <summary>La même période au mois près (« 2012-09 », « 2010-11/2010-12 ») ; null quand une borne manque.</summary>
    public static string? SansJour(string? debut, string? fin)
    {
        if (Points(debut) is not [{ } premier, ..] || (string.IsNullOrEmpty(fin) ? Points(debut) : Points(fin)) is not [.., { } dernier])
            return null;
        var (mois, autre) = (premier with { Jour = 0 }, dernier with { Jour = 0 });
        return mois.Debut >= autre.Debut ? mois.Edtf : $"{mois.Edtf}/{autre.Edtf}";
    }

    private static PointDeDate?[] Points(string? edtf) => edtf switch
    {
        null or "" => [],
        ['{', .., '}'] => [.. edtf[1..^1].Split(',', StringSplitOptions.TrimEntries).Select(PointDeDate.DeEdtf)],
        _ => [.. edtf.Split('/').Select(PointDeDate.DeEdtf)],
    };
}
