using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Protection;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Masques;
using CoopPortal.Fiches.Partenariats;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Masques;

/// <param name="DesAutres">caché par l'autre partie : elle seule, ou un animateur, le montre de nouveau.</param>
public sealed record LigneMasquable(string Champ, string Libelle, bool Mien, bool DesAutres, string? Qui);

[Access(Role.Contributeur)]
public sealed class VisibiliteModel(TenantDb db, FichesLisibles fiches, Abris abris, Masquage masquage, QuestionnaireStore questionnaires, Caller caller, TenantContext tenant) : PageModel
{
    private string _cote = Masquage.Equipe;
    private IReadOnlyList<Masquable> _masquables = [];

    public string Slug { get; private set; } = "";
    public string Titre { get; private set; } = "";
    public IReadOnlyList<LigneMasquable> Lignes { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) => await ChargerAsync(slug, cancellation) is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(string slug, string[]? champ, CancellationToken cancellation)
    {
        if (await ChargerAsync(slug, cancellation) is not { } id)
        {
            return NotFound();
        }

        var caches = (champ ?? []).ToHashSet(StringComparer.Ordinal);
        TempData["Message"] = await masquage.FaireAsync(id, _cote, caches, _masquables, new Author(caller.AccountId, caller.Name!), cancellation)
            ? "C’est fait, dès maintenant : la page publique et la recherche suivent votre choix."
            : "Rien n’a changé.";
        return Redirect(Url.Content($"~/fiches/{slug}/visibilite"));
    }

    private async Task<Guid?> ChargerAsync(string slug, CancellationToken cancellation)
    {
        if (await fiches.TrouverAsync(slug, cancellation) is not { } fiche || !await abris.TientAsync(fiche.Index.ItemId, cancellation))
        {
            return null;
        }

        var id = fiche.Index.ItemId;
        (Slug, Titre) = (slug, fiche.Index.Titre);
        var miennes = caller.Collectivites;
        _cote = await db.Owners.Where(o => o.ItemId == id && miennes.Contains(o.CollectiviteId)).Select(o => o.Cote).FirstOrDefaultAsync(cancellation) ?? Masquage.Equipe;
        _masquables = Masquables.De(await questionnaires.CurrentAsync(Types.Partenariat, cancellation), await questionnaires.CurrentAsync(Types.Projet, cancellation));
        var poses = await db.Set<Masque>().AsNoTracking().Where(m => m.ItemId == id).ToListAsync(cancellation);
        Lignes = [.. _masquables.Select(m => Ligne(m, poses.FindAll(p => p.Champ == m.Champ)))];
        return id;
    }

    private LigneMasquable Ligne(Masquable masquable, List<Masque> poses)
    {
        var mien = poses.Exists(p => p.Cote == _cote || _cote == Masquage.Equipe);
        var autre = poses.Find(p => p.Cote != _cote);
        return new LigneMasquable(masquable.Champ, masquable.Libelle, mien || autre is not null, !mien && autre is not null, autre is null ? null : Partie(autre.Cote));
    }

    private string Partie(string cote) => cote == Masquage.Equipe ? "l’équipe d’animation" : $"la {CoteEnMots.De(cote, tenant.Required)}";
}
