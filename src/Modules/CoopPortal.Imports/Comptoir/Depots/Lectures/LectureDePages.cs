using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Atlas;
using CoopPortal.Imports.Reprise;

namespace CoopPortal.Imports.Comptoir.Depots.Lectures;

/// <summary>Des pages de l'Atlas : un projet par page, et la fiche à laquelle il appartient, proposée.</summary>
internal static class LectureDePages
{
    public static async Task<FichierLu> ProposerAsync(string nom, ResultatAtlas lu, RepriseDAtlas reprise, CancellationToken cancellation)
    {
        if (!lu.Accepte)
        {
            return FichierLu.Refuse(nom, lu.Refus);
        }

        var page = (await reprise.ProposerAsync([(nom, lu)], cancellation))[0];
        return new FichierLu(nom)
        {
            Propositions = [.. page.Projets.Select(p => new PropositionLue(
                GenreDeProposition.Projet, nom, p.Lu.Document.Titre ?? "", ProjetJson.ToTree(p.Document), p.Lu.PremiereLigne, p.Lu.DerniereLigne,
                LectureDeLivre.Passage(lu.Lignes, p.Lu.PremiereLigne, p.Lu.DerniereLigne), p.Remarques)
            {
                Cible = p.Fiche.Sure?.Slug,
                Doublons = [.. p.Fiche.Candidates.Select(c => c.Slug)],
            })],
        };
    }
}
