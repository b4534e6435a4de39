using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Recherche.Moteurs;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Recherche.Chercher;

/// <summary>Ce qu'on peut proposer à la place d'une recherche qui ne trouve rien.</summary>
/// <param name="Corrigee">les mêmes mots, ceux que personne n'écrit remplacés par le plus proche ; null quand rien n'était à remplacer.</param>
/// <param name="Proches">les mots et les noms qui ressemblent.</param>
/// <param name="Partielles">chaque mot qui, seul, trouve quelque chose.</param>
internal sealed record Lecture(string? Corrigee, IReadOnlyList<string> Proches, IReadOnlyList<string> Partielles);

/// <summary>
/// Quand rien n'est trouvé : les mots de l'index qui ressemblent le plus à ce qui a été tapé. Le vocabulaire garde des mots
/// de fiches qui ne sont plus en ligne ; un mot n'est proposé que si l'index d'aujourd'hui le trouve.
/// </summary>
public sealed class Propositions(TenantDb db, IMoteur moteur)
{
    private const int AuPlus = 5;
    private const int EssaisAuPlus = 8;
    private const int AssezPourComparer = 20;

    private sealed record MotConnu(string Mot, string Forme);

    internal async Task<Lecture> RelireAsync(RequeteAnalysee requete, CancellationToken cancellation)
    {
        var mots = new List<string>();
        var proches = new List<string>();
        var connus = new List<string>();
        var remplaces = 0;
        for (var rang = 0; rang < requete.Mots.Count; rang++)
        {
            var mot = requete.Mots[rang].Terme;
            if ((await moteur.NumerosAsync(requete.Seul(rang), Portee.Partout, 1, cancellation)).Count > 0)
            {
                connus.Add(mot);
                mots.Add(mot);
                continue;
            }

            var voisins = await VoisinsAsync(mot, cancellation);
            proches.AddRange(voisins);
            remplaces += voisins.Count > 0 ? 1 : 0;
            mots.Add(voisins.Count > 0 ? voisins[0] : mot);
        }

        // Une phrase exacte qu'on ne trouve pas : ses mots, dans n'importe quel ordre.
        var libres = requete.Phrases.Select(p => string.Join(' ', p)).ToList();
        var partielles = libres.Count > 0 ? [string.Join(' ', connus.Concat(libres))] : connus.Count > 1 || (connus.Count == 1 && requete.Mots.Count > 1) ? connus : [];
        return new Lecture(
            remplaces == 0 ? null : string.Join(' ', mots.Concat(requete.Phrases.Select(p => $"« {string.Join(' ', p)} »"))),
            [.. proches.Distinct(StringComparer.Ordinal).Take(AuPlus)],
            partielles);
    }

    // Le plus proche d'abord ; à fautes égales, celui que le plus de fiches disent.
    private async Task<List<string>> VoisinsAsync(string mot, CancellationToken cancellation)
    {
        if (mot.Length < 3)
            return [];
        var permis = mot.Length <= 4 ? 1 : 2;
        var memeInitiale = Ressemblants(mot, permis, await DeLettreAsync(mot, permis, cancellation));
        var candidats = memeInitiale.Count > 0 ? memeInitiale : Ressemblants(mot, permis, await AutreInitialeAsync(mot, cancellation));
        var voisins = new List<(string Forme, int Ecart, int Fiches)>();
        foreach (var (connu, ecart) in candidats.Take(EssaisAuPlus))
        {
            var fiches = (await moteur.NumerosAsync(Analyseur.AnalyserRequete(connu.Mot), Portee.Partout, AssezPourComparer, cancellation)).Count;
            if (fiches > 0)
                voisins.Add((connu.Forme, ecart, fiches));
        }

        return [.. voisins.OrderBy(v => v.Ecart).ThenByDescending(v => v.Fiches).ThenBy(v => v.Forme, StringComparer.Ordinal).Select(v => v.Forme)];
    }

    private static List<(MotConnu Connu, int Ecart)> Ressemblants(string mot, int permis, IEnumerable<MotConnu> connus) => [.. connus
        .Where(c => Math.Abs(c.Mot.Length - mot.Length) <= permis)
        .Select(c => (Connu: c, Ecart: Distance(mot, c.Mot)))
        .Where(c => c.Ecart <= permis).OrderBy(c => c.Ecart).ThenBy(c => c.Connu.Mot, StringComparer.Ordinal)];

    private Task<List<MotConnu>> DeLettreAsync(string mot, int permis, CancellationToken cancellation)
    {
        var (debut, fin, court, long_) = (mot[..1], $"{mot[0]}\uffff", mot.Length - permis, mot.Length + permis);
        return db.Database.SqlQuery<MotConnu>(
            $"""select "Mot", "Forme" from "RechercheVocabulaire" where "Mot" >= {debut} and "Mot" < {fin} and length("Mot") between {court} and {long_}""").ToListAsync(cancellation);
    }

    // La faute est dans la première lettre : changée, oubliée, de trop, ou échangée avec la deuxième.
    private Task<List<MotConnu>> AutreInitialeAsync(string mot, CancellationToken cancellation)
    {
        var (premiere, deuxieme, court, long_) = (mot[..1], mot[1..2], mot.Length - 1, mot.Length + 1);
        return db.Database.SqlQuery<MotConnu>(
            $"""
            select "Mot", "Forme" from "RechercheVocabulaire"
            where length("Mot") between {court} and {long_} and (substr("Mot", 2, 1) in ({premiere}, {deuxieme}) or substr("Mot", 1, 1) = {deuxieme})
            """).ToListAsync(cancellation);
    }

    /// <summary>Nombre de lettres à ajouter, ôter, changer ou échanger avec la voisine pour passer d'un mot à l'autre.</summary>
    internal static int Distance(string un, string autre)
    {
        var avant = new int[autre.Length + 1];
        var ligne = Enumerable.Range(0, autre.Length + 1).ToArray();
        for (var i = 1; i <= un.Length; i++)
        {
            var suivante = new int[autre.Length + 1];
            suivante[0] = i;
            for (var j = 1; j <= autre.Length; j++)
            {
                suivante[j] = Math.Min(Math.Min(ligne[j] + 1, suivante[j - 1] + 1), ligne[j - 1] + (un[i - 1] == autre[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && un[i - 1] == autre[j - 2] && un[i - 2] == autre[j - 1])
                    suivante[j] = Math.Min(suivante[j], avant[j - 2] + 1);
            }

            (avant, ligne) = (ligne, suivante);
        }

        return ligne[^1];
    }
}
