using System.Text;
using System.Text.RegularExpressions;

namespace CoopPortal.Core.Mail.Rebonds;

/// <summary>
/// Une partie d'un message reçu : ses en-têtes dépliés, son corps décodé, ses parties. Un octet est un caractère (Latin-1).
/// Ce qui est mal formé se lit comme un corps sans en-tête ; rien ne lève d'exception.
/// </summary>
internal sealed partial class PartieMime
{
    private const int PlusProfond = 8;
    private const int PlusDeParties = 60;

    private PartieMime(IReadOnlyDictionary<string, string> entetes, string corps, IReadOnlyList<PartieMime> parties)
        => (Entetes, Corps, Parties) = (entetes, corps, parties);

    /// <summary>Le premier de chaque nom, sans égard aux majuscules.</summary>
    public IReadOnlyDictionary<string, string> Entetes { get; }
    public string Corps { get; }
    public IReadOnlyList<PartieMime> Parties { get; }

    /// <summary>« multipart/report », en minuscules ; « text/plain » quand rien n'est dit.</summary>
    public string Type => Entetes.TryGetValue("Content-Type", out var type) ? type.Split(';', 2)[0].Trim().ToLowerInvariant() : "text/plain";

    public static PartieMime Lire(string brut) => Lire(Lignes(brut), 0);

    /// <summary>Elle-même et toutes celles qu'elle contient, dans l'ordre.</summary>
    public IEnumerable<PartieMime> Toutes() => Parties.SelectMany(p => p.Toutes()).Prepend(this);

    /// <summary>Les groupes d'en-têtes que des lignes vides séparent : la forme d'un avis de remise (RFC 3464).</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Groupes(string corps)
    {
        var groupes = new List<IReadOnlyDictionary<string, string>>();
        var reste = Lignes(corps);
        while (reste.Count > 0 && groupes.Count < PlusDeParties)
        {
            var fin = reste.FindIndex(string.IsNullOrWhiteSpace);
            var groupe = fin < 0 ? reste : reste[..fin];
            if (groupe.Count > 0)
            {
                groupes.Add(EnTetes(groupe));
            }

            reste = fin < 0 ? [] : reste[(fin + 1)..];
        }

        return groupes;
    }

    private static PartieMime Lire(List<string> lignes, int profondeur)
    {
        var vide = lignes.FindIndex(l => l.Length == 0);
        var entetes = EnTetes(vide < 0 ? lignes : lignes[..vide]);
        var corps = vide < 0 ? [] : lignes[(vide + 1)..];
        var feuille = new PartieMime(entetes, "", []);
        if (profondeur < PlusProfond && feuille.Type.StartsWith("multipart/", StringComparison.Ordinal) && Frontiere(entetes["Content-Type"]) is { } frontiere)
        {
            return new PartieMime(entetes, "", [.. Couper(corps, frontiere).Select(p => Lire(p, profondeur + 1))]);
        }

        var texte = Decoder(string.Join('\n', corps), entetes.GetValueOrDefault("Content-Transfer-Encoding", ""));
        return feuille.Type == "message/rfc822" && profondeur < PlusProfond
            ? new PartieMime(entetes, texte, [Lire(Lignes(texte), profondeur + 1)])
            : new PartieMime(entetes, texte, []);
    }

    private static List<string> Lignes(string texte) => [.. texte.Split('\n').Select(l => l.TrimEnd('\r'))];

    private static Dictionary<string, string> EnTetes(List<string> lignes)
    {
        var entetes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var nom = "";
        var valeur = new StringBuilder();
        foreach (var ligne in lignes)
        {
            if (ligne.Length > 0 && ligne[0] is ' ' or '\t')
            {
                valeur.Append(' ').Append(ligne.Trim());
                continue;
            }

            Poser();
            var deux = ligne.IndexOf(':', StringComparison.Ordinal);
            nom = deux > 0 ? ligne[..deux].Trim() : "";
            valeur.Clear().Append(deux > 0 ? ligne[(deux + 1)..].Trim() : "");
        }

        Poser();
        return entetes;

        void Poser()
        {
            if (nom.Length > 0)
            {
                entetes.TryAdd(nom, valeur.ToString());
            }
        }
    }

    private static string? Frontiere(string type)
    {
        var trouve = Boundary().Match(type);
        return trouve.Success ? (trouve.Groups[1].Success ? trouve.Groups[1].Value : trouve.Groups[2].Value) : null;
    }

    private static IEnumerable<List<string>> Couper(List<string> lignes, string frontiere)
    {
        List<string>? partie = null;
        var nombre = 0;
        foreach (var ligne in lignes)
        {
            if (!ligne.StartsWith("--", StringComparison.Ordinal) || !ligne.AsSpan(2).StartsWith(frontiere, StringComparison.Ordinal))
            {
                partie?.Add(ligne);
                continue;
            }

            if (partie is not null)
            {
                yield return partie;
            }

            if (++nombre > PlusDeParties || ligne.AsSpan(2 + frontiere.Length).StartsWith("--", StringComparison.Ordinal))
            {
                yield break;
            }

            partie = [];
        }

        // Un avis coupé en chemin : ce qui est arrivé se lit quand même.
        if (partie is not null)
        {
            yield return partie;
        }
    }

    private static string Decoder(string corps, string codage) => codage.Trim().ToLowerInvariant() switch
    {
        "base64" => Base64(corps),
        "quoted-printable" => QuotedPrintable().Replace(corps, m => m.Groups[1].Success ? ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString() : ""),
        _ => corps,
    };

    private static string Base64(string corps)
    {
        var net = string.Concat(corps.Where(c => !char.IsWhiteSpace(c)));
        var octets = new byte[net.Length];
        return Convert.TryFromBase64String(net, octets, out var lus) ? Encoding.Latin1.GetString(octets, 0, lus) : corps;
    }

    [GeneratedRegex("boundary=(?:\"([^\"]{1,200})\"|([^\\s;\"]{1,200}))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Boundary();

    [GeneratedRegex("=([0-9A-Fa-f]{2})|=\n", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex QuotedPrintable();
}
