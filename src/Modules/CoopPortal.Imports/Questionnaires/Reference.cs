using System.Globalization;
using System.Text.RegularExpressions;

namespace CoopPortal.Imports.Questionnaires;

/// <summary>
/// Ce qui relie un questionnaire à sa fiche : l'espace, l'adresse, la version montrée. Écrit en clair dans le document,
/// parce que les traitements de texte perdent les marques cachées mais gardent les mots.
/// </summary>
public sealed partial record Reference(string Tenant, string Slug, int Version)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"coopportal:{Tenant}/{Slug}@{Version}");

    public static Reference? Lire(string texte)
        => Forme().Match(texte) is { Success: true } trouve && int.TryParse(trouve.Groups[3].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new Reference(trouve.Groups[1].Value, trouve.Groups[2].Value, version)
            : null;

    [GeneratedRegex("coopportal:([a-z0-9-]{1,60})/([a-z0-9-]{1,120})@([0-9]{1,9})", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Forme();
}

/// <summary>Une question du document : <c>[statut]</c>, ou <c>[actions/a1/intitule]</c> dans une ligne d'un tableau.</summary>
internal sealed partial record Code(string Champ, string? Ligne = null, string? Sous = null)
{
    public override string ToString() => Ligne is null ? $"[{Champ}]" : $"[{Champ}/{Ligne}/{Sous}]";

    /// <summary>Le code qui ferme l'intitulé d'une question ; les espaces qu'un correcteur y met ne gênent pas.</summary>
    public static Code? Lire(string intitule)
    {
        var (debut, fin) = (intitule.LastIndexOf('['), intitule.LastIndexOf(']'));
        if (debut < 0 || fin < debut || fin - debut > 200)
            return null;
        var code = string.Concat(intitule[(debut + 1)..fin].Where(c => !char.IsWhiteSpace(c) && c != '\u00A0'));
        return Forme().Match(code) is { Success: true } trouve
            ? trouve.Groups[2].Success ? new Code(trouve.Groups[1].Value, trouve.Groups[2].Value, trouve.Groups[3].Value) : new Code(trouve.Groups[1].Value)
            : null;
    }

    [GeneratedRegex(@"^([A-Za-z0-9.]{1,80})(?:/([A-Za-z0-9]{1,40})/([A-Za-z0-9.]{1,80}))?$", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Forme();
}
