namespace CoopPortal.Core.Questionnaires;

/// <summary>Habille le questionnaire d'aujourd'hui des mots d'une ancienne version : libellés, aides, options, titres. La visibilité reste celle d'aujourd'hui.</summary>
public static class MotsDAlors
{
    public static Questionnaire De(Questionnaire aujourdhui, Questionnaire alors)
    {
        var titres = alors.Sections.ToDictionary(s => s.Cle, s => s.Titre, StringComparer.Ordinal);
        var champs = alors.Champs.DistinctBy(c => c.Cle, StringComparer.Ordinal).ToDictionary(c => c.Cle, StringComparer.Ordinal);
        return aujourdhui with
        {
            Sections = [.. aujourdhui.Sections.Select(s => s with
            {
                Titre = titres.GetValueOrDefault(s.Cle, s.Titre),
                Champs = [.. s.Champs.Select(c => Habiller(c, champs.GetValueOrDefault(c.Cle)))],
            })],
        };
    }

    private static Champ Habiller(Champ champ, Champ? alors)
    {
        if (alors is null)
        {
            return champ;
        }

        var valeurs = alors.Options.Select(o => o.Valeur).ToHashSet(StringComparer.Ordinal);
        return champ with
        {
            Libelle = alors.Libelle,
            Aide = alors.Aide,
            Options = [.. alors.Options, .. champ.Options.Where(o => !valeurs.Contains(o.Valeur))],
            Champs = [.. champ.Champs.Select(c => Habiller(c, alors.Champs.FirstOrDefault(a => a.Cle == c.Cle)))],
            Retire = alors.Retire,
        };
    }
}
