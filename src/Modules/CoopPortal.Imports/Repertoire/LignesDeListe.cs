namespace CoopPortal.Imports.Repertoire;

/// <summary>
/// Où la page va à la ligne pour chaque élément, une ligne pleine n'annonce pas une suite :
/// celle qui vient après elle avec une majuscule est un autre élément.
/// </summary>
internal static class LignesDeListe
{
    public static Func<string, string, bool> Separateur(TexteSitue passage, int largeur)
    {
        var parLigne = UnElementParLigne(passage, largeur);
        return (avant, ligne) => char.IsUpper(ligne.AsSpan().TrimStart()[0]) && (ligne[0] == ' ' ? !Inachevee(avant) : parLigne && SeSuffit(avant));
    }

    // une ligne qui s'arrête court avant une majuscule le montre
    private static bool UnElementParLigne(TexteSitue passage, int largeur)
    {
        var avant = "";
        foreach (var (_, brute) in passage.Lignes())
        {
            var ligne = MiseEnTexte.Resserrer(brute);
            if (ligne.Length == 0)
                continue;
            if (avant.Length > 0 && avant.Length < largeur * 3 / 5 && char.IsUpper(ligne[0]) && SeSuffit(avant))
                return true;
            avant = ligne;
        }
        return false;
    }

    // « A (…), B » se poursuit à la ligne suivante ; « A (…) » non
    private static bool SeSuffit(string ligne)
    {
        var profondeur = 0;
        foreach (var lettre in ligne)
        {
            profondeur += lettre == '(' ? 1 : lettre == ')' ? -1 : 0;
            if (profondeur == 0 && lettre is ',' or ';')
                return false;
        }
        return profondeur == 0 && !Inachevee(ligne);
    }

    private static bool Inachevee(string ligne)
        => ligne[^1] is ',' or '-' or '–' or ':' or '('
            || Pliage.Plier(ligne[(ligne.LastIndexOf(' ') + 1)..]) is "de" or "du" or "des" or "d'" or "la" or "le" or "les" or "l'" or "et" or "a" or "au" or "aux" or "en" or "pour" or "sur" or "avec" or "par";
}
