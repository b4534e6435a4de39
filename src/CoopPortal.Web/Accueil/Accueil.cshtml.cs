using CoopPortal.Actualites;
using CoopPortal.Core.Access;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.AccueilEspace;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static CoopPortal.Web.Langues.Mots;

namespace CoopPortal.Web.Accueil;

/// <summary>L'accueil du réseau : une bande par espace ouvert, avec ce qu'il tient vraiment.</summary>
[Access(Role.Visiteur, Room.Platform), Traduite]
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
        .Select(f => (f.Espace, f.Fiche, Majuscule(Ecrit.IlYA(f.Fiche.VerifieeLe!.Value, aujourdhui))))];

    /// <summary>« 70 fiches, dont 12 vérifiées depuis moins d'un an », ou ce qu'il en est vraiment.</summary>
    public static string Resumer(Bilan bilan)
    {
        var ages = bilan.Ages;
        return ages.Total == 0 ? T("Pas encore de fiche")
            : ages.RienDeVerifie ? N(ages.Total, "{0} fiche, pas encore vérifiée", "{0} fiches, aucune encore vérifiée")
            : T("{0}, dont {1} depuis moins d’un an", N(ages.Total, "{0} fiche", "{0} fiches"), N(ages.MoinsDUnAn, "{0} vérifiée", "{0} vérifiées"));
    }

    /// <summary>L'adresse de l'espace, dans la langue de la page : « /mali », « /mali/en ».</summary>
    public static string Vers(Tenant espace) => $"/{espace.Key}{Langue.Courante.Segment}";

    private static string Majuscule(string mots) => char.ToUpperInvariant(mots[0]) + mots[1..];
}
