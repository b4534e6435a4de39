using System.Globalization;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Json;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Imports.Reprise;

/// <summary>
/// Rend à un espace un objet du format d'échange : identifiant, adresse, personnes et vérifications compris. L'appelant tient la transaction.
/// Ce que des personnes avaient vérifié ou corrigé là-bas ne redevient pas ici une archive.
/// </summary>
public sealed class RestitutionDEchange(TenantDb db, Depot depot, DepotDeProjets projets)
{
    /// <param name="document">l'objet entier du fichier ; ce que l'export y ajoute en est retiré.</param>
    public async Task<Depose> FicheAsync(Guid id, string slug, JsonObject document, Author author, string raison, CancellationToken cancellation)
    {
        var verifications = document["verifications"] as JsonObject;
        var relue = document.TextAt("relue") == "true" || !JsonTree.IsBlank(verifications);
        Champs.Retirer(document);
        var depose = await depot.RestaurerAsync(id, slug, document, author, relue ? VersionKind.Redaction : VersionKind.Import, raison, cancellation);
        if (depose.Issue is IssueDuDepot.Creee && verifications is not null)
        {
            var fiche = await db.Set<FicheIndex>().SingleAsync(f => f.ItemId == depose.Item.Id, cancellation);
            fiche.VerifieFrancaisLe = Instant(verifications[Cotes.Francais].Text());
            fiche.VerifiePartenaireLe = Instant(verifications[Cotes.Partenaire].Text());
            await db.SaveChangesAsync(cancellation);
        }

        return depose;
    }

    public Task<Depose> ProjetAsync(Guid id, string slug, JsonObject document, Author author, string raison, CancellationToken cancellation)
    {
        Champs.Retirer(document);
        return projets.RestaurerAsync(id, slug, document, author, raison, cancellation);
    }

    private static DateTime? Instant(string? texte)
        => DateTime.TryParseExact(texte, "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
}
