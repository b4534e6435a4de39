using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace CoopPortal.Relecture.Brouillons;

/// <summary>
/// Le même formulaire, par le lien d'un courriel et sans mot de passe : la fiche, le côté et la personne viennent du lien, jamais de
/// l'adresse. L'identité ne vaut que pour cette requête, et n'ouvre aucune autre page.
/// </summary>
[Access(Role.Visiteur), HorsMemoire("l’adresse porte le jeton d’une personne")]
[RequestFormLimits(ValueCountLimit = 8192, ValueLengthLimit = 262_144, KeyLengthLimit = 512)]
public sealed class ParLienModel(OutilsDeFormulaire outils, IAccesParLien liens, Caller caller, Origine origine) : PageDeFormulaire(outils)
{
    private string _jeton = "";

    public override string Reprise => $"~/lien/{_jeton}";

    public override bool ParLien => true;

    public override string Adresse(string? section) => Url.Content($"~/lien/{_jeton}/corriger") + (string.IsNullOrEmpty(section) ? "" : "?section=" + Uri.EscapeDataString(section));

    public async Task<IActionResult> OnGetAsync(string jeton, string? section, CancellationToken cancellation)
        => await EntrerAsync(jeton, cancellation) is { } slug ? await OuvrirAsync(Types.Partenariat, slug, section, cancellation) : NotFound();

    public async Task<IActionResult> OnPostAsync(string jeton, int revision, int version, CancellationToken cancellation)
        => await EntrerAsync(jeton, cancellation) is { } slug ? await RecevoirAsync(Types.Partenariat, slug, new FormulaireRecu(Request.Form, revision, version), cancellation) : NotFound();

    protected override async Task<string> EnvoyeAsync(FicheModifiable fiche, bool envoye, CancellationToken cancellation)
    {
        if (envoye)
        {
            await liens.EnvoyeeAsync(_jeton, cancellation);
        }

        return $"/lien/{_jeton}";
    }

    private async Task<string?> EntrerAsync(string jeton, CancellationToken cancellation)
    {
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers.CacheControl = "no-store";
        if (await liens.OuvrirAsync(jeton, cancellation) is not { } acces)
        {
            return null;
        }

        _jeton = jeton;
        origine.De = DOu.Lien;
        caller.EntreParLien(acces.AccountId, acces.Nom, acces.CollectiviteId);
        return acces.Slug;
    }
}
