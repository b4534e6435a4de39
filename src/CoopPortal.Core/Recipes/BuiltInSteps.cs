using System.Text.Json;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Modules;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Core.Recipes;

/// <summary>Étape <c>feature</c> : tous les modules sont là ; l'étape vérifie que ceux qu'elle nomme existent.</summary>
public sealed class FeatureStep(IEnumerable<IModule> modules) : IRecipeStep
{
    public string Name => "feature";

    public Task RunAsync(RecipeContext context, JsonObject step, CancellationToken cancellation)
    {
        var known = modules.Select(m => m.Manifest.Id).ToHashSet(StringComparer.Ordinal);
        var missing = (step["enable"] as JsonArray ?? []).Select(n => n.Text() ?? "(rien)").Where(n => !known.Contains(n)).ToList();
        return missing.Count == 0
            ? Task.CompletedTask
            : throw new RecipeException($"L'étape « feature » demande un module inconnu : {string.Join(", ", missing)}. Modules présents : {string.Join(", ", known.Order(StringComparer.Ordinal))}.");
    }
}

/// <summary>Étape <c>themes</c> : un seul thème existe.</summary>
public sealed class ThemesStep : IRecipeStep
{
    private const string Theme = "CoopPortal.Theme";

    public string Name => "themes";

    public Task RunAsync(RecipeContext context, JsonObject step, CancellationToken cancellation)
        => step["site"].Text() == Theme
            ? Task.CompletedTask
            : throw new RecipeException($"L'étape « themes » ne connaît que « {Theme} ».");
}

/// <summary>Étape <c>settings</c> : les mots et réglages de l'espace (<see cref="TenantSettings"/>).</summary>
public sealed class SettingsStep(Databases databases, TenantContext tenant) : IRecipeStep
{
    public string Name => "settings";

    public async Task RunAsync(RecipeContext context, JsonObject step, CancellationToken cancellation)
    {
        TenantSettings settings;
        try
        {
            var data = context.Data(step, "TenantSettings");
            settings = data.Deserialize(TenantJson.Default.TenantSettings) ?? throw new RecipeException("L'étape « settings » est vide.");
            RefuserLeVide(data.AsObject());
            TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone);
        }
        catch (Exception e) when (e is JsonException or TimeZoneNotFoundException or ArgumentException)
        {
            throw new RecipeException($"L'étape « settings » n'est pas lisible : {e.Message}", e);
        }

        await using var db = databases.Platform();
        var row = await db.Tenants.SingleAsync(t => t.Key == tenant.Required.Key, cancellation);
        var json = JsonSerializer.Serialize(settings, TenantJson.Default.TenantSettings);
        if (row.Settings == json)
        {
            return;
        }

        context.Changed("Les mots et réglages de l'espace changent.");
        if (!context.DryRun)
        {
            row.Settings = json;
            await db.SaveChangesAsync(cancellation);
        }
    }

    // Lu d'un espace ancien, un réglage vide reprend sa valeur d'usage ; écrit dans une recette, c'est une faute à dire.
    private static void RefuserLeVide(JsonObject settings)
    {
        if (settings.FirstOrDefault(s => s.Value is null || (s.Key == "freshnessMonths" && s.Value.GetValue<int>() < 1)).Key is { } name)
        {
            throw new RecipeException($"L'étape « settings » donne à « {name} » une valeur qui ne convient pas : donnez-en une autre, ou ôtez la ligne pour garder la valeur d'usage.");
        }
    }
}

/// <summary>Étape <c>Roles</c> : les droits sont fixés par les modules ; l'étape refuse un rôle qui n'existe pas.</summary>
public sealed class RolesStep : IRecipeStep
{
    public string Name => "Roles";

    public Task RunAsync(RecipeContext context, JsonObject step, CancellationToken cancellation)
    {
        var unknown = (step["Roles"] as JsonArray ?? [])
            .Select(r => (r as JsonObject)?["Name"].Text() ?? "(sans nom)")
            .Where(n => !Enum.TryParse<Access.Role>(n, out _)).ToList();
        return unknown.Count == 0
            ? Task.CompletedTask
            : throw new RecipeException($"L'étape « Roles » nomme un rôle inconnu : {string.Join(", ", unknown)}. Rôles : {string.Join(", ", Enum.GetNames<Access.Role>())}.");
    }
}
