using System.Net;
using CoopPortal.Campagnes.Contacts;
using CoopPortal.Campagnes.Liens;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Rappels;

public abstract class NePlusSolliciterTests(Portal portal)
{
    [Fact]
    public async Task Ses_rappels_en_attente_ne_partent_pas_et_chaque_fiche_demande_quelqu_un()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (_, compte, _, jeton) = await terrain.PretAsync();
        var seconde = await terrain.FicheAsync(1);
        await terrain.MandatAsync(compte, await terrain.CollectiviteAsync(seconde.ItemId));
        var autre = await terrain.PersonneAsync("Autre");
        var (sien, delautre) = (await terrain.RappelEnAttenteAsync(compte), await terrain.RappelEnAttenteAsync(autre));

        using var fait = await terrain.EnvoyerAsync($"/ne-plus-solliciter/{jeton}", null);
        Assert.Contains("C’est noté", await Terrain.LireAsync(fait), StringComparison.Ordinal);
        var retire = await terrain.CourrielAsync(sien);
        Assert.Equal((MailState.Withdrawn, (string?)null), (retire.State, retire.ProtectedBody));
        Assert.Equal(MailState.Waiting, (await terrain.CourrielAsync(delautre)).State);
        var taches = await terrain.DansAsync(db => db.Set<ContactARemplacer>().ToListAsync());
        Assert.Equal(2, taches.Count);
        Assert.All(taches, t => Assert.Equal((compte.Id, RaisonDeRemplacer.Refus), (t.AccountId, t.Raison)));
        Assert.Null(await terrain.DansAsync(db => db.Set<Mandat>().Where(m => m.AccountId == compte.Id).Select(m => m.RevoqueLe).FirstAsync()));
    }

    [Fact]
    public async Task Un_clic_de_messagerie_puis_la_page_ne_comptent_qu_une_fois()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (_, _, _, jeton) = await terrain.PretAsync();
        using var browser = portal.Browser();
        using var clic = await browser.PostAsync(terrain.Adresse($"/ne-plus-solliciter/{jeton}/un-clic"), null);
        Assert.Equal(HttpStatusCode.OK, clic.StatusCode);
        using var _ = await terrain.EnvoyerAsync($"/ne-plus-solliciter/{jeton}", null);
        Assert.Equal(1, await terrain.DansAsync(db => db.Set<Refus>().CountAsync()));
        Assert.Equal(1, await terrain.DansAsync(db => db.Set<ContactARemplacer>().CountAsync()));
        // La messagerie a posté d'elle-même : seule la page compte comme un geste.
        Assert.NotNull(await terrain.DansAsync(db => db.Set<LienFiche>().Select(l => l.OuvertLe).SingleAsync()));
    }
}

public sealed class NePlusSolliciterSqliteTests(SqlitePortal portal) : NePlusSolliciterTests(portal);

public sealed class NePlusSolliciterPgTests(PgPortal portal) : NePlusSolliciterTests(portal);
