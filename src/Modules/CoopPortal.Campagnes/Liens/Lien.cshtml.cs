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
[Access(Role.Visiteur), HorsMemoire("l’adresse porte le jeton d’une personne")]
public sealed class LienModel(
    LectureDeLien lecture, ActeDeConfirmation acte, Renouvellement renouvellement, NouveauLien nouveau, CorrectionParLien correction, GesteHumain geste, MarqueDeConfirmation marque, EtatsDeSections etats, QuestionnaireStore questionnaires, TenantContext tenant, Caller caller, TimeProvider clock) : PageModel
{
    public LienLu Lu { get; private set; } = new(EtatDuLien.Inconnu);
    public IReadOnlyList<Fait> Faits { get; private set; } = [];
    public Fraicheur Fraicheur { get; private set; } = new(null, "");
    public bool VersionChangee { get; private set; }
    public bool RienDeChoisi { get; private set; }

    /// <summary>La question à poser avant de confirmer ; null quand il n'y en a pas.</summary>
    public QuestionDExecutif? Executif { get; private set; }

    /// <summary>Les sections que la personne confirmait quand la question s'est posée ; null pour la fiche entière.</summary>
    public IReadOnlyCollection<string>? SectionsDemandees { get; private set; }

    /// <summary>Les sections à confirmer une à une, et ce qui se dit déjà de chacune.</summary>
    public IReadOnlyList<(Section Section, string? Etat)> Sections { get; private set; } = [];
    public string? Ecrire => tenant.Required.Settings.ReplyTo;
    public string? Appeler => tenant.Required.Settings.Phone;
    public string Pays => tenant.Required.Name;
    public string QuiDirige => Renouvellement.Titre(Lu.Lien!.Cote == Cotes.Francais ? Lu.Fiche!.GenreFrancais : Lu.Fiche!.GenrePartenaire, Lu.Collectivite);

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

    /// <summary>Le premier geste d'une personne, que la page signale d'elle-même.</summary>
    public async Task<IActionResult> OnPostGesteAsync(string jeton, CancellationToken cancellation)
    {
        await geste.NoterAsync(jeton, cancellation);
        return new NoContentResult();
    }

    /// <param name="executif"><c>meme</c>, <c>autre</c> ou <c>inconnu</c>, quand la question vient d'être posée.</param>
    /// <param name="sections">celles que la question gardait en attente.</param>
    public Task<IActionResult> OnPostConfirmerAsync(string jeton, int version, string? executif, string? nom, string[] sections, CancellationToken cancellation) => executif switch
    {
        "autre" => CorrigerAsync(jeton, string.IsNullOrWhiteSpace(nom) ? "" : nom.Trim(), cancellation),
        "inconnu" => SaufLesContactsAsync(jeton, version, sections, cancellation),
        _ => RepondreAsync(jeton, version, sections.Length == 0 ? null : sections, executif == "meme", cancellation),
    };

    public Task<IActionResult> OnPostConfirmerSectionsAsync(string jeton, int version, string[] sections, CancellationToken cancellation)
        => RepondreAsync(jeton, version, sections, false, cancellation);

    /// <summary>« Je corrige » : la fiche s'ouvre aussitôt, par le lien ou par la session qu'on a déjà.</summary>
    public Task<IActionResult> OnPostCorrigerAsync(string jeton, CancellationToken cancellation) => CorrigerAsync(jeton, null, cancellation);

    /// <summary>Un lien qui ne vaut plus : la réponse est la même, que la personne ait encore un mandat ou non.</summary>
    public async Task<IActionResult> OnPostNouveauAsync(string jeton, CancellationToken cancellation)
    {
        if (await nouveau.DemanderAsync(jeton, cancellation))
        {
            TempData["Message"] = "Si vous répondez toujours pour cette collectivité, un nouveau lien part à l’adresse qui avait reçu celui-ci. Regardez votre courrier.";
            return Redirect(Request.PathBase + Request.Path);
        }

        await MontrerAsync(jeton, cancellation);
        return Page();
    }

    private async Task<IActionResult> RepondreAsync(string jeton, int version, IReadOnlyCollection<string>? sections, bool executifDit, CancellationToken cancellation)
    {
        await geste.NoterAsync(jeton, cancellation);
        var issue = await acte.FaireAsync(jeton, version, sections, executifDit, cancellation);
        if (issue is IssueDeConfirmation.Notee or IssueDeConfirmation.DejaNotee)
        {
            TempData["Message"] = issue == IssueDeConfirmation.Notee ? "C’est noté. Merci." : "C’était déjà noté : votre première réponse a suffi.";
            return Redirect(Request.PathBase + Request.Path);
        }

        await MontrerAsync(jeton, cancellation);
        RienDeChoisi = issue == IssueDeConfirmation.RienDeChoisi;
        if (issue == IssueDeConfirmation.ExecutifADire && Lu.Etat == EtatDuLien.Ouvert)
        {
            (SectionsDemandees, Executif) = (sections, await renouvellement.PourAsync(Lu, sections, cancellation));
        }

        if (issue == IssueDeConfirmation.VersionChangee && Lu.Etat == EtatDuLien.Ouvert)
        {
            VersionChangee = true;
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        return Page();
    }

    private async Task<IActionResult> SaufLesContactsAsync(string jeton, int version, string[] sections, CancellationToken cancellation)
    {
        var lu = await lecture.LireAsync(jeton, cancellation);
        if (lu.Etat != EtatDuLien.Ouvert || await renouvellement.PourAsync(lu, null, cancellation) is not { } question)
        {
            return await RepondreAsync(jeton, version, sections.Length == 0 ? null : sections, false, cancellation);
        }

        var choisies = sections.Length > 0 ? sections : [.. (await marque.SectionsAsync(lu.Lien!.Cote, cancellation)).Select(s => s.Cle)];
        return await RepondreAsync(jeton, version, [.. choisies.Where(s => s != question.Section)], false, cancellation);
    }

    /// <param name="executif">le nom donné à la place de celui de la fiche, vide s'il n'est pas dit ; null quand on n'en parlait pas.</param>
    private async Task<IActionResult> CorrigerAsync(string jeton, string? executif, CancellationToken cancellation)
    {
        await geste.NoterAsync(jeton, cancellation);
        await MontrerAsync(jeton, cancellation);
        if (Lu.Etat is not (EtatDuLien.Ouvert or EtatDuLien.Repondu))
        {
            return Page();
        }

        var section = "";
        if (executif is not null)
        {
            section = await renouvellement.PourAsync(Lu, null, cancellation) is { } question ? $"?section={Uri.EscapeDataString(question.Section)}" : "";
            TempData["Message"] = $"{(executif.Length == 0 ? $"Vous avez dit que {QuiDirige} a changé" : $"Vous avez dit que {QuiDirige} est maintenant {executif}")}. Écrivez-le dans les contacts, puis envoyez.";
        }

        // Qui est déjà en session garde toute sa maison ; une fiche qui nomme une personne à l'abri demande qu'on y soit.
        var form = $"/fiches/{Lu.Fiche!.Slug}/modifier{section}";
        return Redirect(Request.PathBase + (
            caller.AccountId == Lu.Lien!.AccountId ? form
            : await correction.PermetAsync(Lu, cancellation) ? $"/lien/{jeton}/corriger{section}"
            : $"/connexion?retour={Uri.EscapeDataString(form)}"));
    }

    private async Task MontrerAsync(string jeton, CancellationToken cancellation)
    {
        ReponseDeLien.Proteger(Response);
        Lu = await lecture.LireAsync(jeton, cancellation);
        Response.StatusCode = ReponseDeLien.Code(Lu.Etat);
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
