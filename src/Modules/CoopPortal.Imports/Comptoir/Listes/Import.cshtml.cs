using System.Text.Json;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Comptoir.Atelier;
using CoopPortal.Imports.Comptoir.Decisions;
using CoopPortal.Imports.Comptoir.Depots;
using CoopPortal.Imports.Comptoir.Depots.Lectures;
using CoopPortal.Imports.Comptoir.EnRegard;
using CoopPortal.Imports.Repertoire;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Imports.Comptoir.Listes;

/// <summary>Les propositions d'un import, une page à la fois, et les actes qui portent sur toutes.</summary>
[Access(Role.Animateur)]
public sealed class ImportModel(TenantDb db, Regards regards, Reception reception, AcceptationDesSures acceptation, Annulation annulation, SignalDuComptoir signal, Caller caller, TimeProvider clock) : PageModel
{
    public const int ParPage = 50;

    public ImportRecu Import { get; private set; } = null!;
    public EtatDImport Etat { get; private set; } = null!;
    public string Quand { get; private set; } = "";
    public IReadOnlyList<string> Refus { get; private set; } = [];
    public IReadOnlyList<TableauVu> Apercu { get; private set; } = [];
    public IReadOnlyList<Remarque> Remarques { get; private set; } = [];
    public IReadOnlyList<ContradictionRangee> Contradictions { get; private set; } = [];

    /// <summary>L'identifiant de la proposition à chaque rang qu'une contradiction nomme.</summary>
    public IReadOnlyDictionary<int, Guid> Rangs { get; private set; } = new Dictionary<int, Guid>();

    /// <summary>Ce qui est lu du texte, de 0 à 100, avant que les propositions ne se comptent.</summary>
    public int? PourCent { get; private set; }
    public EnBloc? EnBloc { get; private set; }
    public int Sures { get; private set; }
    public bool VoitDecidees { get; private set; }
    public int Numero { get; private set; }
    public int Pages { get; private set; }
    public IReadOnlyList<LigneDeProposition> Lignes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, [FromQuery] string? vue, [FromQuery] int p, CancellationToken cancellation)
    {
        if (await db.Set<ImportRecu>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellation) is not { } import)
        {
            return NotFound();
        }

        Import = import;
        Quand = Francais.IlYA(DateOnly.FromDateTime(import.At), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        Refus = Lu<string>(import.Refus);
        Apercu = Lu<TableauVu>(import.Apercu);
        PourCent = signal.Lu(id);
        EnBloc = import.EnBlocEnCours ? EnBloc.Lire(import.EnBloc) : null;
        Remarques = [.. RemarquesJson.Lire(import.Remarques).OrderByDescending(r => r.Gravite).ThenBy(r => r.PremiereLigne)];
        var all = db.Set<Proposition>().AsNoTracking().Where(x => x.ImportId == id);
        Etat = EtatDImport.De(import, await all.GroupBy(x => x.Etat).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancellation));
        Sures = await all.Where(Proposition.Sure).CountAsync(cancellation);
        await ContradictionsAsync(all, cancellation);
        await PageAsync(all, vue, p, cancellation);
        if (import.Travaille)
        {
            // La page se relit d'elle-même, sans script ; un lien le fait aussi.
            Response.Headers["Refresh"] = "3";
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, string? acte, string? certain, CancellationToken cancellation)
    {
        if (await db.Set<ImportRecu>().SingleOrDefaultAsync(i => i.Id == id, cancellation) is not { } import)
        {
            return NotFound();
        }

        TempData["Message"] = acte switch
        {
            "sures" => BilansEnMots.Dire(await acceptation.DemanderAsync(import, new Author(caller.AccountId, caller.Name!), cancellation)),
            "poursuivre" => await ContinueAsync(import, cancellation),
            "annuler" when import.AnnuleLe is not null => "Cet import était déjà annulé.",
            "annuler" when certain != "oui" => "Cochez d’abord la case qui dit ce que l’annulation défait. Rien n’a changé.",
            "annuler" => BilansEnMots.Dire(await annulation.AnnulerAsync(import, cancellation)),
            _ => "Cette demande n’a pas été comprise. Rien n’a changé.",
        };
        return Redirect(Url.Content($"~/imports/{id}"));
    }

    private async Task<string> ContinueAsync(ImportRecu import, CancellationToken cancellation)
    {
        await reception.PoursuivreAsync(import, cancellation);
        return "Les colonnes reconnues sont lues. Rien n’est encore en ligne : examinez les propositions.";
    }

    private async Task ContradictionsAsync(IQueryable<Proposition> all, CancellationToken cancellation)
    {
        Contradictions = ContradictionsJson.Lire(Import.Contradictions);
        var ranks = Contradictions.SelectMany(c => new[] { c.Ici.Rang, c.Ailleurs?.Rang ?? 0 }).Where(r => r > 0).Distinct().ToList();
        Rangs = ranks.Count == 0 ? Rangs : await all.Where(p => ranks.Contains(p.Rang)).ToDictionaryAsync(p => p.Rang, p => p.Id, cancellation);
    }

    private async Task PageAsync(IQueryable<Proposition> all, string? vue, int number, CancellationToken cancellation)
    {
        VoitDecidees = vue == "decidees" && Etat.Decidees > 0;
        var count = VoitDecidees ? Etat.Decidees : Etat.EnAttente;
        Pages = (count + ParPage - 1) / ParPage;
        Numero = Math.Clamp(number, 1, Math.Max(1, Pages));
        var shown = VoitDecidees
            ? all.Where(p => p.Etat != EtatDeProposition.AExaminer && p.Etat != EtatDeProposition.PlusTard).OrderBy(p => p.Rang)
            : all.Where(Proposition.EnAttente).OrderBy(p => p.Doutes + p.Illisibles == 0 && p.Doublons == "").ThenBy(p => p.Genre).ThenByDescending(p => p.Illisibles + p.Doutes).ThenBy(p => p.Rang);
        var rows = await shown.Skip((Numero - 1) * ParPage).Take(ParPage).ToListAsync(cancellation);
        if (VoitDecidees)
        {
            Lignes = [.. rows.Select(p => LigneDeProposition.De(p, null, 0))];
            return;
        }

        var seen = await regards.OuvrirAsync(rows.FindAll(p => p.Genre != GenreDeProposition.Souche), cancellation);
        var slugs = rows.Where(p => p.Genre == GenreDeProposition.Souche).Select(p => p.Slug).ToList();
        var stubs = await db.Set<Souche>().Where(s => slugs.Contains(s.Slug)).Select(s => s.Slug).ToHashSetAsync(StringComparer.Ordinal, cancellation);
        Lignes = [.. rows.Select(p => seen.TryGetValue(p.Id, out var regard)
            ? LigneDeProposition.De(p, regard.Effet, regard.Changes.Count)
            : LigneDeProposition.De(p, stubs.Contains(p.Slug) ? Effet.NeChangeraitRien : Effet.Creerait, 0))];
    }

    private static List<T> Lu<T>(string? texte) => texte is null ? [] : JsonSerializer.Deserialize<List<T>>(texte, DocumentJson.Options) ?? [];
}
