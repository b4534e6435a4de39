using CoopPortal.Core.Access;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Theme.Planche;

/// <summary>La planche des signes et des pièces, avec des communes inventées : le livre de style, vivant.</summary>
[Access(Role.Visiteur, Room.Platform)]
public sealed class PlancheModel : PageModel
{
    public IReadOnlyList<(Moitie Gauche, Moitie Droite)> Tetes { get; } =
    [
        (new("Valbrune", true) { Lieu = "Commune de l’Aubraie, Haute-Plaine", Habitants = "30 380 habitants", Mois = 3, Fraicheur = "Vérifiée par la ville de Valbrune il y a 3 mois" },
            new("Kolimba", false) { Motif = "bogolan", Lieu = "Commune, région de Tiésso", Habitants = "130 000 habitants", Mois = 0, Fraicheur = "Vérifiée par la commune de Kolimba hier" }),
        (new("Communauté d’agglomération du Val d’Orbeuse", true) { Lieu = "Intercommunalité", Habitants = "98 200 habitants", Mois = 6, Fraicheur = "Vérifiée par la communauté il y a 6 mois" },
            new("Nabouré", false) { Motif = "faso-dan-fani", Lieu = "Commune du Sanmari", Mois = 10, Fraicheur = "Vérifiée par la commune de Nabouré il y a 10 mois" }),
        (new("Diamsara", false) { Motif = "manjak", Lieu = "Région", Habitants = "681 000 habitants", Mois = 24, Fraicheur = "Vérifiée il y a 2 ans" },
            new("Haute-Vienve", true) { Lieu = "Département", Mois = null, Fraicheur = "Archive du répertoire 2008" }),
    ];

    public IReadOnlyList<(string Cle, string Nom)> Domaines { get; } =
    [
        ("appui-institutionnel", "Appui institutionnel"),
        ("societe-civile", "Appui à la société civile"),
        ("education", "Éducation"),
        ("sante", "Santé"),
        ("eau-assainissement", "Eau et assainissement"),
        ("developpement-rural", "Développement rural"),
        ("developpement-economique", "Développement économique"),
        ("education-developpement", "Éducation au développement"),
        ("tourisme-patrimoine", "Tourisme solidaire et patrimoine"),
        ("autre", "Domaine sans signe"),
    ];

    public IReadOnlyList<LigneAction> Actions { get; } =
    [
        new("Construction de trois centres de santé communautaires", "1989 à 2002", "146 616 €"),
        new("Château d’eau, et appui au deuxième", null, "978 342 F CFA") { Precision = "soit 1 491 €" },
        new("Rénovation de 14 classes", "1991 à 2004", "30 000 F") { Precision = "un tiers du coût" },
    ];

    public IReadOnlyList<LigneFrise> Histoire { get; } =
    [
        new("1968", "Premières rencontres, au congrès des villes jumelées.", null),
        new("1978–2000", "Aires de jeux dans les écoles et camping.", "Chantiers de jeunes : aide à la construction de 16 classes."),
        new("1996", null, "Première journée des deux villes, annuelle depuis."),
    ];
}
