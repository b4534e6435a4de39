using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Repertoire;
using CoopPortal.Imports.Textes;
using Etiquettes = CoopPortal.Imports.Atlas.Etiquettes;

namespace CoopPortal.Imports.Csv;

/// <summary>
/// Lit un tableau de fiches, de collectivités ou de contacts, comme les tableurs l'enregistrent : point-virgule, virgule ou tabulation,
/// UTF-8, UTF-16 ou Windows-1252, retours à la ligne dans les cellules. Ne lève jamais d'exception pour un mauvais fichier.
/// </summary>
public static class LecteurCsv
{
    private const int _tailleMaximale = 64 * 1024 * 1024;
    private const int _celluleMaximale = 200_000;
    private const int _rangeesMaximum = 200_000;

    public static TableLue Lire(string nomDuFichier, ReadOnlyMemory<byte> octets, IReadOnlyList<TableCsv> tables)
    {
        var source = Path.GetFileName(nomDuFichier);
        var (texte, refus) = TexteRecu.Lire(octets.Span, _tailleMaximale);
        if (texte is null)
            return Refuse(source, refus!);
        if (string.IsNullOrWhiteSpace(texte))
            return Refuse(source, "Le fichier est vide : rien n'a été importé.");
        texte = Excel(texte, out var annonce);
        var separateur = annonce ?? Separateur(texte);
        try
        {
            return Lire(source, texte, separateur, tables);
        }
        catch (InvalidDataException)
        {
            return Refuse(source, $"Une cellule dépasse {_celluleMaximale:N0} caractères : un guillemet ouvert n'est sans doute jamais refermé. Enregistrez de nouveau le tableau en CSV.");
        }
    }

    private static TableLue Lire(string source, string texte, char separateur, IReadOnlyList<TableCsv> tables)
    {
        using var rangeesDuFichier = Rangees.Lire(texte, separateur, _celluleMaximale).GetEnumerator();
        if (!rangeesDuFichier.MoveNext())
            return Refuse(source, "Le fichier n'a pas de ligne d'en-têtes.");
        var entetes = rangeesDuFichier.Current.Cellules;
        var table = tables.Select(t => (Table: t, Reconnues: entetes.Count(e => Trouver(t, e) is not null))).OrderByDescending(t => t.Reconnues).ThenBy(t => t.Table.Colonnes.Count).First();
        if (table.Reconnues < 2 || entetes.Count > 500)
            return Refuse(source, $"Les en-têtes ne sont pas ceux d'un tableau de fiches, de collectivités ou de contacts. Attendus, par exemple : {string.Join(separateur, tables[1].Colonnes.Take(5).Select(c => c.Cle))}. Lus : {Bref(string.Join(separateur, entetes))}");
        var champs = entetes.Select(e => Trouver(table.Table, e)).ToList();
        var journal = new Journal(null);
        foreach (var doublon in champs.OfType<ColonneCsv>().GroupBy(c => c.Cle, StringComparer.Ordinal).Where(g => g.Count() > 1))
            return Refuse(source, $"Deux colonnes valent « {doublon.Key} » : gardez-en une.");
        var rangees = new List<RangeeLue>();
        var exemples = new string?[entetes.Count];
        while (rangeesDuFichier.MoveNext())
        {
            var (ligne, cellules) = rangeesDuFichier.Current;
            if (rangees.Count >= _rangeesMaximum)
                return Refuse(source, $"Le tableau a plus de {_rangeesMaximum:N0} rangées : importez-le en plusieurs fois.");
            var valeurs = new Dictionary<string, string>(StringComparer.Ordinal);
            for (var i = 0; i < Math.Min(cellules.Count, entetes.Count); i++)
            {
                var valeur = CelluleCsv.Rendre(cellules[i]).ReplaceLineEndings("\n").Trim();
                if (valeur.Length > 0)
                    exemples[i] ??= Bref(valeur);
                if (champs[i] is { } champ && valeur.Length > 0)
                    valeurs[champ.Cle] = valeur;
            }
            if (cellules.Count > entetes.Count && cellules.Skip(entetes.Count).Any(c => c.Trim().Length > 0))
                journal.Douter("rangée", ligne, $"Cette rangée a {cellules.Count} cellules pour {entetes.Count} en-têtes : les dernières ne sont pas reprises.");
            if (valeurs.Count > 0)
                rangees.Add(new RangeeLue(ligne, valeurs));
        }
        return new TableLue(source) { Table = table.Table, Separateur = separateur, Rangees = rangees, Remarques = journal.Remarques, Colonnes = [.. entetes.Select((e, i) => new ColonneLue(Bref(e), champs[i], exemples[i]))] };
    }

    // la clé du champ, ou son libellé tel que l'écran le dit, aux accents et capitales près
    private static ColonneCsv? Trouver(TableCsv table, string entete)
    {
        if (entete.Length > 200)
            return null;
        var cle = Etiquettes.Cle(CelluleCsv.Rendre(entete));
        return cle.Length == 0 ? null : table.Colonnes.FirstOrDefault(c => Etiquettes.Cle(c.Cle) == cle) ?? table.Colonnes.FirstOrDefault(c => Etiquettes.Cle(c.Libelle) == cle);
    }

    // Excel écrit parfois « sep=; » avant les en-têtes
    private static string Excel(string texte, out char? annonce)
    {
        annonce = null;
        var fin = texte.IndexOf('\n', StringComparison.Ordinal);
        if (!texte.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) || fin is < 5 or > 7)
            return texte;
        annonce = texte[4];
        return texte[(fin + 1)..];
    }

    private static char Separateur(string texte)
    {
        var (entreGuillemets, comptes) = (false, new int[3]);
        foreach (var lettre in texte)
        {
            if (lettre == '"')
                entreGuillemets = !entreGuillemets;
            else if (!entreGuillemets && lettre is '\n' or '\r')
                break;
            else if (!entreGuillemets && ";,\t".IndexOf(lettre, StringComparison.Ordinal) is >= 0 and var rang)
                comptes[rang]++;
        }
        return ";,\t"[Array.IndexOf(comptes, comptes.Max())];
    }

    private static TableLue Refuse(string source, string raison) => new(source) { Refus = [raison] };

    private static string Bref(string texte) => texte.Length <= 80 ? texte : texte[..80] + "…";
}
