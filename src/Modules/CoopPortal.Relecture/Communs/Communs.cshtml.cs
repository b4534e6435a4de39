using CoopPortal.Core.Access;
using CoopPortal.Core.Texte;
using CoopPortal.Relecture.Brouillons;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Relecture.Communs;

/// <summary>Après un envoi : proposer le même changement aux autres fiches de la collectivité. On peut passer son chemin, et y revenir.</summary>
[Access(Role.Contributeur)]
public sealed class CommunsModel(FichesModifiables fiches, Propagation propagation) : PageModel
{
    public FicheModifiable Fiche { get; private set; } = null!;
    public PropositionDeReport Proposition { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (await fiches.TrouverAsync(slug, cancellation) is not { EnLigne: true } fiche)
        {
            return NotFound();
        }

        Fiche = fiche;
        Proposition = await propagation.ProposerAsync(fiche, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, string[] cible, CancellationToken cancellation)
    {
        if (await fiches.TrouverAsync(slug, cancellation) is not { EnLigne: true } fiche)
        {
            return NotFound();
        }

        var choisies = cible.Select(c => c.Split('|')).Where(c => c.Length == 2 && Guid.TryParse(c[1], out _)).ToLookup(c => c[0], c => Guid.Parse(c[1]), StringComparer.Ordinal);
        var (faits, muets) = await propagation.FaireAsync(fiche, choisies, cancellation);
        TempData["Message"] = (faits == 0 ? "Aucun brouillon à préparer : rien n’a changé." : $"{faits}\u00A0{Francais.Pluriel(faits, "brouillon est prêt", "brouillons sont prêts")}. Relisez, puis envoyez.")
            + (muets.Count == 0 ? "" : $" Sans réponse de : {string.Join(", ", muets.Select(m => m.Name))}. Recommencez plus tard.");
        return Redirect(Url.Content($"~/fiches/{slug}/communs"));
    }

    internal static string AFaire(FicheLiee fiche) => string.Join(", ", fiche.Reports.Where(r => r.AFaire).Select(r => r.Donnee.Libelle.ToLowerInvariant()));
}
