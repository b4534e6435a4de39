using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Json;

namespace CoopPortal.Imports.Reprise;

public sealed record BilanDeJson(int Creees, int Completees, int Inchangees, IReadOnlyList<string> Tenues, int Souches, int Projets)
{
    public bool RienDeNeuf => Creees + Completees + Souches + Projets == 0;
}

/// <summary>
/// Remet dans un espace ce qu'un autre a exporté : identifiants, adresses, personnes et vérifications compris. En une transaction.
/// La clé de l'espace du fichier n'est pas reprise : on importe dans celui qu'on nomme.
/// </summary>
public sealed class RepriseDeJson(TenantDb db, Depot depot, RestitutionDEchange restitution, DepotDeSouches souches, Journal journal)
{
    public async Task<BilanDeJson> AccepterAsync(ExportLu lu, Author author, string source, IProgress<int>? progress, CancellationToken cancellation)
    {
        if (!lu.Accepte)
        {
            throw new InvalidOperationException("Un fichier refusé ne se reprend pas.");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var raison = $"Import de {source}";
        var decompte = new Decompte();
        foreach (var objet in lu.Partenariats)
        {
            var issue = (await restitution.FicheAsync(objet.Id, objet.Slug, lu.Document(objet), author, raison, cancellation)).Issue;
            decompte.Ajouter(objet.Titre, issue);
            progress?.Report(decompte.Faits);
            await depot.SoufflerAsync(decompte.Faits, cancellation);
        }

        var projets = new Decompte();
        foreach (var objet in lu.Projets)
        {
            projets.Ajouter(objet.Titre, (await restitution.ProjetAsync(objet.Id, objet.Slug, lu.Document(objet), author, raison, cancellation)).Issue);
            await depot.SoufflerAsync(projets.Faits, cancellation);
        }

        var bilan = new BilanDeJson(
            decompte.Crees,
            decompte.Completes,
            decompte.Inchanges,
            decompte.Tenus,
            await souches.AjouterAsync(lu.Souches, source, cancellation),
            projets.Crees + projets.Completes);
        if (!bilan.RienDeNeuf)
        {
            journal.Write(author, "Reprise", null, $"{source} importé : {bilan.Creees} fiches créées, {bilan.Completees} complétées, {bilan.Souches} partenariats connus, {bilan.Projets} projets.", DOu.Import);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return bilan;
    }
}
