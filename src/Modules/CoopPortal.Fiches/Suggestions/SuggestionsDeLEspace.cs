using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Recettes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace CoopPortal.Fiches.Suggestions;

/// <summary>Les trois sortes de suggestions d'un espace, gardées en mémoire une minute au plus.</summary>
internal sealed class SuggestionsDeLEspace(TenantDb db, TenantContext tenant, IMemoryCache cache)
{
    public const string Collectivites = "collectivites";
    public const string Lieux = "lieux";
    public const string Domaines = "domaines";

    private static readonly Dictionary<string, string> _rien = new(StringComparer.Ordinal);

    /// <returns>null pour une sorte inconnue.</returns>
    public async Task<IReadOnlyList<Suggestion>?> ChercherAsync(string sorte, string? cote, string? tape, CancellationToken cancellation)
    {
        var du = sorte == Collectivites && cote is Cotes.Francais or Cotes.Partenaire ? cote : null;
        if (sorte is not (Collectivites or Lieux or Domaines))
        {
            return null;
        }

        var cle = $"suggestions:{tenant.Required.Key}:{tenant.Required.Mark}:{sorte}:{du}";
        if (!cache.TryGetValue<Repertoire>(cle, out var repertoire))
        {
            repertoire = new Repertoire(sorte switch
            {
                Collectivites => await CollectivitesAsync(du, cancellation),
                Lieux => await LieuxAsync(cancellation),
                _ => await DomainesAsync(cancellation),
            });
            cache.Set(cle, repertoire, TimeSpan.FromMinutes(1));
        }

        return repertoire!.Chercher(tape);
    }

    private async Task<IEnumerable<(Suggestion, IEnumerable<string>)>> CollectivitesAsync(string? cote, CancellationToken cancellation)
    {
        var toutes = await db.Set<Collectivite>().Montrables(db).AsNoTracking().Where(c => cote == null || c.Cote == cote).OrderBy(c => c.Nom).ToListAsync(cancellation);
        var connues = toutes.Select(c => (new Suggestion(c.Nom, Joindre(Genres.Libelle(c.Genre)?.ToLowerInvariant(), c.Region), Remplit(("genre", c.Genre), ("region", c.Region))), Noms(c.Nom)));
        // Une commune que personne n'a encore citée se trouve parmi les lieux du pays.
        return cote != Cotes.Partenaire ? connues : connues.Concat((await DivisionsAsync(cancellation)).Localites);
    }

    private async Task<IEnumerable<(Suggestion, IEnumerable<string>)>> LieuxAsync(CancellationToken cancellation)
    {
        var (divisions, localites) = await DivisionsAsync(cancellation);
        return divisions.Concat(localites);
    }

    private async Task<(IEnumerable<(Suggestion, IEnumerable<string>)> Divisions, IEnumerable<(Suggestion, IEnumerable<string>)> Localites)> DivisionsAsync(CancellationToken cancellation)
    {
        var tous = await db.Set<Territoire>().AsNoTracking().OrderBy(t => t.Ordre).ToListAsync(cancellation);
        var enMots = new LieuxEnMots(tous);
        return (tous.Where(t => t.Niveau != LieuRecipe.Localite).Select(t => (Dite: enMots.Division(t), t)).Select(d => (d.Dite, d.t.AnciensNoms.Append(d.t.Nom).Append(d.Dite.Valeur))),
            tous.Where(t => t.Niveau == LieuRecipe.Localite).Select(t => (enMots.Localite(t), Noms(t.Nom))));
    }

    private async Task<IEnumerable<(Suggestion, IEnumerable<string>)>> DomainesAsync(CancellationToken cancellation)
    {
        var tous = await db.Set<Domaine>().AsNoTracking().OrderBy(d => d.Ordre).ToListAsync(cancellation);
        var parCle = tous.ToDictionary(d => d.Cle, d => d.Libelle, StringComparer.Ordinal);
        return tous.Select(d => (new Suggestion(d.Libelle, d.Parent is null ? null : parCle.GetValueOrDefault(d.Parent), _rien), Noms(d.Libelle)));
    }

    private static IEnumerable<string> Noms(string nom) => [nom];

    internal static string? Joindre(params string?[] mots) => string.Join(", ", mots.Where(m => !string.IsNullOrEmpty(m))) is { Length: > 0 } joints ? joints : null;

    internal static Dictionary<string, string> Remplit(params (string Cle, string? Valeur)[] valeurs)
        => valeurs.Where(v => !string.IsNullOrEmpty(v.Valeur)).ToDictionary(v => v.Cle, v => v.Valeur!, StringComparer.Ordinal);
}
