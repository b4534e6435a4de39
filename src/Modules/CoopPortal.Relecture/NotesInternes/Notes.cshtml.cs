using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.NotesInternes;

/// <summary>Les notes et les appels de l'animation sur une fiche. Elles peuvent nommer des personnes : ni journal, ni export.</summary>
[Access(Role.Animateur)]
public sealed class NotesModel(TenantDb db, Caller caller, TenantContext tenant, TimeProvider clock) : PageModel
{
    public ContentItem Contenu { get; private set; } = null!;
    public string Adresse => Adresses.De(Contenu);
    public IReadOnlyList<NoteInterne> Notes { get; private set; } = [];
    public Guid Cle { get; private set; } = Guid.NewGuid();
    public GenreDeNote Genre { get; private set; }
    public string? Texte { get; private set; }
    public string? Erreur { get; private set; }

    public async Task<IActionResult> OnGetAsync(string racine, string slug, CancellationToken cancellation) => await OuvrirAsync(racine, slug, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostEcrireAsync(string racine, string slug, Guid cle, GenreDeNote genre, string? texte, CancellationToken cancellation)
    {
        if (!await OuvrirAsync(racine, slug, cancellation))
        {
            return NotFound();
        }

        var mots = texte?.Trim() ?? "";
        Erreur = mots.Length == 0 ? "Écrivez quelques mots." : mots.Length > NoteInterne.TexteMaximum ? $"Gardez {Francais.Nombre(NoteInterne.TexteMaximum)} caractères au plus : rien n’a été coupé." : null;
        if (Erreur is not null || cle == Guid.Empty || !Enum.IsDefined(genre))
        {
            (Genre, Texte) = (genre, texte);
            return Page();
        }

        await EcrireAsync(new NoteInterne { Id = cle, ItemId = Contenu.Id, Genre = genre, Texte = mots, Le = clock.GetUtcNow().UtcDateTime, Par = caller.Name! }, cancellation);
        TempData["Message"] = "Noté, pour l’équipe seule.";
        return Redirect(Url.Content($"~{Adresse}/notes"));
    }

    public async Task<IActionResult> OnPostEffacerAsync(string racine, string slug, Guid cle, CancellationToken cancellation)
    {
        if (!await OuvrirAsync(racine, slug, cancellation))
        {
            return NotFound();
        }

        var effacees = await db.Set<NoteInterne>().Where(n => n.ItemId == Contenu.Id && n.Id == cle).ExecuteDeleteAsync(cancellation);
        TempData["Message"] = effacees == 0 ? "Cette note était déjà effacée." : "Effacée pour de bon.";
        return Redirect(Url.Content($"~{Adresse}/notes"));
    }

    public string Quand(NoteInterne note)
    {
        var local = tenant.Required.Local(note.Le);
        return $"{Francais.Date(DateOnly.FromDateTime(local))}, {Francais.Heure(TimeOnly.FromDateTime(local))}";
    }

    private async Task EcrireAsync(NoteInterne note, CancellationToken cancellation)
    {
        db.Add(note);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException) when (db.Set<NoteInterne>().AsNoTracking().Any(n => n.Id == note.Id))
        {
            // Le même formulaire envoyé deux fois.
            db.ChangeTracker.Clear();
        }
    }

    private async Task<bool> OuvrirAsync(string racine, string slug, CancellationToken cancellation)
    {
        var type = Adresses.Type(racine);
        if (await db.Items.AsNoTracking().SingleOrDefaultAsync(i => i.Type == type && i.Slug == slug, cancellation) is not { } item)
        {
            return false;
        }

        Contenu = item;
        Notes = await db.Set<NoteInterne>().AsNoTracking().Where(n => n.ItemId == item.Id).OrderByDescending(n => n.Le).ThenByDescending(n => n.Id).ToListAsync(cancellation);
        return true;
    }
}
