using System.Security.Cryptography;
using System.Text;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Repertoire;
using Microsoft.EntityFrameworkCore;
using Journal = CoopPortal.Core.Content.Journal;

namespace CoopPortal.Imports.Comptoir.Depots;

/// <summary>Ce qu'est devenu un dépôt : un import neuf, celui qui attendait déjà, ou les raisons d'un refus.</summary>
public sealed record Recu(Guid? Import, bool DejaLa, IReadOnlyList<string> Refus);

/// <summary>Reçoit un fichier : le lit et range ses propositions, d'un seul tenant. Rien n'est mis en ligne.</summary>
public sealed class Reception(TenantDb db, Journal journal, Caller caller, TimeProvider clock)
{
    public const string NomDuTexteColle = "texte collé";

    public Task<Recu> RecevoirAsync(string nom, ReadOnlyMemory<byte> octets, CancellationToken cancellation)
        => RangerAsync(nom, octets, () => Lecture.Lire(nom, octets), cancellation);

    public Task<Recu> RecevoirTexteAsync(string texte, CancellationToken cancellation)
        => RangerAsync(NomDuTexteColle, Encoding.UTF8.GetBytes(texte), () => Lecture.LireTexte(texte), cancellation);

    private async Task<Recu> RangerAsync(string nom, ReadOnlyMemory<byte> octets, Func<FichierLu> lire, CancellationToken cancellation)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(octets.Span));
        if (await EnCoursAsync(hash, cancellation) is { } waiting)
        {
            return new Recu(waiting, true, []);
        }

        var lu = lire();
        if (lu.Refus.Count > 0)
        {
            return new Recu(null, false, lu.Refus);
        }

        var import = new ImportRecu
        {
            Nom = nom,
            Empreinte = hash,
            EnCours = hash,
            Octets = octets.Length,
            Auteur = caller.Name!,
            At = clock.GetUtcNow().UtcDateTime,
            Remarques = RemarquesJson.Ecrire(lu.Remarques),
        };
        db.Add(import);
        db.AddRange(await PropositionsAsync(import.Id, lu, cancellation));
        var fiches = lu.Propositions.Count(p => p.Genre == GenreDeProposition.Fiche);
        journal.Write(new Author(caller.AccountId, caller.Name!), "Import", null, $"« {nom} » déposé : {fiches} fiches et {lu.Propositions.Count - fiches} partenariats connus à examiner.");
        try
        {
            await db.SaveChangesAsync(cancellation);
            return new Recu(import.Id, false, []);
        }
        catch (DbUpdateException fault)
        {
            // Le même fichier déposé deux fois au même instant : le second trouve le premier.
            db.ChangeTracker.Clear();
            return await EnCoursAsync(hash, cancellation) is { } first ? new Recu(first, true, []) : throw new InvalidOperationException($"L'import « {nom} » n'a pas pu être rangé.", fault);
        }
    }

    private Task<Guid?> EnCoursAsync(string hash, CancellationToken cancellation)
        => db.Set<ImportRecu>().Where(i => i.EnCours == hash).Select(i => (Guid?)i.Id).SingleOrDefaultAsync(cancellation);

    private async Task<List<Proposition>> PropositionsAsync(Guid import, FichierLu lu, CancellationToken cancellation)
    {
        var known = await db.Set<FicheIndex>().AsNoTracking().ToListAsync(cancellation);
        var slugs = known.Select(f => f.Slug).ToHashSet(StringComparer.Ordinal);
        var alike = new Ressemblance(known);
        var (fiches, souches) = (new SlugsDistincts(), new SlugsDistincts());
        var proposals = new List<Proposition>(lu.Propositions.Count);
        foreach (var p in lu.Propositions)
        {
            var slug = (p.Genre == GenreDeProposition.Fiche ? fiches : souches).Suivant(p.Titre);
            proposals.Add(new Proposition
            {
                ImportId = import,
                Rang = proposals.Count + 1,
                Genre = p.Genre,
                Titre = p.Titre.Length <= Proposition.TitreMaximum ? p.Titre : p.Titre[..Proposition.TitreMaximum],
                Slug = slug,
                PremiereLigne = p.PremiereLigne,
                DerniereLigne = p.DerniereLigne,
                Doutes = p.Remarques.Count(r => r.Gravite == Gravite.Doute),
                Illisibles = p.Remarques.Count(r => r.Gravite == Gravite.Illisible),
                Document = p.Document.ToJsonString(DocumentJson.Options),
                Passage = p.Passage,
                Remarques = RemarquesJson.Ecrire(p.Remarques),
                Doublons = p.Genre == GenreDeProposition.Fiche && !slugs.Contains(slug) ? string.Join(',', alike.Chercher(p.Titre)) : "",
            });
        }

        return proposals;
    }
}
