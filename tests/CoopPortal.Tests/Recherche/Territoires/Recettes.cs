using System.Text.Json;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Territoires;
using CoopPortal.Tests.Support;
using Microsoft.Extensions.Options;

namespace CoopPortal.Tests.Recherche.Territoires;

/// <summary>Les territoires d'une recette, lus sans base, et les données de la France.</summary>
internal static class Recettes
{
    public static IOptions<PortalOptions> Options { get; } = Microsoft.Extensions.Options.Options.Create(new PortalOptions { RecipesFolder = Portal.RecipesFolder });

    public static Divisions Divisions(string pays)
    {
        var rang = 0;
        var divisions = Lire(pays, "territoires").Select(l => new Territoire
        {
            Cle = l.Cle, Nom = l.Nom, Niveau = l.Niveau!, Parent = l.Parent, Depuis = l.Depuis, Jusqua = l.Jusqua, AnciensNoms = l.AnciensNoms ?? [], Successeurs = l.Successeurs ?? [], Ordre = ++rang,
        });
        var lieux = Lire(pays, "lieux").Select(l => new Territoire { Cle = "lieu-" + l.Cle, Nom = l.Nom, Niveau = CoopPortal.Recherche.Territoires.Divisions.Localite, Parent = l.Territoire, Ordre = 10_000 + ++rang });
        return new Divisions([.. divisions, .. lieux]);
    }

    public static FicheIndex Fiche(string nom, string? lieu, string? region, string? genre = "commune")
        => new() { ItemId = Guid.NewGuid(), Slug = "essai", Titre = nom, NomPartenaire = nom, GenrePartenaire = genre, LieuPartenaire = lieu, RegionPartenaire = region };

    private static List<Ligne> Lire(string pays, string quoi)
        => JsonSerializer.Deserialize<List<Ligne>>(File.ReadAllText(Path.Combine(Portal.RecipesFolder, "data", $"{pays}-{quoi}.json")), JsonSerializerOptions.Web)!;

    private sealed record Ligne(string Cle, string Nom, string? Niveau, string? Parent, string? Territoire, string? Depuis, string? Jusqua, List<string>? AnciensNoms, List<string>? Successeurs);
}
