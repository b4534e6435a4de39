using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Fiches.Contracts.Lecture;
using CoopPortal.Relecture.Brouillons;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Relecture.Contestations;

/// <summary>Une réponse qu'on peut contester. <c>Cle</c> : le champ, puis « | » et la ligne s'il y en a une.</summary>
public sealed record SujetDeContestation(string Section, string Cle, string Texte, Champ Champ, string LigneId);

/// <summary>Les contestations d'une fiche : les lire, en faire une, retirer la sienne, en régler une.</summary>
[Access(Role.Contributeur)]
public sealed class PageContesterModel(FichesModifiables fiches, ContestationsOuvertes ouvertes, Contester contester, QuestionnaireStore questionnaires, Caller caller, TimeProvider clock) : PageModel
{
    private const int Apercu = 60;

    public FicheModifiable Fiche { get; private set; } = null!;
    public IReadOnlyList<ContestationLue> Ouvertes { get; private set; } = [];
    public IReadOnlyList<SujetDeContestation> Sujets { get; private set; } = [];
    public string? Sujet { get; private set; }
    public string? Motif { get; private set; }
    public string? ErreurSujet { get; private set; }
    public string? ErreurMotif { get; private set; }
    public bool Anime => caller.Is(Role.Animateur);
    public bool PeutContester => Fiche.Cote is Cotes.Francais or Cotes.Partenaire && Sujets.Count > 0;

    public async Task<IActionResult> OnGetAsync(string racine, string slug, string? sujet, CancellationToken cancellation)
    {
        Sujet = sujet;
        return await OuvrirAsync(racine, slug, cancellation) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string racine, string slug, string? acte, Guid id, string? sujet, string? motif, CancellationToken cancellation)
    {
        (Sujet, Motif) = (sujet, motif);
        if (!await OuvrirAsync(racine, slug, cancellation))
        {
            return NotFound();
        }

        if (acte == "contester" && PeutContester)
        {
            return await ContesterAsync(cancellation);
        }

        TempData["Message"] = acte switch
        {
            "retirer" when await contester.RetirerAsync(Fiche, id, cancellation) => "Votre contestation est retirée. La page ne la montre plus.",
            "regler" when await contester.ReglerAsync(Fiche, id, cancellation) => "La contestation est réglée. La page ne la montre plus.",
            _ => "Cette contestation n’est plus ouverte : rien n’a changé.",
        };
        return Retour();
    }

    public string Quand(DateTime at) => Francais.IlYA(DateOnly.FromDateTime(at), DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));

    private async Task<IActionResult> ContesterAsync(CancellationToken cancellation)
    {
        var choisi = Sujets.FirstOrDefault(s => s.Cle == Sujet);
        var texte = Motif?.Trim() ?? "";
        ErreurSujet = choisi is null ? "Choisissez la réponse que vous contestez." : null;
        ErreurMotif = texte.Length == 0 ? "Dites pourquoi : une phrase suffit."
            : texte.Length > Contestation.MotifMaximum ? $"Gardez {Francais.Nombre(Contestation.MotifMaximum)} caractères au plus ; ce texte en fait {Francais.Nombre(texte.Length)}."
            : texte.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) ? "Ce texte contient un caractère illisible. Retapez-le sans le copier d’un autre document."
            : null;
        if (choisi is null || ErreurMotif is not null)
        {
            return Page();
        }

        TempData["Message"] = await contester.FaireAsync(Fiche, choisi.Champ, choisi.LigneId, texte, cancellation)
            ? "Votre contestation est dite à côté de la réponse. L’équipe d’animation et l’autre partie en reçoivent un courriel."
            : "Votre côté conteste déjà cette réponse. Retirez d’abord l’autre contestation si elle n’est plus juste.";
        return Retour();
    }

    private RedirectResult Retour() => Redirect(Url.Content($"~{Fiche.Adresse}/contester"));

    private async Task<bool> OuvrirAsync(string racine, string slug, CancellationToken cancellation)
    {
        if (await fiches.TrouverAsync(Adresses.Type(racine)!, slug, cancellation) is not { EnLigne: true } fiche)
        {
            return false;
        }

        Fiche = fiche;
        Ouvertes = await ouvertes.DeAsync(fiche.Item.Id, cancellation);
        Sujets = fiche.Cote == Brouillon.Redaction ? [] : [.. (await questionnaires.CurrentAsync(fiche.Item.Type, cancellation)).Sections.SelectMany(Contestables)];
        return true;
    }

    // Ce que la personne lit sur la fiche et que son côté n'est pas seul à écrire.
    private IEnumerable<SujetDeContestation> Contestables(Section section)
    {
        var sien = Fiche.Cote == Cotes.Francais ? Cote.Francais : Cote.Partenaire;
        foreach (var champ in section.Champs.Where(c => c.Cote != sien && Composition.PeutVoir(c.Visibilite, caller.Role) && !JsonTree.IsBlank(Fiche.Publiee.Document.At(c.Cle))))
        {
            var libelle = champ.Cote == Cote.Commun ? champ.Libelle : $"{champ.Libelle} (l’autre partie)";
            var mots = champ.EstEnLignes ? null : Mots.De(champ, Fiche.Publiee.Document.At(champ.Cle));
            yield return new SujetDeContestation(section.Titre, champ.Cle, mots is null ? libelle : $"{libelle} : {Court(mots)}", champ, "");
            foreach (var ligne in champ.EstEnLignes ? Fiche.Publiee.Document.RowsAt(champ.Cle).Where(l => l["id"] is not null && !JsonTree.IsBlank(l)) : [])
            {
                yield return new SujetDeContestation(section.Titre, $"{champ.Cle}|{ligne.TextAt("id")}", $"{libelle}, {Court(ResumeDeLigne.De(champ, ligne))}", champ, ligne.TextAt("id")!);
            }
        }
    }

    private static string Court(string mots)
    {
        var ligne = mots.ReplaceLineEndings(" ");
        return ligne.Length <= Apercu ? ligne : ligne[..Apercu] + "…";
    }
}
