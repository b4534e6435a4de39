using System.Net;
using System.Text.Json.Nodes;
using CoopPortal.Actualites;
using CoopPortal.Tests.Accueil;
using CoopPortal.Tests.Support;
using CoopPortal.Web.Accueil;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Actualites.Agenda;

public abstract class RendezVousTests(Portal portal)
{
    [Fact]
    public async Task Publie_il_parait_a_l_agenda_sur_sa_page_et_sur_les_deux_accueils()
    {
        using var salle = await Salle.OuvrirAsync(portal);
        Assert.DoesNotContain("Tout l’agenda", await salle.Visiteur.TexteAsync($"/{salle.Tenant.Key}/"), StringComparison.Ordinal);
        var chemin = await PublierAsync(salle, "Réunion du groupe-pays", "2026-12-03", "14:00", "17:30", lieu: "Dakar et en ligne", texte: "Ordre du jour : **l’eau**");
        Assert.Equal($"/{salle.Tenant.Key}/agenda/reunion-du-groupe-pays", chemin);
        foreach (var page in new[] { $"/{salle.Tenant.Key}/", $"/{salle.Tenant.Key}/agenda" })
        {
            Assert.Contains($"href=\"{chemin}\"", await salle.Visiteur.PageAsync(page), StringComparison.Ordinal);
        }

        // L'accueil du réseau n'a que les quatre plus proches de tous les espaces : celui-ci a commencé avant tout autre.
        var longue = await PublierAsync(salle, "Exposition itinérante", "2001-01-01", jourFin: "2026-12-05");
        Assert.Contains($"href=\"{longue}\"", await salle.Visiteur.PageAsync("/"), StringComparison.Ordinal);

        Assert.Contains("Dakar et en ligne, de 14 h à 17 h 30", await salle.Visiteur.TexteAsync($"/{salle.Tenant.Key}/agenda"), StringComparison.Ordinal);
        var lu = await salle.Visiteur.PageAsync(chemin);
        Assert.Contains("3 décembre 2026, de 14 h à 17 h 30", Lecture.Texte(lu), StringComparison.Ordinal);
        Assert.Contains("<strong>l’eau</strong>", WebUtility.HtmlDecode(lu), StringComparison.Ordinal);
        Assert.DoesNotContain("Modifier", Lecture.Texte(lu), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_venir_par_ordre_du_plus_proche_puis_les_passes()
    {
        using var salle = await Salle.OuvrirAsync(portal);
        await PublierAsync(salle, "Plus tard", "2027-01-10");
        await PublierAsync(salle, "Bientôt", "2026-11-23");
        await PublierAsync(salle, "Aujourd’hui encore", "2026-11-20", jourFin: "2026-11-22");
        await PublierAsync(salle, "Hier", "2026-11-21");
        var agenda = await salle.Visiteur.TexteAsync($"/{salle.Tenant.Key}/agenda");
        string[] ordre = ["Aujourd’hui encore", "Bientôt", "Plus tard", "Passés", "Hier"];
        Assert.Equal(ordre, ordre.OrderBy(mots => agenda.IndexOf(mots, StringComparison.Ordinal)));
        var accueil = await salle.Visiteur.TexteAsync($"/{salle.Tenant.Key}/");
        Assert.DoesNotContain("Hier", accueil, StringComparison.Ordinal);
        Assert.Contains("jusqu’au 22 novembre 2026", accueil, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Un_brouillon_ou_un_retire_n_est_vu_que_de_l_animatrice()
    {
        using var salle = await Salle.OuvrirAsync(portal);
        using var garde = await salle.EnvoyerAsync(Ecrire(salle), "Garder", Champs("En secret", "2026-12-01"));
        Assert.EndsWith("/agenda/en-secret/modifier", garde.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var chemin = await PublierAsync(salle, "Annoncé", "2026-12-02");
        using var retire = await salle.EnvoyerAsync(chemin + "/modifier", "Retirer", []);
        Assert.Equal(HttpStatusCode.Redirect, retire.StatusCode);
        foreach (var page in new[] { $"/{salle.Tenant.Key}/", $"/{salle.Tenant.Key}/agenda" })
        {
            var lu = await salle.Visiteur.TexteAsync(page);
            Assert.DoesNotContain("En secret", lu, StringComparison.Ordinal);
            Assert.DoesNotContain("Annoncé", lu, StringComparison.Ordinal);
        }

        using var publique = await salle.Visiteur.GetAsync(chemin);
        Assert.Equal(HttpStatusCode.NotFound, publique.StatusCode);
        var sien = await salle.Animatrice.TexteAsync($"/{salle.Tenant.Key}/agenda");
        Assert.Contains("En secret", sien, StringComparison.Ordinal);
        Assert.Contains("Annoncé", sien, StringComparison.Ordinal);
        Assert.Equal(0, await portal.DansAsync(salle.Tenant, db => db.Set<RendezVousIndex>().CountAsync()));
    }

    [Fact]
    public async Task Repris_il_revient_tel_qu_il_a_ete_saisi_et_se_deplace()
    {
        using var salle = await Salle.OuvrirAsync(portal);
        var chemin = await PublierAsync(salle, "Atelier", "2026-12-01", "09:30", jourFin: "2026-12-02", lieu: "Thiès");
        var formulaire = await salle.Animatrice.PageAsync(chemin + "/modifier");
        Assert.All(new[] { "2026-12-01", "09:30", "2026-12-02", "Atelier" }, v => Assert.Contains($"value=\"{v}\"", formulaire, StringComparison.Ordinal));
        using var deplace = await salle.EnvoyerAsync(chemin + "/modifier", "Publier", Champs("Atelier", "2026-12-15"));
        Assert.Equal(chemin, deplace.Headers.Location!.OriginalString);
        var ligne = await portal.DansAsync(salle.Tenant, db => db.Set<RendezVousIndex>().AsNoTracking().SingleAsync());
        Assert.Equal((new DateOnly(2026, 12, 15), new DateOnly(2026, 12, 15)), (ligne.Jour, ligne.DernierJour));
    }

    [Theory]
    [InlineData("14:00", "", "17:30", "2026-12-03T14:00:00+00:00", "2026-12-03T17:30:00+00:00")]
    [InlineData("", "2026-12-05", "", "2026-12-03", "2026-12-05")]
    [InlineData("", "", "", "2026-12-03", null)]
    public async Task Il_est_au_plan_du_site_et_se_dit_aux_machines(string heure, string jourFin, string heureFin, string debut, string? fin)
    {
        const string Titre = "Réunion </script><script>alert(1)</script>";
        using var salle = await Salle.OuvrirAsync(portal);
        using var garde = await salle.EnvoyerAsync(Ecrire(salle), "Garder", Champs("En secret", "2026-12-01"));
        var chemin = await PublierAsync(salle, Titre, "2026-12-03", heure, heureFin, jourFin, "Dakar");
        var plan = await salle.Visiteur.GetStringAsync($"/{salle.Tenant.Key}/sitemap.xml");
        Assert.Contains($"{chemin}</loc>", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", plan, StringComparison.Ordinal);
        var page = await salle.Visiteur.PageAsync(chemin);
        Assert.DoesNotContain("<script>", page, StringComparison.Ordinal);
        var lu = JsonNode.Parse(Lecture.Entre(page, "{\"@context\"", "</script>"))!;
        Assert.Equal(("Event", Titre, debut, fin, "Dakar"), ((string?)lu["@type"], (string?)lu["name"], (string?)lu["startDate"], (string?)lu["endDate"], (string?)lu["location"]!["name"]));
    }

    [Theory]
    [InlineData("", "2026-12-01", "", "", "", "Donnez un titre")]
    [InlineData("Réunion", "", "", "", "", "Donnez le jour")]
    [InlineData("Réunion", "2026-12-01", "25 h", "", "", "Donnez l’heure et les minutes")]
    [InlineData("Réunion", "2026-12-02", "", "", "2026-12-01", "La fin vient avant le début")]
    [InlineData("Réunion", "2026-12-01", "14:00", "09:00", "", "La fin vient avant le début")]
    [InlineData("Réunion", "2026-12-01", "", "09:00", "", "Donnez aussi l’heure du début")]
    public async Task Une_mauvaise_date_dit_quoi_corriger_et_garde_le_reste(string titre, string jour, string heure, string fin, string jourFin, string message)
    {
        using var salle = await Salle.OuvrirAsync(portal);
        using var reponse = await salle.EnvoyerAsync(Ecrire(salle), "Publier", Champs(titre, jour, heure, fin, jourFin, "Un lieu gardé", "Un texte gardé"));
        Assert.Equal(HttpStatusCode.OK, reponse.StatusCode);
        var page = WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync());
        Assert.All(new[] { message, "Un lieu gardé", "Un texte gardé" }, mots => Assert.Contains(mots, page, StringComparison.Ordinal));
        Assert.Equal(0, await portal.DansAsync(salle.Tenant, db => db.Items.CountAsync(i => i.Type == RendezVous.Type)));
    }

    [Fact]
    public async Task Le_meme_envoi_recu_deux_fois_n_en_ecrit_qu_un()
    {
        using var salle = await Salle.OuvrirAsync(portal);
        var champs = Forms.Hidden(await salle.Animatrice.PageAsync(Ecrire(salle))).Concat(Champs("Une fois", "2026-12-01")).ToArray();
        var envois = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => salle.Animatrice.PostAsync($"{Ecrire(salle)}?handler=Publier", new FormUrlEncodedContent(champs))));
        Assert.All(envois, e => Assert.Equal(HttpStatusCode.Redirect, e.StatusCode));
        Assert.Equal(1, await portal.DansAsync(salle.Tenant, db => db.Items.CountAsync(i => i.Type == RendezVous.Type)));
    }

    private static string Ecrire(Salle salle) => $"/{salle.Tenant.Key}/agenda/ecrire";

    private static KeyValuePair<string, string>[] Champs(string titre, string jour, string heure = "", string fin = "", string jourFin = "", string lieu = "", string texte = "")
        => [new("Titre", titre), new("Jour", jour), new("Heure", heure), new("HeureFin", fin), new("JourFin", jourFin), new("Lieu", lieu), new("Texte", texte)];

    private static async Task<string> PublierAsync(Salle salle, string titre, string jour, string heure = "", string fin = "", string jourFin = "", string lieu = "", string texte = "")
    {
        using var reponse = await salle.EnvoyerAsync(Ecrire(salle), "Publier", Champs(titre, jour, heure, fin, jourFin, lieu, texte));
        Assert.Equal(HttpStatusCode.Redirect, reponse.StatusCode);
        return reponse.Headers.Location!.OriginalString;
    }
}

public sealed class RendezVousSqliteTests(SqlitePortal portal) : RendezVousTests(portal);

public sealed class RendezVousPgTests(PgPortal portal) : RendezVousTests(portal);
