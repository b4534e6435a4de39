using CoopPortal.Core.Access;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace CoopPortal.Relecture.Brouillons;

/// <summary>Le formulaire de qui est en session et tient le contenu.</summary>
[Access(Role.Contributeur)]
[RequestFormLimits(ValueCountLimit = 8192, ValueLengthLimit = 262_144, KeyLengthLimit = 512)]
public sealed class ModifierModel(OutilsDeFormulaire outils, Communs.Propagation propagation) : PageDeFormulaire(outils)
{
    private readonly FichesModifiables _fiches = outils.Fiches;

    public override string Reprise => "~/moi";

    public override string Adresse(string? section) => Url.Content($"~{Fiche.Adresse}/modifier") + (string.IsNullOrEmpty(section) ? "" : "?section=" + Uri.EscapeDataString(section));

    public Task<IActionResult> OnGetAsync(string racine, string slug, string? section, CancellationToken cancellation) => OuvrirAsync(Adresses.Type(racine)!, slug, section, cancellation);

    public Task<IActionResult> OnPostIciAsync(string racine, string slug, string? ici, CancellationToken cancellation) => ResterAsync(Adresses.Type(racine)!, slug, ici, cancellation);

    public Task<IActionResult> OnPostAsync(string racine, string slug, int revision, int version, CancellationToken cancellation)
        => RecevoirAsync(Adresses.Type(racine)!, slug, new FormulaireRecu(Request.Form, revision, version), cancellation);

    protected override async Task<string> EnvoyeAsync(FicheModifiable fiche, bool envoye, CancellationToken cancellation)
    {
        if (envoye && fiche.EnLigne && fiche.Item.Type == Types.Partenariat && (await propagation.ProposerAsync(fiche, cancellation)).AFaire)
        {
            return $"{Fiche.Adresse}/communs";
        }

        // Ce que personne n'a encore publié n'a pas de page : la fiche dont il dépend dit où il en est.
        return Fiche.EnLigne ? Fiche.Adresse : await _fiches.ParentAsync(Fiche, cancellation) ?? "/moi";
    }
}
