using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Brouillons;
using CoopPortal.Relecture.Soumissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoopPortal.Relecture.Communs;

/// <summary>Les autres fiches de la collectivité dans un espace.</summary>
public sealed record FichesDUnEspace(Tenant Espace, IReadOnlyList<FicheLiee> Fiches);

/// <summary>Ce qui a changé, et où la même chose pourrait être dite.</summary>
public sealed record PropositionDeReport(IReadOnlyList<DonneeChangee> Changees, IReadOnlyList<FichesDUnEspace> Espaces, IReadOnlyList<Tenant> Muets)
{
    public bool AFaire => Espaces.Any(e => e.Fiches.Any(f => f.AFaire));
}

/// <summary>
/// Propose, puis prépare, sur les autres fiches de la collectivité, ce que cette personne vient d'envoyer de ses données communes. Rien n'est envoyé ni
/// publié : un brouillon par fiche. Chaque espace est un pas à part, qui se refait sans dommage.
/// </summary>
public sealed class Propagation(TenantDb db, PlatformDb platform, ContentStore store, Soumettre soumettre, TenantScopes scopes, TenantRegistry registry, CommunsDUnEspace ici, Caller caller, TenantContext tenant, ILogger<Propagation> logger)
{
    private const int EspacesAuPlus = 60;

    public async Task<PropositionDeReport> ProposerAsync(FicheModifiable fiche, CancellationToken cancellation)
    {
        var (changees, demandeuses) = await ChangementsAsync(fiche, cancellation);
        var espaces = new List<FichesDUnEspace>();
        var muets = new List<Tenant>();
        foreach (var (qui, donnees) in demandeuses.Zip(changees))
        {
            await ParEspaceAsync(qui, async (espace, communs) =>
            {
                var fiches = await communs.TrouverAsync(qui, fiche.Item.Id, donnees, cancellation);
                if (fiches.Any(f => f.Reports.Any(r => r.AFaire || r.DejaFait || r.Autre is not null)))
                {
                    espaces.Add(new FichesDUnEspace(espace, fiches));
                }
            }, muets, cancellation);
        }

        return new PropositionDeReport([.. changees.SelectMany(c => c)], espaces, muets);
    }

    /// <param name="choisies">par clé d'espace, les fiches que la personne a cochées.</param>
    /// <returns>combien de brouillons sont préparés, et les espaces qui n'ont pas répondu.</returns>
    public async Task<(int Faits, IReadOnlyList<Tenant> Muets)> FaireAsync(FicheModifiable fiche, ILookup<string, Guid> choisies, CancellationToken cancellation)
    {
        var (changees, demandeuses) = await ChangementsAsync(fiche, cancellation);
        var faits = 0;
        var muets = new List<Tenant>();
        foreach (var (qui, donnees) in demandeuses.Zip(changees))
        {
            await ParEspaceAsync(qui, async (espace, communs) =>
            {
                if (choisies.Contains(espace.Key))
                {
                    faits += await communs.PreparerAsync(qui, fiche.Item.Id, choisies[espace.Key].ToHashSet(), donnees, cancellation);
                }
            }, muets, cancellation);
        }

        return (faits, muets);
    }

    private async Task ParEspaceAsync(Demandeuse qui, Func<Tenant, CommunsDUnEspace, Task> faire, List<Tenant> muets, CancellationToken cancellation)
    {
        await faire(tenant.Required, ici);
        if (qui.CompteId is not { } compte || qui.Cote != Cotes.Francais)
        {
            return;
        }

        var cles = await platform.Memberships.Where(m => m.AccountId == compte && m.Role != Role.Visiteur && m.TenantKey != tenant.Required.Key).OrderBy(m => m.TenantKey).Select(m => m.TenantKey).Take(EspacesAuPlus).ToListAsync(cancellation);
        foreach (var cle in cles)
        {
            if (await registry.FindAsync(cle, cancellation) is not { State: TenantState.Running } espace)
            {
                continue;
            }

            try
            {
                await scopes.RunAsync(espace, s => faire(espace, s.GetRequiredService<CommunsDUnEspace>()), cancellation);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // Un espace en panne n'empêche pas les autres : il est nommé, et refaire reprendra là.
                logger.LogError(e, "Les données communes n'ont pas pu être portées dans l'espace {Tenant}.", cle);
                muets.Add(espace);
            }
        }
    }

    /// <summary>Ce que la dernière proposition de ce côté change, ou la dernière publication quand elle a déjà été reçue.</summary>
    private async Task<(IReadOnlyList<IReadOnlyList<DonneeChangee>> Changees, IReadOnlyList<Demandeuse> Demandeuses)> ChangementsAsync(FicheModifiable fiche, CancellationToken cancellation)
    {
        var attente = await soumettre.EnAttente().AsNoTracking().Where(s => s.ItemId == fiche.Item.Id && s.Cote == fiche.Cote).OrderByDescending(s => s.At).FirstOrDefaultAsync(cancellation);
        // Une part de l'envoi a pu paraître aussitôt : ce qui est en ligne se relit.
        var item = await db.Items.AsNoTracking().SingleAsync(i => i.Id == fiche.Item.Id, cancellation);
        if (item.Type != Types.Partenariat || await store.VersionAsync(item, item.PublishedVersion ?? 0, cancellation) is not { } enLigne
            || await store.VersionAsync(item, attente?.BaseVersion ?? enLigne.Version.FromVersion ?? 0, cancellation) is not { } avant)
        {
            return ([], []);
        }

        var apres = attente?.Document is { } text ? DocumentJson.Parse(text) : enLigne.Document;
        var demandeuses = await DemandeusesAsync(fiche, cancellation);
        var trouvees = demandeuses.Select(q => (Qui: q, Changees: DonneesCommunes.Entre(avant.Document, apres, q.Cote))).Where(t => t.Changees.Count > 0).ToList();
        return ([.. trouvees.Select(t => t.Changees)], [.. trouvees.Select(t => t.Qui)]);
    }

    private async Task<IReadOnlyList<Demandeuse>> DemandeusesAsync(FicheModifiable fiche, CancellationToken cancellation)
    {
        var anime = fiche.Cote == Brouillon.Redaction;
        var tenues = await (from o in db.Owners
                            join c in db.Set<Collectivite>() on o.CollectiviteId equals c.Id
                            where o.ItemId == fiche.Item.Id && (anime || o.Cote == fiche.Cote)
                            select new { o.Cote, c.Id, c.Slug, c.Genre, c.CodeInsee }).ToListAsync(cancellation);
        return [.. tenues.GroupBy(t => t.Cote).Where(g => g.Count() == 1).Select(g => g.Single())
            .Where(t => anime || caller.Collectivites.Contains(t.Id))
            .Select(t => new Demandeuse(t.Cote, t.Slug, t.Genre, t.CodeInsee, anime ? null : caller.AccountId, new Author(caller.AccountId, caller.Name!)))];
    }
}
