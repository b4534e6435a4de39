using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.AccueilEspace;

/// <summary>L'accueil d'un espace : ce qu'il tient, à quel âge, et par où entrer.</summary>
[Access(Role.Visiteur)]
public sealed class AccueilEspaceModel(EtatDesFiches etat, TenantDb db, TenantContext tenant, Caller caller, TimeProvider clock) : PageModel
{
    private const int SouchesMontrees = 6;

    public Tenant Espace => tenant.Required;
    public TenantSettings Mots => tenant.Required.Settings;
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
    public string Division => Mots.Divisions.Count > 0 ? Mots.Divisions[0] : "région";

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

    public static string Compter(int nombre, string singulier, string pluriel) => $"{Francais.Nombre(nombre)}\u00A0{Francais.Pluriel(nombre, singulier, pluriel)}";

    /// <summary>Les mêmes nombres que les carrés, pour qui ne les voit pas.</summary>
    public static string Dire(Ages ages)
    {
        (int Nombre, string Mots)[] parts = [(ages.MoinsDUnAn, "depuis moins d’un an"), (ages.UnADeuxAns, "depuis un à deux ans"), (ages.PlusAncien, "depuis plus longtemps")];
        var verifiees = parts.Where(p => p.Nombre > 0).Select(p => $"{Compter(p.Nombre, "vérifiée", "vérifiées")} {p.Mots}");
        return string.Join(", ", ages.Jamais > 0 ? verifiees.Append(Compter(ages.Jamais, "jamais vérifiée", "jamais vérifiées")) : verifiees);
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
