using System.Globalization;
using System.Text.Json.Nodes;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Fiches.Contracts.Sections;
using CoopPortal.Relecture.Comparaison;
using CoopPortal.Relecture.Reglages;
using CoopPortal.Relecture.Soumissions;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Immediat;

/// <summary>Une proposition devant ce qui est en ligne au moment de l'envoi.</summary>
public sealed record EnvoiLu(ContentItem Item, Soumission Soumission, Questionnaire Questionnaire, JsonObject Depart, JsonObject EnLigne, JsonObject Proposition)
{
    public Fusion Fusion(Questionnaire questions) => Comparaison.Fusion.De(questions, Soumission.Cote, Depart, EnLigne, Proposition, new HashSet<string>(StringComparer.Ordinal));

    public bool Change(Fusion fusion) => SectionAffichee.Pour(Questionnaire, Soumission.Cote).SelectMany(s => s.Champs).Any(c => !JsonTree.Same(fusion.Document.At(c.Cle), EnLigne.At(c.Cle)));
}

/// <summary>Ce qui est en ligne dès l'envoi, et s'il reste quelque chose à relire.</summary>
public sealed record Immediate(IReadOnlyList<string> Sections, int Version, bool Reste);

/// <summary>
/// Met en ligne, dans la transaction de l'envoi, les réponses que l'espace lit après coup. Une réponse qui a bougé en ligne
/// entre-temps n'en est pas : elle attend l'animation avec le reste.
/// </summary>
public sealed class MiseEnLigneImmediate(TenantDb db, ContentStore store, Journal journal, VoixDuMandat voix, QuiPropose qui, EcheanceDeRelecture reglages, TenantContext tenant, TimeProvider clock)
{
    /// <returns>null quand tout est à relire d'abord. Sauve, sans clore la transaction.</returns>
    public async Task<Immediate?> FaireAsync(EnvoiLu envoi, Author author, CancellationToken cancellation)
    {
        // Ce que personne n'a encore publié ne paraît pas par morceaux ; ce que l'animation a retiré ne revient pas par un envoi.
        var sansRelecture = (await reglages.ReglagesAsync(cancellation)).Etapes == RegleDEtapes.Aucune;
        if (envoi.Item.PublishedVersion is null && (!sansRelecture || envoi.Soumission.BaseVersion > 0))
        {
            return null;
        }

        var sections = envoi.Questionnaire.Sections.Where(s => sansRelecture || s.Relecture == MomentDeLecture.Apres).ToList();
        var fusion = envoi.Fusion(envoi.Questionnaire with { Sections = sections });
        if (!envoi.Change(fusion))
        {
            return null;
        }

        var avant = envoi.Item.PublishedVersion ?? 0;
        var archive = sansRelecture ? null : await db.Set<FicheIndex>().Where(f => f.ItemId == envoi.Item.Id).Select(f => f.Archive).SingleOrDefaultAsync(cancellation);
        var document = fusion.Document;
        var changees = sections.Where(s => s.Champs.Any(c => !JsonTree.Same(document.At(c.Cle), envoi.EnLigne.At(c.Cle)))).Select(s => s.Titre).ToList();
        if (archive is null)
        {
            document["dateMiseAJour"] = tenant.Required.Jour(clock.GetUtcNow().UtcDateTime).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        envoi.Item.Title = document.TextAt("titre") ?? envoi.Item.Title;
        var dite = await voix.DireAsync(envoi.Soumission.AuthorId, envoi.Item.Id, envoi.Soumission.Cote, null, cancellation);
        qui.Dire(envoi.Item.Id, envoi.Soumission.Cote, dite?.Voix, dite?.Pour);
        var version = await store.PublishAsync(envoi.Item, document, author, VersionKind.Contribution, $"{string.Join(", ", changees)} : en ligne dès l’envoi", cancellation);
        await GarderLArchiveAsync(envoi.Item.Id, archive, cancellation);
        if (!sansRelecture)
        {
            db.Add(new AVerifier { ItemId = envoi.Item.Id, Cote = envoi.Soumission.Cote, Version = version.Number, Avant = avant, Auteur = author.Name, AuteurId = author.AccountId, Le = envoi.Soumission.At });
        }

        journal.Write(author, "Publication", envoi.Item.Id, $"Version {version.Number} de « {envoi.Item.Title} » en ligne dès l’envoi ({string.Join(", ", changees)}).");
        var reste = (envoi with { EnLigne = document }).Fusion(envoi.Questionnaire);
        return new Immediate(changees, version.Number, reste.Conflits.Count > 0 || (envoi with { EnLigne = document }).Change(reste));
    }

    // Un contact corrigé ne fait pas d'un vieux livre une fiche relue : ce qu'il dit d'autres personnes reste à l'animation.
    internal async Task GarderLArchiveAsync(Guid itemId, string? archive, CancellationToken cancellation)
    {
        if (archive is not null)
        {
            await db.Set<FicheIndex>().Where(f => f.ItemId == itemId).ExecuteUpdateAsync(s => s.SetProperty(f => f.Archive, archive), cancellation);
        }
    }
}
