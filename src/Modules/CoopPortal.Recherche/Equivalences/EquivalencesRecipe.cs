using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Recipes;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Recherche.Equivalences;

/// <summary>Pose les sigles (<c>sigle</c>, <c>sens</c>) ou les autres graphies d'un nom (<c>nom</c> ou <c>libelle</c>, <c>variantes</c>) que la recherche tient pour équivalents.</summary>
internal abstract class EquivalencesRecipe(TenantDb db) : IContentRecipe
{
    public const string Sigle = "Sigle";
    private static readonly JsonSerializerOptions _lisible = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public abstract string ContentType { get; }

    /// <returns>la clé et les expressions d'une ligne ; moins de deux, elle ne dit rien.</returns>
    protected abstract (string? Cle, IEnumerable<string?> Dits) Lire(JsonObject ligne);

    public async Task RunAsync(RecipeContext context, JsonArray data, CancellationToken cancellation)
    {
        var sorte = ContentType;
        var poses = await db.Database.SqlQuery<LexiqueDeLEspace.Equivalents>($"""select "Sorte", "Cle", "Dits" from "RechercheEquivalences" """)
            .Where(e => e.Sorte == sorte).ToDictionaryAsync(e => e.Cle, e => e.Dits, StringComparer.Ordinal, cancellation);
        var changes = new List<(string Cle, string Dits)>();
        foreach (var ligne in data.OfType<JsonObject>())
        {
            var (cle, lus) = Lire(ligne);
            var dits = lus.OfType<string>().Where(d => d.Length > 0).Distinct(StringComparer.Ordinal).ToArray();
            if (dits.Length < 2)
                continue;
            var json = JsonSerializer.Serialize(dits, _lisible);
            if (poses.GetValueOrDefault(cle ?? throw new RecipeException($"Une équivalence de la recette n'a pas de clé : {ligne.ToJsonString()}")) != json)
                changes.Add((cle, json));
        }

        if (changes.Count == 0)
            return;
        context.Changed($"{changes.Count} équivalences de recherche ajoutées ou changées.");
        if (context.DryRun)
            return;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        foreach (var (cle, dits) in changes)
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                insert into "RechercheEquivalences" ("Sorte", "Cle", "Dits") values ({sorte}, {cle}, {dits})
                  on conflict ("Sorte", "Cle") do update set "Dits" = excluded."Dits"
                """, cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }
}

internal sealed class SigleRecipe(TenantDb db) : EquivalencesRecipe(db)
{
    public override string ContentType => Sigle;

    protected override (string? Cle, IEnumerable<string?> Dits) Lire(JsonObject ligne)
        => (ligne.TextAt("sigle"), (ligne["sens"] as JsonArray ?? []).Select(s => s.Text()).Prepend(ligne.TextAt("sigle")));
}

internal sealed class VarianteRecipe(TenantDb db) : EquivalencesRecipe(db)
{
    public override string ContentType => "Variante";

    protected override (string? Cle, IEnumerable<string?> Dits) Lire(JsonObject ligne)
        => (ligne.TextAt("cle"), (ligne["variantes"] as JsonArray ?? []).Select(s => s.Text()).Prepend(ligne.TextAt("nom") ?? ligne.TextAt("libelle")));
}
