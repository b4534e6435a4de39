using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Recherche.Chercher;

/// <summary>Quand rien n'est trouvé : les noms de collectivités et de domaines qui ressemblent le plus à ce qui a été tapé.</summary>
public sealed class Propositions(TenantDb db)
{
    private const int NomsAuPlus = 5000;
    private const int AuPlus = 5;

    public async Task<IReadOnlyList<string>> ProchesAsync(RequeteAnalysee requete, CancellationToken cancellation)
    {
        var cherches = requete.Mots.Select(m => m.Terme).Concat(requete.Phrases.SelectMany(p => p)).Where(t => t.Length >= 3).Distinct(StringComparer.Ordinal).ToList();
        if (cherches.Count == 0)
            return [];
        var domaines = await db.Set<Domaine>().OrderBy(d => d.Ordre).Select(d => d.Libelle).ToListAsync(cancellation);
        var noms = await db.Set<Collectivite>().Montrables(db).OrderBy(c => c.Nom).Select(c => c.Nom).Take(NomsAuPlus).ToListAsync(cancellation);
        return [.. noms.Concat(domaines).Distinct(StringComparer.Ordinal)
            .Select(nom => (nom, ecart: Ecart(cherches, nom)))
            .Where(p => p.ecart is not null)
            .OrderBy(p => p.ecart).ThenBy(p => p.nom, StringComparer.Ordinal)
            .Take(AuPlus)
            .Select(p => p.nom)];
    }

    private static int? Ecart(List<string> cherches, string nom)
    {
        int? meilleur = null;
        foreach (var terme in Analyseur.Termes(nom).Where(t => t.Length >= 3))
        {
            foreach (var cherche in cherches)
            {
                var permis = Math.Min(cherche.Length, terme.Length) <= 4 ? 1 : 2;
                var distance = Math.Abs(cherche.Length - terme.Length) > permis ? int.MaxValue : Distance(cherche, terme);
                if (distance <= permis && (meilleur is null || distance < meilleur))
                    meilleur = distance;
            }
        }

        return meilleur;
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
