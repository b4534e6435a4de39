using CoopPortal.Core.Access;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Tenancy;
using CoopPortal.Recherche.Territoires;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Recherche.Cartes;

/// <summary>La carte du pays et la même chose en mots. <c>?marques=domaine</c> change ce que les marques disent.</summary>
[Access(Role.Visiteur), Traduite]
public sealed class CarteModel(FichesSituees fiches, DessinDeCarte dessin, TenantContext tenant) : PageModel
{
    public PaysSitue Pays { get; private set; } = null!;
    public CarteDessinee? Carte { get; private set; }
    public Lecture Lecture { get; private set; }
    public MotsDuPays Mots => tenant.Required.Mots;

    /// <summary>« région » : la plus grande division du pays.</summary>
    public string Division => MotsDesRecettes.Dire(tenant.Required.Settings.Divisions is [var premiere, ..] ? premiere : "région");

    public async Task OnGetAsync(string? marques, CancellationToken cancellation)
    {
        Lecture = marques == "domaine" ? Lecture.Domaine : Lecture.Fraicheur;
        Pays = await fiches.LireAsync(cancellation);
        Carte = await dessin.DessinerAsync(Pays, Lecture, cancellation);
    }
}
