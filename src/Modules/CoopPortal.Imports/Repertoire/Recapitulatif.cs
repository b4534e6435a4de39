using System.Text.RegularExpressions;

namespace CoopPortal.Imports.Repertoire;

/// <summary>Le tableau par domaines lu et apparié : les clés de domaine de chaque fiche, et les noms sans fiche.</summary>
internal sealed record Recapitulatif(IReadOnlyList<IReadOnlyList<string>> DomainesParFiche, IReadOnlyList<string> SansFiche, int NomsDistincts);

/// <summary>Lit le tableau récapitulatif de tête : un domaine, ses précisions, puis les collectivités qui y agissent.</summary>
internal static partial class Domaines
{
    // l'ordre compte : « éducation au développement » avant « éducation »
    private static readonly (string Mots, string Cle)[] _domaines =
    [
        ("appui institutionnel", "appui-institutionnel"),
        ("tourisme solidaire patrimoine", "tourisme-patrimoine"),
        ("tourisme et patrimoine", "tourisme-patrimoine"),
        ("tourisme solidaire", "tourisme-patrimoine"),
        ("education au developpement", "education-developpement"),
        ("appui a la societe civile", "societe-civile"),
        ("societe civile", "societe-civile"),
        ("education", "education"),
        ("developpement rural", "developpement-rural"),
        ("sante", "sante"),
        ("eau et assainissement", "eau-assainissement"),
        ("eau assainissement", "eau-assainissement"),
        ("developpement economique", "developpement-economique"),
    ];

    [GeneratedRegex(@"[,/]", RegexOptions.CultureInvariant)]
    private static partial Regex EntreDeuxNoms();

    public static Recapitulatif Lire(TexteSitue tete, IReadOnlyList<(string Titre, string? Nom)> fiches, Journal journal)
    {
        var appariement = new Appariement(fiches);
        var parFiche = fiches.Select(_ => new List<string>()).ToList();
        var noms = new HashSet<string>(StringComparer.Ordinal);
        var sansFiche = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (cle, nom, ligne) in Noms(tete))
        {
            noms.Add(Pliage.Mots(nom));
            var trouvees = appariement.Chercher(nom);
            foreach (var rang in trouvees.Where(r => !parFiche[r].Contains(cle, StringComparer.Ordinal)))
                parFiche[rang].Add(cle);
            if (trouvees.Count > 0)
                continue;
            sansFiche.TryAdd(Pliage.Mots(nom), nom);
            journal.Contredire(GenresDeContradiction.DomaineSansFiche, new Endroit(null, "domaines", ligne, ligne), null, $"« {nom} » ({cle}) n'a pas de fiche dans le livre.");
        }
        if (noms.Count == 0)
            journal.Informer("domaines", 1, "Aucun tableau par domaines en tête du livre : les domaines restent vides.");
        return new Recapitulatif(parFiche, [.. sansFiche.Values], noms.Count);
    }

    /// <summary>Les domaines que les actions d'une fiche nomment comme le tableau les nomme : « Santé-éducation » en dit deux.</summary>
    public static IReadOnlyList<string> DesActions(IEnumerable<string?> domaines)
        => [.. domaines.OfType<string>().SelectMany(d => d.Split('/', '-', '–')).Select(d => Cle(Pliage.Mots(d))).OfType<string>().Distinct(StringComparer.Ordinal)];

    private static string? Cle(string mots) => Array.Find(_domaines, d => d.Mots == mots).Cle;

    private static IEnumerable<(string Cle, string Nom, int Ligne)> Noms(TexteSitue tete)
    {
        string? cle = null;
        var liste = new List<(int Numero, string Ligne)>();
        var dansLaListe = false;
        foreach (var (numero, brute) in tete.Lignes())
        {
            var ligne = brute.Trim();
            if (ligne.Length == 0)
            {
                dansLaListe = cle is not null;
                continue;
            }
            if (Titre(ligne) is var (nouvelle, reste))
            {
                foreach (var nom in Separer(cle, liste))
                    yield return nom;
                (cle, dansLaListe) = (nouvelle, reste.Length > 0);
                liste = reste.Length > 0 ? [(numero, reste)] : [];
            }
            else if (dansLaListe && cle is not null && !MiseEnTexte.EstUnePuce(ligne))
            {
                liste.Add((numero, ligne));
            }
        }
        foreach (var nom in Separer(cle, liste))
            yield return nom;
    }

    /// <summary>Un titre de domaine est en capitales ; ce qui le suit sur la ligne est déjà la liste.</summary>
    private static (string Cle, string Reste)? Titre(string ligne)
    {
        var mots = ligne.Split(' ');
        var capitales = mots.TakeWhile(m => !m.Any(char.IsLower) && (m.Length > 2 || !m.Any(char.IsLetter) || Pliage.Plier(m) is "a" or "la" or "et" or "au" or "de")).Count();
        if (capitales == 0)
            return null;
        var titre = Pliage.Mots(string.Join(' ', mots[..capitales]));
        foreach (var (debut, cle) in _domaines)
            if (titre == debut)
                return (cle, string.Join(' ', mots[capitales..]));
        return null;
    }

    private static IEnumerable<(string Cle, string Nom, int Ligne)> Separer(string? cle, List<(int Numero, string Ligne)> liste)
    {
        if (cle is null)
            yield break;
        var nom = "";
        var ligneDuNom = 0;
        foreach (var (numero, ligne) in liste)
        {
            var morceaux = EntreDeuxNoms().Split(ligne);
            for (var i = 0; i < morceaux.Length; i++)
            {
                if (nom.Length == 0)
                    ligneDuNom = numero;
                nom = nom.EndsWith('-') ? nom + morceaux[i].Trim() : $"{nom} {morceaux[i].Trim()}".Trim();
                if (i == morceaux.Length - 1)
                    continue;
                if (nom.Length > 0)
                    yield return (cle, nom, ligneDuNom);
                (nom, ligneDuNom) = ("", numero);
            }
        }
        if (nom.Length > 0)
            yield return (cle, nom, ligneDuNom);
    }
}
