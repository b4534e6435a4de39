using System.Globalization;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Imports.Repertoire.Recoupements;

/// <summary>Une même collectivité, deux nombres d'habitants.</summary>
internal static class Populations
{
    private static readonly string[] _cotes = ["coteFrancais", "cotePartenaire"];

    public static void Signaler(IReadOnlyList<FicheLue> fiches, Journal journal)
    {
        var vues = new Dictionary<string, List<(Endroit Lieu, int Habitants)>>(StringComparer.Ordinal);
        foreach (var fiche in fiches)
            foreach (var (cote, collectivites) in _cotes.Zip([fiche.Document.CoteFrancais.Collectivites, fiche.Document.CotePartenaire.Collectivites]))
                foreach (var lue in collectivites)
                    if (lue.Habitants is { } habitants && Cle(lue) is { Length: > 0 } cle)
                        Comparer(vues, $"{cote} {cle}", Recoupement.Ici(fiche, $"{cote}.collectivites[{lue.Id}].habitants"), habitants, lue.Nom!, journal);
    }

    private static void Comparer(Dictionary<string, List<(Endroit Lieu, int Habitants)>> vues, string cle, Endroit lieu, int habitants, string nom, Journal journal)
    {
        if (!vues.TryGetValue(cle, out var deja))
            vues[cle] = deja = [];
        var autre = deja.Find(d => d.Habitants != habitants);
        if (autre.Lieu is not null && !deja.Exists(d => d.Habitants == habitants))
            journal.Contredire(GenresDeContradiction.Populations, lieu, autre.Lieu, string.Create(CultureInfo.InvariantCulture,
                $"« {nom} » a {habitants} habitants ici et {autre.Habitants} dans « {autre.Lieu.Fiche} » (ligne {autre.Lieu.PremiereLigne})."));
        if (deja.Count < 20)
            deja.Add((lieu, habitants));
    }

    // une commune, son cercle et sa région ne sont pas la même collectivité
    private static string Cle(CollectiviteCitee collectivite)
    {
        var mots = MotsDeLieu.De(collectivite.Nom);
        // « Bamako » et « Ville de Bamako » se disent l'un pour l'autre
        var division = collectivite.Genre is "communeRurale" or "commune" ? "" : collectivite.Genre ?? Genre(collectivite.Nom);
        return mots.Count is 0 or > 4 ? "" : $"{division} {string.Join(' ', mots.Order(StringComparer.Ordinal))}{Numero(collectivite.Nom)}";
    }

    private static string Genre(string? nom) => Array.Find(Pliage.Mots(nom ?? "").Split(' '), m => m is "cercle" or "region" or "regionale" or "district" or "departement") ?? "";

    // « Bamako, commune V »
    private static string Numero(string? nom) => string.Concat(Pliage.Mots(nom ?? "").Split(' ').Where(m => m.Length <= 4 && m.All(c => c is 'i' or 'v' or 'x') || m.All(char.IsAsciiDigit)).Select(m => " " + m));
}
