using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Confirmations;

/// <summary>Une collectivité de la fiche, pour laquelle quelqu'un a répondu au téléphone.</summary>
public sealed record Appelee(Guid Id, string Nom, string Cote);

/// <summary>L'animatrice note ce qu'on lui a confirmé au téléphone.</summary>
[Access(Role.Animateur)]
public sealed class TelephoneModel(TenantDb db, ConfirmationParTelephone acte, MarqueDeConfirmation marque) : PageModel
{
    public ContentItem Fiche { get; private set; } = null!;
    public IReadOnlyList<Appelee> Collectivites { get; private set; } = [];
    public IReadOnlyList<Section> Sections { get; private set; } = [];
    public Guid Acte { get; private set; }
    public Guid Choisie { get; private set; }
    public string? Qualite { get; private set; }
    public IReadOnlyCollection<string> Cochees { get; private set; } = [];
    public string? Faute { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        Acte = Guid.CreateVersion7();
        return await OuvrirAsync(slug, cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string slug, Guid acteId, int version, Guid collectivite, string? qualite, string? portee, string[] sections, CancellationToken cancellation)
    {
        if (!await OuvrirAsync(slug, cancellation))
        {
            return NotFound();
        }

        (Acte, Choisie, Qualite, Cochees) = (acteId, collectivite, qualite, sections);
        if (Collectivites.FirstOrDefault(c => c.Id == collectivite) is not { } appelee || qualite is null || acteId == Guid.Empty)
        {
            Faute = "Dites pour quelle collectivité, et en quelle qualité, on vous a répondu.";
            return Page();
        }

        var issue = await acte.FaireAsync(new Appel(acteId, Fiche.Id, version, appelee.Id, appelee.Cote, qualite, portee == "sections" ? sections : null), cancellation);
        if (issue is IssueDeConfirmation.Notee or IssueDeConfirmation.DejaNotee)
        {
            TempData["Message"] = issue == IssueDeConfirmation.Notee ? $"C’est noté pour {appelee.Nom}, recueilli par téléphone." : "C’était déjà noté.";
            return Redirect(Url.Content($"~/fiches/{slug}"));
        }

        Faute = issue switch
        {
            IssueDeConfirmation.RienDeChoisi => "Cochez au moins une section, ou choisissez la fiche entière.",
            IssueDeConfirmation.VersionChangee => "La fiche vient de changer : relisez-la, puis notez de nouveau. Rien n’est noté.",
            _ => "Choisissez une collectivité et une qualité proposées.",
        };
        Response.StatusCode = issue == IssueDeConfirmation.VersionChangee ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
        return Page();
    }

    private async Task<bool> OuvrirAsync(string slug, CancellationToken cancellation)
    {
        if (await db.Items.AsNoTracking().SingleOrDefaultAsync(i => i.Type == Types.Partenariat && i.Slug == slug && i.PublishedVersion != null, cancellation) is not { } item)
        {
            return false;
        }

        Fiche = item;
        Collectivites = await (from o in db.Owners
                               join c in db.Set<Collectivite>() on o.CollectiviteId equals c.Id
                               where o.ItemId == item.Id
                               orderby o.Cote, c.Nom
                               select new Appelee(c.Id, c.Nom, o.Cote)).ToListAsync(cancellation);
        Sections = await marque.SectionsAsync("", cancellation);
        return true;
    }
}
