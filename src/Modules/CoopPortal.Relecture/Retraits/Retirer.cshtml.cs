using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Soumissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.Retraits;

[Access(Role.Animateur)]
public sealed class RetirerModel(TenantDb db, RetraitDeFiche retrait, Soumettre soumettre, TenantContext tenant) : PageModel
{
    public ContentItem Contenu { get; private set; } = null!;
    public MiseEnRetrait? EnCours { get; private set; }
    public int Attendent { get; private set; }
    public string? Raison { get; private set; }
    public GenreDeRetrait Genre { get; private set; }
    public string? Erreur { get; private set; }
    public string Depuis => Francais.Date(tenant.Required.Jour(EnCours!.Le));

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) => await OuvrirAsync(slug, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, string? acte, GenreDeRetrait genre, string? raison, CancellationToken cancellation)
    {
        if (!await OuvrirAsync(slug, cancellation))
        {
            return NotFound();
        }

        (Raison, Genre) = (raison, genre);
        if (acte == "remettre")
        {
            TempData["Message"] = await retrait.RemettreAsync(Contenu, cancellation) ? "La fiche est de nouveau en ligne. Les personnes mandatées en sont averties." : "Elle était déjà en ligne.";
            return Redirect(Url.Content($"~/fiches/{slug}"));
        }

        Erreur = string.IsNullOrWhiteSpace(raison) ? "Dites pourquoi, en une phrase : elle se lira en tête de la fiche."
            : raison.Trim().Length > RetraitDeFiche.RaisonMaximum ? $"Gardez {Francais.Nombre(RetraitDeFiche.RaisonMaximum)} caractères au plus."
            : raison.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) ? "Ces mots contiennent un caractère illisible. Retapez-les sans les copier d’un autre document."
            : !Enum.IsDefined(genre) ? "Choisissez « retirer » ou « archiver »."
            : null;
        if (Erreur is not null)
        {
            return Page();
        }

        TempData["Message"] = await retrait.RetirerAsync(Contenu, genre, raison!.Trim(), cancellation)
            ? $"C’est fait : la fiche {(genre == GenreDeRetrait.Archive ? "est archivée" : "est retirée")}. Elle se lit encore ici, avec sa raison."
            : "Rien n’est changé : elle ne l’était plus, ou quelqu’un publiait au même instant.";
        return Redirect(Url.Content($"~/fiches/{slug}"));
    }

    // Une fiche jamais publiée n'a rien à retirer : elle n'existe pas ici.
    private async Task<bool> OuvrirAsync(string slug, CancellationToken cancellation)
    {
        if (await db.Items.SingleOrDefaultAsync(i => i.Type == Types.Partenariat && i.Slug == slug, cancellation) is not { } item)
        {
            return false;
        }

        Contenu = item;
        EnCours = await db.Retraits.AsNoTracking().SingleOrDefaultAsync(r => r.ItemId == item.Id && r.EnCours == 1, cancellation);
        Attendent = await soumettre.EnAttente().CountAsync(s => s.ItemId == item.Id, cancellation);
        return EnCours is not null || item.PublishedVersion is not null;
    }
}
