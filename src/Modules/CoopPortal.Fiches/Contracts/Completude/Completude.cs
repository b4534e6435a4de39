using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts.Formulaire;

namespace CoopPortal.Fiches.Contracts.Completude;

/// <summary>Une question sans réponse, et ce qu'elle pèse. <c>Colonne</c> : celle qui manque dans des lignes déjà écrites.</summary>
public sealed record Manque(Section Section, Champ Champ, int Poids)
{
    public Champ? Colonne { get; init; }

    public bool EstObligatoire => (Colonne ?? Champ).Obligatoire;

    public string Libelle => Colonne is null ? Champ.Libelle : $"{Champ.Libelle} : {Colonne.Libelle}";

    /// <summary>« Les contacts, partie française » : de quoi la reconnaître hors du formulaire.</summary>
    public string EnContexte => $"{Section.Titre}, {char.ToLower(Libelle[0], System.Globalization.CultureInfo.CurrentCulture)}{Libelle[1..]}";

    /// <summary>L'endroit du formulaire où répondre.</summary>
    public string Ancre => ChampAffiche.Ancre(Champ.Cle);
}

/// <summary>
/// Ce qu'une fiche dit de ce que le questionnaire demande. Chaque question pèse selon ce qu'elle apprend à qui lit (<see cref="Poids"/>),
/// le double si elle est obligatoire. Ce n'est jamais montré au public.
/// </summary>
public sealed record EtatDeCompletude(int Pourcent, IReadOnlyList<Manque> Manques)
{
    public const int LesPlusUtilesAuPlus = 3;

    /// <summary>Les questions obligatoires qui attendent encore : à faire, sans jamais empêcher un envoi.</summary>
    public int AFaire => Manques.Count(m => m.EstObligatoire);

    /// <param name="document">avec ou sans ses personnes : une ligne de contact compte dès qu'elle existe.</param>
    public static EtatDeCompletude De(Questionnaire questionnaire, JsonObject document)
    {
        var (total, fait) = (0, 0);
        var manques = new List<Manque>();
        foreach (var section in questionnaire.Pose.Sections)
        {
            foreach (var champ in section.Champs)
            {
                var poids = Poids(champ);
                total += poids;
                if (JsonTree.IsBlank(document.At(champ.Cle)))
                {
                    manques.Add(new Manque(section, champ, poids));
                    continue;
                }

                fait += poids;
                foreach (var colonne in ColonnesVides(champ, document))
                {
                    total += Poids(colonne);
                    manques.Add(new Manque(section, champ, Poids(colonne)) { Colonne = colonne });
                }
            }
        }

        return new EtatDeCompletude(total == 0 ? 100 : fait * 100 / total, [.. manques.OrderByDescending(m => m.Poids)]);
    }

    /// <summary>Ce qui apprendrait le plus, parmi ce que ce côté peut écrire.</summary>
    public IReadOnlyList<Manque> LesPlusUtiles(string cote)
        => [.. Manques.Where(m => SectionAffichee.Modifiable(m.Champ, cote)).Take(LesPlusUtilesAuPlus)];

    public static int Poids(Champ champ) => (champ.Obligatoire ? 2 : 1) * champ.Kind switch
    {
        ChampKind.Contacts => 4,
        ChampKind.Lignes or ChampKind.Domaines => 3,
        ChampKind.TexteLong or ChampKind.Montant or ChampKind.Date or ChampKind.Liste => 2,
        _ => 1,
    };

    private static IEnumerable<Champ> ColonnesVides(Champ table, JsonObject document)
    {
        var lignes = document.RowsAt(table.Cle).Where(r => !JsonTree.IsBlank(r)).ToList();
        return table.Champs.Where(c => c.Obligatoire && lignes.Exists(l => JsonTree.IsBlank(l.At(c.Cle))));
    }
}
