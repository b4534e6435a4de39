using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Contracts;

namespace CoopPortal.Recherche.Index;

/// <summary>Une question qui cesse d'être publique ne se trouve plus ; une réponse renommée se trouve sous son nouveau nom.</summary>
internal sealed class QuestionnaireChange(Reconstruction reconstruction) : IQuestionnaireHandler
{
    public string Type => Types.Partenariat;

    public Task PublieAsync(Questionnaire? avant, Questionnaire apres, CancellationToken cancellation)
        => avant is null || Cherche(avant).SetEquals(Cherche(apres)) ? Task.CompletedTask : reconstruction.DansLaTransactionAsync(null, cancellation);

    private static HashSet<string> Cherche(Questionnaire questionnaire)
        => [.. questionnaire.Champs.SelectMany(c => c.Champs.Select(s => (Nom: $"{c.Cle}/{s.Cle}", Champ: s)).Prepend((Nom: c.Cle, Champ: c)))
            .Where(c => c.Champ.Visibilite == Visibilite.Public)
            .SelectMany(c => c.Champ.Options.Select(o => $"{c.Nom}={o.Valeur}:{o.Libelle}").Prepend(c.Nom))];
}
