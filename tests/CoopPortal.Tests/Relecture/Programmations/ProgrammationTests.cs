using System.Globalization;
using System.Net;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Programmations;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Relecture.Programmations;

public abstract class ProgrammationTests(Portal portal)
{
    [Fact]
    public async Task A_l_heure_dite_la_proposition_parait_une_seule_fois_et_le_journal_dit_l_horloge()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var animatrice = await bureau.AnimatriceAsync();
        using var browser = await bureau.FrancaiseAsync();
        var proposition = await bureau.ProposerAsync(browser, ("perspectives", "Un puits."));
        Assert.StartsWith("Approuvée. Elle paraîtra le", await ProgrammerAsync(bureau, animatrice, proposition, 2), StringComparison.Ordinal);
        // L'annonce est dans la base de la plateforme : un arrêt ne la perd pas.
        Assert.True(await portal.SurLaPlateformeAsync(db => db.DueWork.AnyAsync(d => d.Kind == DueKind.Publication && d.TenantKey == bureau.Tenant.Key)));
        await FaireAsync(bureau);
        Assert.Equal("Continuer.", (await bureau.EnLigneAsync()).TextAt("perspectives"));
        await EchoirAsync(bureau);
        await Task.WhenAll(FaireAsync(bureau), FaireAsync(bureau), FaireAsync(bureau));
        await FaireAsync(bureau);
        Assert.Equal("Un puits.", (await bureau.EnLigneAsync()).TextAt("perspectives"));
        var after = await bureau.EtatAsync();
        Assert.Equal((2, 1), (after.Versions, after.Decisions));
        Assert.Equal(DOu.Horloge, await bureau.DansAsync(db => db.Journal.Where(j => j.Act == "Publication").Select(j => j.DOu).SingleAsync()));
        Assert.Equal(EtatDeProgrammation.Faite, await EtatDeAsync(bureau, proposition));
    }

    [Fact]
    public async Task Le_tour_de_l_horloge_ouvre_les_espaces_annonces()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var animatrice = await bureau.AnimatriceAsync();
        using var browser = await bureau.FrancaiseAsync();
        var proposition = await bureau.ProposerAsync(browser, ("perspectives", "Un puits."));
        await ProgrammerAsync(bureau, animatrice, proposition, 2);
        await EchoirAsync(bureau);
        await portal.Services.GetRequiredService<RendezVous>().Dues.AnnounceAsync(bureau.Tenant.Key, portal.Clock.GetUtcNow().UtcDateTime, CancellationToken.None);
        await portal.Services.GetRequiredService<HorlogeDesPublications>().UnTourAsync(CancellationToken.None);
        Assert.Equal("Un puits.", (await bureau.EnLigneAsync()).TextAt("perspectives"));
    }

    [Fact]
    public async Task Une_publication_empechee_dit_pourquoi_et_ne_retient_pas_les_autres()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        var autre = await bureau.AutreFicheAsync(Bureau.FicheInventee("Isarne", "Diamsara"));
        using var animatrice = await bureau.AnimatriceAsync();
        using var browser = await bureau.FrancaiseAsync();
        using var second = await autre.FrancaiseAsync();
        var premiere = await bureau.ProposerAsync(browser, ("perspectives", "Un puits."));
        var deuxieme = await autre.ProposerAsync(second, ("perspectives", "Un four."));
        await ProgrammerAsync(bureau, animatrice, premiere, 2);
        await ProgrammerAsync(autre, animatrice, deuxieme, 2);
        await RedigerAsync(bureau, "perspectives", "Une école.");
        await EchoirAsync(bureau);
        await FaireAsync(bureau);
        Assert.Equal("Une école.", (await bureau.EnLigneAsync()).TextAt("perspectives"));
        Assert.Equal("Un four.", (await autre.EnLigneAsync()).TextAt("perspectives"));
        Assert.Equal(EtatDeProgrammation.Empechee, await EtatDeAsync(bureau, premiere));
        var file = await animatrice.TexteAsync(bureau.Adresse("/relecture"));
        Assert.Contains("Publications empêchées", file, StringComparison.Ordinal);
        Assert.Contains("a changé en ligne depuis votre accord", file, StringComparison.Ordinal);
        // La proposition attend encore : l'animatrice choisit, et publie.
        using var done = await (await bureau.RelireAsync(animatrice, premiere)).Avec("choix[perspectives]", "propose").Avec("acte", "publier").EnvoyerAsync(animatrice);
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal("Un puits.", (await bureau.EnLigneAsync()).TextAt("perspectives"));
    }

    [Fact]
    public async Task Un_changement_en_ligne_ailleurs_dans_la_fiche_n_empeche_rien()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var animatrice = await bureau.AnimatriceAsync();
        using var browser = await bureau.FrancaiseAsync();
        await ProgrammerAsync(bureau, animatrice, await bureau.ProposerAsync(browser, ("perspectives", "Un puits.")), 2);
        await RedigerAsync(bureau, "documents", "Un carnet.");
        await EchoirAsync(bureau);
        await FaireAsync(bureau);
        var online = await bureau.EnLigneAsync();
        Assert.Equal(("Un puits.", "Un carnet."), (online.TextAt("perspectives"), online.TextAt("documents")));
    }

    [Fact]
    public async Task Apres_l_accord_une_nouvelle_proposition_redemande()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var animatrice = await bureau.AnimatriceAsync();
        using var browser = await bureau.FrancaiseAsync();
        var premiere = await bureau.ProposerAsync(browser, ("perspectives", "Un puits."));
        await ProgrammerAsync(bureau, animatrice, premiere, 2);
        var deuxieme = await bureau.ProposerAsync(browser, ("perspectives", "Deux puits."));
        await EchoirAsync(bureau);
        await FaireAsync(bureau);
        Assert.Equal("Continuer.", (await bureau.EnLigneAsync()).TextAt("perspectives"));
        Assert.Equal(EtatDeProgrammation.Annulee, await EtatDeAsync(bureau, premiere));
        await bureau.PublierAsync(animatrice, deuxieme);
    }

    [Fact]
    public async Task Annulee_elle_attend_de_nouveau()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var animatrice = await bureau.AnimatriceAsync();
        using var browser = await bureau.FrancaiseAsync();
        var proposition = await bureau.ProposerAsync(browser, ("perspectives", "Un puits."));
        await ProgrammerAsync(bureau, animatrice, proposition, 2);
        Assert.Contains("Rendez-vous annulé", await bureau.GesteAsync(animatrice, proposition, "annuler"), StringComparison.Ordinal);
        Assert.Contains("plus rien à annuler", await bureau.GesteAsync(animatrice, proposition, "annuler"), StringComparison.Ordinal);
        await EchoirAsync(bureau);
        await FaireAsync(bureau);
        Assert.Equal("Continuer.", (await bureau.EnLigneAsync()).TextAt("perspectives"));
        await ProgrammerAsync(bureau, animatrice, proposition, 3);
        Assert.Equal(EtatDeProgrammation.Prevue, await EtatDeAsync(bureau, proposition));
    }

    [Theory]
    [InlineData("2026-11-01", "09:00", "est passée")]
    [InlineData("2029-01-01", "09:00", "d’ici un an")]
    [InlineData("bientôt", "09:00", "donnez un jour et une heure")]
    [InlineData("2026-12-24", "", "donnez un jour et une heure")]
    public async Task Une_heure_qui_ne_va_pas_est_dite_et_rien_n_est_prevu(string jour, string heure, string mots)
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var animatrice = await bureau.AnimatriceAsync();
        using var browser = await bureau.FrancaiseAsync();
        var proposition = await bureau.ProposerAsync(browser, ("perspectives", "Un puits."));
        Assert.Contains(mots, await bureau.GesteAsync(animatrice, proposition, "programmer", ("jour", jour), ("heure", heure)), StringComparison.Ordinal);
        Assert.Equal(0, await bureau.DansAsync(db => db.Set<Programmation>().CountAsync()));
    }

    private Task<string> ProgrammerAsync(Bureau bureau, HttpClient animatrice, Guid proposition, int jours)
        => bureau.GesteAsync(animatrice, proposition, "programmer", ("jour", portal.Clock.GetUtcNow().AddDays(jours).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)), ("heure", "09:30"));

    // L'horloge des essais est à tous : on avance l'heure du rendez-vous, pas la sienne.
    private Task<int> EchoirAsync(Bureau bureau)
    {
        var passe = portal.Clock.GetUtcNow().UtcDateTime.AddMinutes(-1);
        return bureau.DansAsync(db => db.Set<Programmation>().ExecuteUpdateAsync(s => s.SetProperty(p => p.Pour, passe)));
    }

    private Task<DateTime?> FaireAsync(Bureau bureau) => portal.Services.GetRequiredService<TenantScopes>().RunAsync(
        bureau.Tenant, s => s.GetRequiredService<PublicationsDues>().FaireAsync(CancellationToken.None), CancellationToken.None, DOu.Horloge);

    private static Task<EtatDeProgrammation> EtatDeAsync(Bureau bureau, Guid proposition) => bureau.DansAsync(db => db.Set<Programmation>().Where(p => p.SoumissionId == proposition).Select(p => p.Etat).SingleAsync());

    private static Task RedigerAsync(Bureau bureau, string champ, string mots) => bureau.Portal.InTenantAsync(bureau.Tenant, async s =>
    {
        var db = s.GetRequiredService<TenantDb>();
        var store = s.GetRequiredService<ContentStore>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var item = await db.Items.SingleAsync(i => i.Id == bureau.Item.Id);
        var document = (await store.PublishedAsync(Types.Partenariat, item.Slug, CancellationToken.None))!.Document;
        document.Put(champ, mots);
        await store.PublishAsync(item, document, Entree.Animation, VersionKind.Redaction, "essai", CancellationToken.None);
        await transaction.CommitAsync();
    });
}

public sealed class ProgrammationSqliteTests(SqlitePortal portal) : ProgrammationTests(portal);

public sealed class ProgrammationPgTests(PgPortal portal) : ProgrammationTests(portal);
