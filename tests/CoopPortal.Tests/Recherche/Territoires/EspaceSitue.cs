using System.Net;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Tests.Recherche.Territoires;

/// <summary>Un espace neuf, quatre fiches inventées sur de vrais noms de lieux : deux voisines, une ailleurs, une que rien ne situe.</summary>
internal sealed class EspaceSitue
{
    public static readonly Author Auteur = new(null, "Essai");

    private EspaceSitue(Portal portal, Tenant tenant) => (Portal, Tenant) = (portal, tenant);

    public Portal Portal { get; }
    public Tenant Tenant { get; }

    public static async Task<EspaceSitue> OuvrirAsync(Portal portal, Action<JsonObject>? reglages = null)
    {
        var espace = new EspaceSitue(portal, await portal.NewTenantAsync("senegal", reglages));
        await espace.PublierAsync(Fiche("Valbrune", "Orne", "Podor", "Département de Podor", "Saint-Louis", "1975", "sante", "education"));
        await espace.PublierAsync(Fiche("Hautmesnil", "Orne", "Dagana", "Département de Dagana", "Saint-Louis", "1982", "sante"));
        await espace.PublierAsync(Fiche("Clairvent", "Essonne / IDF", "Kolda", null, "Kolda", "2001", "education"));
        await espace.PublierAsync(Fiche("Ruissec", null, "Lointaine", null, "Atlantide", null, "sante"));
        return espace;
    }

    public static Partenariat Fiche(string gauche, string? lieuFrancais, string droite, string? lieu, string? region, string? debut, params string[] domaines) => new()
    {
        Titre = $"{gauche} / {droite}",
        CoteFrancais = new CoteDeFiche { Collectivites = [new CollectiviteCitee { Id = "f1", Nom = gauche, Genre = "commune", Habitants = 12_000, Territoire = lieuFrancais }] },
        CotePartenaire = new CoteDeFiche { Collectivites = [new CollectiviteCitee { Id = "p1", Nom = droite, Genre = "commune", Habitants = 34_000, Territoire = lieu, Region = region }] },
        DebutContacts = new DateEnMots(debut, debut),
        DateMiseAJour = "2025-05-05",
        Domaines = domaines,
    };

    public Task PublierAsync(Partenariat fiche) => DansAsync(s => s.GetRequiredService<Depot>().DeposerAsync(fiche, Auteur, VersionKind.Redaction, "Essai", CancellationToken.None));

    /// <summary>Une convention ou une mission de cette fiche, en ligne.</summary>
    public Task DependreAsync(string type, string titre, string fiche, JsonObject document) => DansAsync(async s =>
    {
        var db = s.GetRequiredService<TenantDb>();
        var parent = await db.Items.SingleAsync(i => i.Slug == fiche);
        var item = new ContentItem { Type = type, Slug = Slug.De(titre), Title = titre, ParentId = parent.Id, CreatedAt = Portal.Clock.GetUtcNow().UtcDateTime };
        db.Add(item);
        document["titre"] = titre;
        await s.GetRequiredService<ContentStore>().PublishAsync(item, document, Auteur, VersionKind.Redaction, "Essai", CancellationToken.None);
    });

    public Task MissionAsync(string titre, string fiche, string etat, string debut, string? fin = null) => DependreAsync(Types.Mission, titre, fiche, new JsonObject
    {
        ["etat"] = etat,
        ["debut"] = new JsonObject { ["texte"] = debut, ["date"] = debut },
        ["fin"] = fin is null ? null : new JsonObject { ["texte"] = fin, ["date"] = fin },
    });

    public string Adresse(string chemin) => $"/{Tenant.Key}{chemin}";

    /// <summary>La page telle qu'elle se lit, espaces insécables comprises comme des espaces.</summary>
    public async Task<string> LireAsync(string chemin, HttpClient? client = null)
    {
        using var visiteur = Portal.Browser();
        return WebUtility.HtmlDecode(await (client ?? visiteur).GetStringAsync(Adresse(chemin))).Replace('\u00A0', ' ').Replace('\u202F', ' ');
    }

    public Task DansAsync(Func<IServiceProvider, Task> travail) => Portal.InTenantAsync(Tenant, async s =>
    {
        await using var transaction = await s.GetRequiredService<TenantDb>().Database.BeginTransactionAsync();
        await travail(s);
        await s.GetRequiredService<TenantDb>().SaveChangesAsync();
        await transaction.CommitAsync();
    });
}
