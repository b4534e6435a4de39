using System.Text;
using CoopPortal.Core.Content;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Comptoir;
using CoopPortal.Imports.Comptoir.Atelier;
using CoopPortal.Imports.Comptoir.Decisions;
using CoopPortal.Imports.Comptoir.Listes;
using CoopPortal.Tests.Imports.Repertoire;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Imports.Comptoir;

/// <summary>L'ouvrier du comptoir : par lots, repris après un arrêt, sans doubler ; et ce que la page en montre.</summary>
public abstract class AtelierTests(Portal portal)
{
    [Fact]
    public async Task Un_arret_au_milieu_reprend_sans_doubler()
    {
        var table = await Table.DresserAsync(portal);
        var whole = await table.RecevoirAsync(GrosLivre(120));
        var expected = (await table.PropositionsAsync(whole)).ConvertAll(p => (p.Rang, p.Slug, p.Genre));
        Assert.True(expected.Count > 120);

        // Comme après un arrêt : cinquante-sept rangées, le fichier encore là, le bail du mort échu.
        var cut = await table.DansAsync(async db =>
        {
            var import = new ImportRecu { Nom = "livre.txt", Empreinte = "x", EnCours = "x", Octets = 1, Auteur = "Essai", At = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), Lecture = EtatDeLecture.ALire, Bail = new DateTime(2026, 1, 1, 0, 0, 30, DateTimeKind.Utc) };
            db.Add(import);
            db.Add(new FichierDepose { ImportId = import.Id, Rang = 0, Nom = "livre-2009.txt", Octets = GrosLivre(120) });
            var some = await db.Set<Proposition>().AsNoTracking().Where(p => p.ImportId == whole && p.Rang <= 57).ToListAsync();
            db.AddRange(some.Select(p => new Proposition { ImportId = import.Id, Rang = p.Rang, Genre = p.Genre, Titre = p.Titre, Slug = p.Slug, Source = p.Source, PremiereLigne = p.PremiereLigne, DerniereLigne = p.DerniereLigne, Doutes = 0, Illisibles = 0, Document = p.Document, Passage = p.Passage }));
            await db.SaveChangesAsync();
            return import.Id;
        });
        await TravaillerAsync(table);
        Assert.Equal(expected, (await table.PropositionsAsync(cut)).ConvertAll(p => (p.Rang, p.Slug, p.Genre)));
        Assert.Equal(EtatDeLecture.Lue, await LectureAsync(table, cut));
        Assert.False(await table.DansAsync(db => db.Set<FichierDepose>().AnyAsync()));
        await TravaillerAsync(table);
        Assert.Equal(expected.Count, (await table.PropositionsAsync(cut)).Count);
    }

    [Fact]
    public async Task Un_import_qu_un_autre_ouvrier_tient_n_est_pas_pris()
    {
        var table = await Table.DresserAsync(portal);
        var import = await EnCoursAsync(table, portal.Clock.GetUtcNow().UtcDateTime.AddSeconds(20));
        Assert.NotNull(await TravaillerAsync(table));
        Assert.Equal(EtatDeLecture.ALire, await LectureAsync(table, import));
    }

    [Fact]
    public async Task Des_depots_au_meme_instant_sont_tous_lus()
    {
        var (one, other) = (await Table.DresserAsync(portal), await Table.DresserAsync(portal));
        var imports = await Task.WhenAll(Enumerable.Range(1, 6).Select(async n =>
        {
            var table = n % 2 == 0 ? one : other;
            return (table, await table.RecevoirAsync(GrosLivre(n), $"livre-{n}.txt"));
        }));
        foreach (var (table, import) in imports)
        {
            Assert.Equal(EtatDeLecture.Lue, await LectureAsync(table, import));
        }
    }

    [Fact]
    public async Task La_page_dit_l_avancement_et_se_relit_sans_script()
    {
        var table = await Table.DresserAsync(portal);
        var import = await EnCoursAsync(table, portal.Clock.GetUtcNow().UtcDateTime.AddSeconds(20));
        using var response = await table.Animatrice.GetAsync(table.Adresse($"/imports/{import}"));
        Assert.Equal("3", Assert.Single(response.Headers.GetValues("Refresh")));
        Assert.Contains("340 propositions lues sur 1 200", await table.LireAsync($"/imports/{import}"), StringComparison.Ordinal);
        Assert.Contains("en lecture", await table.LireAsync("/imports"), StringComparison.Ordinal);

        (await table.SurToutAsync(import, "annuler", certain: true)).Dispose();
        await TravaillerAsync(table);
        Assert.Empty(await table.PropositionsAsync(import));
        using var after = await table.Animatrice.GetAsync(table.Adresse($"/imports/{import}"));
        Assert.False(after.Headers.Contains("Refresh"));
    }

    [Fact]
    public async Task L_acceptation_en_bloc_reprend_au_nom_de_qui_l_a_demandee()
    {
        var table = await Table.DresserAsync(portal);
        var import = await table.RecevoirAsync(GrosLivre(40));
        await table.DouterSeulementAsync(import);
        await table.DansAsync(db => db.Set<Proposition>().Where(p => p.ImportId == import).ExecuteUpdateAsync(s => s.SetProperty(p => p.Doublons, "")));

        // Comme après un arrêt au dixième rang : la demande, son auteur et son rang sont dans la base.
        var bloc = new EnBloc(null, "Une animatrice", 10, 40, new BilanDAcceptation(10, 0, 0, 0)).Ecrire();
        await table.DansAsync(db => db.Set<ImportRecu>().Where(i => i.Id == import).ExecuteUpdateAsync(s => s.SetProperty(i => i.EnBlocEnCours, true).SetProperty(i => i.EnBloc, bloc)));
        Assert.Contains("10 propositions acceptées sur 40", await table.LireAsync($"/imports/{import}"), StringComparison.Ordinal);
        await TravaillerAsync(table);
        var proposals = await table.PropositionsAsync(import);
        Assert.All(proposals, p => Assert.Equal((p.Rang > 10, p.Rang > 10 ? "Une animatrice" : null), (p.Etat == EtatDeProposition.Acceptee, p.DecidePar)));
        Assert.False(await table.DansAsync(db => db.Set<ImportRecu>().Where(i => i.Id == import).Select(i => i.EnBlocEnCours).SingleAsync()));
        var done = await table.CompterAsync();
        await TravaillerAsync(table);
        Assert.Equal(done, await table.CompterAsync());
    }

    [Fact]
    public async Task Les_propositions_se_lisent_par_pages_les_douteuses_d_abord()
    {
        var table = await Table.DresserAsync(portal);
        var import = await table.RecevoirAsync(GrosLivre(120));
        await table.DouterSeulementAsync(import, "vauclair-tensoba119");
        var first = await table.LireAsync($"/imports/{import}");
        Assert.Contains("Vauclair / Tensoba119", first, StringComparison.Ordinal);
        Assert.DoesNotContain("Vauclair / Tensoba118", first, StringComparison.Ordinal);
        var count = (await table.PropositionsAsync(import)).Count;
        Assert.Contains($"À examiner ({count})", first, StringComparison.Ordinal);
        var links = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await table.Animatrice.GetStringAsync(table.Adresse($"/imports/{import}?p=2"))).QuerySelectorAll("#propositions ~ .registre h3 a");
        Assert.Equal(ImportModel.ParPage, links.Length);
        using var far = await table.Animatrice.GetAsync(table.Adresse($"/imports/{import}?p=999999999"));
        Assert.True(far.IsSuccessStatusCode);
    }

    private Task<DateTime?> TravaillerAsync(Table table) => portal.InTenantAsync(table.Tenant, s => s.GetRequiredService<Travail>().FaireAsync(TestContext.Current.CancellationToken));

    private static Task<EtatDeLecture> LectureAsync(Table table, Guid import) => table.DansAsync(db => db.Set<ImportRecu>().Where(i => i.Id == import).Select(i => i.Lecture).SingleAsync());

    private static Task<Guid> EnCoursAsync(Table table, DateTime bail) => table.DansAsync(async db =>
    {
        var import = new ImportRecu { Nom = "gros.txt", Empreinte = "y", EnCours = "y", Octets = 1, Auteur = "Essai", At = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc), Lecture = EtatDeLecture.ALire, Lues = 340, ALire = 1200, Bail = bail };
        db.Add(import);
        db.Add(new FichierDepose { ImportId = import.Id, Rang = 0, Nom = "gros.txt", Octets = Table.Livre });
        await db.SaveChangesAsync();
        return import.Id;
    });

    private static byte[] GrosLivre(int fiches)
    {
        var livre = LivreInvente.Complet();
        livre.Fiches.AddRange(Enumerable.Range(1, fiches).Select(n => LivreInvente.Fiche($"Vauclair / Tensoba{n}")));
        return Encoding.UTF8.GetBytes(livre.Texte());
    }
}

public sealed class AtelierSqliteTests(SqlitePortal portal) : AtelierTests(portal);

public sealed class AtelierPostgreSqlTests(PgPortal portal) : AtelierTests(portal);
