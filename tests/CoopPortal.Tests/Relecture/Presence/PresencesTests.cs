using System.Net;
using System.Text.Json.Nodes;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Presence;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Relecture.Presence;

public abstract class PresencesTests(Portal portal)
{
    [Fact]
    public async Task Chaque_cote_voit_l_autre_par_sa_collectivite_et_ne_se_voit_pas()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var camille = await bureau.FrancaiseAsync();
        using var awa = await bureau.PartenaireAsync();
        Assert.Empty(await BattreAsync(bureau, camille, "contacts"));
        Assert.Equal(["La commune de Valbrune modifie « Les contacts »"], await BattreAsync(bureau, awa, "inconnue"));
        Assert.Equal(["La commune de Kolimba modifie la fiche"], await BattreAsync(bureau, camille, ""));
        var page = (await bureau.FormulaireAsync(awa)).Texte;
        Assert.Contains("La commune de Valbrune modifie la fiche", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Kolimba modifie", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Camille", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_collegue_est_appele_par_son_nom_et_l_equipe_par_le_sien()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var camille = await bureau.FrancaiseAsync();
        using var dominique = await bureau.MandateeAsync(Cotes.Francais, "Dominique");
        using var animatrice = await bureau.AnimatriceAsync();
        await BattreAsync(bureau, camille, "actions");
        await BattreAsync(bureau, animatrice, "documents");
        var vues = await BattreAsync(bureau, dominique, "actions");
        Assert.Equal(["Camille modifie « Les actions »", "L’équipe d’animation modifie « Les documents »"], vues.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sans_script_ouvrir_la_page_suffit_et_deux_minutes_l_effacent()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var camille = await bureau.FrancaiseAsync();
        using var awa = await bureau.PartenaireAsync();
        await camille.GetStringAsync(bureau.Modifier + "?section=histoire");
        Assert.Contains("La commune de Valbrune modifie « L’histoire »", Sans(await bureau.FormulaireAsync(awa)), StringComparison.Ordinal);
        var passee = portal.Clock.GetUtcNow().UtcDateTime - Presences.Oubli - TimeSpan.FromSeconds(1);
        await bureau.DansAsync(db => db.Set<PresenceNotee>().Where(p => p.ItemId == bureau.Item.Id).ExecuteUpdateAsync(p => p.SetProperty(n => n.At, passee)));
        Assert.DoesNotContain("Valbrune modifie", Sans(await bureau.FormulaireAsync(awa)), StringComparison.Ordinal);
        Assert.Equal(1, await bureau.DansAsync(db => db.Set<PresenceNotee>().CountAsync(p => p.ItemId == bureau.Item.Id)));
    }

    [Fact]
    public async Task Qui_a_envoye_n_est_plus_la()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var camille = await bureau.FrancaiseAsync();
        using var awa = await bureau.PartenaireAsync();
        await bureau.ProposerAsync(camille, ("perspectives", "Un marché."));
        Assert.Empty(await BattreAsync(bureau, awa, ""));
    }

    [Fact]
    public async Task Qui_n_atteint_pas_la_fiche_ni_ne_s_y_note_ni_n_y_voit_personne()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        var autre = await bureau.AutreFicheAsync(Bureau.FicheInventee("Montclair", "Bassoumé"));
        using var camille = await bureau.FrancaiseAsync();
        using var etrangere = await autre.FrancaiseAsync();
        await BattreAsync(bureau, camille, "contacts");
        var jeton = (await autre.FormulaireAsync(etrangere))["__RequestVerificationToken"]!;
        using var corps = new FormUrlEncodedContent([new("__RequestVerificationToken", jeton), new("ici", "contacts")]);
        Assert.Equal(HttpStatusCode.NotFound, (await etrangere.PostAsync(bureau.Modifier + "?handler=Ici", corps)).StatusCode);
        Assert.Equal(1, await bureau.DansAsync(db => db.Set<PresenceNotee>().CountAsync(p => p.ItemId == bureau.Item.Id)));
        Assert.DoesNotContain("Valbrune modifie", Sans(await autre.FormulaireAsync(etrangere)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dix_battements_au_meme_instant_ne_font_qu_une_ligne()
    {
        var bureau = await Bureau.OuvrirAsync(portal);
        using var camille = await bureau.FrancaiseAsync();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => BattreAsync(bureau, camille, "contacts")));
        Assert.Equal(1, await bureau.DansAsync(db => db.Set<PresenceNotee>().CountAsync(p => p.ItemId == bureau.Item.Id)));
    }

    private static async Task<IReadOnlyList<string>> BattreAsync(Bureau bureau, HttpClient qui, string ici)
    {
        // Le jeton se prend d'une page qui ne note rien.
        var jeton = Forms.Hidden(await qui.GetStringAsync(bureau.Adresse("/mandats/demander"))).Single(c => c.Key == "__RequestVerificationToken").Value;
        using var corps = new FormUrlEncodedContent([new("__RequestVerificationToken", jeton), new("ici", ici)]);
        using var reponse = await qui.PostAsync(bureau.Modifier + "?handler=Ici", corps);
        Assert.Equal(HttpStatusCode.OK, reponse.StatusCode);
        var lu = JsonNode.Parse(await reponse.Content.ReadAsStringAsync())!;
        return [.. lu["autres"]!.AsArray().Select(a => Simple(a!.GetValue<string>()))];
    }

    private static string Sans(Feuillet feuillet) => Simple(feuillet.Texte);

    private static string Simple(string texte) => texte.Replace('\u00a0', ' ').Replace('\u202f', ' ');
}

public sealed class PresencesSqliteTests(SqlitePortal portal) : PresencesTests(portal);

public sealed class PresencesPgTests(PgPortal portal) : PresencesTests(portal);
