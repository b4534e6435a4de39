using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Completude;

namespace CoopPortal.Campagnes.Campagnes.Lettres;

/// <summary>Ce qui manque à une fiche, du côté de la personne, et le temps que cela demande, en une phrase.</summary>
public sealed class ManquesDesFiches(ContentStore store, QuestionnaireStore questionnaires)
{
    private const int MinutesParReponse = 2;

    /// <summary>Une phrase par demande, dans leur ordre ; vide quand la fiche n'est plus en ligne. Les fiches d'une lettre se lisent ensemble.</summary>
    public async Task<IReadOnlyList<string>> DesAsync(IReadOnlyCollection<(FicheIndex Fiche, string Cote)> demandes, CancellationToken cancellation)
    {
        var questionnaire = await questionnaires.CurrentAsync(Types.Partenariat, cancellation);
        var documents = await store.PublishedDocumentsAsync(Types.Partenariat, demandes.Select(d => d.Fiche.ItemId).Distinct(), cancellation);
        return [.. demandes.Select(d => documents.TryGetValue(d.Fiche.ItemId, out var document) ? Dire(EtatDeCompletude.De(questionnaire, document), d.Cote) : "")];
    }

    private static string Dire(EtatDeCompletude etat, string cote)
    {
        var utiles = etat.LesPlusUtiles(cote);
        return utiles.Count == 0
            ? "Elle est complète : une minute suffit pour la confirmer."
            : $"Il y manque surtout : {string.Join(" ; ", utiles.Select(m => m.Libelle))}. Une minute pour confirmer, {Francais.Nombre(utiles.Count * MinutesParReponse)} de plus pour compléter.";
    }
}
