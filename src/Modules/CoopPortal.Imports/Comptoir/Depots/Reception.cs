using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Imports.Comptoir.Atelier;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CoopPortal.Imports.Comptoir.Depots;

/// <summary>Un fichier tel qu'il arrive.</summary>
public sealed record Envoi(string Nom, byte[] Octets, bool Colle = false);

/// <summary>Ce qu'est devenu un dépôt : un import (lu, ou qui se lit encore), celui qui attendait déjà, ou les raisons d'un refus.</summary>
public sealed record Recu(Guid? Import, bool DejaLa, IReadOnlyList<string> Refus);

/// <summary>Reçoit un dépôt : le range, réveille l'ouvrier, et attend un peu ; un petit fichier est lu quand la page s'affiche.</summary>
public sealed class Reception(TenantDb db, Annonces annonces, SignalDuComptoir signal, IOptions<ComptoirOptions> options, Caller caller, TenantContext tenant, TimeProvider clock)
{
    public const string NomDuTexteColle = "texte collé";

    public async Task<Recu> RecevoirAsync(IReadOnlyList<Envoi> envois, CancellationToken cancellation)
    {
        var id = Guid.CreateVersion7();
        using var attente = signal.Attendre(id);
        var recu = await RangerAsync(id, envois, cancellation);
        if (recu.DejaLa)
        {
            return recu;
        }

        await attente.AttendreAsync(options.Value.Patience, cancellation);
        return await RefusAsync(id, cancellation) is { } refus ? new Recu(null, false, refus) : recu;
    }

    /// <summary>Les colonnes sont vues : la lecture va jusqu'aux propositions.</summary>
    public async Task PoursuivreAsync(ImportRecu import, CancellationToken cancellation)
    {
        using var attente = signal.Attendre(import.Id);
        await annonces.AnnoncerAsync(tenant.Required, cancellation);
        if (await db.Set<ImportRecu>().Where(i => i.Id == import.Id && i.Lecture == EtatDeLecture.Apercu && i.AnnuleLe == null)
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.ApercuVu, true).SetProperty(i => i.Lecture, EtatDeLecture.ALire), cancellation) == 1)
        {
            await attente.AttendreAsync(options.Value.Patience, cancellation);
        }
    }

    private async Task<Recu> RangerAsync(Guid id, IReadOnlyList<Envoi> envois, CancellationToken cancellation)
    {
        var hashes = envois.Select(e => SHA256.HashData(e.Octets)).ToList();
        var hash = Convert.ToHexStringLower(hashes is [var seul] ? seul : SHA256.HashData([.. hashes.OrderBy(Convert.ToHexString, StringComparer.Ordinal).SelectMany(h => h)]));
        if (await EnCoursAsync(hash, cancellation) is { } waiting)
        {
            return new Recu(waiting, true, []);
        }

        var import = new ImportRecu
        {
            Id = id,
            Nom = Nommer(envois),
            Empreinte = hash,
            EnCours = hash,
            Octets = envois.Sum(e => (long)e.Octets.Length),
            Auteur = caller.Name!,
            At = clock.GetUtcNow().UtcDateTime,
            Lecture = EtatDeLecture.ALire,
        };
        db.Add(import);
        db.AddRange(envois.Select((e, i) => new FichierDepose { ImportId = import.Id, Rang = i, Nom = e.Nom, Octets = e.Octets, Colle = e.Colle }));
        await annonces.AnnoncerAsync(tenant.Required, cancellation);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return new Recu(import.Id, false, []);
        }
        catch (DbUpdateException fault)
        {
            // Le même fichier déposé deux fois au même instant : le second trouve le premier.
            db.ChangeTracker.Clear();
            return await EnCoursAsync(hash, cancellation) is { } first ? new Recu(first, true, []) : throw new InvalidOperationException($"Le dépôt « {import.Nom} » n'a pas pu être rangé.", fault);
        }
    }

    // Refusé tout de suite, un dépôt ne laisse rien : la personne a ses raisons sous les yeux.
    private async Task<IReadOnlyList<string>?> RefusAsync(Guid id, CancellationToken cancellation)
    {
        var refus = await db.Set<ImportRecu>().Where(i => i.Id == id && i.Lecture == EtatDeLecture.Refusee).Select(i => i.Refus).SingleOrDefaultAsync(cancellation);
        if (refus is null)
        {
            return null;
        }

        await db.Set<ImportRecu>().Where(i => i.Id == id).ExecuteDeleteAsync(cancellation);
        return JsonSerializer.Deserialize<List<string>>(refus, DocumentJson.Options)!;
    }

    private Task<Guid?> EnCoursAsync(string hash, CancellationToken cancellation)
        => db.Set<ImportRecu>().Where(i => i.EnCours == hash).Select(i => (Guid?)i.Id).SingleOrDefaultAsync(cancellation);

    private static string Nommer(IReadOnlyList<Envoi> envois)
    {
        var suite = envois.Count == 1 ? "" : envois.Count == 2 ? " et un autre" : $" et {envois.Count - 1} autres";
        var nom = envois[0].Nom;
        return (nom.Length + suite.Length <= ImportRecu.NomDeFichierMaximum ? nom : nom[..(ImportRecu.NomDeFichierMaximum - suite.Length)]) + suite;
    }
}
