using CoopPortal.Core.Questionnaires;

namespace CoopPortal.Fiches.Questionnaires;

/// <summary>Une question, ou la colonne d'un tableau, avec la section où elle se trouve.</summary>
public sealed record Lieu(Section Section, Champ Champ, Champ? Colonne)
{
    public Champ Vise => Colonne ?? Champ;
}

/// <summary>Le questionnaire en vigueur et celui qui se prépare ; les mêmes quand rien ne se prépare.</summary>
/// <param name="Revision">0 quand personne n'a rien commencé.</param>
public sealed record EnChantier(Questionnaire EnVigueur, Questionnaire Prepare, int Revision, string? Par, DateTime? Quand)
{
    public string Type => EnVigueur.Type;

    public string Nom => TypesDeQuestionnaire.Tous[Type];

    /// <summary>Le numéro qu'il portera.</summary>
    public int Suivant => EnVigueur.Version + 1;

    public IReadOnlyList<string> Changements => Revision == 0 ? [] : Ecart.Entre(EnVigueur, Prepare);

    public Lieu? Trouver(string? cle, string? colonne = null)
    {
        var section = Prepare.Sections.FirstOrDefault(s => s.Champs.Any(c => c.Cle == cle));
        var champ = section?.Champs.First(c => c.Cle == cle);
        if (string.IsNullOrEmpty(colonne))
        {
            return champ is null ? null : new Lieu(section!, champ, null);
        }

        return champ?.Champs.FirstOrDefault(c => c.Cle == colonne) is { } sous ? new Lieu(section!, champ, sous) : null;
    }

    /// <summary>La même question telle qu'elle est en vigueur ; null quand elle vient d'être ajoutée.</summary>
    public Champ? DejaPosee(Lieu lieu)
    {
        var champ = EnVigueur.Champs.FirstOrDefault(c => c.Cle == lieu.Champ.Cle);
        return lieu.Colonne is null ? champ : champ?.Champs.FirstOrDefault(c => c.Cle == lieu.Colonne.Cle);
    }

    /// <summary>Les coordonnées de personnes que cette préparation montrerait à tous, et qui ne l'étaient pas.</summary>
    public IReadOnlyList<string> Ouvertures => [.. from section in Prepare.Sections
                                                   from table in section.Champs
                                                   where table is { Kind: ChampKind.Contacts, Retire: null }
                                                   from colonne in table.Champs
                                                   where colonne is { Visibilite: Visibilite.Public, Retire: null } && DejaPosee(new Lieu(section, table, colonne))?.Visibilite != Visibilite.Public
                                                   select $"{section.Titre}, {table.Libelle} : {colonne.Libelle}"];
}
