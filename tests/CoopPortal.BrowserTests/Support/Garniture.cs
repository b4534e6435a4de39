using System.Text.Json.Nodes;
using CoopPortal.Actualites;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.BrowserTests.Support;

/// <summary>Un contenu inventé de chaque sorte, sous la dernière fiche du livre : leurs pages se mesurent comme les autres.</summary>
internal static class Garniture
{
    public const string Slug = "de-tout-un-peu";
    private const string Phrase = "Les deux communes s’écrivent chaque mois et se retrouvent une fois l’an, chez l’une puis chez l’autre. ";

    public static async Task<bool> PoserAsync(IServiceProvider s)
    {
        var (db, store) = (s.GetRequiredService<TenantDb>(), s.GetRequiredService<ContentStore>());
        await using var transaction = await db.Database.BeginTransactionAsync();
        var fiche = await db.Set<FicheIndex>().OrderByDescending(f => f.Slug).Select(f => new { f.ItemId, f.Slug }).FirstAsync();
        foreach (var (type, parent, document) in Documents(fiche.Slug))
        {
            var titre = document.TextAt("titre")!;
            var item = new ContentItem { Type = type, Slug = Slug, Title = titre, ParentId = parent ? fiche.ItemId : null, CreatedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc) };
            db.Items.Add(item);
            await store.PublishAsync(item, document, new Author(null, "Essai"), VersionKind.Redaction, "Essai", CancellationToken.None);
        }

        await transaction.CommitAsync();
        return true;
    }

    private static IEnumerable<(string Type, bool Parent, JsonObject Document)> Documents(string fiche)
    {
        var texte = string.Concat(Enumerable.Repeat(Phrase, 30));
        yield return (Types.Convention, true, new JsonObject { ["titre"] = "Convention d’essai", ["genre"] = "convention", ["objet"] = texte, ["etat"] = "en-vigueur", ["signature"] = Date("2019-05-04"), ["echeance"] = Date("2030-05-04") });
        yield return (Types.Mission, true, new JsonObject { ["titre"] = "Mission d’essai", ["etat"] = Mission.Realisee, ["objet"] = texte, ["debut"] = Date("2019-03-04"), ["fin"] = Date("2019-03-09") });
        yield return (Types.Projet, true, ProjetJson.ToTree(new Projet { Titre = "Projet d’essai", Partenariat = fiche, Objectif = texte, Contexte = texte, AnneeDebut = 2019, Financements = [.. Enumerable.Range(2019, 6).Select(annee => new Financement { Financeur = "Ministère", Montant = 10_000, Annee = annee })] }));
        yield return (Actualite.Type, false, new Actualite("Nouvelle d’essai", Phrase, texte, new DateOnly(2026, 1, 5)).Document());
        yield return (RendezVous.Type, false, new RendezVous("Rendez-vous d’essai", new DateOnly(2030, 3, 4), new TimeOnly(14, 0), null, null, "Bamako", texte).Document());
    }

    private static JsonObject Date(string jour) => new() { ["texte"] = jour, ["date"] = jour };
}
