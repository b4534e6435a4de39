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
        var issues = new List<(string Titre, IssueDuDepot Issue)>();
        foreach (var objet in lu.Partenariats)
        {
            var issue = (await restitution.FicheAsync(objet.Id, objet.Slug, lu.Document(objet), author, raison, cancellation)).Issue;
            issues.Add((objet.Titre, issue));
            progress?.Report(issues.Count);
            await depot.SoufflerAsync(issues.Count, cancellation);
        }

        var neufs = 0;
        foreach (var objet in lu.Projets)
        {
            neufs += (await restitution.ProjetAsync(objet.Id, objet.Slug, lu.Document(objet), author, raison, cancellation)).Issue is IssueDuDepot.Creee or IssueDuDepot.Completee ? 1 : 0;
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
            journal.Write(author, "Reprise", null, $"{source} importé : {bilan.Creees} fiches créées, {bilan.Completees} complétées, {bilan.Souches} partenariats connus, {bilan.Projets} projets.", DOu.Import);
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }

        return bilan;
    }
}
