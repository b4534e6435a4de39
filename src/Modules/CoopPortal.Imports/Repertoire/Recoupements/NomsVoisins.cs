using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Imports.Repertoire.Recoupements;

/// <summary>Une même personne écrite de deux façons : une ou deux lettres d'écart, dans une fiche ou chez la même collectivité.</summary>
internal static class NomsVoisins
{
    private const int _parPaquet = 60;

    public static void Signaler(IReadOnlyList<FicheLue> fiches, Journal journal)
    {
        // deux graphies d'un même nom gardent leurs initiales : on ne compare qu'à l'intérieur d'un paquet, le temps reste linéaire
        var paquets = new Dictionary<string, List<(Endroit Lieu, string Nom, string Chez)>>(StringComparer.Ordinal);
        foreach (var fiche in fiches)
            foreach (var (cote, contacts, chez) in Cotes(fiche.Document))
                foreach (var contact in contacts)
                    if (contact is { Nom: { } nom, Doute: null } && Mots(nom) is { Count: > 1 } mots)
                        Comparer(paquets, string.Concat(mots.Select(m => m[0]).Order()), (Recoupement.Ici(fiche, $"{cote}.contacts[{contact.Id}]"), string.Join(' ', mots), chez), journal);
    }

    private static void Comparer(Dictionary<string, List<(Endroit Lieu, string Nom, string Chez)>> paquets, string cle, (Endroit Lieu, string Nom, string Chez) vu, Journal journal)
    {
        if (!paquets.TryGetValue(cle, out var paquet))
            paquets[cle] = paquet = [];
        var voisin = paquet.Find(p => (p.Lieu.Fiche == vu.Lieu.Fiche || p.Chez.Length > 0 && p.Chez == vu.Chez) && Voisins(p.Nom, vu.Nom));
        if (voisin.Lieu is not null)
            journal.Contredire(GenresDeContradiction.Personne, vu.Lieu, voisin.Lieu, $"Ce nom et celui de la ligne {voisin.Lieu.PremiereLigne} ne diffèrent que d'une ou deux lettres : sans doute la même personne.");
        if (paquet.Count < _parPaquet)
            paquet.Add(vu);
    }

    private static bool Voisins(string un, string autre)
        => un != autre && Math.Min(un.Length, autre.Length) is >= 8 and <= 60 && Math.Abs(un.Length - autre.Length) <= 2
            && (Appariement.Distance(un, autre) <= 2 || string.Join(' ', un.Split(' ').Order(StringComparer.Ordinal)) == string.Join(' ', autre.Split(' ').Order(StringComparer.Ordinal)));

    private static IEnumerable<(string Cote, IReadOnlyList<Contact> Contacts, string Chez)> Cotes(Partenariat fiche)
    {
        yield return ("coteFrancais", fiche.CoteFrancais.Contacts, Chez(fiche.CoteFrancais));
        yield return ("cotePartenaire", fiche.CotePartenaire.Contacts, Chez(fiche.CotePartenaire));
    }

    private static string Chez(CoteDeFiche cote) => string.Join(' ', cote.Collectivites.SelectMany(c => MotsDeLieu.De(c.Nom)).Order(StringComparer.Ordinal));

    private static List<string> Mots(string nom)
        => [.. Pliage.Mots(nom).Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(m => m.Length > 1 && m is not ("m" or "mme" or "mlle" or "mr" or "monsieur" or "madame" or "dr" or "docteur" or "maitre" or "el" or "de" or "du"))];
}
