using System.Text.RegularExpressions;

namespace CoopPortal.Imports.Repertoire;

internal enum ChampDeContact
{
    Texte,
    Nom,
    Fonction,
    Adresse,
    Telephone,
    TelephoneEtFax,
    Fax,
    Courriel,
    SiteWeb,
}

/// <summary>Découpe une ligne de contact en étiquettes et valeurs (« Tél : … Fax : … » en donne deux).</summary>
internal static partial class LignesDeContact
{
    [GeneratedRegex(@"^ *(?:nom(?: et prenoms?)?|prenoms? et nom) *:(?<nom>)|^ *fonction(?: *:| {1,5}(?=[a-z]))(?<fonction>)|(?<=^|\s)(?:fonction|qualite) *:(?<fonction>)|(?<=^|\s)adresse(?: postale)? *:(?<adresse>)"
        + @"|(?<![a-z])tel(?:ephone)?s?\.?(?: *\([a-z]{1,8}\))?(?: *\/ *fax(?<telfax>))? *(?=[:;+(]|\d|$)[:; ]*(?<tel>)"
        + @"|(?<![a-z])(?:fax|telecopie) *(?=[:;+(]|\d|$)[:; ]*(?<fax>)|(?<![a-z])(?:portable|mobile|gsm|cel(?:l|lulaire)?\.?) *:(?<portable>)"
        + @"|(?<=^|\s)@ *(?=:|$|\s)[: ]*(?<courriel>)|(?<![a-z])(?:adresse (?:electronique|e-?mail)|e-?mail|mail|mel|courriel) *:(?<courriel>)"
        + @"|(?<=^|\s)(?:site(?: *web| internet)?|web) *:(?<site>)", RegexOptions.CultureInvariant)]
    private static partial Regex Etiquette();

    [GeneratedRegex(@"[A-Za-z0-9._%+'-]{1,64} ?@ ?[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}", RegexOptions.CultureInvariant)]
    public static partial Regex Courriel();

    [GeneratedRegex(@"^[\s:;+/().\d–-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Numero();

    [GeneratedRegex(@"(?<n>(?:\+|00)?\(?\d[\d .()/-]{6,}\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex NumeroEnFin();

    public static List<(ChampDeContact Champ, string Valeur)> Couper(string ligne)
    {
        var valeurs = new List<(ChampDeContact, string)>();
        var plie = Pliage.Plier(ligne);
        var trouves = Etiquette().Matches(plie);
        var debut = 0;
        var champ = ChampDeContact.Texte;
        foreach (Match trouve in trouves)
        {
            if (trouve.Index > debut || champ != ChampDeContact.Texte)
                valeurs.Add((champ, ligne[debut..trouve.Index]));
            champ = Champ(trouve);
            debut = trouve.Index + trouve.Length;
        }
        valeurs.Add((champ, ligne[debut..]));
        return [.. valeurs.Select(v => (v.Item1, v.Item1 is ChampDeContact.Texte or ChampDeContact.Nom ? v.Item2.Trim() : v.Item2.Trim(' ', ':', ';')))];
    }

    public static bool EstUnNumero(string texte) => Numero().IsMatch(texte) && texte.Count(char.IsAsciiDigit) >= 6;

    /// <summary>« Prénom NOM 00 223 … » : ce qui précède le numéro, et le numéro.</summary>
    public static (string Avant, string? Numero) NumeroFinal(string texte)
    {
        var trouve = NumeroEnFin().Match(texte);
        return trouve.Success && trouve.Value.Count(char.IsAsciiDigit) >= 8
            ? (texte[..trouve.Index].TrimEnd(' ', '-', '–', ':', ','), trouve.Value)
            : (texte, null);
    }

    private static ChampDeContact Champ(Match trouve)
    {
        if (trouve.Groups["nom"].Success) return ChampDeContact.Nom;
        if (trouve.Groups["fonction"].Success) return ChampDeContact.Fonction;
        if (trouve.Groups["adresse"].Success) return ChampDeContact.Adresse;
        if (trouve.Groups["telfax"].Success) return ChampDeContact.TelephoneEtFax;
        if (trouve.Groups["tel"].Success || trouve.Groups["portable"].Success) return ChampDeContact.Telephone;
        if (trouve.Groups["fax"].Success) return ChampDeContact.Fax;
        return trouve.Groups["site"].Success ? ChampDeContact.SiteWeb : ChampDeContact.Courriel;
    }
}
