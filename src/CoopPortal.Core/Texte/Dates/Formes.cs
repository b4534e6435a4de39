namespace CoopPortal.Core.Texte;

/// <summary>Intervalles et ensembles EDTF, refusés s'ils sont incomplets ou à rebours.</summary>
internal static class Formes
{
    public static string? Intervalle(PointDeDate? debut, PointDeDate? fin) =>
        debut is null || fin is null || debut.Debut >= fin.Debut ? null : $"{debut.Edtf}/{fin.Edtf}";

    public static string? Ensemble(IReadOnlyList<PointDeDate?> points)
    {
        for (var rang = 0; rang < points.Count; rang++)
        {
            if (points[rang] is null || rang > 0 && points[rang - 1]!.Debut >= points[rang]!.Debut)
                return null;
        }
        return points.Count < 2 ? null : "{" + string.Join(',', points.Select(p => p!.Edtf)) + "}";
    }
}
