using CoopPortal.Core.Access;
using CoopPortal.Core.Langues;
using CoopPortal.Recherche.Territoires;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static CoopPortal.Recherche.Langues.Mots;

namespace CoopPortal.Recherche.Chercher;

[Access(Role.Visiteur), Traduite]
public sealed class ListeDesFichesModel(RechercheDeFiches recherche, Caller caller) : PageModel
{
    public Demande Demande { get; private set; } = new();
    public Resultats Resultats { get; private set; } = new();

    public string Compte => Resultats.Total == 0 ? T("Aucun partenariat") : N(Resultats.Total, "{0} partenariat", "{0} partenariats");

    /// <summary>L'équipe d'animation écrit aux personnes des fiches trouvées.</summary>
    public bool PeutEcrire => caller.Is(Role.Animateur);

    /// <summary>Une lettre à tant de fiches est une erreur de filtre, et ne tiendrait pas dans un formulaire.</summary>
    public const int LettreAuPlus = 2_000;

    public string Titre => Demande.Q.Length == 0 ? T("Les fiches") : T("« {0} »", Demande.Q);

    /// <summary>Les tris proposés, le courant compris.</summary>
    public IEnumerable<(string Cle, string Mot)> Tris => Demande.Q.Length == 0
        ? [(Demande.ParNom, T("nom")), (Demande.ParFraicheur, EnMots.Minuscule(T("Fraîcheur")))]
        : [(Demande.ParPertinence, T("pertinence")), (Demande.ParFraicheur, EnMots.Minuscule(T("Fraîcheur"))), (Demande.ParNom, T("nom"))];

    /// <summary>Les domaines dont la page montre le signe.</summary>
    public IEnumerable<string> Signes => Resultats.Fiches.SelectMany(f => f.Domaines).Select(d => d.Cle)
        .Concat(Resultats.Facettes.Where(f => f.Cle == Demande.Domaine).SelectMany(f => f.Choix).Select(c => c.Valeur)).Distinct(StringComparer.Ordinal);

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Demande = Demande.Lire(Request.Query);
        Resultats = await recherche.ChercherAsync(Demande, toutes: PeutEcrire, cancellation);
        // Un filtre que rien n'applique ne reste ni dans les liens ni dans les champs cachés.
        Demande = Demande with { Filtres = [.. Resultats.Filtres.Select(f => (f.Cle, f.Valeur))] };
    }

    /// <summary>Les filtres dont on se sert chaque jour sont sous les yeux ; les autres se déplient, ou restent ouverts tant qu'ils servent.</summary>
    public static bool EstOuverte(Facette facette) => facette.EnCours || facette.Cle is Demande.Domaine or Demande.Region or Demande.Territoire or Demande.Fraicheur;

    public string Lien(Demande demande) => Url.Content("~/fiches") + demande.Adresse();
}
