using System.Globalization;
using System.Text.RegularExpressions;

namespace CoopPortal.Core.Texte;

/// <summary>Un point du temps plus ou moins précis : jour, mois, année ou décennie, exact ou approché.</summary>
internal sealed partial record PointDeDate(int Annee, int Mois = 0, int Jour = 0, bool Decennie = false, bool Approche = false)
{
    public const int AnneeMinimale = 1800;
    public const int AnneeMaximale = 2099;

    public string Edtf =>
        (Decennie ? $"{Annee / 10}X" : Jour > 0 ? $"{Annee:0000}-{Mois:00}-{Jour:00}" : Mois > 0 ? $"{Annee:0000}-{Mois:00}" : $"{Annee:0000}")
        + (Approche ? "~" : "");

    public DateOnly Debut => new(Annee, Math.Max(1, Mois), Math.Max(1, Jour));

    public DateOnly Fin => Decennie ? new(Annee + 9, 12, 31)
        : Jour > 0 ? Debut
        : Mois > 0 ? new(Annee, Mois, DateTime.DaysInMonth(Annee, Mois))
        : new(Annee, 12, 31);

    /// <summary>Nul si la date n'existe pas (31 février) ou sort de 1800-2099.</summary>
    public static PointDeDate? Creer(int annee, int mois = 0, int jour = 0)
    {
        if (annee is < AnneeMinimale or > AnneeMaximale || mois is < 0 or > 12)
            return null;
        if (jour != 0 && (mois == 0 || jour < 1 || jour > DateTime.DaysInMonth(annee, mois)))
            return null;
        return new(annee, mois, jour);
    }

    /// <summary>Lit un point EDTF ; nul si ce n'en est pas un.</summary>
    public static PointDeDate? DeEdtf(string edtf)
    {
        var lu = FormeEdtf().Match(edtf);
        if (!lu.Success)
            return null;
        var decennie = lu.Groups["x"].Success;
        var annee = decennie ? 10 * Entier(lu.Groups["x"]) : Entier(lu.Groups["a"]);
        var point = Creer(annee, Entier(lu.Groups["m"]), Entier(lu.Groups["j"]));
        if (lu.Groups["m"].Success && point?.Mois == 0 || lu.Groups["j"].Success && point?.Jour == 0)
            return null;
        return point is null ? null : point with { Decennie = decennie, Approche = lu.Groups["env"].Success };
    }

    public static int Entier(Group groupe) => groupe.Success ? int.Parse(groupe.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(@"\A(?:(?<x>[0-9]{3})X|(?<a>[0-9]{4})(?:-(?<m>[0-9]{2})(?:-(?<j>[0-9]{2}))?)?)(?<env>~)?\z", RegexOptions.ExplicitCapture)]
    private static partial Regex FormeEdtf();
}
