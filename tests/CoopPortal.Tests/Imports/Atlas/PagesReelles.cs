using System.Text;
using System.Text.Json.Nodes;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Atlas;
using Depot = CoopPortal.Tests.Recettes.Depot;

namespace CoopPortal.Tests.Imports.Atlas;

/// <summary>Les deux pages de l'Atlas, hors du dépôt ; leurs attentes se lisent dans leurs propres lignes.</summary>
internal static class PagesReelles
{
    public const string Kayes = "atlas-ile-de-france-kayes.txt";
    public const string Dembela = "atlas-pontcharra-dembela.txt";

    public static byte[] Octets(string page) => File.ReadAllBytes(Chemin(page));

    public static string Texte(string page) => Encoding.UTF8.GetString(Octets(page));

    public static string[] Lignes(string page) => Texte(page).Split('\n');

    public static Projet Lu(string page) => LecteurAtlas.Lire(page, Octets(page)).Projets.Single().Document;

    /// <summary>Le projet en arbre, sans sa provenance, que la disposition de la page change.</summary>
    public static JsonObject Arbre(Projet projet)
    {
        var arbre = ProjetJson.ToTree(projet);
        arbre.Remove("provenance");
        return arbre;
    }

    public static string Chemin(string page) => Depot.Seed(page);
}
