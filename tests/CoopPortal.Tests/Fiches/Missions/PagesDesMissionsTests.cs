using System.Net;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Relecture;
using CoopPortal.Tests.Support;
using Xunit;

namespace CoopPortal.Tests.Fiches.Missions;

/// <summary>Chaque sortie publique, une mission après l'autre : prévue, annulée, réalisée, finie ou pas.</summary>
public abstract class PagesDesMissionsTests(Portal portal)
{
    private const string Participante = "Yasmine Deuxrives";

    // L'horloge des essais est au 22 novembre 2026.
    [Theory]
    [InlineData("prevue", "12 octobre 2026", "19 octobre 2026", false)]
    [InlineData("annulee", "12 octobre 2026", "19 octobre 2026", false)]
    [InlineData("suspendue", "12 octobre 2026", "19 octobre 2026", false)]
    [InlineData("realisee", "12 décembre 2026", "19 décembre 2026", false)]
    [InlineData("realisee", "12 octobre 2026", "", true)]
    [InlineData("realisee", "octobre 2026", "", true)]
    [InlineData("realisee", "2026", "", false)]
    [InlineData("realisee", "12 octobre 2026", "un de ces jours", false)]
    public async Task Le_public_ne_lit_une_mission_que_realisee_et_finie_sans_jour_ni_noms(string etat, string debut, string fin, bool lue)
    {
        var (fiche, mission) = await PublierAsync(etat, debut, fin);
        using var visiteur = portal.Browser();
        using var membre = await fiche.PartenaireAsync();
        foreach (var page in new[] { mission.Fiche, fiche.Fiche, fiche.Adresse("/missions") })
        {
            using var reponse = await visiteur.GetAsync(page);
            var texte = WebUtility.HtmlDecode(await reponse.Content.ReadAsStringAsync());
            Assert.Equal(page == mission.Fiche && !lue ? HttpStatusCode.NotFound : HttpStatusCode.OK, reponse.StatusCode);
            Assert.Equal(lue, texte.Contains("Délégation des piroguiers", StringComparison.Ordinal));
            Assert.DoesNotContain(Participante, texte, StringComparison.Ordinal);
            Assert.DoesNotContain("12 octobre", texte, StringComparison.Ordinal);
            var dedans = WebUtility.HtmlDecode(await membre.GetStringAsync(page));
            Assert.Contains("Délégation des piroguiers", dedans, StringComparison.Ordinal);
        }

        Assert.Contains(Participante, WebUtility.HtmlDecode(await membre.GetStringAsync(mission.Fiche)), StringComparison.Ordinal);
        foreach (var recherche in new[] { "/fiches?q=piroguiers", "/", "/actualites", "/domaines" })
        {
            Assert.DoesNotContain("Délégation des piroguiers", WebUtility.HtmlDecode(await visiteur.GetStringAsync(fiche.Adresse(recherche))), StringComparison.Ordinal);
        }

        Assert.DoesNotContain("Délégation des piroguiers", WebUtility.HtmlDecode(await visiteur.GetStringAsync("/recherche?q=piroguiers")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ceux_qui_la_tiennent_ouvrent_le_jour_et_les_noms()
    {
        var (_, mission) = await PublierAsync("realisee", "12 octobre 2026", "19 octobre 2026", ("jourPublic", "oui"), ("participantsPublics", "oui"));
        using var visiteur = portal.Browser();
        var page = WebUtility.HtmlDecode(await visiteur.GetStringAsync(mission.Fiche));
        Assert.Contains("Réalisée, du 12 au 19 octobre 2026", page, StringComparison.Ordinal);
        Assert.Contains("12 octobre 2026", page, StringComparison.Ordinal);
        Assert.Contains(Participante, page, StringComparison.Ordinal);
        Assert.DoesNotContain("raisons du report", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Les_noms_de_la_delegation_ne_sont_dans_aucune_version()
    {
        var (_, mission) = await PublierAsync("realisee", "12 octobre 2026", "19 octobre 2026");
        var brut = await mission.DansAsync(db => Task.FromResult(db.Versions.Where(v => v.ItemId == mission.Item.Id).Select(v => v.Document).Single()));
        Assert.DoesNotContain("Deuxrives", brut, StringComparison.Ordinal);
        Assert.DoesNotContain("Deuxrives", await mission.DansAsync(db => Task.FromResult(string.Join('\n', db.Journal.Select(j => j.Sentence)))), StringComparison.Ordinal);
    }

    private async Task<(Bureau Fiche, Bureau Mission)> PublierAsync(string etat, string debut, string fin, params (string Nom, string Valeur)[] autres)
    {
        var fiche = await Bureau.OuvrirAsync(portal);
        var mission = await fiche.DevantAsync(Types.Mission, "delegation-des-piroguiers");
        using var tenante = await mission.FrancaiseAsync();
        using var animatrice = await mission.AnimatriceAsync();
        using var ajout = await (await mission.FormulaireAsync(tenante)).Avec("ajouter", "delegation").EnvoyerAsync(tenante);
        var ligne = (await mission.FormulaireAsync(tenante)).Champs.Select(c => c.Key).First(c => c.StartsWith("delegation[", StringComparison.Ordinal) && c.EndsWith(".nom", StringComparison.Ordinal));
        var proposition = await mission.ProposerAsync(tenante,
        [
            ("titre", "Délégation des piroguiers"), ("etat", etat), ("debut", debut), ("fin", fin), ("motifSuspension", "Les raisons du report."), (ligne, Participante), .. autres,
        ]);
        await mission.PublierAsync(animatrice, proposition);
        return (fiche, mission);
    }
}

public sealed class PagesDesMissionsSqliteTests(SqlitePortal portal) : PagesDesMissionsTests(portal);

public sealed class PagesDesMissionsPgTests(PgPortal portal) : PagesDesMissionsTests(portal);
