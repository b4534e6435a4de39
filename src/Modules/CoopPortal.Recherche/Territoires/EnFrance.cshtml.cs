using CoopPortal.Core.Access;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Theme;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static CoopPortal.Recherche.Langues.Mots;

namespace CoopPortal.Recherche.Territoires;

/// <summary>La France, une de ses régions ou un de ses départements : qui en part, vers où.</summary>
[Access(Role.Visiteur), Traduite]
public sealed class EnFranceModel(FichesSituees fiches, France france, PublicLinks adresses, TenantContext tenant, TimeProvider clock) : PageModel
{
    private const string Racine = "~/territoires/france";

    public MotsDuPays Mots => tenant.Required.Mots;
    public DateOnly Jour => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
    public string Titre { get; private set; } = "";
    public string AnciensNoms { get; private set; } = "";
    public string TitreDesParts { get; private set; } = "";
    public IReadOnlyList<(string Nom, string Adresse, int Nombre)> Parts { get; private set; } = [];
    public IReadOnlyList<FicheSituee> Fiches { get; private set; } = [];
    public IReadOnlyList<FicheSituee> NonSituees { get; private set; } = [];
    public IReadOnlyList<DomaineIci> Domaines { get; private set; } = [];
    public IReadOnlyList<Pas> Chemin { get; private set; } = [];
    public string Chapeau { get; private set; } = "";

    /// <summary>Null pour la France entière : la page n'en est pas le portrait.</summary>
    public System.Text.Json.Nodes.JsonObject? DonneesLiees { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? cle, CancellationToken cancellation)
    {
        var pays = await fiches.LireAsync(cancellation);
        var places = pays.Fiches.Select(f => (Fiche: f, Place: france.Situer(f))).ToList();
        Chemin = [new Pas(Mots.Name, "~/"), new Pas(T("Territoires"), "~/territoires")];
        if (cle is null)
        {
            LePays(places);
        }
        else if (france.Regions.FirstOrDefault(r => PlaceEnFrance.CleDeRegion(r) == cle) is { } region)
        {
            UneRegion(region, [.. places.Where(p => p.Place.Region == region)]);
        }
        else if (france.Departements.FirstOrDefault(d => d.Cle == cle) is { } departement)
        {
            UnDepartement(departement, [.. places.Where(p => p.Place.Departement == departement)]);
        }
        else
        {
            return NotFound();
        }

        Domaines = Portrait.Domaines(Fiches, pays.Domaines);
        return Page();
    }

    private void LePays(List<(FicheSituee Fiche, PlaceEnFrance Place)> places)
    {
        (Titre, TitreDesParts) = (T("Du côté français"), T("Régions"));
        Parts = [.. places.Where(p => p.Place.Region is not null).GroupBy(p => p.Place.Region!, StringComparer.Ordinal)
            .Select(g => (g.Key, $"{Racine}/{PlaceEnFrance.CleDeRegion(g.Key)}", g.Count())).OrderByDescending(p => p.Item3).ThenBy(p => Analyseur.Plier(p.Key), StringComparer.Ordinal)];
        NonSituees = [.. places.Where(p => p.Place.Region is null).Select(p => p.Fiche)];
        Chapeau = T("D’où partent les partenariats {0}, d’après ce que disent les fiches. Les régions sont celles d’aujourd’hui.", Mots.InCountry);
    }

    private void UneRegion(string region, List<(FicheSituee Fiche, PlaceEnFrance Place)> places)
    {
        (Titre, TitreDesParts) = (region, T("Départements"));
        Chemin = [.. Chemin, new Pas(T("Du côté français"), Racine)];
        AnciensNoms = EnMots.Liste(France.AnciensNoms(region)) is { Length: > 0 } noms ? T("Avant 2016 : {0}.", noms) : "";
        Parts = [.. places.Where(p => p.Place.Departement is not null).GroupBy(p => p.Place.Departement!)
            .Select(g => (g.Key.Nom, $"{Racine}/{g.Key.Cle}", g.Count())).OrderByDescending(p => p.Item3).ThenBy(p => Analyseur.Plier(p.Nom), StringComparer.Ordinal)];
        Fiches = [.. places.Select(p => p.Fiche)];
        Chapeau = T("{0} {1}.", EnMots.Partenariats(places.Count), Mots.InCountry);
        DonneesLiees = Lieu(region, "France", PlaceEnFrance.CleDeRegion(region));
    }

    private System.Text.Json.Nodes.JsonObject Lieu(string nom, string dans, string cle)
        => CoopPortal.Theme.DonneesLiees.Lieu(nom, dans, adresses.To(tenant.Required, $"/territoires/france/{cle}"));

    private void UnDepartement(Departement departement, List<(FicheSituee Fiche, PlaceEnFrance Place)> places)
    {
        Titre = $"{departement.Nom} ({departement.Code})";
        Chemin = [.. Chemin, new Pas(T("Du côté français"), Racine), new Pas(departement.Region, $"{Racine}/{PlaceEnFrance.CleDeRegion(departement.Region)}")];
        Fiches = [.. places.Select(p => p.Fiche)];
        Chapeau = T("{0} {1}.", EnMots.Partenariats(places.Count), Mots.InCountry);
        DonneesLiees = Lieu(departement.Nom, departement.Region, departement.Cle);
    }
}
