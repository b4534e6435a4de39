using CoopPortal.Core.Access;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Contracts.Comparaison;
using CoopPortal.Relecture.Publications;
using CoopPortal.Relecture.Versions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Relecture.Etapes;

/// <summary>La page d'un lien d'accord : elle montre les changements en mots, et n'agit que sur un bouton.</summary>
[Access(Role.Visiteur), HorsMemoire("l’adresse porte le jeton d’une personne")]
public sealed class AccordModel(LectureDAccord lecture, AccordParLien accord, EtapesDeRelecture etapes, QuestionnaireStore questionnaires, TenantContext tenant, TimeProvider clock) : PageModel
{
    public AccordLu Lu { get; private set; } = new(EtatDuLienDAccord.Inconnu);
    public IReadOnlyList<Changement> Changements { get; private set; } = [];

    /// <summary>Changements qui ne regardent pas la partie de la personne.</summary>
    public int Caches { get; private set; }
    public string? Commentaire { get; private set; }
    public string? ErreurCommentaire { get; private set; }
    public string? Ecrire => tenant.Required.Settings.ReplyTo;
    public string Pays => tenant.Required.Name;
    public string Auteur => $"{Lu.Soumission!.AuthorName}, {CoteEnMots.De(Lu.Soumission.Cote, tenant.Required)},";
    public string Quand => Francais.IlYA(tenant.Required.Jour(Lu.Soumission!.At), tenant.Required.Jour(clock.GetUtcNow().UtcDateTime));
    public string DeQui => etapes.DeQui(Lu.Lien!.Etape, Lu.Soumission!.Cote);
    public string Cesse => Francais.Date(DateOnly.FromDateTime(Lu.Lien!.ExpireLe));

    public async Task<IActionResult> OnGetAsync(string jeton, CancellationToken cancellation)
    {
        await MontrerAsync(jeton, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string jeton, string? acte, string? commentaire, CancellationToken cancellation)
    {
        Commentaire = commentaire;
        if (acte == "accorder" && await accord.AccorderAsync(jeton, cancellation))
        {
            TempData["Message"] = "C’est noté. Merci.";
            return Redirect(Request.PathBase + Request.Path);
        }

        ErreurCommentaire = acte == "changer" ? MotDeRenvoi.Erreur(commentaire) : null;
        if (acte == "changer" && ErreurCommentaire is null && await accord.DemanderUnChangementAsync(jeton, commentaire!.Trim(), cancellation))
        {
            TempData["Message"] = "Vos mots partent à l’auteur, qui reprendra sa proposition. Merci.";
            return Redirect(Request.PathBase + Request.Path);
        }

        await MontrerAsync(jeton, cancellation);
        return Page();
    }

    private async Task MontrerAsync(string jeton, CancellationToken cancellation)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers.CacheControl = "no-store";
        Lu = await lecture.LireAsync(jeton, cancellation);
        Response.StatusCode = Lu.Etat switch
        {
            EtatDuLienDAccord.Ouvert or EtatDuLienDAccord.Repondu => StatusCodes.Status200OK,
            EtatDuLienDAccord.Inconnu => StatusCodes.Status404NotFound,
            _ => StatusCodes.Status410Gone,
        };
        if (Lu.Examen is { } examen)
        {
            var questionnaire = await questionnaires.CurrentAsync(examen.Item.Type, cancellation);
            var visibles = ReponsesVisibles.Pour(questionnaire, Lu.Lien!.Cote, Role.Visiteur).Champs.Select(c => c.Cle).ToHashSet(StringComparer.Ordinal);
            Changements = [.. examen.Changements.Where(c => visibles.Contains(c.Champ))];
            Caches = examen.Changements.Count - Changements.Count;
        }
    }
}
