using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Comptoir.EnRegard;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Imports.Comptoir.Decisions;

public enum Issue
{
    Publiee,

    /// <summary>La fiche en ligne disait déjà la même chose : rien n'est écrit.</summary>
    Inchangee,
    EnBrouillon,

    /// <summary>Une personne a écrit la fiche : seul un brouillon est possible.</summary>
    Tenue,

    /// <summary>L'équipe a déjà un brouillon sur cette fiche.</summary>
    BrouillonExistant,

    /// <summary>La fiche en ligne, ou la proposition, a changé depuis que la page était ouverte.</summary>
    Changee,
}

/// <summary>Accepte une proposition : décision, version et journal ensemble, ou rien.</summary>
public sealed class Acceptation(TenantDb db, Regards regards, MiseEnLigne miseEnLigne, Cloture cloture, Journal journal, Caller caller, TimeProvider clock)
{
    /// <param name="versionVue">version en ligne que l'animatrice avait sous les yeux ; 0 quand la fiche n'existait pas.</param>
    /// <param name="brouillon">vrai pour poser un brouillon de travail au lieu de publier.</param>
    public async Task<Issue> AccepterAsync(Proposition proposition, int versionVue, bool brouillon, CancellationToken cancellation)
    {
        var author = new Author(caller.AccountId, caller.Name!);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        try
        {
            var source = await db.Set<ImportRecu>().SingleAsync(i => i.Id == proposition.ImportId, cancellation);
            Issue issue;
            string sentence;
            if (proposition.Genre == GenreDeProposition.Souche)
            {
                issue = await miseEnLigne.SoucheAsync(proposition, source.Nom, cancellation);
                sentence = $"« {proposition.Titre} », partenariat connu, accepté de « {source.Nom} ».";
            }
            else
            {
                var regard = await regards.OuvrirAsync(proposition, cancellation);
                if ((regard.EnLigne?.Version ?? 0) != versionVue)
                {
                    return Issue.Changee;
                }

                issue = brouillon ? await miseEnLigne.BrouillonAsync(regard, cancellation) : await miseEnLigne.EcrireAsync(regard, source.Nom, author, cancellation);
                sentence = issue == Issue.EnBrouillon
                    ? $"« {proposition.Titre} », reprise de « {source.Nom} », mise en brouillon."
                    : $"« {proposition.Titre} », reprise de « {source.Nom} », acceptée.";
            }

            if (issue is Issue.Tenue or Issue.BrouillonExistant)
            {
                return issue;
            }

            proposition.Decider(EtatDeProposition.Acceptee, author.Name, clock.GetUtcNow().UtcDateTime);
            journal.Write(author, "Reprise", proposition.Genre is GenreDeProposition.Fiche or GenreDeProposition.Reponses ? proposition.ItemId : null, Court(sentence), DOu.Import);
            await db.SaveChangesAsync(cancellation);
            await cloture.FaireAsync(source, cancellation);
            await transaction.CommitAsync(cancellation);
            return issue;
        }
        catch (DbUpdateException)
        {
            // Le bouton pressé deux fois, ou une autre publication au même instant : rien n'est écrit, l'écran se relit.
            db.ChangeTracker.Clear();
            return Issue.Changee;
        }
    }

    internal static string Court(string sentence) => sentence.Length <= 1000 ? sentence : sentence[..1000];
}
