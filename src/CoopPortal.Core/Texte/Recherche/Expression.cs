namespace CoopPortal.Core.Texte;

/// <summary>Un mot, ou plusieurs qui se suivent, tels que l'index les garde.</summary>
/// <param name="Dite">comme on l'écrit : « centre de santé communautaire ».</param>
/// <param name="Racines">les racines marquées, mots-outils ôtés.</param>
/// <param name="Mot">le mot lui-même quand il est seul.</param>
public sealed record Expression(string Dite, IReadOnlyList<string> Racines, MotCherche? Mot)
{
    /// <returns>null quand il n'y reste rien à chercher : que des mots-outils, ou un nombre.</returns>
    public static Expression? Lire(string dite)
    {
        var termes = Analyseur.Termes(dite).Where(t => !MotsVides.Contient(t)).ToList();
        if (termes.Count == 0 || termes.Exists(t => Analyseur.RacineMarquee(t) is null))
            return null;
        return new Expression(dite, [.. termes.Select(t => Analyseur.RacineMarquee(t)!)],
            termes is [var seul] ? new MotCherche(seul, Analyseur.RacineMarquee(seul), Analyseur.LieuMarque(seul), Prefixe: false) : null);
    }
}

/// <summary>
/// Ce qui veut dire la même chose dans un espace : sigles et leur sens, noms d'un même lieu. Une requête qui dit l'un trouve aussi l'autre.
/// </summary>
public sealed class Lexique
{
    private const int MotsAuPlus = 8;

    // « Nord » ou « Centre », noms d'anciennes régions, sont d'abord des mots de tous les jours.
    private static readonly string[] _tropCommuns = ["nord", "sud", "est", "ouest", "centre"];
    private readonly Dictionary<string, List<Expression>> _groupes = new(StringComparer.Ordinal);

    /// <param name="groupes">chacun : des expressions qui se valent.</param>
    public Lexique(IEnumerable<IEnumerable<string>> groupes)
    {
        foreach (var groupe in groupes)
        {
            var expressions = groupe.Select(Expression.Lire).OfType<Expression>()
                .Where(e => !_tropCommuns.Contains(e.Mot?.Terme, StringComparer.Ordinal)).DistinctBy(Cle).ToList();
            foreach (var expression in expressions.Where(_ => expressions.Count > 1))
            {
                if (!_groupes.TryGetValue(Cle(expression), out var connues))
                    _groupes[Cle(expression)] = connues = [];
                connues.AddRange(expressions.Where(e => Cle(e) != Cle(expression) && connues.TrueForAll(c => Cle(c) != Cle(e))));
            }
        }
    }

    public static Lexique Vide { get; } = new([]);

    /// <summary>La même requête, avec ce que ses mots veulent dire d'autre ; la plus longue expression d'abord.</summary>
    public RequeteAnalysee Elargir(RequeteAnalysee requete)
    {
        if (_groupes.Count == 0 || requete.Mots.Count == 0)
            return requete;
        var trouvees = new List<Equivalence>();
        for (var debut = 0; debut < requete.Mots.Count; debut++)
        {
            for (var nombre = Math.Min(MotsAuPlus, requete.Mots.Count - debut); nombre > 0; nombre--)
            {
                var racines = requete.Mots.Skip(debut).Take(nombre).Select(m => m.Racine).ToList();
                if (racines.Contains(null) || !_groupes.TryGetValue(string.Join(' ', racines), out var autres))
                    continue;
                trouvees.Add(new Equivalence(debut, nombre, autres));
                debut += nombre - 1;
                break;
            }
        }

        return trouvees.Count == 0 ? requete : requete with { Equivalences = trouvees };
    }

    private static string Cle(Expression expression) => string.Join(' ', expression.Racines);
}
