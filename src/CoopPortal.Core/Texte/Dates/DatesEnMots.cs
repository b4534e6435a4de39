namespace CoopPortal.Core.Texte;

/// <summary>Dit une valeur EDTF : la forme (une date, une période, un ensemble) se lit ici, chaque langue n'en donne que les mots.</summary>
internal abstract class DatesEnMots
{
    /// <summary>null quand la valeur n'est pas de l'EDTF que le portail écrit.</summary>
    public string? Dire(string edtf)
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
            return APartir(debut);
        return fin is not null && edtf.StartsWith("../", StringComparison.Ordinal) ? Jusqua(fin) : null;
    }

    /// <summary>« vers », « around ».</summary>
    protected abstract string Vers { get; }

    /// <summary>« et », « and ».</summary>
    protected abstract string Et { get; }

    /// <summary>La date sans dire si elle est approchée.</summary>
    protected abstract string Nu(PointDeDate point);

    protected abstract string APartir(PointDeDate debut);

    protected abstract string Jusqua(PointDeDate fin);

    protected abstract string DireIntervalle(PointDeDate debut, PointDeDate fin);

    protected string Dire(PointDeDate point) => (point.Approche ? Vers + " " : "") + Nu(point);

    private string? DireEnsemble(string[] valeurs)
    {
        var points = valeurs.Select(PointDeDate.DeEdtf).ToList();
        if (points.Contains(null))
            return null;
        var phrases = points.ConvertAll(p => Dire(p!));
        return phrases.Count == 1 ? phrases[0] : $"{string.Join(", ", phrases[..^1])} {Et} {phrases[^1]}";
    }
}
