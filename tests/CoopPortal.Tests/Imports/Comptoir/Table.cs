using System.Net;
using System.Text;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Comptoir;
using CoopPortal.Tests.Comptes;
using CoopPortal.Tests.Imports.Repertoire;
using CoopPortal.Tests.Relecture;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace CoopPortal.Tests.Imports.Comptoir;

/// <summary>Un espace neuf, son animatrice devant le comptoir, et le petit livre inventé : trois fiches, des partenariats connus.</summary>
internal sealed record Table(Portal Portal, Tenant Tenant, HttpClient Animatrice)
{
    public const string Fiche = "vauclair-tensoba";

    public static byte[] Livre => Encoding.UTF8.GetBytes(LivreInvente.Complet().Texte());

    public static async Task<Table> DresserAsync(Portal portal, string recette = "senegal")
    {
        var tenant = await portal.NewTenantAsync(recette);
        return new Table(portal, tenant, await portal.ConnecterAsync(tenant, Role.Animateur));
    }

    public string Adresse(string path) => $"/{Tenant.Key}{path}";

    public Task<HttpResponseMessage> DeposerAsync(byte[]? octets, string nom = "livre-2009.txt") => DeposerTousAsync(octets is null ? [] : [(nom, octets)]);

    public async Task<HttpResponseMessage> DeposerTousAsync(params (string Nom, byte[] Octets)[] fichiers)
    {
        var token = (await Feuillet.LireAsync(Animatrice, Adresse("/imports")))["__RequestVerificationToken"]!;
        using var content = new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" } };
        foreach (var (nom, octets) in fichiers)
        {
            var file = new ByteArrayContent(octets);
            file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"fichier\"; filename=\"{nom}\"");
            content.Add(file);
        }

        return await Animatrice.PostAsync(Adresse("/imports"), content);
    }

    public Task<HttpResponseMessage> CollerAsync(string texte)
        => Animatrice.SubmitAsync(Adresse("/imports"), [KeyValuePair.Create("texte", texte)], Adresse("/imports?handler=Coller"));

    /// <summary>Dépose le livre et rend l'import.</summary>
    public Task<Guid> RecevoirAsync(byte[]? octets = null, string nom = "livre-2009.txt") => RecevoirTousAsync((nom, octets ?? Livre));

    public async Task<Guid> RecevoirTousAsync(params (string Nom, byte[] Octets)[] fichiers)
    {
        using var response = await DeposerTousAsync(fichiers);
        Assert.True(response.StatusCode == HttpStatusCode.Redirect, await response.Content.ReadAsStringAsync());
        return Guid.Parse(response.Headers.Location!.ToString().Split('/')[^1]);
    }

    public Task<T> DansAsync<T>(Func<TenantDb, Task<T>> work) => Portal.InTenantAsync(Tenant, s => work(s.GetRequiredService<TenantDb>()));

    public Task<List<Proposition>> PropositionsAsync(Guid import) => DansAsync(db => db.Set<Proposition>().AsNoTracking().Where(p => p.ImportId == import).OrderBy(p => p.Rang).ToListAsync());

    public async Task<Proposition> SeuleAsync(Guid import) => (await PropositionsAsync(import)).Single();

    /// <summary>Ce que la personne lit d'une page de l'espace.</summary>
    public async Task<string> LireAsync(string path) => new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await Animatrice.GetStringAsync(Adresse(path))).Body!.TextContent.Replace('\u00a0', ' ').Replace('\u202f', ' ');

    public async Task<Proposition> PropositionAsync(Guid import, string slug = Fiche) => (await PropositionsAsync(import)).Single(p => p.Slug == slug && p.Genre == GenreDeProposition.Fiche);

    public string Page(Proposition p) => Adresse($"/imports/{p.ImportId}/{p.Id}");

    public Task<Feuillet> OuvrirAsync(Proposition p) => Feuillet.LireAsync(Animatrice, Page(p));

    /// <summary>Remplit la page d'une proposition et presse un bouton.</summary>
    public async Task<HttpResponseMessage> DeciderAsync(Proposition p, string acte, params (string Nom, string Valeur)[] reponses)
    {
        var form = (await OuvrirAsync(p)).Avec("acte", acte);
        foreach (var (nom, valeur) in reponses)
        {
            form = form.Avec(nom, valeur);
        }

        return await form.EnvoyerAsync(Animatrice);
    }

    public async Task<HttpResponseMessage> SurToutAsync(Guid import, string acte, bool certain = false)
    {
        var form = (await Feuillet.LireAsync(Animatrice, Adresse($"/imports/{import}"))).Avec("acte", acte);
        return await (certain ? form.Avec("certain", "oui") : form).EnvoyerAsync(Animatrice);
    }

    public Task<ReadVersion?> EnLigneAsync(string slug = Fiche) => Portal.InTenantAsync(Tenant, s => s.GetRequiredService<ContentStore>().PublishedAsync(Types.Partenariat, slug, CancellationToken.None));

    /// <summary>Une fiche déjà en ligne, venue d'ailleurs.</summary>
    public Task PoserAsync(Partenariat fiche, VersionKind kind) => Portal.InTenantAsync(Tenant, async s =>
    {
        var db = s.GetRequiredService<TenantDb>();
        await using var transaction = await db.Database.BeginTransactionAsync();
        await s.GetRequiredService<Depot>().DeposerAsync(fiche, Entree.Animation, kind, "Essai", CancellationToken.None);
        await transaction.CommitAsync();
    });

    public Task<Etat> CompterAsync() => Bureau.CompterAsync(Portal, Tenant);

    /// <summary>Fait comme si la lecture n'avait douté de rien, sauf de ces fiches.</summary>
    public Task DouterSeulementAsync(Guid import, params string[] slugs) => DansAsync(db => db.Set<Proposition>().Where(p => p.ImportId == import)
        .ExecuteUpdateAsync(u => u.SetProperty(p => p.Illisibles, 0).SetProperty(p => p.Doutes, p => slugs.Contains(p.Slug) ? 2 : 0)));
}
