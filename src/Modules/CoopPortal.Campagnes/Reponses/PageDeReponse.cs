using CoopPortal.Campagnes.Liens;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Campagnes.Reponses;

/// <summary>Ce que partagent les deux pages où répond une personne sans mandat : les questions, et la fiche telle que le public la lit.</summary>
public abstract class PageDeReponse(TenantContext tenant, QuestionnaireStore questionnaires) : PageModel
{
    [BindProperty]
    public string? Nom { get; set; }

    [BindProperty]
    public string? Fonction { get; set; }

    [BindProperty]
    public string? Telephone { get; set; }

    [BindProperty]
    public string? Reponse { get; set; }

    [BindProperty]
    public string? Changements { get; set; }

    public IReadOnlyList<Fait> Faits { get; private set; } = [];
    public string? Ecrire => tenant.Required.Settings.ReplyTo;
    public string? Appeler => tenant.Required.Settings.Phone;
    public string Pays => tenant.Required.Name;

    /// <summary>La version montrée, que la réponse nomme.</summary>
    public int VersionVue { get; private set; }

    /// <summary>Ce que la personne a tapé, quand tout y est ; sinon chaque champ dit ce qu'il attend.</summary>
    protected ReponseDonnee? Lire()
    {
        var donnee = ReponseDonnee.Lire(Nom, Fonction, Telephone, Reponse, Changements);
        foreach (var (champ, message) in donnee.Erreurs())
        {
            ModelState.AddModelError(champ, message);
        }

        return ModelState.IsValid ? donnee : null;
    }

    protected async Task MontrerLaFicheAsync(ReadVersion version, string cote, string collectivite, CancellationToken cancellation)
    {
        VersionVue = version.Version.Number;
        Faits = FaitsDeLaFiche.Publics(await questionnaires.CurrentAsync(Types.Partenariat, cancellation), version.Document, cote, collectivite);
    }
}
