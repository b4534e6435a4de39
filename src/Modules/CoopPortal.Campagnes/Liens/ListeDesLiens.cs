using CoopPortal.Campagnes.Reponses;
using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Liens;

/// <summary>Un lien donné, par courriel ou par message, et ce qu'il est devenu.</summary>
public sealed record LienDonne(string Empreinte, Guid? AccountId, string Personne, string Slug, string Titre, string Collectivite, DateTime CreeLe, DateTime ExpireLe, DateTime? OuvertLe, DateTime? UtiliseLe, DateTime? CorrigeLe, DateTime? RevoqueLe)
{
    /// <summary>Il ouvre encore quelque chose.</summary>
    public bool Vaut(DateTime now) => RevoqueLe is null && ExpireLe > now && (UtiliseLe is null || AccountId is not null);

    public string Etat(DateTime now) => this switch
    {
        { RevoqueLe: { } revoque } => $"Retiré le {Jour(revoque)}",
        { CorrigeLe: { } corrige } => $"Corrigé le {Jour(corrige)}",
        { UtiliseLe: { } utilise } => $"Répondu le {Jour(utilise)}",
        _ when ExpireLe <= now => $"Expiré le {Jour(ExpireLe)}",
        { OuvertLe: { } ouvert } => $"Ouvert le {Jour(ouvert)}, sans réponse",
        _ => "Pas encore ouvert",
    };

    private static string Jour(DateTime at) => Francais.Date(DateOnly.FromDateTime(at));
}

/// <summary>Les liens de l'espace, les plus récents d'abord. Ceux d'une fiche à l'abri n'y paraissent pas.</summary>
public sealed class ListeDesLiens(TenantDb db, TimeProvider clock)
{
    public const int ParPage = 50;

    /// <param name="cherche">un mot de la personne, de la fiche ou de la collectivité.</param>
    /// <param name="tous">aussi ceux qui ne valent plus.</param>
    /// <returns>une page, et combien il y en a en tout.</returns>
    public async Task<(IReadOnlyList<LienDonne> Liens, int Total)> LireAsync(string? cherche, bool tous, int page, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var envoyes = await (from l in db.Set<LienFiche>().AsNoTracking()
                             join f in db.Set<FicheIndex>() on l.FicheId equals f.ItemId
                             join c in db.Set<Collectivite>() on l.CollectiviteId equals c.Id
                             where tous || (l.RevoqueLe == null && l.ExpireLe > now)
                             select new LienDonne(l.Empreinte, l.AccountId, l.Nom, f.Slug, f.Titre, c.Nom, l.CreeLe, l.ExpireLe, l.OuvertLe, l.UtiliseLe, l.CorrigeLe, l.RevoqueLe)).ToListAsync(cancellation);
        var copies = await (from l in db.Set<LienPartage>().AsNoTracking()
                            join f in db.Set<FicheIndex>() on l.FicheId equals f.ItemId
                            join c in db.Set<Collectivite>() on l.CollectiviteId equals c.Id
                            where tous || (l.RevoqueLe == null && l.ExpireLe > now)
                            select new LienDonne(l.Empreinte, null, "Message copié par " + l.CreePar, f.Slug, f.Titre, c.Nom, l.CreeLe, l.ExpireLe, l.OuvertLe, l.UtiliseLe, null, l.RevoqueLe)).ToListAsync(cancellation);
        var mots = Analyseur.Plier(cherche?.Trim() ?? "");
        var liens = envoyes.Concat(copies).Where(l => tous || l.Vaut(now))
            .Where(l => mots.Length == 0 || Analyseur.Plier($"{l.Personne} {l.Titre} {l.Collectivite}").Contains(mots, StringComparison.Ordinal))
            .OrderByDescending(l => l.CreeLe).ThenBy(l => l.Empreinte, StringComparer.Ordinal).ToList();
        return ([.. liens.Skip((page - 1) * ParPage).Take(ParPage)], liens.Count);
    }
}
