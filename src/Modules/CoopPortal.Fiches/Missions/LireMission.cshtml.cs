using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contenus;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Lecture;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Missions;

[Access(Role.Visiteur), Traduite]
public sealed class LireMissionModel(AutourDeLaFiche autour, ContentStore store, QuestionnaireStore questionnaires, PublicLinks adresses, TenantContext tenant, Caller caller) : PageModel
{
    // Des réponses qui règlent ce que la page montre, et n'y figurent pas.
    private static readonly HashSet<string> _reglages = new(StringComparer.Ordinal) { "jourPublic", "participantsPublics" };

    public MissionIndex Index { get; private set; } = null!;
    public FicheIndex Fiche { get; private set; } = null!;
    public IReadOnlyList<SectionLue> Sections { get; private set; } = [];
    public bool PeutModifier { get; private set; }
    public Role Lecteur => caller.Role;
    public bool PourLesMembres => !MissionsLisibles.Lisible(Index, Role.Visiteur, autour.Jour);

    /// <summary>Au mois près, comme la page la montre au public ; rien d'une mission qui n'est que pour les membres.</summary>
    public System.Text.Json.Nodes.JsonObject? DonneesLiees => PourLesMembres ? null
        : CoopPortal.Theme.DonneesLiees.Evenement(Index.Titre, Dire(Index.DebutLe), Dire(Index.FinLe), Index.Lieux, adresses.To(tenant.Required, $"{Langue.Courante.Segment}/missions/{Index.Slug}"));

    private string? Dire(DateOnly? jour) => jour?.ToString(Index.JourPublic ? "yyyy-MM-dd" : "yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (await autour.Missions.SingleOrDefaultAsync(m => m.Slug == slug, cancellation) is not { } index
            || !MissionsLisibles.Lisible(index, caller.Role, autour.Jour)
            || await autour.FicheAsync(index.FicheItemId, cancellation) is not { } fiche
            || await store.PublishedAsync(Types.Mission, slug, cancellation) is not { } version)
        {
            return NotFound();
        }

        (Index, Fiche) = (index, fiche);
        var document = caller.Is(Role.Contributeur) ? version.Document : MissionsLisibles.PourLePublic(version.Document);
        var questionnaire = MissionsLisibles.Questions(await questionnaires.CurrentAsync(Types.Mission, cancellation), version.Document);
        foreach (var reglage in _reglages)
        {
            document.Remove(reglage);
        }

        Sections = Composition.De(questionnaire, document, caller.Role, archive: false);
        PeutModifier = await autour.TientAsync(fiche.ItemId, cancellation);
        return Page();
    }
}
