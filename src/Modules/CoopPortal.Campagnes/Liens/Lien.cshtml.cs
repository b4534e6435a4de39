using CoopPortal.Campagnes.Confirmations;
using CoopPortal.Core.Access;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Sections;
using CoopPortal.Theme;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Campagnes.Liens;

/// <summary>La page d'un lien de rappel : elle montre, et n'agit que sur un bouton.</summary>
[Access(Role.Visiteur)]
public sealed class LienModel(LectureDeLien lecture, ActeDeConfirmation acte, MarqueDeConfirmation marque, EtatsDeSections etats, QuestionnaireStore questionnaires, TenantContext tenant, Caller caller, TimeProvider clock) : PageModel
{
    public LienLu Lu { get; private set; } = new(EtatDuLien.Inconnu);
    public IReadOnlyList<Fait> Faits { get; private set; } = [];
    public Fraicheur Fraicheur { get; private set; } = new(null, "");
    public bool VersionChangee { get; private set; }
    public bool RienDeChoisi { get; private set; }

    /// <summary>Les sections à confirmer une à une, et ce qui se dit déjà de chacune.</summary>
    public IReadOnlyList<(Section Section, string? Etat)> Sections { get; private set; } = [];
    public string? Ecrire => tenant.Required.Settings.ReplyTo;
    public string Pays => tenant.Required.Name;

    /// <summary>Les sections que ce lien a confirmées ; null quand c'est la fiche entière.</summary>
    public string? SectionsConfirmees { get; private set; }
    public DateOnly Aujourdhui => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
    public string Cesse => Francais.Date(DateOnly.FromDateTime(Lu.Lien!.ExpireLe));
    public Moitie Gauche => new(Lu.Fiche!.NomFrancais, true) { Lieu = Lu.Fiche.LieuFrancais, Habitants = Habitants(Lu.Fiche.HabitantsFrancais) };
    public Moitie Droite => new(Lu.Fiche!.NomPartenaire.Length > 0 ? Lu.Fiche.NomPartenaire : "Partenaire à trouver", false)
    {
        Lieu = Lu.Fiche.LieuPartenaire,
        Habitants = Habitants(Lu.Fiche.HabitantsPartenaire),
    };

    public async Task<IActionResult> OnGetAsync(string jeton, CancellationToken cancellation)
    {
        await MontrerAsync(jeton, cancellation);
        return Page();
    }

    public Task<IActionResult> OnPostConfirmerAsync(string jeton, int version, CancellationToken cancellation)
        => RepondreAsync(jeton, version, null, cancellation);

    public Task<IActionResult> OnPostConfirmerSectionsAsync(string jeton, int version, string[] sections, CancellationToken cancellation)
        => RepondreAsync(jeton, version, sections, cancellation);

    private async Task<IActionResult> RepondreAsync(string jeton, int version, IReadOnlyCollection<string>? sections, CancellationToken cancellation)
    {
        var issue = await acte.FaireAsync(jeton, version, sections, cancellation);
        if (issue is IssueDeConfirmation.Notee or IssueDeConfirmation.DejaNotee)
        {
            TempData["Message"] = issue == IssueDeConfirmation.Notee ? "C’est noté. Merci." : "C’était déjà noté : votre première réponse a suffi.";
            return Redirect(Request.PathBase + Request.Path);
        }

        await MontrerAsync(jeton, cancellation);
        RienDeChoisi = issue == IssueDeConfirmation.RienDeChoisi;
        if (issue == IssueDeConfirmation.VersionChangee && Lu.Etat == EtatDuLien.Ouvert)
        {
            VersionChangee = true;
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        return Page();
    }

    /// <summary>« Je corrige » : la fiche s'ouvre aussitôt à qui est déjà connecté ; sinon, par la page de connexion.</summary>
    public async Task<IActionResult> OnPostCorrigerAsync(string jeton, CancellationToken cancellation)
    {
        await MontrerAsync(jeton, cancellation);
        if (Lu.Etat is not (EtatDuLien.Ouvert or EtatDuLien.Repondu))
        {
            return Page();
        }

        var form = $"/fiches/{Lu.Fiche!.Slug}/modifier";
        return Redirect(caller.AccountId == Lu.Lien!.AccountId
            ? Request.PathBase + form
            : $"{Request.PathBase}/connexion?retour={Uri.EscapeDataString(form)}");
    }

    private async Task MontrerAsync(string jeton, CancellationToken cancellation)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers.CacheControl = "no-store";
        Lu = await lecture.LireAsync(jeton, cancellation);
        Response.StatusCode = Lu.Etat switch
        {
            EtatDuLien.Ouvert or EtatDuLien.Repondu => StatusCodes.Status200OK,
            EtatDuLien.Inconnu => StatusCodes.Status404NotFound,
            _ => StatusCodes.Status410Gone,
        };
        if (Lu is { Etat: EtatDuLien.Repondu, Confirmation.Sections: { } cles })
        {
            var titres = (await questionnaires.CurrentAsync(Types.Partenariat, cancellation)).Sections.ToDictionary(s => s.Cle, s => s.Titre, StringComparer.Ordinal);
            SectionsConfirmees = string.Join(", ", cles.Split(',').Select(c => titres.GetValueOrDefault(c, c)));
        }

        if (Lu.Etat == EtatDuLien.Ouvert)
        {
            Fraicheur = Fraicheur.De(Lu.Fiche!, Aujourdhui);
            var phrases = await etats.PhrasesAsync(Lu.Lien!.FicheId, Aujourdhui, cancellation);
            Sections = [.. (await marque.SectionsAsync(Lu.Lien.Cote, cancellation)).Select(s => (s, phrases.GetValueOrDefault(s.Cle)))];
            Faits = FaitsDeLaFiche.De(await questionnaires.CurrentAsync(Types.Partenariat, cancellation), Lu.Version!.Document, Lu.Lien.Cote, Lu.Collectivite);
        }
    }

    private static string? Habitants(int? nombre) => nombre is { } n ? Francais.Habitants(n) : null;
}
