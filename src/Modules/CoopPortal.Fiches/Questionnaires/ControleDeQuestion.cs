using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;

namespace CoopPortal.Fiches.Questionnaires;

/// <summary>Relit une question : un message par champ du formulaire, qui dit quoi faire.</summary>
internal static class ControleDeQuestion
{
    private const int LignesMaximum = 40;

    /// <param name="voisines">les libellés des autres questions de la même section, ou du même tableau.</param>
    public static Dictionary<string, string> Erreurs(SaisieDeQuestion saisie, bool neuve, IEnumerable<string> voisines)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        var libelle = saisie.Libelle?.Trim() ?? "";
        if (libelle.Length == 0)
        {
            errors["Libelle"] = "Écrivez la question telle que les collectivités la liront.";
        }
        else if (libelle.Length > SaisieDeQuestion.LibelleMaximum || libelle.Any(char.IsControl))
        {
            errors["Libelle"] = $"Gardez {SaisieDeQuestion.LibelleMaximum} caractères au plus, sur une ligne.";
        }
        else if (voisines.Any(v => string.Equals(v, libelle, StringComparison.OrdinalIgnoreCase)))
        {
            errors["Libelle"] = "Une autre question, au même endroit, porte déjà ces mots : on ne saurait pas laquelle est laquelle.";
        }

        if (saisie.Aide?.Length > SaisieDeQuestion.AideMaximum || saisie.Aide?.Any(c => char.IsControl(c) && c is not ('\n' or '\r')) == true)
        {
            errors["Aide"] = $"Gardez {SaisieDeQuestion.AideMaximum} caractères au plus : une aide se lit d’un coup d’œil.";
        }

        if (neuve && !TypesDeQuestionnaire.Genres.Contains(saisie.Kind))
        {
            errors["Kind"] = "Choisissez un des genres de réponse proposés.";
        }

        var gardees = saisie.OptionsLues.Count(o => !string.IsNullOrWhiteSpace(o.Libelle)) + saisie.NouvellesLues.Count;
        if (saisie.Kind == ChampKind.Choix && (gardees < 2 || gardees > LignesMaximum))
        {
            errors["Nouvelles"] = gardees < 2 ? "Un choix propose au moins deux réponses : écrivez-les, une par ligne." : $"Pas plus de {LignesMaximum} réponses.";
        }
        else if (saisie.NouvellesLues.Concat(saisie.OptionsLues.Select(o => o.Libelle ?? "")).Any(l => l.Length > SaisieDeQuestion.LibelleMaximum))
        {
            errors["Nouvelles"] = $"Gardez {SaisieDeQuestion.LibelleMaximum} caractères au plus par réponse.";
        }

        if (neuve && saisie.Kind == ChampKind.Lignes && saisie.ColonnesLues.Count is 0 or > LignesMaximum)
        {
            errors["Colonnes"] = saisie.ColonnesLues.Count == 0 ? "Un tableau a au moins une colonne : écrivez leurs noms, un par ligne." : $"Pas plus de {LignesMaximum} colonnes.";
        }
        else if (neuve && saisie.ColonnesLues.Any(l => l.Length > SaisieDeQuestion.LibelleMaximum))
        {
            errors["Colonnes"] = $"Gardez {SaisieDeQuestion.LibelleMaximum} caractères au plus par colonne.";
        }

        return errors.ToDictionary(e => e.Key, e => Francais.Espacer(e.Value), StringComparer.Ordinal);
    }
}
