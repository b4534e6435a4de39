using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using static CoopPortal.Fiches.Langues.Mots;

namespace CoopPortal.Fiches.AccueilEspace;

/// <summary>L'accueil d'un espace : ce qu'il tient, à quel âge, et par où entrer.</summary>
[Access(Role.Visiteur), Traduite]
public sealed class AccueilEspaceModel(EtatDesFiches etat, TenantDb db, TenantContext tenant, Caller caller, TimeProvider clock) : PageModel
{
    private const int SouchesMontrees = 6;

    public Tenant Espace => tenant.Required;
    public MotsDuPays Mots => tenant.Required.Mots;
    public Bilan Bilan { get; private set; } = null!;
    public IReadOnlyList<AgesDeRegion> Regions { get; private set; } = [];

    /// <summary>Les divisions d'aujourd'hui où aucune fiche n'est située.</summary>
    public IReadOnlyList<string> RegionsSansFiche { get; private set; } = [];
    public IReadOnlyList<Domaine> Domaines { get; private set; } = [];
    public IReadOnlyList<Souche> Souches { get; private set; } = [];
    public bool Anime { get; private set; }
    public DateOnly Jour => tenant.Required.Jour(clock.GetUtcNow().UtcDateTime);

    /// <summary>Combien de fiches vaut un carré de la page.</summary>
    public int Vaut { get; private set; } = 1;

    /// <summary>« région » au Mali : la plus grande division du pays, telle que la recette la nomme.</summary>
    public string Division => MotsDesRecettes.Dire(Espace.Settings.Divisions is [var plusGrande, ..] ? plusGrande : "région");

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Bilan = await etat.LireAsync(cancellation);
        Anime = caller.Is(Role.Animateur);
        Vaut = Carreaux.Valeur(Bilan.Ages.Total);
        await RangerLesRegionsAsync(cancellation);
        Domaines = await db.Set<Domaine>().AsNoTracking().Where(d => d.Parent == null).OrderBy(d => d.Ordre).ToListAsync(cancellation);
        if (Bilan.Souches > 0)
        {
            Souches = await db.Set<Souche>().AsNoTracking().OrderBy(s => s.Slug).Take(SouchesMontrees).ToListAsync(cancellation);
        }
    }

    /// <summary>Les mêmes nombres que les carrés, pour qui ne les voit pas.</summary>
    public static string Dire(Ages ages)
    {
        (int Nombre, string Mots)[] parts =
        [
            (ages.MoinsDUnAn, N(ages.MoinsDUnAn, "{0} vérifiée depuis moins d’un an", "{0} vérifiées depuis moins d’un an")),
            (ages.UnADeuxAns, N(ages.UnADeuxAns, "{0} vérifiée depuis un à deux ans", "{0} vérifiées depuis un à deux ans")),
            (ages.PlusAncien, N(ages.PlusAncien, "{0} vérifiée depuis plus longtemps", "{0} vérifiées depuis plus longtemps")),
            (ages.Jamais, N(ages.Jamais, "{0} jamais vérifiée", "{0} jamais vérifiées")),
        ];
        return string.Join(", ", parts.Where(p => p.Nombre > 0).Select(p => p.Mots));
    }

    private async Task RangerLesRegionsAsync(CancellationToken cancellation)
    {
        var divisions = await db.Set<Territoire>().AsNoTracking().Where(t => t.Parent == null).OrderBy(t => t.Ordre).ToListAsync(cancellation);
        var ordre = new OrdreDesRegions(divisions);
        Regions = ordre.Ranger(Bilan.Regions);
        var actuelles = await db.Set<FicheIndex>().Where(f => f.RegionActuelle != null).Select(f => f.RegionActuelle!).Distinct().ToListAsync(cancellation);
        RegionsSansFiche = ordre.SansFiche(Bilan.Regions, actuelles);
    }
}
