using System.Text.Json.Nodes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Protection;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Relecture.Brouillons;
using CoopPortal.Relecture.Contracts;
using CoopPortal.Relecture.Etapes;
using CoopPortal.Relecture.Immediat;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Soumissions;

/// <summary>
/// Envoie un brouillon. Une proposition qui attendait déjà pour ce côté est remplacée ; ce que l'espace lit après coup paraît
/// aussitôt, le reste attend l'accord que l'espace demande, puis l'animation.
/// </summary>
public sealed class Soumettre(
    TenantDb db, ContentStore store, QuestionnaireStore questionnaires, MiseEnLigneImmediate immediat, DemandeDAccord accords, MotDEnvoi mots, IEnumerable<IApresProposition> suites, Journal journal, Courriels courriels, Abris abris, Caller caller, TimeProvider clock)
{
    private const int Essais = 4;

    /// <summary>Après un envoi : ce qui vient de se passer et ce qui suit, à dire à la personne.</summary>
    public string Mot { get; private set; } = "";

    /// <returns>faux quand le brouillon ne diffère pas de la fiche en ligne.</returns>
    public async Task<bool> FaireAsync(FicheModifiable fiche, JsonObject document, CancellationToken cancellation)
    {
        var questionnaire = await questionnaires.CurrentAsync(fiche.Item.Type, cancellation);
        var champs = SectionAffichee.Pour(questionnaire, fiche.Cote).SelectMany(s => s.Champs);
        if (champs.All(c => JsonTree.Same(document.At(c.Cle), fiche.Publiee.Document.At(c.Cle))))
        {
            return false;
        }

        for (var essai = 1; ; essai++)
        {
            try
            {
                db.ChangeTracker.Clear();
                return await EnvoyerAsync(fiche, questionnaire, document, cancellation);
            }
            catch (DbUpdateConcurrencyException) when (essai < Essais)
            {
                // Une publication vient de passer : on relit ce qui est en ligne, et on recommence.
            }
        }
    }

    /// <summary>Les propositions sans décision ; celles d'un contenu à l'abri n'existent que pour qui le tient ou l'anime.</summary>
    public IQueryable<Soumission> EnAttente()
    {
        var caches = abris.Caches();
        return db.Set<Soumission>().Where(s => !db.Set<Decision>().Any(d => d.SoumissionId == s.Id) && !caches.Contains(s.ItemId));
    }

    /// <summary>Le commentaire du dernier renvoi, tant que rien n'a été renvoyé depuis à l'animatrice.</summary>
    public async Task<string?> DernierRenvoiAsync(FicheModifiable fiche, CancellationToken cancellation)
    {
        var last = await (from s in db.Set<Soumission>()
                          where s.ItemId == fiche.Item.Id && s.Cote == fiche.Cote
                          orderby s.At descending, s.Id descending
                          select new { Decision = db.Set<Decision>().SingleOrDefault(d => d.SoumissionId == s.Id) }).FirstOrDefaultAsync(cancellation);
        return last?.Decision is { Genre: GenreDeDecision.Renvoi or GenreDeDecision.Publication, Comment: not null } sentBack ? $"{sentBack.By} : {sentBack.Comment}" : null;
    }

    private async Task<bool> EnvoyerAsync(FicheModifiable fiche, Questionnaire questionnaire, JsonObject document, CancellationToken cancellation)
    {
        var text = document.ToJsonString(DocumentJson.Options);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // Le bouton pressé deux fois : la ligne du brouillon fait attendre le second envoi jusqu'à la fin du premier.
        await db.Set<Brouillon>().Where(b => b.ItemId == fiche.Item.Id && b.Cote == fiche.Cote)
            .ExecuteUpdateAsync(s => s.SetProperty(b => b.SavedAt, b => b.SavedAt), cancellation);
        var waiting = await EnAttente().Where(s => s.ItemId == fiche.Item.Id && s.Cote == fiche.Cote).ToListAsync(cancellation);
        if (waiting.Find(s => s.Document == text) is { } deja)
        {
            Mot = await mots.EnvoyeeAsync(fiche, deja, null, 0, cancellation);
            return true;
        }

        var soumission = new Soumission
        {
            ItemId = fiche.Item.Id,
            Cote = fiche.Cote,
            Document = text,
            BaseVersion = fiche.Brouillon?.BaseVersion ?? fiche.Publiee.Version.Number,
            AuthorId = caller.AccountId!.Value,
            AuthorName = caller.Name!,
            At = clock.GetUtcNow().UtcDateTime,
        };
        if (await LireAsync(soumission, questionnaire, document, cancellation) is not { } envoi)
        {
            return false;
        }

        foreach (var replaced in waiting)
        {
            db.Add(new Decision { SoumissionId = replaced.Id, Genre = GenreDeDecision.Remplacement, By = caller.Name!, At = soumission.At });
            replaced.Document = null;
        }

        db.Add(soumission);
        var author = new Author(caller.AccountId, caller.Name!);
        journal.Write(author, "Soumission", fiche.Item.Id, $"Changements proposés pour « {fiche.Item.Title} ».");
        await db.SaveChangesAsync(cancellation);
        // Un lien se transfère : ce qui en vient est relu avant de paraître, même là où l'espace lit après coup.
        var paru = fiche.Cote == Brouillon.Redaction || caller.ParLien ? null : await immediat.FaireAsync(envoi, author, cancellation);
        var demandes = 0;
        if (paru is { Reste: false })
        {
            await CloreAsync(soumission, paru.Version, cancellation);
        }
        else
        {
            demandes = await accords.AjouterAsync(soumission, envoi.Item, cancellation);
            foreach (var suite in suites)
            {
                await suite.AjouterAsync(soumission.Id, envoi.Item, cancellation);
            }
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        courriels.Partir();
        Mot = await mots.EnvoyeeAsync(fiche, soumission, paru, demandes, cancellation);
        return true;
    }

    // null quand la version en ligne dit déjà tout ce que la proposition change
    private async Task<EnvoiLu?> LireAsync(Soumission soumission, Questionnaire questionnaire, JsonObject document, CancellationToken cancellation)
    {
        var item = await db.Items.SingleAsync(i => i.Id == soumission.ItemId, cancellation);
        var online = await store.StartAsync(item, item.CurrentVersion ?? soumission.BaseVersion, cancellation);
        var start = await store.StartAsync(item, soumission.BaseVersion, cancellation);
        if (online is null || start is null)
        {
            return null;
        }

        var envoi = new EnvoiLu(item, soumission, questionnaire, start.Document, online.Document, document);
        var fusion = envoi.Fusion(questionnaire);
        return fusion.Conflits.Count > 0 || envoi.Change(fusion) ? envoi : null;
    }

    // Tout est en ligne : rien n'attend, et le brouillon n'a plus de raison d'être.
    private async Task CloreAsync(Soumission soumission, int version, CancellationToken cancellation)
    {
        var sent = soumission.Document;
        db.Add(new Decision { SoumissionId = soumission.Id, Genre = GenreDeDecision.Publication, By = soumission.AuthorName, At = soumission.At, Version = version });
        soumission.Document = null;
        await db.Set<Brouillon>().Where(b => b.ItemId == soumission.ItemId && b.Cote == soumission.Cote && b.Document == sent).ExecuteDeleteAsync(cancellation);
    }
}
