using CoopPortal.Core.Questionnaires;
using CoopPortal.Imports.Questionnaires;
using CoopPortal.Imports.Reprise;

namespace CoopPortal.Imports.Comptoir.Depots.Lectures;

/// <summary>Un questionnaire rempli : une proposition sur sa fiche, qui ne dit que ce qui change.</summary>
internal static class LectureDeReponses
{
    public static async Task<FichierLu> ProposerAsync(string nom, QuestionnaireLu lu, RepriseDeQuestionnaire reprise, Questionnaire questions, CancellationToken cancellation)
    {
        var propose = await reprise.ProposerAsync(nom, lu, cancellation);
        if (propose.Refus.Count > 0)
        {
            return FichierLu.Refuse(nom, propose.Refus);
        }

        var fiche = propose.Fiche!;
        return propose.Changements.Count + propose.Remarques.Count == 0
            ? FichierLu.Refuse(nom, $"Ce questionnaire ne change rien à la fiche « {fiche.Title} » : chaque réponse y est déjà. Rien à reprendre.")
            : new FichierLu(nom)
            {
                Propositions =
                [
                    new PropositionLue(GenreDeProposition.Reponses, nom, fiche.Title, propose.Document!, 0, 0, string.Join('\n', lu.Reponses.Where(r => r.Texte.Length > 0).Select(r => $"{Dire(questions, r.Code)} : {r.Texte.ReplaceLineEndings(" ")}")), propose.Remarques)
                    {
                        Slug = fiche.Slug,
                        Doublons = [],
                        Touches = [.. propose.Changements.Select(c => c.Champ), .. propose.Changements.Count == 0 ? new[] { Aucune } : []],
                    },
                ],
            };
    }

    private static string Dire(Questionnaire questions, Code code)
    {
        var champ = questions.Champs.FirstOrDefault(c => c.Cle == code.Champ);
        var sous = champ?.Champs.FirstOrDefault(c => c.Cle == code.Sous);
        return string.Join(", ", new[] { champ?.Libelle ?? code.ToString(), sous?.Libelle }.OfType<string>());
    }

    // Ni question changée, ni fiche entière : il ne reste que des remarques à lire.
    private const string Aucune = "-";
}
