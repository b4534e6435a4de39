using CoopPortal.Core.Access;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Chercher;
using CoopPortal.Recherche.Territoires;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static CoopPortal.Recherche.Langues.Mots;

namespace CoopPortal.Recherche.Chiffres;

/// <summary>Ce que disent les fiches, comptées : par année, domaine, territoire, fraîcheur et financement. Les mêmes chiffres pour tous.</summary>
[Access(Role.Visiteur), Traduite]
public sealed class ChiffresModel(FichesSituees fiches, Financements financements, TenantContext tenant, TimeProvider clock) : PageModel
{
    private const int AnneesAuPlus = 12;
    private const int Lustre = 5;
    private PaysSitue _pays = null!;

    public MotsDuPays Mots => tenant.Required.Mots;
    public int Total => _pays.Fiches.Count;
    public int SansAnnee => _pays.Fiches.Count(f => f.Fiche.PremierContact is null);
    public int SansDomaine => _pays.Fiches.Count(f => f.Domaines.Count == 0);
    public ArgentEnChiffres Argent { get; private set; } = null!;
    public string Division => MotsDesRecettes.Dire(tenant.Required.Settings.Divisions is [var premiere, ..] ? premiere : "région");

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        _pays = await fiches.LireAsync(cancellation);
        Argent = await financements.LireAsync(_pays.Domaines, cancellation);
    }

    public Barres Naissances() => new(T("Partenariats par année de premier contact"), T("Premiers contacts"), T("Partenariats"), ParAnnee(_pays.Fiches.Select(f => f.Fiche.PremierContact).OfType<int>()));

    public Barres Domaines() => new(T("Partenariats par domaine"), T("Domaine"), T("Partenariats"),
        [.. Portrait.Domaines(_pays.Fiches, _pays.Domaines).Select(d => Compte(d.Libelle, d.Nombre, $"~/fiches?domaine={Uri.EscapeDataString(d.Cle)}"))]);

    public Barres Territoires()
    {
        var regions = _pays.Divisions.Regions.Select(r => (Region: r, Nombre: _pays.Fiches.Count(f => f.Situation.Region == r))).Where(r => r.Nombre > 0)
            .OrderByDescending(r => r.Nombre).Select(r => Compte(EnMots.Nom(r.Region), r.Nombre, EnMots.Adresse(r.Region)));
        return new(T("Partenariats par territoire"), EnMots.Majuscule(Division), T("Partenariats"), _pays.NonSituees.Count == 0 ? [.. regions] : [.. regions, Compte(T("Non situés"), _pays.NonSituees.Count, "~/territoires")]);
    }

    public Barres Fraicheurs()
    {
        var tranches = new Tranches(tenant.Required.Jour(clock.GetUtcNow().UtcDateTime));
        var nombres = _pays.Fiches.CountBy(f => tranches.De(f.Fiche.VerifieLe), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return new(T("Partenariats par âge de la dernière vérification"), T("Vérifiée depuis"), T("Fiches"), [.. Tranches.Libelles.Select(t => Compte(t.Libelle, nombres.GetValueOrDefault(t.Cle), nombres.ContainsKey(t.Cle) ? $"~/fiches?fraicheur={t.Cle}" : null))]);
    }

    private static Barre Compte(string nom, int nombre, string? adresse = null) => new(nom, nombre, Ecrit.Nombre(nombre), adresse);

    /// <summary>Par année, ou par tranche de cinq ans dès qu'il y a trop d'années ; une tranche vide se montre, à zéro.</summary>
    internal static IReadOnlyList<Barre> ParAnnee(IEnumerable<int> annees)
    {
        var toutes = annees.ToList();
        if (toutes.Count == 0)
            return [];
        var (premiere, derniere) = (toutes.Min(), toutes.Max());
        var pas = derniere - premiere < AnneesAuPlus ? 1 : Lustre;
        return [.. Enumerable.Range(premiere / pas, (derniere / pas) - (premiere / pas) + 1)
            .Select(t => Compte(pas == 1 ? $"{t}" : $"{t * pas}-{(t * pas) + pas - 1}", toutes.Count(a => a / pas == t)))];
    }
}
