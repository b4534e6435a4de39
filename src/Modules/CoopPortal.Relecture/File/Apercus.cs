using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;
using CoopPortal.Relecture.Contracts.Comparaison;
using CoopPortal.Relecture.Publications;
using CoopPortal.Relecture.Soumissions;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.File;

/// <summary>Tient l'aperçu de chaque proposition qui attend. Comme un index : refait à la lecture quand il manque ou qu'il est vieux.</summary>
public sealed class Apercus(TenantDb db, Examens examens, PageDeRelecture relecture, Soumettre soumettre)
{
    private const int ParLecture = 200;
    private const int PhraseMaximum = 110;
    private const int Dites = 2;

    public async Task CompleterAsync(CancellationToken cancellation)
    {
        var vieux = await (from s in soumettre.EnAttente()
                           join i in db.Items on s.ItemId equals i.Id
                           join a in db.Set<Apercu>() on s.Id equals a.SoumissionId into apercus
                           from a in apercus.DefaultIfEmpty()
                           where a == null || a.Version != (i.PublishedVersion ?? i.ShelteredVersion ?? s.BaseVersion)
                           orderby s.At
                           select s.Id).Take(ParLecture).ToListAsync(cancellation);
        if (vieux.Count == 0)
        {
            return;
        }

        await db.Set<Apercu>().Where(a => db.Set<Decision>().Any(d => d.SoumissionId == a.SoumissionId)).ExecuteDeleteAsync(cancellation);
        foreach (var id in vieux)
        {
            await EcrireAsync(id, cancellation);
        }
    }

    private async Task EcrireAsync(Guid id, CancellationToken cancellation)
    {
        if (await examens.OuvrirAsync(id, Travail.Vierge, cancellation, sansLesAbris: true) is not { } examen)
        {
            return;
        }

        var relue = await relecture.ComposerAsync(examen, cancellation);
        var apercu = await db.Set<Apercu>().SingleOrDefaultAsync(a => a.SoumissionId == id, cancellation);
        if (apercu is null)
        {
            apercu = new Apercu { SoumissionId = id, Version = 0, Phrase = "", Changements = 0, Taille = 0, Alertes = 0 };
            db.Add(apercu);
        }

        (apercu.Version, apercu.Phrase, apercu.Changements, apercu.Alertes) = (examen.VersionEnLigne, Phrase(examen.Changements), relue.Nombre, relue.Alertes);
        apercu.Taille = examen.Changements.Sum(c => (c.Avant?.Length ?? 0) + (c.Apres?.Length ?? 0));
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Deux lectures de la liste au même instant : l'autre vient d'écrire le même aperçu.
        }

        db.ChangeTracker.Clear();
    }

    /// <summary>« Perspectives : Continuer. → Un puits ; téléphone d'un contact ; et 3 autres ».</summary>
    public static string Phrase(IReadOnlyList<Changement> changements)
    {
        var vrais = changements.Where(c => c.Genre != GenreDeChangement.Forme).Select(Dire).Distinct(StringComparer.Ordinal).ToList();
        if (vrais.Count == 0)
        {
            return changements.Count == 0 ? "La fiche en ligne dit déjà la même chose." : "Rien que la forme : des espaces, de la ponctuation.";
        }

        var reste = vrais.Count - Dites;
        return string.Join(" ; ", vrais.Take(Dites)) + (reste <= 0 ? "." : $" ; et {reste} {Francais.Pluriel(reste, "autre", "autres")}.");
    }

    // Les noms, téléphones et courriels ne se lisent que sur la page de la proposition.
    private static string Dire(Changement c)
    {
        if (c.Question.Kind == ChampKind.Contacts)
        {
            return c.Genre switch
            {
                GenreDeChangement.LigneAjoutee => "un contact ajouté",
                GenreDeChangement.LigneRetiree => "un contact retiré",
                _ => "un contact déplacé",
            };
        }

        var phrase = c.EstUnContact ? $"{c.Question.Libelle} d’un contact" : c.Phrase;
        return phrase.Length <= PhraseMaximum ? phrase : phrase[..PhraseMaximum] + "…";
    }
}
