using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Fichiers;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Texte;
using Microsoft.EntityFrameworkCore;
using static CoopPortal.Fiches.Langues.Mots;

namespace CoopPortal.Fiches.Contracts.Lecture;

/// <summary>Une pièce jointe prête à montrer. Sans <c>Id</c>, son fichier n'est pas dans cet espace : la fiche vient d'ailleurs.</summary>
/// <param name="Detail">« PDF, 1,2 Mo »</param>
public sealed record PieceLue(Guid? Id, string Titre, string Nom, string Detail);

/// <summary>Ce que la table des fichiers sait des pièces d'une réponse.</summary>
public sealed class PiecesLues(TenantDb db)
{
    public async Task<IReadOnlyList<PieceLue>> DeAsync(JsonNode? valeur, CancellationToken cancellation)
    {
        var lignes = (valeur as JsonArray ?? []).OfType<JsonObject>().ToList();
        var ids = lignes.Select(Identifiant).OfType<Guid>().ToList();
        var connus = ids.Count == 0 ? [] : await db.Fichiers.AsNoTracking().Where(f => ids.Contains(f.Id)).ToDictionaryAsync(f => f.Id, cancellation);
        return [.. lignes.Select(l => Lire(l, Identifiant(l) is { } id ? connus.GetValueOrDefault(id) : null))];
    }

    public static Guid? Identifiant(JsonObject ligne) => Guid.TryParse(ligne.TextAt("fichier"), out var id) ? id : null;

    /// <summary>« 340 Ko », « 1,2 Mo ».</summary>
    public static string Taille(long octets) => octets < 1_000_000
        ? $"{Ecrit.Nombre(Math.Max(1, octets / 1000))}\u00A0{T("Ko")}"
        : $"{Ecrit.Nombre(decimal.Round(octets / 1_000_000m, 1))}\u00A0{T("Mo")}";

    private static string Sorte(string mime) => TypesDeFichier.Du(mime)?.Nom switch
    {
        null => T("Fichier"),
        "Texte OpenDocument" => T("Texte OpenDocument"),
        "Tableur OpenDocument" => T("Tableur OpenDocument"),
        var nom => nom,
    };

    private static PieceLue Lire(JsonObject ligne, Fichier? fichier)
    {
        var titre = ligne.TextAt("titre");
        return fichier is null
            ? new PieceLue(null, string.IsNullOrWhiteSpace(titre) ? T("Pièce sans titre") : titre, "", T("fichier absent de cet espace"))
            : new PieceLue(fichier.Id, string.IsNullOrWhiteSpace(titre) ? fichier.Nom : titre, fichier.Nom, $"{Sorte(fichier.TypeMime)}, {Taille(fichier.Taille)}");
    }
}
