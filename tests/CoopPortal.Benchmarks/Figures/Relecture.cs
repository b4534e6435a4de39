using System.Diagnostics;
using System.Text.Json.Nodes;
using CoopPortal.Benchmarks.Support;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Contracts.Comparaison;
using CoopPortal.Relecture.File;
using CoopPortal.Relecture.Publications;
using CoopPortal.Relecture.Soumissions;
using CoopPortal.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Benchmarks.Figures;

/// <summary>Comparer deux versions d'une fiche de 120 actions ; ouvrir une proposition ; lire la liste quand 150 attendent.</summary>
internal static class Relecture
{
    private const int Attendent = 150;
    private const int Actions = 120;
    private const int Tirs = 50;

    public static async Task MesurerAsync(Atelier atelier)
    {
        var donnees = await atelier.DonneesAsync();
        await using var app = PortalHost.Build(["--data", donnees], forTool: true);
        await app.Services.GetRequiredService<Migrator>().PlatformAsync(CancellationToken.None);
        var tenant = (await app.Services.GetRequiredService<TenantRegistry>().FindAsync("mali", CancellationToken.None))!;
        Task<T> Dans<T>(Func<IServiceProvider, Task<T>> travail) => app.Services.GetRequiredService<TenantScopes>().RunAsync(tenant, travail, CancellationToken.None);

        var questionnaire = await Dans(s => s.GetRequiredService<QuestionnaireStore>().CurrentAsync(Types.Partenariat, CancellationToken.None));
        var (avant, apres) = GrandeFiche();
        await DireAsync($"comparer deux versions d'une fiche de {Actions} actions", () => Task.FromResult(Comparateur.Entre(questionnaire, avant, apres)));
        var proposition = await Dans(s => ProposerAsync(s, avant, apres));
        Console.WriteLine($"première lecture de la liste, {Attendent} aperçus à écrire : {await UneFoisAsync(() => Dans(s => s.GetRequiredService<FileDAttente>().ToutesAsync(CancellationToken.None))):F0} ms");
        await DireAsync($"lire la liste, {Attendent} propositions", () => Dans(s => s.GetRequiredService<FileDAttente>().ToutesAsync(CancellationToken.None)));
        await DireAsync("ouvrir une proposition courte", () => Dans(s => OuvrirAsync(s, proposition.Courte)));
        await DireAsync($"ouvrir la proposition de {Actions} actions", () => Dans(s => OuvrirAsync(s, proposition.Grande)));
    }

    private static async Task<PropositionRelue> OuvrirAsync(IServiceProvider services, Guid id)
        => await services.GetRequiredService<PageDeRelecture>().ComposerAsync((await services.GetRequiredService<Examens>().OuvrirAsync(id, Travail.Vierge, CancellationToken.None))!, CancellationToken.None);

    private static async Task<(Guid Courte, Guid Grande)> ProposerAsync(IServiceProvider services, JsonObject avant, JsonObject apres)
    {
        var db = services.GetRequiredService<TenantDb>();
        var modele = await db.Versions.AsNoTracking().Where(v => db.Items.Any(i => i.Id == v.ItemId && i.Type == Types.Partenariat)).OrderByDescending(v => v.Document.Length).FirstAsync();
        var derniere = Guid.Empty;
        for (var i = 0; i < Attendent; i++)
        {
            // Une version gardée renvoie aux personnes, une proposition les porte : ni l'une ni l'autre ici.
            var document = i == 0 ? avant : DocumentJson.Parse(modele.Document);
            document.Put("coteFrancais.contacts", new JsonArray());
            document.Put("cotePartenaire.contacts", new JsonArray());
            var propose = i == 0 ? apres : document.Copy();
            if (i > 0)
            {
                propose.Put("perspectives", $"Une perspective inventée, la {i}.");
            }

            var item = new ContentItem { Type = Types.Partenariat, Slug = $"mesure-{i}", Title = $"Mesure {i}", PublishedVersion = 1, CreatedAt = modele.CreatedAt };
            var soumission = new Soumission { ItemId = item.Id, Cote = Cotes.Francais, Document = propose.ToJsonString(DocumentJson.Options), BaseVersion = 1, AuthorId = Guid.CreateVersion7(), AuthorName = "Mesure", At = modele.CreatedAt.AddMinutes(i) };
            db.AddRange(item, new ContentVersion { ItemId = item.Id, Number = 1, Document = document.ToJsonString(DocumentJson.Options), AuthorName = "Mesure", Kind = VersionKind.Import, Reason = "mesure", CreatedAt = modele.CreatedAt }, soumission);
            derniere = i == 0 ? derniere : soumission.Id;
        }

        await db.SaveChangesAsync();
        return (derniere, await db.Set<Soumission>().Where(s => db.Items.Any(i => i.Id == s.ItemId && i.Slug == "mesure-0")).Select(s => s.Id).SingleAsync());
    }

    private static (JsonObject Avant, JsonObject Apres) GrandeFiche()
    {
        var avant = PartenariatJson.ToTree(new Partenariat
        {
            Titre = "Mesure / Mesure",
            Actions = [.. Enumerable.Range(0, Actions).Select(i => new ActionMenee { Id = $"a{i}", Intitule = $"Une action inventée, longue d'une ligne entière, la {i}", Domaine = "Santé", Periode = new DateEnMots($"{1990 + i % 30}", $"{1990 + i % 30}"), Budget = new Montant { Texte = $"{i} 000 €", Valeur = i * 1000, Devise = "EUR" } })],
        });
        var apres = avant.Copy();
        var lignes = (JsonArray)apres.At("actions")!;
        foreach (var i in Enumerable.Range(0, Actions).Where(i => i % 5 == 0))
        {
            ((JsonObject)lignes[i]!)["intitule"] = $"Récrite, la {i}";
        }

        var deplacee = lignes[3];
        lignes.RemoveAt(3);
        lignes.Add(deplacee);
        return (avant, apres);
    }

    private static async Task<double> UneFoisAsync<T>(Func<Task<T>> geste)
    {
        var debut = Stopwatch.GetTimestamp();
        await geste();
        return Stopwatch.GetElapsedTime(debut).TotalMilliseconds;
    }

    private static async Task DireAsync<T>(string quoi, Func<Task<T>> geste)
    {
        await geste();
        var temps = new List<double>();
        for (var i = 0; i < Tirs; i++)
        {
            temps.Add(await UneFoisAsync(geste));
        }

        temps.Sort();
        Console.WriteLine($"{quoi} : médiane {temps[Tirs / 2]:F1} ms, 95e centile {temps[Tirs * 95 / 100]:F1} ms");
    }
}
