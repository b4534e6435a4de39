using System.Text.RegularExpressions;

namespace CoopPortal.Imports.Repertoire;

/// <summary>
/// Une fiche encore brute : son texte, sa date telle qu'imprimée, et si elle est rangée sous « autres types ».
/// <paramref name="LigneDeDate"/> dit où est la date, comptée depuis le début du texte : le titre la suit, ou la précède ; -1 quand la fiche n'en porte pas.
/// </summary>
internal sealed record FicheBrute(TexteSitue Texte, string Date, bool AutreType, int LigneDeDate = 0);

/// <summary>Les parties du livre, dans l'ordre où il les imprime ; une partie absente est <c>null</c>.</summary>
internal sealed record Livre(
    TexteSitue Tete, IReadOnlyList<FicheBrute> Fiches, TexteSitue? NonRenseignes, IReadOnlyList<TexteSitue> Annexes, IReadOnlyList<string> PartiesLues)
{
    public const string PartieNonRenseignes = "les partenariats non renseignés";
    public const string PartieAutresTypes = "les autres types de partenariats";
}

/// <summary>Coupe le livre en fiches et en parties, par leurs titres seuls sur leur ligne.</summary>
internal static partial class Decoupage
{
    [GeneratedRegex(@"^ *(?:liste (?:indicative )?des )?partenariats (?:de cooperation decentralisee )?(?:connus,? (?:mais )?)?non renseignes *:?$", RegexOptions.CultureInvariant)]
    private static partial Regex TitreNonRenseignes();

    [GeneratedRegex(@"^ *(?:quelques exemples d')?autres types de partenariats? *:?$", RegexOptions.CultureInvariant)]
    private static partial Regex TitreAutresTypes();

    [GeneratedRegex(@"^ *annexe *(?<numero>\d{0,2}) *[:.-]", RegexOptions.CultureInvariant)]
    private static partial Regex TitreAnnexe();

    public static Livre Decouper(LignesLues lues)
    {
        var lignes = lues.Lignes;
        var titres = Titres(lignes);
        var fiches = new List<FicheBrute>();
        var annexes = new List<TexteSitue>();
        TexteSitue? nonRenseignes = null;
        var parties = new List<string>();
        var autreType = false;
        for (var i = 0; i < titres.Count; i++)
        {
            var (rang, titre, valeur, _) = titres[i];
            var fin = i + 1 < titres.Count ? titres[i + 1].Rang : lignes.Count;
            switch (titre)
            {
                case Titre.Fiche:
                    fiches.Add(new FicheBrute(TexteSitue.Depuis(lues, rang, fin), valeur, autreType, titres[i].LigneDeDate < 0 ? -1 : titres[i].LigneDeDate - rang));
                    break;
                case Titre.NonRenseignes:
                    parties.Add(Livre.PartieNonRenseignes);
                    nonRenseignes = TexteSitue.Depuis(lues, rang + 1, fin);
                    break;
                case Titre.AutresTypes:
                    parties.Add(Livre.PartieAutresTypes);
                    autreType = true;
                    break;
                default:
                    parties.Add("l'annexe " + valeur);
                    annexes.Add(TexteSitue.Depuis(lues, rang + 1, fin));
                    break;
            }
        }
        var tete = TexteSitue.Depuis(lues, 0, titres.Count > 0 ? titres[0].Rang : lignes.Count);
        return new Livre(tete, fiches, nonRenseignes, annexes, parties);
    }

    private static List<(int Rang, Titre Titre, string Valeur, int LigneDeDate)> Titres(List<string> lignes)
    {
        var titres = Formulaires.Debuts(lignes).Select(f => (f.Rang, Titre: Titre.Fiche, Valeur: f.Date, f.LigneDeDate)).ToList();
        if (titres.Count == 0)
            return titres;
        for (var i = titres[0].Rang + 1; i < lignes.Count; i++)
            if (lignes[i].Length is >= 6 and <= 160 && Partie(Pliage.Plier(lignes[i].TrimEnd())) is { } partie)
                titres.Add((i, partie.Titre, partie.Valeur, -1));
        return [.. titres.OrderBy(t => t.Rang)];
    }

    private static (Titre Titre, string Valeur)? Partie(string plie)
    {
        if (TitreNonRenseignes().IsMatch(plie))
            return (Titre.NonRenseignes, "");
        if (TitreAutresTypes().IsMatch(plie))
            return (Titre.AutresTypes, "");
        var annexe = TitreAnnexe().Match(plie);
        return annexe.Success ? (Titre.Annexe, annexe.Groups["numero"].Value) : null;
    }

    private enum Titre
    {
        Fiche,
        NonRenseignes,
        AutresTypes,
        Annexe,
    }
}
