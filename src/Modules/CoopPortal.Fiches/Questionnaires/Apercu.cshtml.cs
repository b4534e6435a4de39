using System.Text.Json.Nodes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Questionnaires;

/// <summary>Le formulaire tel qu'il serait, rempli d'une fiche choisie. Il montre et n'envoie rien.</summary>
[Access(Role.Animateur)]
public sealed class ApercuModel(Chantier chantiers, TenantDb db, ContentStore store) : PageModel
{
    private static readonly Dictionary<string, string> _sansErreur = new(StringComparer.Ordinal);

    public EnChantier Chantier { get; private set; } = null!;
    public IReadOnlyList<KeyValuePair<string, string>> Fiches { get; private set; } = [];
    public string? Slug { get; private set; }
    public Feuille Feuille { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string? type, string? fiche, CancellationToken cancellation)
    {
        if (await chantiers.OuvrirAsync(type ?? Types.Partenariat, cancellation) is not { } ouvert)
        {
            return NotFound();
        }

        Chantier = ouvert;
        Fiches = await db.Items.AsNoTracking().Where(i => i.Type == ouvert.Type && i.PublishedVersion != null).OrderBy(i => i.Title)
            .Select(i => new KeyValuePair<string, string>(i.Slug, i.Title)).ToListAsync(cancellation);
        Slug = Fiches.Select(f => f.Key).FirstOrDefault(s => s == fiche) ?? Fiches.Select(f => f.Key).FirstOrDefault();
        var document = Slug is null ? [] : (await store.PublishedAsync(ouvert.Type, Slug, cancellation))?.Document ?? [];
        await MontrerAsync(document, cancellation);
        return Page();
    }

    private async Task MontrerAsync(JsonObject document, CancellationToken cancellation)
    {
        var domaines = await db.Set<Domaine>().AsNoTracking().OrderBy(d => d.Ordre).ToListAsync(cancellation);
        var feuille = new Feuille(Chantier.Prepare, document, _sansErreur, domaines) { Sections = [] };
        Feuille = feuille with
        {
            Sections = [.. SectionAffichee.Pour(Chantier.Prepare, "").Select(s => new SectionAffichee(s, [.. s.Champs.Select(c => new ChampAffiche(c, c.Cle, document.At(c.Cle), feuille))], 0))],
        };
    }
}
