using CoopPortal.Core.Access;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Relecture.Brouillons;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Relecture.Ajouts;

/// <summary>Le premier pas d'une convention, d'une mission ou d'un projet : son intitulé, puis son formulaire.</summary>
[Access(Role.Contributeur)]
public sealed class AjouterModel(FichesModifiables fiches, Ajout ajout) : PageModel
{
    public FicheModifiable Fiche { get; private set; } = null!;
    public NomDeContenu Nom { get; private set; } = null!;
    public Guid Cle { get; private set; } = Guid.CreateVersion7();
    public string? Titre { get; private set; }
    public string? Erreur { get; private set; }

    public string Aide => Nom.Type switch
    {
        Types.Mission => "Ni date ni nom de personne : ce titre est montré à tous une fois la mission finie. « Délégation de la jeunesse à Koutiala ».",
        Types.Convention => "Comme vous l’appelez : « Convention-cadre 2025-2027 », « Jumelage ».",
        _ => "En quelques mots : « Trois forages et leur entretien ».",
    };

    public async Task<IActionResult> OnGetAsync(string slug, string racine, CancellationToken cancellation)
        => await OuvrirAsync(slug, racine, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, string racine, Guid cle, string? titre, CancellationToken cancellation)
    {
        if (cle == Guid.Empty || !await OuvrirAsync(slug, racine, cancellation))
        {
            return NotFound();
        }

        (Cle, Titre) = (cle, titre?.Trim());
        Erreur = string.IsNullOrEmpty(Titre) ? "Donnez-lui un intitulé : vous pourrez le corriger ensuite."
            : Titre.Length > Controle.TexteMaximum ? $"Gardez {Controle.TexteMaximum} caractères au plus."
            : Titre.Any(char.IsControl) ? "Cet intitulé contient un caractère illisible. Retapez-le sans le copier d’un autre document."
            : null;
        if (Erreur is not null)
        {
            return Page();
        }

        return await ajout.FaireAsync(Fiche, Nom.Type, cle, Titre!, cancellation) is { } item
            ? Redirect(Url.Content($"~{Adresses.De(item)}/modifier"))
            : NotFound();
    }

    private async Task<bool> OuvrirAsync(string slug, string racine, CancellationToken cancellation)
    {
        if (Adresses.Type(racine) is not { } type || type == Types.Partenariat || await fiches.TrouverAsync(slug, cancellation) is not { EnLigne: true } fiche)
        {
            return false;
        }

        (Fiche, Nom) = (fiche, Adresses.Nom(type));
        return true;
    }
}
