using System.Text.RegularExpressions;

namespace CoopPortal.Imports.Atlas;

/// <summary>Ce qu'une ligne annonce : une rubrique, ce qui la suit sur la même ligne, et combien de lignes l'intitulé occupe.</summary>
internal sealed record Annonce(Rubrique Rubrique, string? Valeur = null, int Lignes = 1, bool? Phrase = null);

internal static partial class Reconnaissance
{
    public static Annonce? De(Ligne ligne, Ligne? suivante)
    {
        if (ClesBrutes.SontDesTetes(ligne))
            return null;
        if (ligne.EnCellules)
            return EnCellules(ligne);
        var nu = Ligne.Nu(ligne.Texte);
        if (Phrases.De(nu.TrimStart('-', '•', ' ')) is { } phrase)
            return new Annonce(phrase.Rubrique, Phrase: phrase.Valeur);
        if (Intitule(nu) is { } entiere)
            return new Annonce(entiere);
        if (SurUneLigne(nu) is { } annonce)
            return annonce;
        return suivante is { EstVide: false, EnCellules: false } && SurDeuxLignes(nu, suivante.Texte) is { } double_ ? new Annonce(double_, Lignes: 2) : null;
    }

    /// <summary>La rubrique d'un intitulé seul, traduit ou non.</summary>
    public static Rubrique? Intitule(string texte)
    {
        var nu = texte.TrimEnd(':', ' ', '.');
        if (ClesBrutes.EstCle(texte))
            return ClesBrutes.EstDecor(texte) ? null : ClesBrutes.De(texte);
        return Etiquettes.De(nu);
    }

    private static Annonce? EnCellules(Ligne ligne)
    {
        var pleines = ligne.Cellules.Where(c => c.Length > 0).ToList();
        if (pleines.Count == 0 || (pleines.Count > 1 && Colonnes.De(string.Join(' ', pleines)) is not null && pleines.TrueForAll(p => Colonnes.Une(p) is not null)))
            return null;
        if (pleines.Count == 1 && Phrases.De(pleines[0]) is { } phrase)
            return new Annonce(phrase.Rubrique, Phrase: phrase.Valeur);
        var debut = pleines[0];
        if (pleines.Count > 1 && ligne.Cellules[0].Length == 0)
            return null;
        if (Intitule(debut) is { } rubrique)
            return new Annonce(rubrique, pleines.Count == 1 ? null : string.Join(' ', pleines.Skip(1)));
        return pleines.Count == 1 ? SurUneLigne(debut) : null;
    }

    private static Annonce? SurUneLigne(string nu)
    {
        var deuxPoints = nu.IndexOf(':', StringComparison.Ordinal);
        if (deuxPoints is > 0 and < 160 && Intitule(nu[..deuxPoints].Trim(' ', '*', '_')) is { } rubrique)
            return new Annonce(rubrique, nu[(deuxPoints + 1)..].Trim(' ', '*', '_') is { Length: > 0 } valeur ? valeur : null);
        if (Cle().Match(nu) is { Success: true } cle && ClesBrutes.EstCle(cle.Groups[1].Value) && !ClesBrutes.EstDecor(cle.Groups[1].Value) && ClesBrutes.De(cle.Groups[1].Value) is var nommee and not Rubrique.Inconnue)
            return new Annonce(nommee, cle.Groups[2].Value.Trim(' ', ':'));
        return nu.Length <= 200 && SansSeparation().Match(nu) is { Success: true } collee && Etiquettes.De(collee.Groups[1].Value) is { } seule ? new Annonce(seule, collee.Groups[2].Value.Trim()) : null;
    }

    private static Rubrique? SurDeuxLignes(string nu, string suite)
        => nu.Length + suite.Length < 160 && Etiquettes.De(suite) is null && Etiquettes.De(nu + " " + suite) is { } rubrique && (nu + suite).Count(c => c == ' ') >= 2 ? rubrique : null;

    [GeneratedRegex(@"^(\?\?\?[\w.\-]+\?\?\?)\s*:?\s*(\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Cle();

    // l'intitulé et sa réponse d'un seul tenant : seulement quand la réponse ne peut être que cela
    [GeneratedRegex(@"^(.{8,60}?)\s+((19|20)[0-9]{2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}|en cours|en projet|en préparation|terminée?|achevée?|suspendue?|clos|close|abandonnée?|prévue?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SansSeparation();
}
