using System.Text;

namespace CoopPortal.Core.Texte;

/// <summary>
/// L'analyseur commun aux deux moteurs : tout texte indexé et toute requête y passent.
/// <para>Schéma d'index : trois sortes de jetons, faits de lettres et de chiffres seulement, que l'unicode61 de SQLite et le
/// « simple » de PostgreSQL gardent tels quels. Le terme plié (« ecoles ») ; sa racine suivie de 0 (« ecol0 ») ;
/// pour les noms de lieux, sa graphie réduite suivie de 1 (« dembela1 »). Les marques sont en fin de jeton, si bien qu'une
/// recherche par préfixe ne ramène rien d'étranger. Les colonnes reçoivent <see cref="PourIndex"/> ou <see cref="PourIndexLieux"/>,
/// PostgreSQL <c>to_tsvector('simple', …)</c> du même texte.</para>
/// </summary>
public static class Analyseur
{
    internal const char MarqueDeRacine = '0';
    internal const char MarqueDeLieu = '1';

    /// <summary>Minuscules sans accents, œ en oe, æ en ae, ’ en ' ; la ponctuation et les espaces ordinaires restent.</summary>
    public static string Plier(string texte) => Pliage.Plier(texte);

    /// <summary>Les termes pliés, dans l'ordre du texte, mots-outils compris ; élisions ôtées, apostrophes et traits d'union coupent.</summary>
    public static IReadOnlyList<string> Termes(string texte) => Decoupage.Termes(Plier(texte));

    /// <summary>Les mêmes termes, séparés par une espace : deux écritures d'un même nom y sont égales.</summary>
    public static string Mots(string texte) => string.Join(' ', Termes(texte));

    /// <summary>Racines marquées (« ecol0 eau0 ») des mots du texte, séparées par des espaces ; ni mots-outils ni nombres.</summary>
    public static string Racines(string texte) =>
        string.Join(' ', Termes(texte).Select(RacineMarquee).Where(r => r is not null));

    /// <summary>Le texte à confier au moteur : les termes dans l'ordre, puis leurs racines marquées.</summary>
    public static string PourIndex(string texte)
    {
        var termes = Termes(texte);
        var index = new StringBuilder().AppendJoin(' ', termes);
        foreach (var terme in termes)
        {
            if (RacineMarquee(terme) is { } racine)
                index.Append(' ').Append(racine);
        }
        return index.ToString();
    }

    /// <summary>Comme <see cref="PourIndex"/>, avec la graphie réduite de chaque mot : « Dembella » se trouve par « Dembéla ».</summary>
    public static string PourIndexLieux(string texte)
    {
        var cles = Termes(texte).Select(LieuMarque).Where(c => c is not null);
        return string.Join(' ', cles.Prepend(PourIndex(texte))!);
    }

    /// <summary>Clé qui réunit les graphies d'un nom de lieu : accents, casse, lettres doubles, traits d'union, « St » et « Saint ».</summary>
    public static string CleDeLieu(string nom) => LieuCle.De(Plier(nom));

    /// <summary>Lit ce que quelqu'un a tapé ; n'échoue jamais, au pire la requête est vide.</summary>
    public static RequeteAnalysee AnalyserRequete(string? saisie) => LectureDeRequete.Lire(saisie ?? "");

    internal static string? RacineMarquee(string terme)
    {
        if (terme.Length < 2 || MotsVides.Contient(terme) || terme.Any(char.IsDigit))
            return null;
        return Plier(RacineFrancaise.De(AccentsDeFinale(terme))) + MarqueDeRacine;
    }

    internal static string? LieuMarque(string terme) =>
        terme.Length < 2 || MotsVides.Contient(terme) || terme.Any(char.IsDigit) ? null : LieuCle.De(terme) + MarqueDeLieu;

    // Le terme est plié avant d'être raciné, pour que « realisee » et « réalisée » se rejoignent ;
    // ces finales-là ne s'écrivent qu'avec un accent, le racineur en a besoin.
    private static string AccentsDeFinale(string terme) => terme switch
    {
        _ when terme.EndsWith("iere", StringComparison.Ordinal) => terme[..^3] + "ère",
        _ when terme.EndsWith("ieres", StringComparison.Ordinal) => terme[..^4] + "ères",
        _ when terme.EndsWith("ierement", StringComparison.Ordinal) => terme[..^7] + "èrement",
        _ when terme.EndsWith("ee", StringComparison.Ordinal) => terme[..^2] + "ée",
        _ when terme.EndsWith("ees", StringComparison.Ordinal) => terme[..^3] + "ées",
        _ => terme,
    };
}
