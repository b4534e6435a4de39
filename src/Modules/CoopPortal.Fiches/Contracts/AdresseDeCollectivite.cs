namespace CoopPortal.Fiches.Contracts;

/// <summary>
/// L'adresse d'une collectivité dans un espace : <c>/collectivites/france/alencon</c>, <c>/collectivites/pays/koutiala</c>. Le côté en fait partie :
/// deux collectivités de même nom ne se la disputent jamais, et la partie française a la même dans tous les espaces.
/// </summary>
public static class AdresseDeCollectivite
{
    private const string France = "france";
    private const string Pays = "pays";

    public static string De(string cote, string slug) => $"/collectivites/{(cote == Cotes.Francais ? France : Pays)}/{slug}";

    /// <summary>Le côté que nomme une adresse ; null quand elle n'en nomme aucun.</summary>
    public static string? Cote(string segment) => segment switch { France => Cotes.Francais, Pays => Cotes.Partenaire, _ => null };
}
