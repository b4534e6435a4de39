using CoopPortal.Core.Access;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.File;
using CoopPortal.Relecture.Presence;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Relecture.Publications;

[Access(Role.Relecteur)]
[RequestFormLimits(ValueCountLimit = 8192, ValueLengthLimit = 262_144, KeyLengthLimit = 512)]
public sealed class RelireModel(Examens examens, PageDeRelecture relecture, Publication publication, FileDAttente file, Presences presences, Caller caller, TenantContext tenant, TimeProvider clock) : PageModel
{
    private const string Suivante = "publier-suivante";

    public Examen Examen { get; private set; } = null!;
    public PropositionRelue Relue { get; private set; } = null!;
    public string? Faute { get; private set; }
    public string? ErreurCommentaire { get; private set; }
    public Guid? Apres { get; private set; }
    public IReadOnlyList<AutrePresence> Autres { get; private set; } = [];
    public bool Postee { get; private set; }
    public bool PeutPublier => caller.Is(Role.Animateur);
    public string Cote => CoteEnMots.De(Examen.Soumission.Cote, tenant.Required);
    public string Quand => Francais.IlYA(DateOnly.FromDateTime(Examen.Soumission.At), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
        => await OpenAsync(id, Travail.Vierge, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, int version, string? acte, CancellationToken cancellation)
    {
        var travail = Travail.De(Request.Form);
        Postee = true;
        if (!await OpenAsync(id, travail, cancellation))
        {
            return Decided();
        }

        return acte switch
        {
            "publier" or Suivante when !PeutPublier => Forbid(),
            "publier" or Suivante => await PublishAsync(version, acte == Suivante, cancellation),
            "renvoyer" => await SendBackAsync(cancellation),
            _ => Page(),
        };
    }

    private async Task<IActionResult> PublishAsync(int version, bool suivante, CancellationToken cancellation)
    {
        if (Empechement() is { } faute)
        {
            Faute = faute;
            return Page();
        }

        if (Examen.Partage.Rendu is not null && !DitQuelqueChose)
        {
            ErreurCommentaire = $"« {string.Join(" », « ", Examen.Partage.Rendues)} » revient à l’auteur : dites-lui pourquoi, une phrase suffit.";
            return Page();
        }

        if (await publication.PublierAsync(Examen, version, cancellation) is not { } number)
        {
            if (!await OpenAsync(Examen.Soumission.Id, Examen.Travail, cancellation))
            {
                return Decided();
            }

            Response.StatusCode = 409;
            Faute = publication.Empechement ?? "La fiche a changé pendant que vous relisiez. Rien n’est publié : relisez les changements ci-dessous, puis publiez. Vos corrections et vos commentaires sont gardés.";
            return Page();
        }

        await presences.PartirAsync(Examen.Item.Id, Presences.Relire, cancellation);
        TempData["Message"] = Examen.Item.ShelteredAt is not null ? $"La version {number} est écrite ; elle reste à l’abri, et aucun courriel ne part."
            : Examen.Partage.Rendu is null ? $"La version {number} est en ligne. L’auteur en est averti par courriel."
            : $"La version {number} est en ligne. Le reste revient à l’auteur, avec vos mots.";
        return Redirect(Url.Content(!suivante ? "~" + Adresses.De(Examen.Item) : Apres is { } next ? $"~/relecture/{next}" : "~/relecture"));
    }

    private async Task<IActionResult> SendBackAsync(CancellationToken cancellation)
    {
        ErreurCommentaire = Examen.Travail.Fautes.GetValueOrDefault("") ?? (DitQuelqueChose || Examen.Corrigees.Count > 0 ? null : "Dites à l’auteur ce qui manque : une phrase suffit.");
        if (ErreurCommentaire is not null || Examen.Travail.Fautes.Count > 0)
        {
            return Page();
        }

        TempData["Message"] = await publication.RenvoyerAsync(Examen, Examen.Travail.Commentaire ?? "Voyez les remarques à côté de vos réponses.", cancellation)
            ? "Renvoyée à compléter, avec vos commentaires. La fiche en ligne n’a pas bougé."
            : "Cette proposition a déjà reçu sa décision.";
        await presences.PartirAsync(Examen.Item.Id, Presences.Relire, cancellation);
        return Redirect(Url.Content("~/relecture"));
    }

    private bool DitQuelqueChose => Examen.Travail.Commentaire is not null || Examen.Travail.Mots.Count > 0 || Examen.Suggerees.Count > 0;

    private string? Empechement()
    {
        ErreurCommentaire = Examen.Travail.Fautes.GetValueOrDefault("");
        return Examen.Corrections.Erreurs.Count > 0 ? "Une de vos corrections ne peut pas être publiée ainsi : voyez ci-dessous. Rien n’est publié, et rien de ce que vous avez tapé n’est perdu."
            : Examen.Travail.Fautes.Count > 0 ? "Un de vos commentaires ne peut pas partir ainsi : voyez ci-dessous. Rien n’est publié."
            : Examen.Changements.Count > 0 && !Examen.APublier.Any() ? "Aucune section n’est cochée : cochez ce que vous publiez, ou renvoyez la proposition à compléter."
            : null;
    }

    private RedirectResult Decided()
    {
        TempData["Message"] = "Cette proposition a déjà reçu sa décision.";
        return Redirect(Url.Content("~/relecture"));
    }

    private async Task<bool> OpenAsync(Guid id, Travail travail, CancellationToken cancellation)
    {
        if (await examens.OuvrirAsync(id, travail, cancellation) is not { } examen)
        {
            return false;
        }

        Examen = examen;
        Relue = await relecture.ComposerAsync(examen, cancellation);
        Apres = await file.SuivanteAsync(id, cancellation);
        await presences.NoterAsync(examen.Item.Id, Presences.Relire, null, cancellation);
        Autres = await presences.AutresAsync([examen.Item.Id], cancellation);
        return true;
    }
}
