using CoopPortal.Core.Access;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Chercher;
using CoopPortal.Recherche.Territoires;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Recherche.Chiffres;

/// <summary>Ce que disent les fiches, comptées : par année, domaine, territoire, fraîcheur et financement. Les mêmes chiffres pour tous.</summary>
[Access(Role.Visiteur)]
public sealed class ChiffresModel(FichesSituees fiches, Financements financements, TenantContext tenant, TimeProvider clock) : PageModel
{
    private const int AnneesAuPlus = 12;
    private const int Lustre = 5;
    private PaysSitue _pays = null!;

    public TenantSettings Mots => tenant.Required.Settings;
    public int Total => _pays.Fiches.Count;
    public int SansAnnee => _pays.Fiches.Count(f => f.Fiche.PremierContact is null);
    public int SansDomaine => _pays.Fiches.Count(f => f.Domaines.Count == 0);
    public ArgentEnChiffres Argent { get; private set; } = null!;
    public string Division => Mots.Divisions.Count > 0 ? Mots.Divisions[0] : "région";

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        _pays = await fiches.LireAsync(cancellation);
        Argent = await financements.LireAsync(_pays.Domaines, cancellation);
    }

    public Barres Naissances() => new("Partenariats par année de premier contact", "Premiers contacts", "Partenariats", ParAnnee(_pays.Fiches.Select(f => f.Fiche.PremierContact).OfType<int>()));

    public Barres Domaines() => new("Partenariats par domaine", "Domaine", "Partenariats",
        [.. Portrait.Domaines(_pays.Fiches, _pays.Domaines).Select(d => Compte(d.Libelle, d.Nombre, $"~/fiches?domaine={Uri.EscapeDataString(d.Cle)}"))]);

    public Barres Territoires()
    {
        var regions = _pays.Divisions.Regions.Select(r => (Region: r, Nombre: _pays.Fiches.Count(f => f.Situation.Region == r))).Where(r => r.Nombre > 0)
            .OrderByDescending(r => r.Nombre).Select(r => Compte(EnMots.Nom(r.Region), r.Nombre, EnMots.Adresse(r.Region)));
        return new("Partenariats par territoire", char.ToUpperInvariant(Division[0]) + Division[1..], "Partenariats", _pays.NonSituees.Count == 0 ? [.. regions] : [.. regions, Compte("Non situés", _pays.NonSituees.Count, "~/territoires")]);
    }

    public Barres Fraicheurs()
    {
        var tranches = new Tranches(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        var nombres = _pays.Fiches.CountBy(f => tranches.De(f.Fiche.VerifieLe), StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return new("Partenariats par âge de la dernière vérification", "Vérifiée depuis", "Fiches", [.. Tranches.Libelles.Select(t => Compte(t.Libelle, nombres.GetValueOrDefault(t.Cle), nombres.ContainsKey(t.Cle) ? $"~/fiches?fraicheur={t.Cle}" : null))]);
    }

    private static Barre Compte(string nom, int nombre, string? adresse = null) => new(nom, nombre, Francais.Nombre(nombre), adresse);

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
