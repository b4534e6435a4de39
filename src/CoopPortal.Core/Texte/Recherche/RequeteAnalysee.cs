namespace CoopPortal.Core.Texte;

/// <summary>Un mot cherché : terme plié, racine et graphie de lieu marquées (nulles pour un nombre), et s'il vaut comme début de mot.</summary>
public sealed record MotCherche(string Terme, string? Racine, string? Lieu, bool Prefixe);

/// <summary>D'autres façons de dire des mots de la requête : un sigle et son sens, deux noms d'un même lieu.</summary>
/// <param name="Debut">rang du premier mot remplaçable.</param>
/// <param name="Nombre">combien de mots de suite.</param>
/// <param name="Autres">chacune est un mot, ou la suite des racines de plusieurs.</param>
public sealed record Equivalence(int Debut, int Nombre, IReadOnlyList<Expression> Autres);

/// <summary>Une requête lue. Les mots et les phrases doivent tous se trouver (ET) ; un mot se trouve par son terme, sa racine ou sa graphie de lieu.</summary>
public sealed record RequeteAnalysee(IReadOnlyList<MotCherche> Mots, IReadOnlyList<IReadOnlyList<string>> Phrases)
{
    /// <summary>Sans chevauchement, dans l'ordre des mots.</summary>
    public IReadOnlyList<Equivalence> Equivalences { get; init; } = [];

    /// <summary>Rien à chercher : l'appelant montre alors la liste entière.</summary>
    public bool EstVide => Mots.Count == 0 && Phrases.Count == 0;

    /// <summary>Expression pour <c>MATCH</c> de FTS5, chaque terme entre guillemets ; vide, elle ne trouve rien.</summary>
    public string VersFts5()
    {
        if (EstVide)
            return "\"\"";
        var phrases = Phrases.Select(p => $"\"{string.Join(' ', p)}\"");
        return string.Join(" AND ", Groupes(" AND ", " OR ", t => $"\"{t}\"", "*", suite => $"\"{string.Join(' ', suite)}\"").Concat(phrases));
    }

    /// <summary>Expression pour <c>to_tsquery('simple', …)</c> de PostgreSQL, chaque terme entre apostrophes ; vide si la requête l'est.</summary>
    public string VersTsQuery()
    {
        var phrases = Phrases.Select(p => Suite(p, t => $"'{t}'"));
        return string.Join(" & ", Groupes(" & ", " | ", t => $"'{t}'", ":*", suite => Suite(suite, t => $"'{t}'")).Concat(phrases));
    }

    /// <summary>La même requête, où <paramref name="rang"/> seul compte : sert à savoir si ce mot se trouve quelque part.</summary>
    public RequeteAnalysee Seul(int rang) => new([Mots[rang]], []);

    private static string Suite(IEnumerable<string> termes, Func<string, string> citer) => $"({string.Join(" <-> ", termes.Select(citer))})";

    private IEnumerable<string> Groupes(string et, string ou, Func<string, string> citer, string prefixe, Func<IReadOnlyList<string>, string> suite)
    {
        for (var rang = 0; rang < Mots.Count; rang++)
        {
            if (Equivalences.FirstOrDefault(e => e.Debut == rang) is not { } equivalence)
            {
                yield return Groupe(Mots[rang], ou, citer, prefixe);
                continue;
            }

            var mots = Mots.Skip(rang).Take(equivalence.Nombre).Select(m => Groupe(m, ou, citer, prefixe));
            var autres = equivalence.Autres.Select(a => a.Mot is { } mot ? Groupe(mot, ou, citer, prefixe) : suite(a.Racines));
            yield return $"({string.Join(ou, autres.Prepend($"({string.Join(et, mots)})"))})";
            rang += equivalence.Nombre - 1;
        }
    }

    private static string Groupe(MotCherche mot, string ou, Func<string, string> citer, string prefixe)
    {
        var formes = new List<string> { citer(mot.Terme) + (mot.Prefixe ? prefixe : "") };
        if (mot.Racine is not null)
            formes.Add(citer(mot.Racine));
        if (mot.Lieu is not null)
            formes.Add(citer(mot.Lieu));
        return $"({string.Join(ou, formes)})";
    }
}
