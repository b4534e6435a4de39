using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts.Lecture;
using Microsoft.AspNetCore.Mvc;

namespace CoopPortal.Relecture.Pieces;

/// <summary>Les pièces d'une proposition, à ouvrir avant de la publier. Rien ne s'affiche quand elle n'en a pas.</summary>
[ViewComponent(Name = "PiecesProposees")]
public sealed class PiecesProposees(PiecesLues pieces, QuestionnaireStore questionnaires) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(string type, JsonObject document)
    {
        var champs = (await questionnaires.CurrentAsync(type, HttpContext.RequestAborted)).Champs.Where(c => c.Kind == ChampKind.Fichiers);
        var lues = new List<PieceLue>();
        foreach (var champ in champs)
        {
            lues.AddRange(await pieces.DeAsync(document.At(champ.Cle), HttpContext.RequestAborted));
        }

        return lues.Count == 0 ? Content("") : View("/Pieces/_Proposees.cshtml", (IReadOnlyList<PieceLue>)lues);
    }
}
