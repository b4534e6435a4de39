using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Completude;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Comptes.Moi;

public sealed record MonMandat(Guid Id, string Collectivite, string Qualite, DateOnly? Depuis, DateOnly? Jusqua, bool EnAttente, bool EnCours);

public sealed record MaFiche(string Slug, string Titre, string Collectivite, string? Archive, DateOnly? Jour, bool Verifiee)
{
    /// <summary>Hors ligne à la demande d'une des parties.</summary>
    public bool ALAbri { get; init; }

    /// <summary>Ce que la fiche dit du questionnaire, et pour quel côté ; null tant qu'elle n'est pas en ligne.</summary>
    public EtatDeCompletude? Completude { get; init; }
    public string Cote { get; init; } = "";

    /// <summary>Qui l'a vérifiée en dernier et quand ; null quand rien n'a été vérifié depuis la dernière mise à jour.</summary>
    public string? Verification { get; init; }

    /// <summary>Mois entiers depuis la dernière vérification ou mise à jour ; null pour une archive jamais relue.</summary>
    public int? Mois(DateOnly aujourdhui) => Archive is not null || Jour is not { } jour
        ? null
        : Math.Max(0, ((aujourdhui.Year - jour.Year) * 12) + aujourdhui.Month - jour.Month - (aujourdhui.Day < jour.Day ? 1 : 0));
}

public sealed record MonEspace(string Cle, string Nom, Role Role);

/// <summary>Ce que la page « moi » montre : lu à travers le compte et les collectivités de la personne, jamais au-delà.</summary>
public sealed class MaPage(PlatformDb platform, IServiceProvider services, Caller caller, TimeProvider clock)
{
    private const int ActesMontres = 30;

    public DateOnly Aujourdhui => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    private TenantDb Db => (TenantDb)services.GetService(typeof(TenantDb))!;

    public async Task<IReadOnlyList<MonMandat>> MandatsAsync(CancellationToken cancellation)
    {
        var lignes = await (from m in Db.Set<Mandat>().AsNoTracking()
                            join c in Db.Set<Collectivite>() on m.CollectiviteId equals c.Id
                            where m.AccountId == caller.AccountId && m.RevoqueLe == null
                            orderby c.Nom
                            select new { Mandat = m, c.Nom }).ToListAsync(cancellation);
        return [.. lignes.Select(l => new MonMandat(
            l.Mandat.Id, l.Nom, Qualites.EnClair(l.Mandat.Qualite), l.Mandat.Depuis, l.Mandat.Jusqua, l.Mandat.ValideLe is null, l.Mandat.EstEnCours(Aujourdhui)))];
    }

    public async Task<IReadOnlyList<MaFiche>> FichesAsync(CancellationToken cancellation)
    {
        var lignes = await (from o in Db.Owners
                            join i in Db.Items on o.ItemId equals i.Id
                            join c in Db.Set<Collectivite>() on o.CollectiviteId equals c.Id
                            join f in Db.Set<FicheIndex>() on i.Id equals f.ItemId into index
                            from f in index.DefaultIfEmpty()
                            where i.Type == Types.Partenariat && caller.Collectivites.Contains(o.CollectiviteId)
                            orderby i.Title
                            select new { i.Id, i.Slug, i.Title, i.ShelteredAt, c.Nom, o.Cote, Index = f }).AsNoTracking().ToListAsync(cancellation);
        var fiches = new List<MaFiche>();
        foreach (var g in lignes.GroupBy(l => l.Id))
        {
            var fiche = Fiche(g.First().Slug, g.First().Title, string.Join(", ", g.Select(l => l.Nom).Distinct(StringComparer.Ordinal)), g.First().Index);
            fiches.Add(fiche with { ALAbri = g.First().ShelteredAt is not null, Verification = fiche.Verifiee ? Fraicheur.De(g.First().Index!, Aujourdhui).Phrase : null, Cote = g.First().Cote, Completude = await CompletudeAsync(fiche.Slug, cancellation) });
        }

        return fiches;
    }

    /// <summary>Ses derniers actes dans cet espace, le plus récent d'abord.</summary>
    public async Task<IReadOnlyList<JournalEntry>> ActesAsync(CancellationToken cancellation)
        => await Db.Journal.AsNoTracking().Where(j => j.AccountId == caller.AccountId).OrderByDescending(j => j.At).ThenByDescending(j => j.Id).Take(ActesMontres).ToListAsync(cancellation);

    /// <summary>Sur la plateforme : les espaces ouverts à cette personne ; tous, à l'administrateur.</summary>
    public async Task<IReadOnlyList<MonEspace>> EspacesAsync(CancellationToken cancellation)
        => caller.Is(Role.Administrateur)
            ? await platform.Tenants.Where(t => t.State == TenantState.Running).OrderBy(t => t.Name).Select(t => new MonEspace(t.Key, t.Name, Role.Administrateur)).ToListAsync(cancellation)
            : await (from m in platform.Memberships
                     join t in platform.Tenants on m.TenantKey equals t.Key
                     where m.AccountId == caller.AccountId && t.State == TenantState.Running
                     orderby t.Name
                     select new MonEspace(t.Key, t.Name, m.Role)).ToListAsync(cancellation);

    public async Task<bool> AUnMotDePasseAsync(CancellationToken cancellation)
        => await platform.Users.AnyAsync(a => a.Id == caller.AccountId && a.PasswordHash != null, cancellation);

    private async Task<EtatDeCompletude?> CompletudeAsync(string slug, CancellationToken cancellation)
        => await services.GetRequiredService<ContentStore>().PublishedAsync(Types.Partenariat, slug, cancellation) is { } version
            ? EtatDeCompletude.De(await services.GetRequiredService<QuestionnaireStore>().CurrentAsync(Types.Partenariat, cancellation), version.Document)
            : null;

    private static MaFiche Fiche(string slug, string titre, string collectivite, FicheIndex? index)
    {
        var verifie = index?.VerifieLe is { } instant ? DateOnly.FromDateTime(instant) : (DateOnly?)null;
        var verifiee = verifie is not null && !(index!.DateMiseAJour > verifie);
        return new MaFiche(slug, titre, collectivite, index?.Archive, verifiee ? verifie : index?.DateMiseAJour, verifiee);
    }
}
