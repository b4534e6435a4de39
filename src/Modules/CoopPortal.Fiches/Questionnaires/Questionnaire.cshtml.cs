using CoopPortal.Core.Access;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Fiches.Questionnaires;

/// <summary>Les questions d'un type de contenu, à mettre en ordre, à corriger, à compléter. Rien n'est en vigueur avant « Publier ».</summary>
[Access(Role.Animateur)]
public sealed class QuestionnaireModel(Chantier chantiers, TenantContext tenant) : PageModel
{
    public EnChantier Chantier { get; private set; } = null!;
    public IReadOnlyList<string> AutresTypes { get; private set; } = [];
    public string? Faute { get; private set; }

    public string Qui(Champ champ) => champ.Cote switch
    {
        Cote.Francais => CoteEnMots.De(Cotes.Francais, tenant.Required),
        Cote.Partenaire => CoteEnMots.De(Cotes.Partenaire, tenant.Required),
        _ => "les deux parties",
    };

    public async Task<IActionResult> OnGetAsync(string? type, CancellationToken cancellation)
        => await OuvrirAsync(type, cancellation) ? Page() : NotFound();

    /// <param name="acte">« monter », « descendre », « retirer », « reposer », « monter-section » ou « descendre-section », deux-points, puis la section ou la question.</param>
    public async Task<IActionResult> OnPostAsync(string? type, int revision, string? acte, CancellationToken cancellation)
    {
        if (!await OuvrirAsync(type, cancellation))
        {
            return NotFound();
        }

        if (acte == "abandonner")
        {
            TempData["Message"] = await chantiers.AbandonnerAsync(Chantier.Type, revision, cancellation) > 0
                ? "La préparation est abandonnée. Le questionnaire en vigueur n’a pas bougé."
                : "Rien n’est abandonné : quelqu’un d’autre a changé la préparation entre-temps. La voici.";
            return Retour(null);
        }

        var (geste, cible) = acte?.Split(':', 2) is [var g, var c] ? (g, c) : ("", "");
        if (Faire(geste, cible) is not { } prepare)
        {
            return Retour(null);
        }

        if (!await chantiers.EnregistrerAsync(Chantier, revision, prepare, cancellation))
        {
            await OuvrirAsync(type, cancellation);
            Response.StatusCode = StatusCodes.Status409Conflict;
            Faute = "Quelqu’un d’autre vient de changer cette préparation. Rien n’est perdu : la voici telle qu’elle est. Refaites votre geste si besoin.";
            return Page();
        }

        return Retour(cible);
    }

    private Questionnaire? Faire(string geste, string cible)
    {
        if (geste is "monter-section" or "descendre-section")
        {
            return Gestes.DeplacerSection(Chantier.Prepare, cible, geste == "monter-section" ? -1 : 1);
        }

        if (Chantier.Trouver(cible) is not { } lieu)
        {
            return null;
        }

        return geste switch
        {
            "monter" => Gestes.Deplacer(Chantier.Prepare, lieu, -1),
            "descendre" => Gestes.Deplacer(Chantier.Prepare, lieu, 1),
            "retirer" when !TypesDeQuestionnaire.EstIndispensable(lieu.Champ.Cle, null) => Gestes.Retirer(Chantier.Prepare, lieu, Chantier.DejaPosee(lieu) is not null, Chantier.Suivant),
            "reposer" => Gestes.Reposer(Chantier.Prepare, lieu),
            _ => null,
        };
    }

    private RedirectResult Retour(string? ancre)
        => Redirect($"{Url.Content("~/questionnaire")}?type={Chantier.Type}{(ancre is null ? "" : "#" + Contracts.Formulaire.ChampAffiche.Ancre(ancre))}");

    private async Task<bool> OuvrirAsync(string? type, CancellationToken cancellation)
    {
        if (await chantiers.OuvrirAsync(type ?? Types.Partenariat, cancellation) is not { } ouvert)
        {
            return false;
        }

        Chantier = ouvert;
        AutresTypes = [.. (await chantiers.TypesAsync(cancellation)).Where(t => t != ouvert.Type)];
        return true;
    }
}
