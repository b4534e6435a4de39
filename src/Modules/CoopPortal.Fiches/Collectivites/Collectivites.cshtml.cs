using CoopPortal.Core.Access;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static CoopPortal.Fiches.Langues.Mots;

namespace CoopPortal.Fiches.Collectivites;

/// <summary>Toutes les collectivités qui ont une fiche en ligne, ou celles dont le nom commence ainsi.</summary>
[Access(Role.Visiteur), Traduite]
public sealed class ListeDesCollectivitesModel(CollectivitesEnLigne collectivites, TenantContext tenant) : PageModel
{
    private const int Longueur = 100;

    public string Q { get; private set; } = "";
    public IReadOnlyList<CollectiviteListee> Toutes { get; private set; } = [];

    public IReadOnlyList<(string Titre, string Cote)> Parties => [.. new[] { Cotes.Francais, Cotes.Partenaire }.Select(cote => (CoteEnMots.EnTete(cote, tenant.Required), cote))];

    public async Task OnGetAsync(string? q, CancellationToken cancellation)
    {
        Q = (q ?? "").Trim();
        Q = Q.Length > Longueur ? Q[..Longueur] : Q;
        Toutes = await collectivites.ListerAsync(Q, cancellation);
    }

    public static string Compter(int nombre) => N(nombre, "{0} collectivité", "{0} collectivités");

    public static string Fiches(int nombre) => N(nombre, "{0} partenariat", "{0} partenariats");
}
