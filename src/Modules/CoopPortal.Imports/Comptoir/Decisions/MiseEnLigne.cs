using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Comptoir.EnRegard;
using CoopPortal.Imports.Repertoire;
using CoopPortal.Imports.Reprise;
using CoopPortal.Relecture.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Imports.Comptoir.Decisions;

/// <summary>Écrit ce qu'une proposition acceptée donne, par les mêmes dépôts que la ligne de commande, et note sur elle ce qu'il faudrait pour l'annuler. L'appelant tient la transaction.</summary>
public sealed class MiseEnLigne(TenantDb db, Depot depot, DepotDeProjets projets, RestitutionDEchange restitution, BrouillonDAnimation brouillons, DepotDeSouches souches)
{
    /// <param name="regard">tout sauf un partenariat connu.</param>
    public async Task<Issue> EcrireAsync(Regard regard, string import, Author author, CancellationToken cancellation)
    {
        var proposition = regard.Proposition;
        switch (regard.Effet)
        {
            case Effet.Tenue or Effet.Disparue:
                return Issue.Tenue;
            case Effet.NeChangeraitRien:
                proposition.ItemId = regard.EnLigne!.Item.Id;
                return Issue.Inchangee;
        }

        var done = await DeposerAsync(regard, Raison(proposition, import), author, cancellation);
        (proposition.ItemId, proposition.VersionAvant, proposition.Version) = (done.Item.Id, done.Avant, done.Version?.Number);
        return done.Issue switch
        {
            IssueDuDepot.Tenue => Issue.Tenue,
            IssueDuDepot.Inchangee => Issue.Inchangee,
            _ => Issue.Publiee,
        };
    }

    private async Task<Depose> DeposerAsync(Regard regard, string raison, Author author, CancellationToken cancellation)
    {
        var proposition = regard.Proposition;
        return (proposition.Genre, Rendu(regard)) switch
        {
            (GenreDeProposition.Reponses, _) => await depot.RevoirAsync(await db.Items.SingleAsync(i => i.Id == regard.EnLigne!.Item.Id, cancellation), regard.Resultat, author, raison, cancellation),
            (GenreDeProposition.Projet, { } rendu) => await restitution.ProjetAsync(rendu.Id, proposition.Slug, rendu.Document, author, raison, cancellation),
            (GenreDeProposition.Projet, _) => await projets.DeposerAsync(ProjetJson.FromTree(regard.Resultat), author, VersionKind.Import, raison, cancellation),
            (_, { } rendu) => await restitution.FicheAsync(rendu.Id, proposition.Adresse, rendu.Document, author, raison, cancellation),
            _ => await depot.DeposerAsync(proposition.Adresse, regard.Resultat, author, VersionKind.Import, raison, cancellation),
        };
    }

    // Un objet du format d'échange que l'espace n'a pas retrouve son identifiant et ses vérifications ; les autres se complètent.
    private static (Guid Id, JsonObject Document)? Rendu(Regard regard)
    {
        if (regard.EnLigne is not null || regard.Proposition.Echange is not { } texte)
        {
            return null;
        }

        var (identite, document) = (DocumentJson.Parse(texte), regard.Resultat.Copy());
        foreach (var (champ, valeur) in identite)
        {
            document[champ] = valeur?.DeepClone();
        }

        return (Guid.Parse(identite.TextAt("id")!), document);
    }

    private static string Raison(Proposition proposition, string import)
    {
        var source = proposition.Source.Length > 0 ? proposition.Source : import;
        return proposition switch
        {
            { Genre: GenreDeProposition.Reponses } => $"Questionnaire {source}",
            { PremiereLigne: 0 } => $"Reprise de {source}",
            _ => $"Reprise de {source}, lignes {proposition.PremiereLigne} à {proposition.DerniereLigne}",
        };
    }

    public async Task<Issue> BrouillonAsync(Regard regard, CancellationToken cancellation)
    {
        if (regard.EnLigne is not { } online || regard.Effet == Effet.NeChangeraitRien || regard.Proposition.Genre == GenreDeProposition.Projet)
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
        source = proposition.Source.Length > 0 ? proposition.Source : source;
        var stub = await souches.AjouterAsync(
            proposition.Slug, new SoucheLue(proposition.Titre, document.TextAt("coteFrancais"), document.TextAt("cotePartenaire"), proposition.PremiereLigne), source, cancellation);
        proposition.ItemId = stub.Id;
        return Issue.Publiee;
    }
}
