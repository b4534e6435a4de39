using System.Collections.Concurrent;
using CoopPortal.Core.Data;
using CoopPortal.Core.Generations;
using CoopPortal.Core.Texte;

namespace CoopPortal.Recherche.Moteurs;

/// <summary>
/// Les mots que plus de la moitié des fiches disent. Pour noter une réponse, FTS5 compte d'abord où chaque mot se trouve ailleurs : « commune » lui fait parcourir
/// cent mille fiches, pour conclure qu'un mot si courant ne pèse rien (un millionième). Sans lui, le rang est le même et le parcours n'a pas lieu.
/// </summary>
internal sealed class MotsCourants(TenantDb db, TantQueLaMarque garde)
{
    private const int ConnusAuPlus = 2_000;

    private sealed record Connus(int Fiches, ConcurrentDictionary<string, bool> Courants);

    /// <summary>La même requête, moins les mots dont toutes les formes sont courantes ; elle-même quand il n'y en a pas, ou que rien d'autre n'y resterait.</summary>
    public async Task<RequeteAnalysee> SansAsync(RequeteAnalysee requete, CancellationToken cancellation)
    {
        if (requete.Equivalences.Count > 0 || requete.Mots.Count + requete.Phrases.Count < 2)
            return requete;
        var connus = await garde.LireAsync(nameof(MotsCourants), async (_, c) => new Connus(await CompterAsync("""select count(*) from "Recherche" """, [], c), new ConcurrentDictionary<string, bool>(StringComparer.Ordinal)), cancellation);
        var rares = new List<MotCherche>();
        foreach (var mot in requete.Mots)
        {
            if (!await EstCourantAsync(mot, connus, cancellation))
                rares.Add(mot);
        }

        return rares.Count == requete.Mots.Count || rares.Count + requete.Phrases.Count == 0 ? requete : requete with { Mots = rares };
    }

    private async Task<bool> EstCourantAsync(MotCherche mot, Connus connus, CancellationToken cancellation)
    {
        // un début de mot réunit des mots dont aucun n'est courant
        if (mot.Prefixe)
            return false;
        foreach (var forme in new[] { mot.Terme, mot.Racine, mot.Lieu }.OfType<string>())
        {
            if (!connus.Courants.TryGetValue(forme, out var courant))
            {
                var moitie = connus.Fiches / 2;
                courant = await CompterAsync("""select count(*) from (select 1 from "RechercheMots" where "RechercheMots" match @q limit @n)""", [("q", $"\"{forme}\""), ("n", moitie + 1)], cancellation) > moitie;
                if (connus.Courants.Count < ConnusAuPlus)
                    connus.Courants[forme] = courant;
            }

            if (!courant)
                return false;
        }

        return true;
    }

    private async Task<int> CompterAsync(string sql, IReadOnlyList<(string Nom, object Valeur)> parametres, CancellationToken cancellation)
        => (await Sql.LireAsync(db, sql, parametres, l => l.GetInt32(0), cancellation))[0];
}
