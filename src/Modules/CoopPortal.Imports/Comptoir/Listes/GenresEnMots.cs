using CoopPortal.Core.Texte;

namespace CoopPortal.Imports.Comptoir.Listes;

/// <summary>Les genres de propositions, tels que l'écran les compte.</summary>
internal static class GenresEnMots
{
    public static string Compter(GenreDeProposition genre, int combien) => $"{Francais.Nombre(combien)} " + genre switch
    {
        GenreDeProposition.Projet => Francais.Pluriel(combien, "projet", "projets"),
        GenreDeProposition.Reponses => Francais.Pluriel(combien, "questionnaire", "questionnaires"),
        GenreDeProposition.Souche => Francais.Pluriel(combien, "partenariat connu", "partenariats connus"),
        _ => Francais.Pluriel(combien, "fiche", "fiches"),
    };
}
