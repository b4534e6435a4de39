using CoopPortal.Core.Access;

namespace CoopPortal.Fiches.Contracts;

/// <summary>
/// Un lien du menu « Outils » d'une fiche, pour qui la tient et pour les animateurs. Un module inscrit le sien :
/// <c>services.AddSingleton(new OutilDeFiche("Versions", "/fiches/{slug}/versions", 40))</c>.
/// </summary>
/// <param name="Chemin">depuis la racine de l'espace ; <c>{slug}</c> y est l'adresse de la fiche.</param>
/// <param name="Ordre">10 écrire, 20 à 39 ajouter, 40 à 59 suivre, 60 à 79 protéger, 80 et plus pour les animateurs seuls.</param>
/// <param name="Minimum">Contributeur : qui tient la fiche, et les animateurs. Animateur : eux seuls.</param>
public sealed record OutilDeFiche(string Libelle, string Chemin, int Ordre, Role Minimum = Role.Contributeur)
{
    /// <summary>Montré à côté du menu plutôt que dedans.</summary>
    public bool EnAvant { get; init; }

    /// <summary>Vaut aussi pour une fiche retirée du répertoire.</summary>
    public bool MemeRetiree { get; init; }

    /// <summary>Le lien rend un fichier à garder.</summary>
    public bool Fichier { get; init; }

    public string Adresse(string slug) => "~" + Chemin.Replace("{slug}", slug, StringComparison.Ordinal);
}
