using System.Globalization;

namespace CoopPortal.Fiches.Contracts.Demonstration;

/// <summary>
/// Des fiches qui n'ont jamais existé, et qui le disent dans leur titre. La même graine et le même rang donnent la même fiche, quel que soit
/// le nombre demandé. Les territoires et les domaines sont ceux de l'espace, pour que ses listes aient de quoi se remplir.
/// </summary>
public sealed class FichesFictives(int graine, IReadOnlyList<Territoire> territoires, IReadOnlyList<Domaine> domaines)
{
    /// <summary>Ce par quoi une fiche fictive se reconnaît dans un titre ou un nom.</summary>
    public const string Marque = "fictive";

    private readonly List<(Territoire Division, Territoire Region)> _lieux = [.. territoires
        .Where(t => t.Jusqua is null && t.Niveau is "cercle" or "province" or "departement" && t.Parent is not null)
        .Select(t => (t, Region: territoires.FirstOrDefault(r => r.Cle == t.Parent))).Where(l => l.Region is not null).Select(l => (l.t, l.Region!))];

    private readonly List<string> _domaines = [.. domaines.Where(d => d.Parent is null).OrderBy(d => d.Ordre).Select(d => d.Cle)];

    /// <param name="rang">à partir de 0.</param>
    public Partenariat Faire(int rang)
    {
        var hasard = new Random(HashCode(graine, rang));
        var francais = NomFrancais(hasard);
        var partenaire = NomPartenaire(rang);
        var departement = MotsFictifs.France[Plutot(hasard, MotsFictifs.France.Length)];
        var debut = hasard.Next(1965, 2026);
        var choisis = Domaines(hasard);
        var lieu = _lieux.Count == 0 ? default : _lieux[Plutot(hasard, _lieux.Count)];
        return new Partenariat
        {
            Titre = $"{francais} / {partenaire}",
            Statut = hasard.Next(10) switch { < 6 => "en-cours", 6 => "en-sommeil", 7 => "suspendu", 8 => "termine", _ => null },
            DateMiseAJour = new DateOnly(2010, 1, 1).AddDays(hasard.Next(6000)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            CoteFrancais = new CoteDeFiche
            {
                Collectivites = [new CollectiviteCitee { Id = "f1", Nom = francais, Genre = "commune", Habitants = hasard.Next(400, 90_000), Territoire = departement.Departement, Region = departement.Region }],
            },
            CotePartenaire = new CoteDeFiche
            {
                Collectivites = [new CollectiviteCitee
                {
                    Id = "p1", Nom = partenaire, Genre = hasard.Next(3) == 0 ? "communeRurale" : "commune", Habitants = hasard.Next(2_000, 140_000),
                    Territoire = lieu.Division is { } division ? $"{char.ToUpperInvariant(division.Niveau[0])}{division.Niveau[1..]} {Core.Texte.Francais.De(division.Nom)}" : null, Region = lieu.Region?.Nom,
                }],
            },
            DebutContacts = hasard.Next(12) == 0 ? new DateEnMots() : new DateEnMots($"{debut}", $"{debut}"),
            Budgets = new Budgets { CooperationDecentralisee = Montant(hasard) },
            Motivations = new Motivations { Generale = $"{Phrase(hasard)} {Phrase(hasard)}", Francaise = hasard.Next(2) == 0 ? Phrase(hasard) : null },
            Actions = [.. Enumerable.Range(1, hasard.Next(1, 5)).Select(n => Action(hasard, n, choisis))],
            Perspectives = $"{Phrase(hasard)} Le village fictif de {Syllabes(hasard.Next(65_536))} sera le premier servi.",
            Domaines = choisis,
        };
    }

    // Une suite bien mêlée, la même sur toutes les machines : HashCode.Combine change à chaque lancement.
    private static int HashCode(int graine, int rang) => unchecked((int)(((uint)graine * 2_654_435_761u) ^ ((uint)rang * 2_246_822_519u)));

    // Peu de territoires font beaucoup de partenariats : les premiers sortent plus souvent.
    private static int Plutot(Random hasard, int nombre) => (int)(nombre * Math.Pow(hasard.NextDouble(), 1.8));

    private static string NomFrancais(Random hasard)
        => $"Commune fictive de {Un(hasard, MotsFictifs.Debuts)}{Un(hasard, MotsFictifs.Fins)}{Un(hasard, MotsFictifs.Eaux)}";

    // Un nom par rang, sans retour avant 65 536 : une multiplication impaire mêle sans confondre.
    private static string NomPartenaire(int rang)
        => $"Commune fictive de {Syllabes((int)((uint)rang * 40_503u % 65_536u))}{(rang < 65_536 ? "" : $" {Syllabes(rang / 65_536)}")}";

    private static string Syllabes(int numero)
    {
        var nom = string.Concat(Enumerable.Range(0, 4).Select(place => MotsFictifs.Syllabes[(numero >> (4 * place)) & 15]));
        return char.ToUpperInvariant(nom[0]) + nom[1..];
    }

    private List<string> Domaines(Random hasard)
        => _domaines.Count == 0 ? [] : [.. Enumerable.Range(0, 1 + hasard.Next(3)).Select(_ => _domaines[Plutot(hasard, _domaines.Count)]).Distinct(StringComparer.Ordinal)];

    private static Montant Montant(Random hasard)
    {
        if (hasard.Next(4) == 0)
            return new Montant();
        var euros = (decimal)Math.Round(Math.Pow(10, 3.3 + (hasard.NextDouble() * 3.2)) / 100) * 100;
        return new Montant { Texte = Core.Texte.Francais.Montant(euros, "EUR"), Valeur = euros, Devise = "EUR" };
    }

    private static ActionMenee Action(Random hasard, int numero, List<string> domaines)
    {
        var domaine = domaines.Count == 0 ? null : domaines[hasard.Next(domaines.Count)];
        var annee = hasard.Next(1995, 2027);
        return new ActionMenee
        {
            Id = $"a{numero}",
            Domaine = domaine,
            Intitule = $"{Un(hasard, MotsFictifs.Actions.GetValueOrDefault(domaine ?? "") ?? MotsFictifs.Actions["appui-institutionnel"])}, à {Syllabes(hasard.Next(65_536))}",
            Periode = new DateEnMots($"{annee}", $"{annee}"),
            Budget = Montant(hasard),
        };
    }

    private static string Phrase(Random hasard) => MotsFictifs.Phrases[Plutot(hasard, MotsFictifs.Phrases.Length)];

    private static string Un(Random hasard, string[] mots) => mots[hasard.Next(mots.Length)];
}
