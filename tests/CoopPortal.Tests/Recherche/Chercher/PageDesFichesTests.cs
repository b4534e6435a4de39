using System.Net;
using System.Text.RegularExpressions;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Recherche.Chercher;

public abstract partial class PageDesFichesTests(EspaceDeRecherche espace)
{
    private readonly HttpClient _navigateur = espace.Portal.Browser();

    [Fact]
    public async Task Sans_question_toutes_les_fiches_par_nom()
    {
        var html = await LireAsync("/fiches");
        Assert.Contains("3 partenariats", html, StringComparison.Ordinal);
        Assert.Equal(["Alençon – Koutiala", "Montreuil – Yélimané", "Pontcharra – Dembella"], Noms(html));
        Assert.Contains("Archive du répertoire 2008, non vérifiée depuis", html, StringComparison.Ordinal);
        Assert.Contains("Orne, 30 000 hab. · Sikasso, 100 000 hab.", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<mark>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_question_marque_ses_mots_et_garde_la_saisie()
    {
        var html = await LireAsync("/fiches?q=" + Uri.EscapeDataString("l'eau potable"));
        Assert.Equal(["Alençon – Koutiala", "Montreuil – Yélimané"], Noms(html).Order(StringComparer.Ordinal));
        Assert.Contains("<mark>eau</mark> <mark>potable</mark>", html, StringComparison.Ordinal);
        Assert.Contains("value=\"l'eau potable\"", html.Replace("&#x27;", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_domaine_trouve_se_lit_a_son_signe_pas_dans_un_extrait()
    {
        var html = await LireAsync("/fiches?q=education");
        Assert.Equal(["Alençon – Koutiala"], Noms(html));
        Assert.DoesNotContain("<mark>", html, StringComparison.Ordinal);
        Assert.Contains("<use href=\"#d-education\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Les_filtres_se_cochent_dans_l_adresse_et_s_otent_un_a_un()
    {
        var html = await LireAsync("/fiches?region=Sikasso&domaine=education");
        Assert.Equal(["Alençon – Koutiala"], Noms(html));
        Assert.Matches("name=\"region\" value=\"Sikasso\" checked", html);
        Assert.Contains($"href=\"/{espace.Tenant.Key}/fiches?region=Sikasso\"", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"/{espace.Tenant.Key}/fiches?domaine=education\"", html, StringComparison.Ordinal);
        Assert.Equal(["Alençon – Koutiala", "Pontcharra – Dembella"], Noms(await LireAsync("/fiches?region=Sikasso")));
    }

    [Theory]
    [InlineData("france=Normandie", "Alençon – Koutiala")]
    [InlineData("france=Normandie&france=Auvergne-Rh%C3%B4ne-Alpes", "Alençon – Koutiala", "Pontcharra – Dembella")]
    [InlineData("france=Normandie&domaine=sante")]
    [InlineData("genre=departements", "Alençon – Koutiala", "Montreuil – Yélimané", "Pontcharra – Dembella")]
    [InlineData("verifiee=deux")]
    [InlineData("budget=moins-de-10000")]
    [InlineData("territoire=Nulle-part")]
    public async Task Chaque_facette_filtre(string filtres, params string[] attendus) => Assert.Equal(attendus, Noms(await LireAsync("/fiches?" + filtres)));

    [Fact]
    public async Task Une_question_qui_n_est_plus_publique_ne_filtre_ni_ne_compte()
    {
        var autre = await espace.Portal.NewTenantAsync("senegal");
        await PublierAsync(autre, FichesDEssai.Koutiala with { Statut = "en-sommeil", Budgets = new() { CooperationDecentralisee = new() { Texte = "8 000 €", Valeur = 8000, Devise = "EUR" } } });
        var adresse = $"/{autre.Key}/fiches?statut=en-sommeil&budget=moins-de-10000";
        Assert.Single(Noms(WebUtility.HtmlDecode(await _navigateur.GetStringAsync(adresse))));
        Assert.Empty(Noms(WebUtility.HtmlDecode(await _navigateur.GetStringAsync($"/{autre.Key}/fiches?statut=termine"))));
        await espace.Portal.InTenantAsync(autre, async s =>
        {
            var questionnaires = s.GetRequiredService<QuestionnaireStore>();
            var avant = await questionnaires.CurrentAsync(Types.Partenariat, CancellationToken.None);
            var apres = avant with { Sections = [.. avant.Sections.Select(x => x with { Champs = [.. x.Champs.Select(c => c.Cle is "statut" or "budgets.cooperationDecentralisee" ? c with { Visibilite = Visibilite.Membres } : c)] })] };
            await questionnaires.PublishAsync(apres, CancellationToken.None);
            foreach (var suite in s.GetServices<IQuestionnaireHandler>().Where(h => h.Type == Types.Partenariat))
                await suite.PublieAsync(avant, apres, CancellationToken.None);
        });
        var html = WebUtility.HtmlDecode(await _navigateur.GetStringAsync($"/{autre.Key}/fiches?statut=termine&budget=plus-de-1000000"));
        Assert.Single(Noms(html));
        Assert.DoesNotContain("name=\"statut\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"budget\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ce_qui_change_se_compte_a_la_recherche_suivante()
    {
        var autre = await espace.Portal.NewTenantAsync("senegal");
        async Task<List<string>> Verifiees() => Noms(WebUtility.HtmlDecode(await _navigateur.GetStringAsync($"/{autre.Key}/fiches?verifiee=partenaire")));
        await PublierAsync(autre, FichesDEssai.Koutiala);
        Assert.Empty(await Verifiees());
        await espace.Portal.InTenantAsync(autre, s => s.GetRequiredService<TenantDb>().Set<FicheIndex>()
            .ExecuteUpdateAsync(u => u.SetProperty(f => f.VerifiePartenaireLe, new DateTime(2026, 8, 20, 0, 0, 0, DateTimeKind.Utc))));
        Assert.Equal(["Alençon – Koutiala"], await Verifiees());
        await espace.Portal.InTenantAsync(autre, async s =>
        {
            var db = s.GetRequiredService<TenantDb>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            await s.GetRequiredService<ContentStore>().WithdrawAsync(await db.Items.SingleAsync(i => i.Type == Types.Partenariat), CancellationToken.None);
            await transaction.CommitAsync();
        });
        Assert.Empty(await Verifiees());
        Assert.Contains("Cet espace n’a pas encore de fiche", WebUtility.HtmlDecode(await _navigateur.GetStringAsync($"/{autre.Key}/fiches")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("asufor", "Alençon – Koutiala")]
    [InlineData("association des usagers du forage", "Pontcharra – Dembella")]
    public async Task Un_sigle_et_son_sens_se_trouvent_l_un_par_l_autre(string saisie, string attendu)
    {
        var autre = await espace.Portal.NewTenantAsync("senegal");
        await PublierAsync(autre, FichesDEssai.Koutiala with { Perspectives = "Associations d’usagers et association des usagers du forage." });
        await PublierAsync(autre, FichesDEssai.Dembella with { Perspectives = "Former l’ASUFOR." });
        var html = WebUtility.HtmlDecode(await _navigateur.GetStringAsync($"/{autre.Key}/fiches?q={Uri.EscapeDataString(saisie)}"));
        Assert.Equal(["Alençon – Koutiala", "Pontcharra – Dembella"], Noms(html).Order(StringComparer.Ordinal));
        Assert.Contains(attendu, Noms(html));
        Assert.Contains("Cherché aussi", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Une_fiche_verifiee_le_dit_et_passe_devant()
    {
        await espace.Portal.InTenantAsync(espace.Tenant, s => s.GetRequiredService<TenantDb>().Set<FicheIndex>()
            .Where(f => f.NomFrancais == "Pontcharra")
            .ExecuteUpdateAsync(u => u.SetProperty(f => f.VerifieFrancaisLe, new DateTime(2026, 8, 20, 0, 0, 0, DateTimeKind.Utc))));
        var html = await LireAsync("/fiches?tri=fraicheur");
        Assert.Equal("Pontcharra – Dembella", Noms(html)[0]);
        Assert.Contains("Vérifiée par Pontcharra il y a 3 mois", html, StringComparison.Ordinal);
        Assert.Equal(["Pontcharra – Dembella"], Noms(await LireAsync("/fiches?fraicheur=moins-d-un-an")));
    }

    [Fact]
    public async Task Une_souche_se_montre_apres_les_fiches()
    {
        var html = await LireAsync("/fiches?q=marena");
        Assert.Contains("Aucun partenariat", html, StringComparison.Ordinal);
        Assert.Contains("Connus, non renseignés", html, StringComparison.Ordinal);
        Assert.Contains("/souches#bethune-marena-tringa", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("koutiyala", "Koutiala", "Alençon – Koutiala", "Pontcharra – Dembella")]
    [InlineData("éducasion", "éducation", "Alençon – Koutiala")]
    [InlineData("potabel alencon", "potable alencon", "Alençon – Koutiala")]
    [InlineData("zoutiala", "Koutiala", "Alençon – Koutiala", "Pontcharra – Dembella")]
    public async Task Une_faute_de_frappe_trouve_quand_meme_et_le_dit(string saisie, string relue, params string[] attendus)
    {
        var html = await LireAsync("/fiches?q=" + Uri.EscapeDataString(saisie));
        Assert.Equal(attendus, Noms(html).Order(StringComparer.Ordinal));
        Assert.Contains($"Résultats pour <b>« {relue} »</b>", html, StringComparison.Ordinal);
        var tel = await LireAsync("/fiches?exact=1&q=" + Uri.EscapeDataString(saisie));
        Assert.Empty(Noms(tel));
        Assert.Contains("Rien ne répond", tel, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Un_mot_bien_ecrit_ne_se_corrige_pas()
        => Assert.DoesNotContain("Résultats pour", await LireAsync("/fiches?q=koutiala"), StringComparison.Ordinal);

    [Fact]
    public async Task Des_fautes_qui_ne_menent_a_aucune_fiche_proposent_chaque_mot()
    {
        var html = await LireAsync("/fiches?q=pontchara+montrueil");
        Assert.Empty(Noms(html));
        Assert.Contains(">pontchara</a>", html, StringComparison.Ordinal);
        Assert.Contains(">Montreuil</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Des_mots_jamais_ensemble_se_cherchent_un_a_un()
    {
        var html = await LireAsync("/fiches?q=forage+yelimane");
        Assert.Contains("jamais ensemble", html, StringComparison.Ordinal);
        Assert.Contains("/fiches?q=forage\">forage</a>", html, StringComparison.Ordinal);
        Assert.Contains(">potable eau</a>", await LireAsync("/fiches?q=" + Uri.EscapeDataString("« potable eau »")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rien_de_trouve_dit_quoi_faire()
    {
        var html = await LireAsync("/fiches?q=zzzzzzzz&region=Kayes");
        Assert.Contains("Rien ne répond", html, StringComparison.Ordinal);
        Assert.Contains("Retirer tous les filtres", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/fiches?q=%3Cscript%3Ealert(1)%3C/script%3E")]
    [InlineData("/fiches?q=script")]
    [InlineData("/fiches?domaine=%3Cscript%3E&region=%22%3E%3Cscript%3E")]
    public async Task Aucun_texte_ne_devient_une_balise(string adresse)
        => Assert.Equal(["<script type=\"module\" src="], (await BrutAsync(adresse)).Split('\n').Where(l => l.Contains("<script", StringComparison.OrdinalIgnoreCase)).Select(l => l.Trim()[..26]));

    [Theory]
    [InlineData("/fiches?q=%00&domaine=%00&region=%FF%FE&page=99999999999")]
    [InlineData("/fiches?q=%22&page=-1&tri=x&genre=&fraicheur=..")]
    [InlineData("/fiches?q=Zéphyrine+Quatrepoils")]
    [InlineData("/souches?page=abc")]
    [InlineData("/souches?page=-3")]
    public async Task Une_adresse_etrange_a_une_reponse(string adresse) => Assert.DoesNotContain("class=\"duo\"><a", await LireAsync(adresse), StringComparison.Ordinal);

    [Fact]
    public async Task Un_espace_vide_dit_comment_commencer()
    {
        var vide = await espace.Portal.NewTenantAsync("senegal");
        var html = WebUtility.HtmlDecode(await _navigateur.GetStringAsync($"/{vide.Key}/fiches"));
        Assert.Contains("Cet espace n’a pas encore de fiche", html, StringComparison.Ordinal);
        Assert.Contains("Tous les partenariats connus ont leur fiche", WebUtility.HtmlDecode(await _navigateur.GetStringAsync($"/{vide.Key}/souches")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Les_autres_pages_montrent_ce_qui_existe()
    {
        Assert.Contains("Béthune", await LireAsync("/souches"), StringComparison.Ordinal);
        var domaines = await LireAsync("/domaines");
        Assert.Contains($"href=\"/{espace.Tenant.Key}/fiches?domaine=education\"", domaines, StringComparison.Ordinal);
        Assert.Contains("1 fiche<", domaines, StringComparison.Ordinal);
        Assert.Contains("aucune fiche", domaines, StringComparison.Ordinal);
    }

    [Fact]
    public async Task La_recherche_de_tous_les_pays_mene_a_chacun()
    {
        // Une première recherche prépare l'espace : celle du réseau ne l'attend que trois secondes.
        await _navigateur.GetStringAsync("/mali/fiches?q=yelimane");
        var html = WebUtility.HtmlDecode(await _navigateur.GetStringAsync("/recherche?q=yelimane"));
        // Le premier espace créé : ceux des autres essais, par dizaines, passent après lui.
        Assert.Contains("\"/mali/fiches/", html, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _navigateur.GetAsync($"/{espace.Tenant.Key}/recherche?q=x")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _navigateur.GetAsync("/fiches")).StatusCode);
    }

    private Task PublierAsync(Tenant autre, Partenariat fiche) => espace.Portal.InTenantAsync(autre, async s =>
    {
        await using var transaction = await s.GetRequiredService<TenantDb>().Database.BeginTransactionAsync();
        await s.GetRequiredService<Depot>().DeposerAsync(fiche, EspaceDeRecherche.Auteur, VersionKind.Import, "Essai", CancellationToken.None);
        await transaction.CommitAsync();
    });

    private async Task<string> LireAsync(string adresse) => WebUtility.HtmlDecode(await BrutAsync(adresse)).Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private Task<string> BrutAsync(string adresse) => _navigateur.GetStringAsync($"/{espace.Tenant.Key}{adresse}");

    private static List<string> Noms(string html) => [.. Duos().Matches(html).Select(m => Balises().Replace(m.Groups[1].Value, "").Trim())];

    [GeneratedRegex("<h3 class=\"duo\">(.*?)</h3>")]
    private static partial Regex Duos();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Balises();
}

public sealed class PageDesFichesSqliteTests(EspaceSqlite espace) : PageDesFichesTests(espace), IClassFixture<EspaceSqlite>;

public sealed class PageDesFichesPostgreSqlTests(EspacePg espace) : PageDesFichesTests(espace), IClassFixture<EspacePg>;
