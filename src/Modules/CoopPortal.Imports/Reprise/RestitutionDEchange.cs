using System.Globalization;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Sections;
using CoopPortal.Imports.Json;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Imports.Reprise;

/// <summary>
/// Rend à un espace un objet du format d'échange : identifiant, adresse, personnes et vérifications compris. L'appelant tient la transaction.
/// Ce que des personnes avaient vérifié ou corrigé là-bas ne redevient pas ici une archive.
/// </summary>
public sealed class RestitutionDEchange(TenantDb db, Depot depot, DepotDeProjets projets, DepotDeDependances dependances, ProtectionsReprises protections)
{
    /// <param name="document">l'objet entier du fichier ; ce que l'export y ajoute en est retiré.</param>
    public async Task<Depose> FicheAsync(Guid id, string slug, JsonObject document, Author author, string raison, CancellationToken cancellation)
    {
        var verifications = document["verifications"] as JsonObject;
        var (voix, sections) = (document["voix"] as JsonObject, document["sections"] as JsonArray ?? []);
        var relue = document.TextAt("relue") == "true" || !JsonTree.IsBlank(verifications);
        var filles = Champs.Dependances.SelectMany(d => document.RowsAt(d.Key).Select(f => (d.Value.Type, Document: f.Copy()))).ToList();
        var reprises = ProtectionsReprises.Lire(document);
        Champs.Retirer(document);
        var depose = await depot.RestaurerAsync(id, slug, document, author, relue ? VersionKind.Redaction : VersionKind.Import, raison, cancellation);
        if (depose.Issue is IssueDuDepot.Creee)
        {
            db.AddRange(SectionsEnEchange.Lire(depose.Item.Id, sections));
            await db.SaveChangesAsync(cancellation);
        }

        if (depose.Issue is IssueDuDepot.Creee && verifications is not null && depose.Item.ShelteredAt is null)
        {
            var fiche = await db.Set<FicheIndex>().SingleAsync(f => f.ItemId == depose.Item.Id, cancellation);
            fiche.VerifieFrancaisLe = Instant(verifications[Cotes.Francais].Text());
            fiche.VerifiePartenaireLe = Instant(verifications[Cotes.Partenaire].Text());
            (fiche.VoixFrancaise, fiche.VoixPartenaire) = (SectionsEnEchange.LireVoix(voix?[Cotes.Francais].Text()), SectionsEnEchange.LireVoix(voix?[Cotes.Partenaire].Text()));
            await db.SaveChangesAsync(cancellation);
        }

        // Avant ce qui en dépend : sous une fiche à l'abri, une convention n'est pas en ligne un seul instant.
        await protections.PoserAsync(depose, reprises, author, cancellation);
        var neuves = 0;
        foreach (var (type, fille) in filles)
        {
            var (cle, adresse) = (Guid.Parse(fille.TextAt("id")!), fille.TextAt("slug")!);
            fille.Remove("id");
            fille.Remove("slug");
            var protegee = ProtectionsReprises.Lire(fille);
            fille.Remove("abri");
            var posee = await dependances.RestaurerAsync(depose.Item, type, cle, adresse, fille, author, raison, cancellation);
            await protections.PoserAsync(posee, protegee, author, cancellation);
            neuves += posee.Issue is IssueDuDepot.Creee or IssueDuDepot.Completee ? 1 : 0;
        }

        return neuves > 0 && depose.Issue == IssueDuDepot.Inchangee ? depose with { Issue = IssueDuDepot.Completee } : depose;
    }

    public Task<Depose> ProjetAsync(Guid id, string slug, JsonObject document, Author author, string raison, CancellationToken cancellation)
    {
        Champs.Retirer(document);
        return projets.RestaurerAsync(id, slug, document, author, raison, cancellation);
    }

    private static DateTime? Instant(string? texte)
        => DateTime.TryParseExact(texte, "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
}
