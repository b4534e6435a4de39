using CoopPortal.Campagnes.Liens;
using CoopPortal.Core.Access;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using Microsoft.AspNetCore.Mvc;

namespace CoopPortal.Campagnes.Reponses;

/// <summary>
/// Le lien d'un message : la page lue ne dit rien de la fiche, les applications en font un aperçu que tout un groupe voit.
/// « Ouvrir » la montre.
/// </summary>
[Access(Role.Visiteur), HorsMemoire("l’adresse porte le jeton d’une personne")]
public sealed class MessageModel(LectureDePartage lecture, ReponseDUnTiers acte, TenantContext tenant, QuestionnaireStore questionnaires) : PageDeReponse(tenant, questionnaires)
{
    public PartageLu Lu { get; private set; } = new(EtatDuLien.Inconnu);
    public bool Ouverte { get; private set; }

    public async Task<IActionResult> OnGetAsync(string jeton, CancellationToken cancellation)
    {
        await LireAsync(jeton, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostOuvrirAsync(string jeton, CancellationToken cancellation)
    {
        await OuvrirAsync(jeton, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostRepondreAsync(string jeton, int version, CancellationToken cancellation)
    {
        await OuvrirAsync(jeton, cancellation);
        return Ouverte && Lire() is { } donnee && await acte.DuMessageAsync(Lu, version, donnee, cancellation)
            ? Redirect(Request.PathBase + Request.Path)
            : Page();
    }

    private async Task OuvrirAsync(string jeton, CancellationToken cancellation)
    {
        await LireAsync(jeton, cancellation);
        if (Lu.Etat == EtatDuLien.Ouvert)
        {
            Ouverte = true;
            await lecture.NoterLOuvertureAsync(Lu.Lien!.Empreinte, cancellation);
            await MontrerLaFicheAsync(Lu.Version!, Lu.Lien.Cote, Lu.Collectivite, cancellation);
        }
    }

    private async Task LireAsync(string jeton, CancellationToken cancellation)
    {
        ReponseDeLien.Proteger(Response);
        Response.Headers["X-Robots-Tag"] = "noindex";
        Lu = await lecture.LireAsync(jeton, cancellation);
        Response.StatusCode = ReponseDeLien.Code(Lu.Etat);
    }
}
