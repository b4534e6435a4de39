using CoopPortal.Campagnes.Rythmes;
using CoopPortal.Core.Access;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Relecture;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Rythmes;

public sealed class AvisAuxRelecteursTests(SqlitePortal portal)
{
    [Fact]
    public async Task Une_proposition_s_annonce_a_qui_l_a_choisi_et_a_personne_d_autre()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        var presse = await portal.PersonneAsync(bureau.Tenant, Role.Relecteur);
        var tranquille = await portal.PersonneAsync(bureau.Tenant, Role.Animateur);
        await bureau.DansAsync(db =>
        {
            db.Add(new Rythme { AccountId = presse.Id, Cadence = Cadence.ToutDeSuite });
            db.Add(new Rythme { AccountId = tranquille.Id, Cadence = Cadence.ChaqueJour });
            return db.SaveChangesAsync();
        });
        using var camille = await bureau.FrancaiseAsync();
        var proposition = await bureau.ProposerAsync(camille, ("perspectives", "Un centre de santé."));
        var mail = Assert.Single(await bureau.DansAsync(db => db.Mails.AsNoTracking().Where(m => m.CauseKey.StartsWith("proposition:")).ToListAsync()));
        Assert.Equal((presse.Email, $"proposition:{proposition:N}:{presse.Id:N}"), (mail.To, mail.CauseKey));
        Assert.Contains(Bureau.Titre, mail.Subject, StringComparison.Ordinal);
    }
}
