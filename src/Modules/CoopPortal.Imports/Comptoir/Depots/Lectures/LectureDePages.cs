using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Atlas;
using CoopPortal.Imports.Reprise;
using CoopPortal.Imports.Textes;

namespace CoopPortal.Imports.Comptoir.Depots.Lectures;

/// <summary>Des pages de l'Atlas : un projet par page, et la fiche à laquelle il appartient, proposée.</summary>
internal static class LectureDePages
{
    /// <param name="texte">le texte reçu, tel que décodé.</param>
    public static async Task<FichierLu> ProposerAsync(string nom, ResultatAtlas lu, string texte, RepriseDAtlas reprise, CancellationToken cancellation)
    {
        if (!lu.Accepte)
        {
            return FichierLu.Refuse(nom, lu.Refus);
        }

        // Le lecteur compte ses lignes sur la page débarrassée de ses balises, et redécoupée quand elle n'en a pas.
        var lignes = DUnSeulTenant.Redecouper(TexteRecu.SansBalises(texte)).Split('\n');
        var page = (await reprise.ProposerAsync([(nom, lu)], cancellation))[0];
        return new FichierLu(nom)
        {
            Propositions = [.. page.Projets.Select(p => new PropositionLue(
                GenreDeProposition.Projet, nom, p.Lu.Document.Titre ?? "", ProjetJson.ToTree(p.Document), p.Lu.PremiereLigne, p.Lu.DerniereLigne,
                string.Join('\n', lignes.Skip(p.Lu.PremiereLigne - 1).Take(p.Lu.DerniereLigne - p.Lu.PremiereLigne + 1)), p.Remarques)
            {
                Cible = p.Fiche.Sure?.Slug,
                Doublons = [.. p.Fiche.Candidates.Select(c => c.Slug)],
            })],
        };
    }
}
