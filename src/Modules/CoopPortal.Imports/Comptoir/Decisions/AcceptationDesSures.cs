using System.Text.Json;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Comptoir.Atelier;
using CoopPortal.Imports.Comptoir.EnRegard;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CoopPortal.Imports.Comptoir.Decisions;

/// <summary>Ce que l'acceptation en bloc a fait.</summary>
public sealed record BilanDAcceptation(int Fiches, int Souches, int Inchangees, int Tenues)
{
    public int Projets { get; init; }
    public int Toutes => Fiches + Projets + Souches + Inchangees;
}

/// <summary>Une acceptation en bloc : au nom de qui, jusqu'à quel rang elle est allée, ce qu'elle a fait.</summary>
public sealed record EnBloc(Guid? Compte, string Nom, int Rang, int Total, BilanDAcceptation Bilan)
{
    public string Ecrire() => JsonSerializer.Serialize(this, DocumentJson.Options);

    public static EnBloc? Lire(string? texte) => texte is null ? null : JsonSerializer.Deserialize<EnBloc>(texte, DocumentJson.Options);
}

/// <summary>
/// Accepte tout ce qui est sûr d'un import, par lots, hors de la requête. Chaque lot est une transaction ; arrêté, il reprend au lot
/// suivant. Ce qui est douteux, ressemblant ou tenu attend.
/// </summary>
public sealed class AcceptationDesSures(
    TenantDb db, Regards regards, MiseEnLigne miseEnLigne, Depot depot, Cloture cloture, Annonces annonces, SignalDuComptoir signal,
    IOptions<ComptoirOptions> options, TenantContext tenant, Journal journal, TimeProvider clock)
{
    private const int Lot = 25;
    private const int EssaisMaximum = 5;

    /// <summary>Note la demande, réveille l'ouvrier et attend un peu.</summary>
    /// <returns>ce qui a été fait ; null quand il travaille encore.</returns>
    public async Task<BilanDAcceptation?> DemanderAsync(ImportRecu import, Author author, CancellationToken cancellation)
    {
        using var attente = signal.Attendre(import.Id);
        var total = await Sures(import.Id, 0).CountAsync(cancellation);
        var demande = new EnBloc(author.AccountId, author.Name, 0, total, new BilanDAcceptation(0, 0, 0, 0)).Ecrire();
        await annonces.AnnoncerAsync(tenant.Required, cancellation);
        if (await db.Set<ImportRecu>().Where(i => i.Id == import.Id && !i.EnBlocEnCours && i.Lecture == EtatDeLecture.Lue && i.AnnuleLe == null)
            .ExecuteUpdateAsync(s => s.SetProperty(i => i.EnBloc, demande).SetProperty(i => i.EnBlocEnCours, true), cancellation) == 1)
        {
            await attente.AttendreAsync(options.Value.Patience, cancellation);
        }

        await db.Entry(import).ReloadAsync(cancellation);
        return import.EnBlocEnCours ? null : import.AnnuleLe is null ? EnBloc.Lire(import.EnBloc)?.Bilan : new BilanDAcceptation(0, 0, 0, 0);
    }

    /// <summary>Va jusqu'au bout de ce qui est demandé.</summary>
    public async Task ContinuerAsync(ImportRecu import, CancellationToken cancellation)
    {
        for (var essais = 0; essais < EssaisMaximum;)
        {
            db.ChangeTracker.Clear();
            depot.Oublier();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            try
            {
                if (!await UnLotAsync(import.Id, cancellation))
                {
                    await transaction.CommitAsync(cancellation);
                    return;
                }

                await transaction.CommitAsync(cancellation);
                essais = 0;
            }
            catch (DbUpdateException) when (++essais < EssaisMaximum)
            {
                // Quelqu'un décide au même instant : ce lot se relit.
            }
        }
    }

    /// <returns>faux quand il n'y a plus rien à faire.</returns>
    private async Task<bool> UnLotAsync(Guid id, CancellationToken cancellation)
    {
        var bail = clock.GetUtcNow().UtcDateTime + Travail.Bail;
        if (await db.Set<ImportRecu>().Where(i => i.Id == id && i.AnnuleLe == null && i.EnBlocEnCours).ExecuteUpdateAsync(s => s.SetProperty(i => i.Bail, bail), cancellation) == 0)
        {
            return false;
        }

        var import = await db.Set<ImportRecu>().SingleAsync(i => i.Id == id, cancellation);
        var demande = EnBloc.Lire(import.EnBloc)!;
        var author = new Author(demande.Compte, demande.Nom);
        var lot = await Sures(id, demande.Rang).OrderBy(p => p.Rang).Take(Lot).ToListAsync(cancellation);
        foreach (var proposition in lot)
        {
            // Une à une : deux propositions d'un même dépôt peuvent toucher la même fiche.
            var issue = proposition.Genre == GenreDeProposition.Souche
                ? await miseEnLigne.SoucheAsync(proposition, import.Nom, cancellation)
                : await miseEnLigne.EcrireAsync(await regards.OuvrirAsync(proposition, cancellation), import.Nom, author, cancellation);
            demande = demande with { Rang = proposition.Rang, Bilan = Compter(demande.Bilan, proposition.Genre, issue) };
            if (issue != Issue.Tenue)
            {
                proposition.Decider(EtatDeProposition.Acceptee, author.Name, clock.GetUtcNow().UtcDateTime);
            }
        }

        import.EnBloc = demande.Ecrire();
        if (lot.Count == 0)
        {
            import.EnBlocEnCours = false;
            if (demande.Bilan is { Toutes: > 0 } b)
            {
                journal.Write(author, "Reprise", null, $"« {import.Nom} » : {b.Fiches} fiches, {b.Projets} projets et {b.Souches} partenariats connus acceptés en bloc, {b.Inchangees} déjà en ligne.", DOu.Import);
            }
        }

        await db.SaveChangesAsync(cancellation);
        if (lot.Count == 0)
        {
            await cloture.FaireAsync(import, cancellation);
        }

        return lot.Count > 0;
    }

    private IQueryable<Proposition> Sures(Guid import, int rang) => db.Set<Proposition>().Where(p => p.ImportId == import && p.Rang > rang).Where(Proposition.Sure);

    private static BilanDAcceptation Compter(BilanDAcceptation bilan, GenreDeProposition genre, Issue issue) => issue switch
    {
        Issue.Tenue => bilan with { Tenues = bilan.Tenues + 1 },
        Issue.Inchangee => bilan with { Inchangees = bilan.Inchangees + 1 },
        _ when genre == GenreDeProposition.Souche => bilan with { Souches = bilan.Souches + 1 },
        _ when genre == GenreDeProposition.Projet => bilan with { Projets = bilan.Projets + 1 },
        _ => bilan with { Fiches = bilan.Fiches + 1 },
    };
}
