using CoopPortal.Core.Access;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static CoopPortal.Recherche.Langues.Mots;

namespace CoopPortal.Recherche.Territoires;

/// <summary>Le pays, région par région, et ce que personne n'a su y situer.</summary>
[Access(Role.Visiteur), Traduite]
public sealed class TerritoiresModel(FichesSituees fiches, TenantContext tenant, TimeProvider clock) : PageModel
{
    public PaysSitue Pays { get; private set; } = null!;
    public string Nom => Mots.Name;
    public MotsDuPays Mots => tenant.Required.Mots;
    public string Division => MotsDesRecettes.Dire(tenant.Required.Settings.Divisions is [var premiere, ..] ? premiere : "région");
    public DateOnly Jour => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);

    /// <summary>Celles où quelqu'un travaille.</summary>
    public IReadOnlyList<Territoire> Regions => [.. Pays.Divisions.Regions.Where(r => Pays.Nombre(r) > 0)];
    public IReadOnlyList<Territoire> SansPersonne => [.. Pays.Divisions.Regions.Where(r => Pays.Nombre(r) == 0 && r.Jusqua is null)];

    public async Task OnGetAsync(CancellationToken cancellation) => Pays = await fiches.LireAsync(cancellation);

    public string Compte(Territoire region) => EnMots.Partenariats(Pays.Nombre(region));

    /// <summary>« Jusqu'en 2025 : Sahel. » ou « depuis 2023 ».</summary>
    public static string? Note(Territoire region)
    {
        var noms = region.AnciensNoms.Count > 0 ? T("Avant : {0}.", EnMots.Liste(region.AnciensNoms)) : null;
        var dates = EnMots.Dates(region) is { } d ? T("Région {0}.", d) : null;
        return noms ?? dates;
    }
}
