using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Comptoir.Decisions;
using CoopPortal.Imports.Comptoir.Depots;
using CoopPortal.Imports.Comptoir.EnRegard;
using CoopPortal.Imports.Repertoire;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Imports.Comptoir.Listes;

/// <summary>Les propositions d'un import, et les deux actes qui portent sur toutes.</summary>
[Access(Role.Animateur)]
public sealed class ImportModel(TenantDb db, Regards regards, AcceptationDesSures acceptation, Annulation annulation, TimeProvider clock) : PageModel
{
    public ImportRecu Import { get; private set; } = null!;
    public EtatDImport Etat { get; private set; } = null!;
    public string Quand { get; private set; } = "";
    public IReadOnlyList<Remarque> Remarques { get; private set; } = [];
    public IReadOnlyList<LigneDeProposition> Attendent { get; private set; } = [];
    public IReadOnlyList<LigneDeProposition> Decidees { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await db.Set<ImportRecu>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, cancellation) is not { } import)
        {
            return NotFound();
        }

        Import = import;
        Quand = Francais.IlYA(DateOnly.FromDateTime(import.At), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        Remarques = [.. RemarquesJson.Lire(import.Remarques).OrderByDescending(r => r.Gravite).ThenBy(r => r.PremiereLigne)];
        var all = await db.Set<Proposition>().AsNoTracking().Where(p => p.ImportId == id).OrderBy(p => p.Rang).ToListAsync(cancellation);
        Etat = EtatDImport.De(import, all.CountBy(p => p.Etat).ToDictionary());
        Decidees = [.. all.Where(p => !p.Attend).Select(p => LigneDeProposition.De(p, null, 0))];
        await WaitingAsync(all.FindAll(p => p.Attend), cancellation);
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
            "sures" => Dire(await acceptation.FaireAsync(import, cancellation)),
            "annuler" when import.AnnuleLe is not null => "Cet import était déjà annulé.",
            "annuler" when certain != "oui" => "Cochez d’abord la case qui dit ce que l’annulation défait. Rien n’a changé.",
            "annuler" => Dire(await annulation.AnnulerAsync(import, cancellation)),
            _ => "Cette demande n’a pas été comprise. Rien n’a changé.",
        };
        return Redirect(Url.Content($"~/imports/{id}"));
    }

    private async Task WaitingAsync(List<Proposition> waiting, CancellationToken cancellation)
    {
        var seen = await regards.OuvrirAsync(waiting.FindAll(p => p.Genre == GenreDeProposition.Fiche), cancellation);
        var stubs = await db.Set<Souche>().Select(s => s.Slug).ToHashSetAsync(StringComparer.Ordinal, cancellation);
        Attendent =
        [
            .. waiting.OrderBy(p => p.Genre).ThenBy(p => p.EstSure).ThenByDescending(p => p.Illisibles + p.Doutes + (p.Doublons.Length > 0 ? 1 : 0)).ThenBy(p => p.Rang)
                .Select(p => seen.TryGetValue(p.Id, out var regard)
                    ? LigneDeProposition.De(p, regard.Effet, regard.Changes.Count)
                    : LigneDeProposition.De(p, stubs.Contains(p.Slug) ? Effet.NeChangeraitRien : Effet.Creerait, 0)),
        ];
    }

    private static string Dire(BilanDAcceptation? bilan) => bilan switch
    {
        null => "Quelqu’un d’autre décidait au même instant. Rien n’a été écrit : relisez la liste, puis recommencez.",
        { Toutes: 0, Tenues: 0 } => "Rien de sûr n’attendait : il n’y avait rien à accepter.",
        _ => string.Join(", ", new[]
        {
            Compte(bilan.Fiches, "fiche en ligne", "fiches en ligne"),
            Compte(bilan.Souches, "partenariat connu ajouté", "partenariats connus ajoutés"),
            Compte(bilan.Inchangees, "proposition ne changeait rien", "propositions ne changeaient rien"),
            Compte(bilan.Tenues, "fiche déjà écrite par quelqu’un attend", "fiches déjà écrites par quelqu’un attendent"),
        }.Where(s => s is not null)) + ".",
    };

    private static string Dire(BilanDAnnulation? bilan) => bilan switch
    {
        null => "Quelqu’un d’autre décidait au même instant. Rien n’a été défait : relisez la liste, puis recommencez.",
        _ => "L’import est annulé. " + string.Join(", ", new[]
        {
            Compte(bilan.Remises, "fiche remise comme avant", "fiches remises comme avant"),
            Compte(bilan.Retirees, "fiche retirée", "fiches retirées"),
            Compte(bilan.Souches, "partenariat connu ôté", "partenariats connus ôtés"),
            bilan.Gardees.Count == 0 ? null : $"{Compte(bilan.Gardees.Count, "fiche reprise par quelqu’un depuis reste", "fiches reprises par quelqu’un depuis restent")} en ligne ({string.Join(", ", bilan.Gardees.Take(5).Select(t => t.Length <= 60 ? t : t[..60] + "…"))})",
            bilan is { Remises: 0, Retirees: 0, Souches: 0, Gardees.Count: 0 } ? "Rien n’était encore en ligne" : null,
        }.Where(s => s is not null)) + ".",
    };

    private static string? Compte(int n, string singulier, string pluriel) => n == 0 ? null : $"{Francais.Nombre(n)} {Francais.Pluriel(n, singulier, pluriel)}";
}
