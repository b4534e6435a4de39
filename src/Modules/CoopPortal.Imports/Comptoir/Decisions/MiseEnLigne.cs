using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Comptoir.EnRegard;
using CoopPortal.Imports.Repertoire;
using CoopPortal.Imports.Reprise;
using CoopPortal.Relecture.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Imports.Comptoir.Decisions;

/// <summary>Écrit ce qu'une proposition acceptée donne, et note sur elle ce qu'il faudrait pour l'annuler. L'appelant tient la transaction.</summary>
public sealed class MiseEnLigne(TenantDb db, Depot depot, BrouillonDAnimation brouillons, DepotDeSouches souches)
{
    public async Task<Issue> FicheAsync(Regard regard, string source, Author author, CancellationToken cancellation)
    {
        var proposition = regard.Proposition;
        switch (regard.Effet)
        {
            case Effet.Tenue:
                return Issue.Tenue;
            case Effet.NeChangeraitRien:
                proposition.ItemId = regard.EnLigne!.Item.Id;
                return Issue.Inchangee;
        }

        var done = await depot.DeposerAsync(proposition.Adresse, regard.Resultat, author, VersionKind.Import, $"Reprise de {source}, lignes {proposition.PremiereLigne} à {proposition.DerniereLigne}", cancellation);
        (proposition.ItemId, proposition.VersionAvant, proposition.Version) = (done.Item.Id, done.Avant, done.Version?.Number);
        return done.Issue switch
        {
            IssueDuDepot.Tenue => Issue.Tenue,
            IssueDuDepot.Inchangee => Issue.Inchangee,
            _ => Issue.Publiee,
        };
    }

    public async Task<Issue> BrouillonAsync(Regard regard, CancellationToken cancellation)
    {
        if (regard.EnLigne is not { } online || regard.Effet == Effet.NeChangeraitRien)
        {
            return regard.EnLigne is null ? Issue.Changee : Issue.Inchangee;
        }

        if (await brouillons.PoserAsync(online.Item.Id, online.Version, regard.Resultat, "Import", cancellation) is not { } hash)
        {
            return Issue.BrouillonExistant;
        }

        (regard.Proposition.ItemId, regard.Proposition.Brouillon) = (online.Item.Id, hash);
        return Issue.EnBrouillon;
    }

    public async Task<Issue> SoucheAsync(Proposition proposition, string source, CancellationToken cancellation)
    {
        if (await db.Set<Souche>().AnyAsync(s => s.Slug == proposition.Slug, cancellation))
        {
            return Issue.Inchangee;
        }

        var document = DocumentJson.Parse(proposition.Document!);
        var stub = await souches.AjouterAsync(
            proposition.Slug, new SoucheLue(proposition.Titre, document.TextAt("coteFrancais"), document.TextAt("cotePartenaire"), proposition.PremiereLigne), source, cancellation);
        proposition.ItemId = stub.Id;
        return Issue.Publiee;
    }
}
