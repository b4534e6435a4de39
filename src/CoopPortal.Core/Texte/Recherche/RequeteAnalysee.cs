namespace CoopPortal.Core.Texte;

/// <summary>Un mot cherché : terme plié, racine et graphie de lieu marquées (nulles pour un nombre), et s'il vaut comme début de mot.</summary>
public sealed record MotCherche(string Terme, string? Racine, string? Lieu, bool Prefixe);

/// <summary>Une requête lue. Les mots et les phrases doivent tous se trouver (ET) ; un mot se trouve par son terme, sa racine ou sa graphie de lieu.</summary>
public sealed record RequeteAnalysee(IReadOnlyList<MotCherche> Mots, IReadOnlyList<IReadOnlyList<string>> Phrases)
{
    /// <summary>Rien à chercher : l'appelant montre alors la liste entière.</summary>
    public bool EstVide => Mots.Count == 0 && Phrases.Count == 0;

    /// <summary>Expression pour <c>MATCH</c> de FTS5, chaque terme entre guillemets ; vide, elle ne trouve rien.</summary>
    public string VersFts5()
    {
        if (EstVide)
            return "\"\"";
        var mots = Mots.Select(m => Groupe(m, " OR ", t => $"\"{t}\"", m.Prefixe ? "*" : ""));
        var phrases = Phrases.Select(p => $"\"{string.Join(' ', p)}\"");
        return string.Join(" AND ", mots.Concat(phrases));
    }

    /// <summary>Expression pour <c>to_tsquery('simple', …)</c> de PostgreSQL, chaque terme entre apostrophes ; vide si la requête l'est.</summary>
    public string VersTsQuery()
    {
        var mots = Mots.Select(m => Groupe(m, " | ", t => $"'{t}'", m.Prefixe ? ":*" : ""));
        var phrases = Phrases.Select(p => $"({string.Join(" <-> ", p.Select(t => $"'{t}'"))})");
        return string.Join(" & ", mots.Concat(phrases));
    }

    private static string Groupe(MotCherche mot, string ou, Func<string, string> citer, string prefixe)
    {
        var formes = new List<string> { citer(mot.Terme) + prefixe };
        if (mot.Racine is not null)
            formes.Add(citer(mot.Racine));
        if (mot.Lieu is not null)
            formes.Add(citer(mot.Lieu));
        return $"({string.Join(ou, formes)})";
    }
}
