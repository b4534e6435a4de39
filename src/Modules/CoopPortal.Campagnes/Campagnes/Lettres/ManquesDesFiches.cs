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

    public async Task<string> DeAsync(FicheIndex fiche, string cote, CancellationToken cancellation)
    {
        if (await store.PublishedAsync(Types.Partenariat, fiche.Slug, cancellation) is not { } version)
        {
            return "";
        }

        var etat = EtatDeCompletude.De(await questionnaires.CurrentAsync(Types.Partenariat, cancellation), version.Document);
        var utiles = etat.LesPlusUtiles(cote);
        return utiles.Count == 0
            ? "Elle est complète : une minute suffit pour la confirmer."
            : $"Il y manque surtout : {string.Join(" ; ", utiles.Select(m => m.Libelle))}. Une minute pour confirmer, {Francais.Nombre(utiles.Count * MinutesParReponse)} de plus pour compléter.";
    }
}
