using System.Net.Mail;
using CoopPortal.Core.Access;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Lecture;
using CoopPortal.Fiches.Contracts.Masques;
using CoopPortal.Fiches.Partenariats;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Fiches.Signalements;

/// <summary>Le petit formulaire ouvert à tous : où est l'erreur, ce qu'on sait, et une adresse si l'on veut une réponse.</summary>
[Access(Role.Visiteur)]
[HorsMemoire("Un formulaire, avec son jeton.")]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class SignalerModel(FichesLisibles fiches, QuestionnaireStore questionnaires, LecteurDeMasques masques, DepotDeSignalement depot, LimiteDesSignalements limite) : PageModel
{
    private const string FicheEntiere = "La fiche en général";
    private const int AdresseMaximum = 254;
    private FicheLisible _fiche = null!;

    public FicheIndex Fiche => _fiche.Index;

    /// <summary>Ce que le public lit de la fiche, section par section : ce sont les seules réponses à proposer.</summary>
    public IReadOnlyList<(string Section, IReadOnlyList<Champ> Champs)> Sujets { get; private set; } = [];

    [BindProperty]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "champ")]
    public string? Champ { get; set; }

    [BindProperty]
    public string? Message { get; set; }

    [BindProperty]
    public string? Courriel { get; set; }

    /// <summary>Caché aux personnes : seul un robot le remplit.</summary>
    [BindProperty]
    public string? Site { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        Id = Guid.CreateVersion7();
        return await OuvrirAsync(slug, cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellation)
    {
        if (Id == Guid.Empty || !await OuvrirAsync(slug, cancellation))
        {
            return NotFound();
        }

        var (message, courriel) = (Propre(Message), Propre(Courriel));
        var sujet = Sujets.SelectMany(s => s.Champs).FirstOrDefault(c => c.Cle == Champ);
        Refuser(message.Length == 0, nameof(Message), "Dites en une phrase ce qui est faux, et ce que vous savez.");
        Refuser(message.Length > Signalement.MessageMaximum, nameof(Message), $"Gardez {Francais.Nombre(Signalement.MessageMaximum)} signes au plus : votre texte en compte {Francais.Nombre(message.Length)}, rien n’a été coupé.");
        Refuser(courriel.Length > 0 && !EstUneAdresse(courriel), nameof(Courriel), "Cette adresse n’a pas la forme attendue : nom@domaine.fr. Laissez vide si vous n’attendez pas de réponse.");
        Refuser(!string.IsNullOrEmpty(Champ) && sujet is null, "champ", "Cette réponse n’est plus sur la fiche. Choisissez dans la liste.");
        Refuser(!string.IsNullOrEmpty(Site), nameof(Site), "Laissez ce champ vide : il sert à reconnaître les robots.");
        if (!ModelState.IsValid)
        {
            return Page();
        }

        if (!limite.Accepte(HttpContext.Connection.RemoteIpAddress)
            || !await depot.DeposerAsync(_fiche, new ErreurSignalee(Id, sujet?.Cle ?? "", sujet?.Libelle ?? FicheEntiere, message, courriel.Length > 0 ? courriel : null), cancellation))
        {
            ModelState.AddModelError(nameof(Message), "Trop d’erreurs ont été signalées aujourd’hui. Gardez votre texte et revenez demain, ou écrivez à l’équipe d’animation.");
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Page();
        }

        TempData["Message"] = courriel.Length > 0
            ? "Merci. L’équipe d’animation lira votre message, et vous répondra à l’adresse donnée."
            : "Merci. L’équipe d’animation lira votre message. Si la fiche se trompe, elle sera corrigée.";
        return LocalRedirect(Url.Content($"~/fiches/{Fiche.Slug}"));
    }

    private async Task<bool> OuvrirAsync(string slug, CancellationToken cancellation)
    {
        if (await fiches.TrouverAsync(slug, cancellation) is not { Retrait: null } lisible)
        {
            return false;
        }

        _fiche = lisible;
        var questionnaire = LecteurDeMasques.Masquer(await questionnaires.CurrentAsync(Types.Partenariat, cancellation), await masques.ChampsAsync(Fiche.ItemId, cancellation));
        Sujets = [.. OrdreDeLecture.Ranger(Composition.De(questionnaire, lisible.Version.Document, Role.Visiteur, Fiche.Archive is not null))
            .Select(s => (s.Section.Titre, (IReadOnlyList<Champ>)[.. s.Blocs.SelectMany(b => new[] { b.Commune, b.Francaise, b.Partenaire }).OfType<Reponse>().Where(r => !r.EstVide).Select(r => r.Champ)]))];
        return true;
    }

    private void Refuser(bool faute, string champ, string message)
    {
        if (faute)
        {
            ModelState.AddModelError(champ, message);
        }
    }

    private static bool EstUneAdresse(string texte)
        => texte.Length <= AdresseMaximum && !texte.Any(c => char.IsWhiteSpace(c) || c is '<' or '>' or '"' or ',')
        && MailAddress.TryCreate(texte, out var lue) && lue.Address == texte && lue.Host.Contains('.', StringComparison.Ordinal);

    // Les signes de contrôle n'ont rien à faire dans un texte, et PostgreSQL refuse le zéro.
    private static string Propre(string? texte)
        => new string([.. (texte ?? "").ReplaceLineEndings("\n").Where(c => c == '\n' || !char.IsControl(c))]).Trim();
}
