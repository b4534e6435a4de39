using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Contracts;
using CoopPortal.Recherche.Moteurs;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Recherche;

/// <summary>Un espace neuf et quelques fiches inventées autour de vrais noms de communes, publiées comme le portail les publie.</summary>
public abstract class EspaceDeRecherche(Portal portal) : IAsyncLifetime
{
    public static readonly Author Auteur = new(null, "Essai");

    public Portal Portal { get; } = portal;
    public Tenant Tenant { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Tenant = await Portal.NewTenantAsync("senegal");
        foreach (var fiche in FichesDEssai.Toutes)
            await PublierAsync(fiche);
        await SoucheAsync("Béthune/Marena Tringa", "Béthune", "Marena Tringa");
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    public Task PublierAsync(Partenariat fiche) => DansAsync(s =>
        s.GetRequiredService<Depot>().DeposerAsync(fiche, Auteur, VersionKind.Import, "Essai", CancellationToken.None));

    public Task SoucheAsync(string titre, string gauche, string droite) => DansAsync(async s =>
    {
        var souche = new Souche { Titre = titre, Slug = Slug.De(titre), CoteFrancais = gauche, CotePartenaire = droite, Source = "essai" };
        s.GetRequiredService<TenantDb>().Add(souche);
        await s.GetRequiredService<TenantDb>().SaveChangesAsync();
        await s.GetRequiredService<IndexDesSouches>().IndexerSoucheAsync(souche, CancellationToken.None);
    });

    /// <summary>Les titres trouvés, dans l'ordre du moteur.</summary>
    public Task<List<string>> TitresAsync(string saisie, string genre = GenreEntree.Fiche) => Portal.InTenantAsync(Tenant, async s =>
    {
        var db = s.GetRequiredService<TenantDb>();
        var cles = await s.GetRequiredService<IMoteur>().ChercherAsync(Analyseur.AnalyserRequete(saisie), genre, 100, CancellationToken.None);
        var titres = genre == GenreEntree.Fiche
            ? await db.Items.ToDictionaryAsync(i => i.Id, i => i.Title)
            : await db.Set<Souche>().ToDictionaryAsync(i => i.Id, i => i.Titre);
        return cles.Select(c => titres[c]).ToList();
    });

    /// <summary>Un acte : ce travail et sa transaction.</summary>
    public Task DansAsync(Func<IServiceProvider, Task> travail) => Portal.InTenantAsync(Tenant, async s =>
    {
        await using var transaction = await s.GetRequiredService<TenantDb>().Database.BeginTransactionAsync();
        await travail(s);
        await transaction.CommitAsync();
    });
}

public sealed class EspaceSqlite(SqlitePortal portal) : EspaceDeRecherche(portal);

public sealed class EspacePg(PgPortal portal) : EspaceDeRecherche(portal);
