using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Recipes;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Recettes;

/// <summary>Les domaines d'intervention, sur deux niveaux (<c>sousDomaines</c>).</summary>
internal sealed class DomaineRecipe(TenantDb db) : IContentRecipe
{
    public string ContentType => "Domaine";

    public async Task RunAsync(RecipeContext context, JsonArray data, CancellationToken cancellation)
    {
        var known = await db.Set<Domaine>().ToDictionaryAsync(d => d.Cle, StringComparer.Ordinal, cancellation);
        var order = 0;
        foreach (var row in data.OfType<JsonObject>())
        {
            var parent = Put(known, row, null, ++order);
            foreach (var child in row.RowsAt("sousDomaines"))
            {
                Put(known, child, parent.Cle, ++order);
            }
        }

        await Reference.FinishAsync(db, context, "domaines", cancellation);
    }

    private Domaine Put(Dictionary<string, Domaine> known, JsonObject row, string? parent, int order)
    {
        var key = Reference.Required(row, "cle");
        if (!known.TryGetValue(key, out var domaine))
        {
            domaine = new Domaine { Cle = key, Libelle = "" };
            known[key] = domaine;
            db.Add(domaine);
        }

        domaine.Libelle = Reference.Required(row, "libelle");
        domaine.Parent = parent;
        domaine.Ordre = order;
        return domaine;
    }
}

/// <summary>Les divisions du pays, anciennes et actuelles.</summary>
internal sealed class TerritoireRecipe(TenantDb db) : IContentRecipe
{
    public string ContentType => "Territoire";

    public async Task RunAsync(RecipeContext context, JsonArray data, CancellationToken cancellation)
    {
        var known = await db.Set<Territoire>().ToDictionaryAsync(t => t.Cle, StringComparer.Ordinal, cancellation);
        var order = 0;
        foreach (var row in data.OfType<JsonObject>())
        {
            var key = Reference.Required(row, "cle");
            if (!known.TryGetValue(key, out var territoire))
            {
                territoire = new Territoire { Cle = key, Nom = "", Niveau = "" };
                known[key] = territoire;
                db.Add(territoire);
            }

            territoire.Nom = Reference.Required(row, "nom");
            territoire.Niveau = Reference.Required(row, "niveau");
            territoire.Parent = row.TextAt("parent");
            territoire.Depuis = row.TextAt("depuis");
            territoire.Jusqua = row.TextAt("jusqua");
            territoire.Ordre = ++order;
            Reference.Replace(territoire.AnciensNoms, row, "anciensNoms");
            Reference.Replace(territoire.Successeurs, row, "successeurs");
        }

        await Reference.FinishAsync(db, context, "territoires", cancellation);
    }
}

/// <summary>Les villes et villages connus, chacun dans sa division : de quoi proposer un nom pendant qu'on le tape.</summary>
internal sealed class LieuRecipe(TenantDb db) : IContentRecipe
{
    public const string Localite = "localite";

    public string ContentType => "Lieu";

    public async Task RunAsync(RecipeContext context, JsonArray data, CancellationToken cancellation)
    {
        var known = await db.Set<Territoire>().Where(t => t.Niveau == Localite).ToDictionaryAsync(t => t.Cle, StringComparer.Ordinal, cancellation);
        // Après les divisions, dans les suggestions comme dans la table.
        var order = 10_000;
        foreach (var row in data.OfType<JsonObject>())
        {
            var key = $"lieu-{Reference.Required(row, "cle")}";
            if (!known.TryGetValue(key, out var lieu))
            {
                lieu = new Territoire { Cle = key, Nom = "", Niveau = Localite };
                known[key] = lieu;
                db.Add(lieu);
            }

            lieu.Nom = Reference.Required(row, "nom");
            lieu.Parent = row.TextAt("territoire");
            lieu.Ordre = ++order;
        }

        await Reference.FinishAsync(db, context, "lieux", cancellation);
    }
}

internal static class Reference
{
    public static string Required(JsonObject row, string property)
        => row.TextAt(property) is { Length: > 0 } value ? value : throw new RecipeException($"Une ligne de référence n'a pas de « {property} » : {row.ToJsonString()}");

    public static void Replace(List<string> target, JsonObject row, string property)
    {
        var wanted = (row[property] as JsonArray ?? []).Select(n => n.Text()!).ToList();
        if (!target.SequenceEqual(wanted, StringComparer.Ordinal))
        {
            target.Clear();
            target.AddRange(wanted);
        }
    }

    public static async Task FinishAsync(TenantDb db, RecipeContext context, string what, CancellationToken cancellation)
    {
        var changes = db.ChangeTracker.Entries().Count(e => e.State is EntityState.Added or EntityState.Modified);
        if (changes == 0)
        {
            return;
        }

        context.Changed($"{changes} {what} ajoutés ou changés.");
        if (!context.DryRun)
        {
            await db.SaveChangesAsync(cancellation);
        }
    }
}
