using System.Globalization;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Json;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Imports.Reprise;

public sealed record BilanDeJson(int Creees, int Completees, int Inchangees, IReadOnlyList<string> Tenues, int Souches, int Projets)
{
    public bool RienDeNeuf => Creees + Completees + Souches + Projets == 0;
}

/// <summary>
/// Remet dans un espace ce qu'un autre a exporté : identifiants, adresses, personnes et vérifications compris. En une transaction.
/// La clé de l'espace du fichier n'est pas reprise : on importe dans celui qu'on nomme.
/// </summary>
public sealed class RepriseDeJson(TenantDb db, Depot depot, DepotDeProjets projets, DepotDeSouches souches, Journal journal)
{
    private const int _lot = 50;

    public async Task<BilanDeJson> AccepterAsync(ExportLu lu, Author author, string source, IProgress<int>? progress, CancellationToken cancellation)
    {
        if (!lu.Accepte)
        {
            throw new InvalidOperationException("Un fichier refusé ne se reprend pas.");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var raison = $"Import de {source}";
        var issues = new List<(string Titre, IssueDuDepot Issue)>();
        foreach (var objet in lu.Partenariats)
        {
            var document = lu.Document(objet);
            var verifications = document["verifications"] as JsonObject;
            foreach (var champ in Champs.Ajoutes)
            {
                document.Remove(champ);
            }

            NumerosDesContacts.Retirer(document);
            Aujourdhui.Retirer(document);
            var (issue, item) = await depot.RestaurerAsync(objet.Id, objet.Slug, document, author, raison, cancellation);
            if (issue is IssueDuDepot.Creee)
            {
                await VerifierAsync(item, verifications, cancellation);
            }

            issues.Add((objet.Titre, issue));
            progress?.Report(issues.Count);
            if (issues.Count % _lot == 0)
            {
                await db.SaveChangesAsync(cancellation);
                db.ChangeTracker.Clear();
                depot.Oublier();
            }
        }

        var neufs = 0;
        foreach (var objet in lu.Projets)
        {
            var document = lu.Document(objet);
            document.Remove("id");
            document.Remove("slug");
            neufs += await projets.RestaurerAsync(objet.Id, objet.Slug, document, author, raison, cancellation) is IssueDuDepot.Creee or IssueDuDepot.Completee ? 1 : 0;
        }

        var bilan = new BilanDeJson(
            issues.Count(i => i.Issue == IssueDuDepot.Creee),
            issues.Count(i => i.Issue == IssueDuDepot.Completee),
            issues.Count(i => i.Issue == IssueDuDepot.Inchangee),
            [.. issues.Where(i => i.Issue == IssueDuDepot.Tenue).Select(i => i.Titre)],
            await souches.AjouterAsync(lu.Souches, source, cancellation),
            neufs);
        if (!bilan.RienDeNeuf)
        {
            journal.Write(author, "Reprise", null, $"{source} importé : {bilan.Creees} fiches créées, {bilan.Completees} complétées, {bilan.Souches} partenariats connus, {bilan.Projets} projets.");
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return bilan;
    }

    private async Task VerifierAsync(ContentItem item, JsonObject? verifications, CancellationToken cancellation)
    {
        if (verifications is not null)
        {
            var fiche = await db.Set<FicheIndex>().SingleAsync(f => f.ItemId == item.Id, cancellation);
            fiche.VerifieFrancaisLe = Instant(verifications[Cotes.Francais].Text());
            fiche.VerifiePartenaireLe = Instant(verifications[Cotes.Partenaire].Text());
            await db.SaveChangesAsync(cancellation);
        }
    }

    private static DateTime? Instant(string? texte)
        => DateTime.TryParseExact(texte, "yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var instant) ? instant : null;
}
