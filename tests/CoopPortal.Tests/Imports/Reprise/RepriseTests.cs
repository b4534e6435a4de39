using System.Net;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Reprise;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Imports.Repertoire;
using CoopPortal.Tests.Relecture;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Imports.Reprise;

/// <summary>Le vrai livre, repris dans un espace que sa recette a déjà garni des faits des mêmes fiches.</summary>
public abstract class RepriseTests(Portal portal)
{
    [Fact]
    public async Task La_recette_puis_le_livre_font_soixante_dix_fiches_et_recommencer_ne_change_rien()
    {
        var tenant = await portal.NewTenantAsync("mali");
        var first = await ReprendreAsync(tenant);
        Assert.Equal((0, 70, 0, 70), (first.Creees, first.Completees, first.Inchangees, first.Souches));
        var before = await Bureau.CompterAsync(portal, tenant);
        Assert.Equal(70, before.Items);
        Assert.Equal(70, await portal.InTenantAsync(tenant, s => s.GetRequiredService<TenantDb>().Set<FicheIndex>().CountAsync()));
        Assert.Equal(70, await portal.InTenantAsync(tenant, s => s.GetRequiredService<TenantDb>().Set<Souche>().CountAsync()));

        var second = await ReprendreAsync(tenant);
        Assert.True(second.RienDeNeuf);
        Assert.Equal((70, 70), (second.Inchangees, second.SouchesConnues));
        Assert.Equal(before, await Bureau.CompterAsync(portal, tenant));
        Assert.Equal(0, before.Courriels);
    }

    [Fact]
    public async Task Ce_qu_une_personne_a_publie_n_est_pas_ecrase_et_la_fiche_est_listee()
    {
        var tenant = await portal.NewTenantAsync("mali");
        await portal.InTenantAsync(tenant, async s =>
        {
            var db = s.GetRequiredService<TenantDb>();
            var store = s.GetRequiredService<ContentStore>();
            await using var transaction = await db.Database.BeginTransactionAsync();
            var item = await db.Items.SingleAsync(i => i.Slug == "alencon-koutiala");
            var document = (await store.PublishedAsync(Types.Partenariat, item.Slug, CancellationToken.None))!.Document;
            document.Put("perspectives", "Relu par quelqu'un.");
            await store.PublishAsync(item, document, Entree.Animation, VersionKind.Contribution, "essai", CancellationToken.None);
            await transaction.CommitAsync();
        });
        var outcome = await ReprendreAsync(tenant);
        Assert.Equal("Alençon / Koutiala", Assert.Single(outcome.Tenues));
        Assert.Equal(69, outcome.Completees);
        var kept = await portal.InTenantAsync(tenant, s => s.GetRequiredService<ContentStore>().PublishedAsync(Types.Partenariat, "alencon-koutiala", CancellationToken.None));
        Assert.Equal("Relu par quelqu'un.", kept!.Document.TextAt("perspectives"));
    }

    [Fact]
    public async Task Une_panne_en_chemin_ne_laisse_rien()
    {
        var tenant = await portal.NewTenantAsync("mali");
        var before = await Bureau.CompterAsync(portal, tenant);
        await Assert.ThrowsAsync<IOException>(() => ReprendreAsync(tenant, new Panne(40)));
        Assert.Equal(before, await Bureau.CompterAsync(portal, tenant));
        Assert.Equal(0, await portal.InTenantAsync(tenant, s => s.GetRequiredService<TenantDb>().Set<Souche>().CountAsync()));
        Assert.Equal(70, (await ReprendreAsync(tenant)).Completees);
    }

    [Fact]
    public async Task Les_contacts_d_une_archive_ne_sont_lus_que_des_animateurs()
    {
        var tenant = await portal.NewTenantAsync("mali");
        await ReprendreAsync(tenant);
        using var visitor = portal.Browser();
        using var member = await portal.ConnecterAsync(tenant, Role.Contributeur);
        using var reviewer = await portal.ConnecterAsync(tenant, Role.Relecteur);
        using var animatrice = await portal.ConnecterAsync(tenant, Role.Animateur);
        var slugs = await portal.InTenantAsync(tenant, s => s.GetRequiredService<TenantDb>().Items.ToDictionaryAsync(i => i.Title, i => i.Slug));
        foreach (var read in LivreReel.Lu.Fiches.Where(f => f.Document.CoteFrancais.Contacts.Any(c => c.Courriel is { Length: > 8 })).Take(6))
        {
            var secrets = read.Document.CoteFrancais.Contacts.Concat(read.Document.CotePartenaire.Contacts)
                .SelectMany(c => new[] { c.Telephone, c.Courriel, c.SiteWeb }).Where(t => t is { Length: > 8 }).Select(t => t!).Distinct().ToList();
            var page = $"/{tenant.Key}/fiches/{slugs[read.Document.Titre]}";
            foreach (var browser in new[] { visitor, member, reviewer })
            {
                var html = WebUtility.HtmlDecode(await browser.GetStringAsync(page));
                Assert.All(secrets, secret => Assert.False(html.Contains(secret, StringComparison.OrdinalIgnoreCase), $"{read.Document.Titre} laisse voir un contact"));
                Assert.Contains("Archive", html, StringComparison.Ordinal);
                Assert.Contains("répertoire 2008", html.Replace('\u00a0', ' '), StringComparison.Ordinal);
            }

            var list = WebUtility.HtmlDecode(await visitor.GetStringAsync($"/{tenant.Key}/fiches?q={Uri.EscapeDataString(read.Document.CoteFrancais.Collectivites[0].Nom!)}"));
            Assert.All(secrets, secret => Assert.False(list.Contains(secret, StringComparison.OrdinalIgnoreCase), $"la recherche laisse voir un contact de {read.Document.Titre}"));
            Assert.Contains(page, list, StringComparison.Ordinal);
            Assert.Contains("non vérifiée depuis", list.Replace('\u00a0', ' '), StringComparison.Ordinal);
            var full = WebUtility.HtmlDecode(await animatrice.GetStringAsync(page));
            Assert.All(read.Document.CoteFrancais.Contacts.Select(c => c.Courriel).Where(c => c is { Length: > 8 }), c => Assert.True(full.Contains(c!, StringComparison.Ordinal), $"{read.Document.Titre} cache un contact aux animateurs"));
        }
    }

    [Fact]
    public async Task Aucun_courriel_ne_part_vers_une_adresse_reprise()
    {
        var tenant = await portal.NewTenantAsync("mali");
        await ReprendreAsync(tenant);
        await portal.InTenantAsync(tenant, s => s.GetRequiredService<MiseEnMarche>().OuvrirAsync(new Author(null, "Animatrice"), CancellationToken.None));
        await portal.Services.GetRequiredService<RelancesRunner>().RunAsync(tenant, portal.Clock.GetUtcNow().AddDays(800), CancellationToken.None);
        Assert.Equal(0, (await Bureau.CompterAsync(portal, tenant)).Courriels);

        var address = LivreReel.Lu.Fiches.SelectMany(f => f.Document.CoteFrancais.Contacts).Select(c => c.Courriel!).First(c => c?.Contains('@', StringComparison.Ordinal) == true);
        using var browser = portal.Browser();
        await browser.SubmitAsync($"/{tenant.Key}/connexion", [Entree.Champ("courriel", address)]);
        Assert.Empty(await portal.CourriersAsync(tenant, address));
        var normalized = address.ToUpperInvariant();
        Assert.Equal(0, await portal.SurLaPlateformeAsync(db => db.Users.CountAsync(u => u.NormalizedEmail == normalized)));
    }

    [Fact]
    public async Task Un_livre_refuse_ne_se_reprend_pas()
    {
        var tenant = await portal.NewTenantAsync("senegal");
        var refused = CoopPortal.Imports.Repertoire.LecteurRepertoire.Lire("vide.txt", ReadOnlyMemory<byte>.Empty);
        await Assert.ThrowsAsync<InvalidOperationException>(() => portal.InTenantAsync(tenant, s =>
            s.GetRequiredService<RepriseDeRepertoire>().AccepterAsync(refused, Entree.Animation, "vide.txt", null, CancellationToken.None)));
        Assert.Equal(0, (await Bureau.CompterAsync(portal, tenant)).Items);
    }

    private Task<BilanDeReprise> ReprendreAsync(Tenant tenant, IProgress<int>? progress = null) => portal.InTenantAsync(tenant, s =>
        s.GetRequiredService<RepriseDeRepertoire>().AccepterAsync(LivreReel.Lu, Entree.Animation, "repertoire-mali-2008.txt", progress, CancellationToken.None));

    private sealed class Panne(int at) : IProgress<int>
    {
        public void Report(int value)
        {
            if (value == at)
            {
                throw new IOException("Le disque est plein.");
            }
        }
    }
}

public sealed class RepriseSqliteTests(SqlitePortal portal) : RepriseTests(portal);

public sealed class ReprisePgTests(PgPortal portal) : RepriseTests(portal);
