using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Recherche.Moteurs;
using CoopPortal.Tests.Core.Texte;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Recherche.Moteurs;

/// <summary>Les mêmes questions, les mêmes réponses, sur les deux moteurs.</summary>
public abstract class MoteurTests(EspaceDeRecherche espace)
{
    private const string K = "Alençon / Koutiala";
    private const string D = "Pontcharra / Dembella";
    private const string Y = "Montreuil / Yélimané";

    [Theory]
    [InlineData("alencon", K)]
    [InlineData("ALENÇON koutiala", K)]
    [InlineData("education", K)]
    [InlineData("l'école", K)]
    [InlineData("l'eau potable", K, Y)]
    [InlineData("« eau potable »", K)]
    [InlineData("\"qualité de l'eau\"", K)]
    [InlineData("Yelimane", Y)]
    [InlineData("Yellimané", Y)]
    [InlineData("Dembela", D)]
    [InlineData("dembéla", D)]
    [InlineData("sikasso", D, K)]
    [InlineData("forage", D)]
    [InlineData("assain", K, Y)]
    [InlineData("seine saint denis", Y)]
    [InlineData("isere dembela", D)]
    [InlineData("zanzibar")]
    [InlineData("")]
    [InlineData("?! *")]
    public async Task Chaque_question_a_sa_reponse(string saisie, params string[] attendus)
        => Assert.Equal(attendus.Order(StringComparer.Ordinal), (await espace.TitresAsync(saisie)).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Le_titre_passe_avant_le_texte() => Assert.Equal([K, D], await espace.TitresAsync("koutiala"));

    [Fact]
    public async Task Une_souche_se_trouve_a_part_des_fiches()
    {
        Assert.Equal(["Béthune/Marena Tringa"], await espace.TitresAsync("marenna", GenreEntree.Souche));
        Assert.Equal(["Béthune/Marena Tringa"], await espace.TitresAsync("Marenatringa", GenreEntree.Souche));
        Assert.Empty(await espace.TitresAsync("marena"));
        Assert.Empty(await espace.TitresAsync("koutiala", GenreEntree.Souche));
    }

    [Theory]
    [InlineData(FichesDEssai.Nom)]
    [InlineData("Quatrepoils")]
    [InlineData(FichesDEssai.Telephone)]
    [InlineData(FichesDEssai.Courriel)]
    [InlineData("impasse")]
    public async Task Aucune_personne_ne_se_trouve(string saisie) => Assert.Empty(await espace.TitresAsync(saisie));

    [Fact]
    public async Task Aucune_personne_n_est_dans_le_texte_des_extraits() => await espace.Portal.InTenantAsync(espace.Tenant, async s =>
    {
        var cles = await s.GetRequiredService<TenantDb>().Items.Select(i => i.Id).ToListAsync();
        var textes = await s.GetRequiredService<IMoteur>().TextesAsync(GenreEntree.Fiche, cles, CancellationToken.None);
        Assert.NotEmpty(textes);
        Assert.DoesNotContain(textes.Values, t => t.Contains("Quatrepoils", StringComparison.OrdinalIgnoreCase) || t.Contains(FichesDEssai.Telephone, StringComparison.Ordinal));
    });

    [Fact]
    public async Task Une_entree_remplacee_oublie_ses_anciens_mots_puis_s_ote()
    {
        var cle = Guid.CreateVersion7();
        Assert.Equal(1, await TrouveesAsync(cle, "tamarinier", "tamarinier"));
        Assert.Equal(0, await TrouveesAsync(cle, "baobab", "tamarinier"));
        Assert.Equal(1, await TrouveesAsync(cle, "baobab", "baobab"));
        await espace.DansAsync(s => s.GetRequiredService<IMoteur>().OterAsync("essai", cle, CancellationToken.None));
        Assert.Equal(0, await ChercherAsync("baobab"));
    }

    [Fact]
    public async Task Ce_qui_n_est_pas_valide_par_la_transaction_n_est_pas_indexe()
    {
        await espace.Portal.InTenantAsync(espace.Tenant, async s =>
        {
            await using var transaction = await s.GetRequiredService<TenantDb>().Database.BeginTransactionAsync();
            await s.GetRequiredService<IMoteur>().EcrireAsync(new Entree("essai", Guid.CreateVersion7(), "Karité", [], [], []), CancellationToken.None);
            await transaction.RollbackAsync();
        });
        Assert.Equal(0, await ChercherAsync("karité"));
    }

    [Fact]
    public async Task Une_phrase_exacte_n_enjambe_pas_deux_champs()
    {
        await EcrireAsync(new Entree("essai", Guid.CreateVersion7(), "Néré", [], [], ["fin du fromager", "rouge et vert"]));
        Assert.Equal(0, await ChercherAsync("« fromager rouge »"));
        Assert.Equal(1, await ChercherAsync("« rouge et vert »"));
    }

    [Fact]
    public async Task N_importe_quelle_saisie_se_cherche_sans_erreur()
    {
        foreach (var saisie in Chaines.Toutes.Generator.Sample(300))
            Assert.True(await ChercherAsync(saisie) >= 0);
    }

    [Fact]
    public async Task N_importe_quel_texte_s_indexe_et_se_retrouve()
    {
        var cle = Guid.CreateVersion7();
        foreach (var texte in Chaines.Toutes.Generator.Sample(100))
        {
            await EcrireAsync(new Entree("essai-texte", cle, texte, [texte], [], [texte, "calebasse"]));
            Assert.Equal(1, await ChercherAsync("calebasse", "essai-texte"));
        }
    }

    [Fact]
    public async Task Un_texte_demesure_s_indexe_par_son_debut()
    {
        var long_ = string.Join(' ', Enumerable.Range(0, 100_000).Select(n => $"mot{n}"));
        await EcrireAsync(new Entree("essai-long", Guid.CreateVersion7(), "Long", [], [], [long_, "jamais lu"]));
        Assert.Equal(1, await ChercherAsync("mot12", "essai-long"));
        Assert.Equal(0, await ChercherAsync("« jamais lu »", "essai-long"));
    }

    private async Task<int> TrouveesAsync(Guid cle, string texte, string saisie)
    {
        await EcrireAsync(new Entree("essai", cle, "Arbre", [], [], [texte]));
        return await ChercherAsync(saisie);
    }

    private Task EcrireAsync(Entree entree) => espace.DansAsync(s => s.GetRequiredService<IMoteur>().EcrireAsync(entree, CancellationToken.None));

    private Task<int> ChercherAsync(string saisie, string genre = "essai") => espace.Portal.InTenantAsync(espace.Tenant, async s =>
        (await s.GetRequiredService<IMoteur>().ChercherAsync(Analyseur.AnalyserRequete(saisie), genre, 10, CancellationToken.None)).Count);
}

public sealed class MoteurSqliteTests(EspaceSqlite espace) : MoteurTests(espace), IClassFixture<EspaceSqlite>;

public sealed class MoteurPostgreSqlTests(EspacePg espace) : MoteurTests(espace), IClassFixture<EspacePg>;
