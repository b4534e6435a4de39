using System.Net;
using CoopPortal.Core.Access;
using CoopPortal.Relecture.NotesInternes;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Relecture.NotesInternes;

public abstract class NotesTests(Portal portal)
{
    private const string Secret = "Le fils du maire rappelle mardi.";

    [Fact]
    public async Task Une_note_est_a_l_equipe_seule_hors_du_journal_et_s_efface_pour_de_bon()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var animatrice = await bureau.AnimatriceAsync();
        using var browser = await bureau.FrancaiseAsync();
        using var relecteur = await portal.ConnecterAsync(bureau.Tenant, Role.Relecteur);
        var page = bureau.Fiche + "/notes";
        using var written = await animatrice.SubmitAsync(page, [new("genre", "Appel"), new("texte", Secret)], page + "?handler=Ecrire");
        Assert.Equal(HttpStatusCode.Redirect, written.StatusCode);
        Assert.Contains(Secret, await animatrice.TexteAsync(page), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync(page)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await relecteur.GetAsync(page)).StatusCode);
        Assert.DoesNotContain(Secret, await browser.GetStringAsync(bureau.Fiche + "/versions"), StringComparison.Ordinal);
        Assert.False(await bureau.DansAsync(db => db.Journal.AnyAsync(j => j.Sentence.Contains("fils"))));
        var cle = await bureau.DansAsync(db => db.Set<NoteInterne>().Select(n => n.Id).SingleAsync());
        using var erased = await animatrice.SubmitAsync(page, [new("cle", cle.ToString())], page + "?handler=Effacer");
        Assert.Equal(0, await bureau.DansAsync(db => db.Set<NoteInterne>().CountAsync()));
    }

    [Fact]
    public async Task Le_meme_formulaire_envoye_deux_fois_n_ecrit_qu_une_note()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var animatrice = await bureau.AnimatriceAsync();
        var page = bureau.Fiche + "/notes";
        var fields = Forms.Hidden(await animatrice.GetStringAsync(page)).Concat([new("genre", "Note"), new("texte", "Rappeler.")]).ToList();
        for (var i = 0; i < 2; i++)
        {
            using var content = new FormUrlEncodedContent(fields);
            using var response = await animatrice.PostAsync(page + "?handler=Ecrire", content);
            Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        }

        Assert.Equal(1, await bureau.DansAsync(db => db.Set<NoteInterne>().CountAsync()));
    }

    [Fact]
    public async Task Une_note_vide_ou_trop_longue_est_rendue()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var animatrice = await bureau.AnimatriceAsync();
        var page = bureau.Fiche + "/notes";
        foreach (var texte in (string[])["  ", new string('x', NoteInterne.TexteMaximum + 1)])
        {
            using var response = await animatrice.SubmitAsync(page, [new("genre", "Note"), new("texte", texte)], page + "?handler=Ecrire");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }

        Assert.Equal(0, await bureau.DansAsync(db => db.Set<NoteInterne>().CountAsync()));
    }

    [Fact]
    public async Task La_note_d_une_autre_fiche_ne_s_efface_pas_d_ici()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        var autre = await bureau.AutreFicheAsync(Bureau.FicheInventee("Isarne", "Diamsara"));
        using var animatrice = await bureau.AnimatriceAsync();
        using var written = await animatrice.SubmitAsync(bureau.Fiche + "/notes", [new("genre", "Note"), new("texte", "Ici.")], bureau.Fiche + "/notes?handler=Ecrire");
        var cle = await bureau.DansAsync(db => db.Set<NoteInterne>().Select(n => n.Id).SingleAsync());
        using var response = await animatrice.SubmitAsync(autre.Fiche + "/notes", [new("cle", cle.ToString())], autre.Fiche + "/notes?handler=Effacer");
        Assert.Equal(1, await bureau.DansAsync(db => db.Set<NoteInterne>().CountAsync()));
    }
}

public sealed class NotesSqliteTests(SqlitePortal portal) : NotesTests(portal);

public sealed class NotesPgTests(PgPortal portal) : NotesTests(portal);
