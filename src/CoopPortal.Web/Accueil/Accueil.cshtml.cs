using CoopPortal.Actualites;
using CoopPortal.Core.Access;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.AccueilEspace;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Web.Accueil;

/// <summary>L'accueil du réseau : une bande par espace ouvert, avec ce qu'il tient vraiment.</summary>
[Access(Role.Visiteur, Room.Platform)]
public sealed class AccueilModel(BilansDesEspaces bilans, TimeProvider clock) : PageModel
{
    private const int RecentesAuPlus = 5;
    private const int JoursRecents = 30;
    private const int AnnoncesAuPlus = 4;

    public IReadOnlyList<BilanDEspace> Espaces { get; private set; } = [];

    /// <summary>Les confirmations du dernier mois, tous pays mêlés.</summary>
    public IReadOnlyList<(Tenant Espace, DerniereFiche Fiche, string Quand)> Recentes { get; private set; } = [];

    /// <summary>Les dernières nouvelles et les prochains rendez-vous, tous pays mêlés.</summary>
    public IReadOnlyList<(Tenant Espace, ActualiteIndex Actualite)> Actualites { get; private set; } = [];
    public IReadOnlyList<(Tenant Espace, RendezVousIndex RendezVous)> Agenda { get; private set; } = [];
    public DateOnly Jour { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Espaces = [.. (await bilans.LireAsync(cancellation)).OrderByDescending(e => e.Bilan?.Ages.Total).ThenBy(e => e.Espace.Name, StringComparer.Ordinal)];
        var aujourdhui = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        Jour = aujourdhui;
        Recentes = Choisir(Espaces, aujourdhui);
        Actualites = [.. Espaces.SelectMany(e => e.Actualites.Select(a => (e.Espace, a))).OrderByDescending(x => x.a.PublieeLe).ThenByDescending(x => x.a.ItemId).Take(AnnoncesAuPlus)];
        // Le bilan a pu être lu hier soir : ce qui est passé depuis n'est plus à venir.
        Agenda = [.. Espaces.SelectMany(e => e.RendezVous.Select(r => (e.Espace, r))).Where(x => x.r.DernierJour >= aujourdhui).OrderBy(x => x.r.Jour).ThenBy(x => x.r.Heure).ThenBy(x => x.r.ItemId).Take(AnnoncesAuPlus)];
    }

    /// <summary>Les cinq plus récentes confirmations des trente derniers jours ; aucune s'il n'y en a pas eu.</summary>
    public static IReadOnlyList<(Tenant Espace, DerniereFiche Fiche, string Quand)> Choisir(IEnumerable<BilanDEspace> espaces, DateOnly aujourdhui) => [.. espaces
        .SelectMany(e => e.Bilan?.Dernieres.Select(f => (e.Espace, Fiche: f)) ?? [])
        .Where(f => f.Fiche.VerifieeLe >= aujourdhui.AddDays(-JoursRecents))
        .OrderByDescending(f => f.Fiche.VerifieeLe)
        .Take(RecentesAuPlus)
        .Select(f => (f.Espace, f.Fiche, Majuscule(Francais.IlYA(f.Fiche.VerifieeLe!.Value, aujourdhui))))];

    /// <summary>« 70 fiches, dont 12 vérifiées depuis moins d'un an », ou ce qu'il en est vraiment.</summary>
    public static string Resumer(Bilan bilan)
    {
        var ages = bilan.Ages;
        var fiches = Compter(ages.Total, "fiche", "fiches");
        return ages.Total == 0 ? "Pas encore de fiche"
            : ages.RienDeVerifie ? $"{fiches}, {Francais.Pluriel(ages.Total, "pas encore vérifiée", "aucune encore vérifiée")}"
            : $"{fiches}, dont {Compter(ages.MoinsDUnAn, "vérifiée", "vérifiées")} depuis moins d’un an";
    }

    public static string Compter(int nombre, string singulier, string pluriel) => $"{Francais.Nombre(nombre)}\u00A0{Francais.Pluriel(nombre, singulier, pluriel)}";

    private static string Majuscule(string mots) => char.ToUpperInvariant(mots[0]) + mots[1..];
}
