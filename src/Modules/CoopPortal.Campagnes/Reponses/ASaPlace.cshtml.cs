using CoopPortal.Campagnes.Liens;
using CoopPortal.Core.Access;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace CoopPortal.Campagnes.Reponses;

/// <summary>« Je réponds à sa place » : le lien a changé de mains, la réponse est une proposition.</summary>
[Access(Role.Visiteur), HorsMemoire("l’adresse porte le jeton d’une personne")]
public sealed class ASaPlaceModel(LectureDeLien lecture, ReponseDUnTiers acte, GesteHumain geste, TenantContext tenant, QuestionnaireStore questionnaires) : PageDeReponse(tenant, questionnaires)
{
    public LienLu Lu { get; private set; } = new(EtatDuLien.Inconnu);
    public bool Fait { get; private set; }

    public async Task<IActionResult> OnGetAsync(string jeton, CancellationToken cancellation)
    {
        await MontrerAsync(jeton, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string jeton, int version, CancellationToken cancellation)
    {
        await geste.NoterAsync(jeton, cancellation);
        await MontrerAsync(jeton, cancellation);
        Fait = Lu.Etat == EtatDuLien.Ouvert && Lire() is { } donnee && await acte.DuTransfertAsync(Lu, version, donnee, cancellation);
        return Page();
    }

    private async Task MontrerAsync(string jeton, CancellationToken cancellation)
    {
        ReponseDeLien.Proteger(Response);
        Lu = await lecture.LireAsync(jeton, cancellation);
        Response.StatusCode = Lu.Etat == EtatDuLien.Repondu ? StatusCodes.Status410Gone : ReponseDeLien.Code(Lu.Etat);
        if (Lu.Etat == EtatDuLien.Ouvert)
        {
            await MontrerLaFicheAsync(Lu.Version!, Lu.Lien!.Cote, Lu.Collectivite, cancellation);
        }
    }
}
