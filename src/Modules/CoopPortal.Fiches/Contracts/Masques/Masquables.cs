using CoopPortal.Core.Questionnaires;

namespace CoopPortal.Fiches.Contracts.Masques;

/// <summary>Une réponse qu'on peut cacher au public.</summary>
public sealed record Masquable(string Champ, string Libelle);

/// <summary>Qui paie, combien, et qui en bénéficie : ce qu'un espace demande de ces réponses-là, et rien d'autre.</summary>
public static class Masquables
{
    private static readonly string[] _financeurs = ["partenairesFinanciers", "financements"];
    private static readonly string[] _beneficiaires = ["beneficiaires"];

    public static IReadOnlyList<Masquable> De(Questionnaire fiche, Questionnaire projet) => [.. DUn(fiche, "", ""), .. DUn(projet, LecteurDeMasques.DuProjet, "Projets : ")];

    private static IEnumerable<Masquable> DUn(Questionnaire questionnaire, string avant, string mots)
    {
        foreach (var champ in questionnaire.Champs.Where(c => c.Visibilite == Visibilite.Public))
        {
            if (EstMasquable(champ))
            {
                yield return new Masquable(avant + champ.Cle, mots + champ.Libelle);
            }
            else
            {
                foreach (var sous in champ.Champs.Where(s => s.Visibilite == Visibilite.Public && EstMasquable(s)))
                {
                    yield return new Masquable($"{avant}{champ.Cle}.{sous.Cle}", $"{mots}{champ.Libelle}, {sous.Libelle.ToLowerInvariant()}");
                }
            }
        }
    }

    private static bool EstMasquable(Champ champ) => champ.Kind == ChampKind.Montant
        || champ.Cle.StartsWith("budgets.", StringComparison.Ordinal)
        || Array.Exists(_financeurs, f => champ.Cle == f)
        || Array.Exists(_beneficiaires, b => champ.Cle == b);
}
