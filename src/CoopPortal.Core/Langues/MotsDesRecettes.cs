namespace CoopPortal.Core.Langues;

/// <summary>
/// Les mots que les recettes donnent au français : sections, questions et choix du questionnaire, domaines, genres, divisions du pays.
/// Un mot changé par une équipe d'animation n'y est plus, et se lit en français.
/// </summary>
public static class MotsDesRecettes
{
    public static Catalogue Catalogue { get; } = new(typeof(MotsDesRecettes), "Recettes");

    /// <inheritdoc cref="Catalogue.Dire(string)"/>
    public static string Dire(string mot)
    {
        if (Langue.EnFrancais)
        {
            return mot;
        }

        if (mot.Length == 0 || !char.IsLower(mot[0]))
        {
            return Catalogue.Dire(mot);
        }

        // Un .resx ne distingue pas « région » de « Région » : le mot en minuscule se trouve par sa majuscule.
        var trouve = Catalogue.Dire(char.ToUpperInvariant(mot[0]) + mot[1..]);
        return char.ToLowerInvariant(trouve[0]) + trouve[1..];
    }

    /// <summary>L'attribut <c>lang</c> d'un mot qu'un espace a changé ; null pour un mot connu, et en français.</summary>
    public static string? LangueDe(string? mot) => Langue.EnFrancais || mot is null || Catalogue.Connait(mot) ? null : Langue.DuContenu;
}
