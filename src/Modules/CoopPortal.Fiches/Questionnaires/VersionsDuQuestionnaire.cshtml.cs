using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Questionnaires;

/// <summary>Une version du questionnaire et ce qu'elle a changé.</summary>
public sealed record VersionDeQuestionnaire(int Numero, string Quand, string Qui, string Raison, IReadOnlyList<string> Changements);

[Access(Role.Animateur)]
public sealed class VersionsDuQuestionnaireModel(TenantDb db) : PageModel
{
    public string Type { get; private set; } = "";
    public string Nom => TypesDeQuestionnaire.Tous[Type];
    public IReadOnlyList<VersionDeQuestionnaire> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? type, CancellationToken cancellation)
    {
        Type = type ?? Contracts.Types.Partenariat;
        var rows = await db.Questionnaires.AsNoTracking().Where(q => q.Type == Type).OrderBy(q => q.Number).ToListAsync(cancellation);
        if (rows.Count == 0 || !TypesDeQuestionnaire.Tous.ContainsKey(Type))
        {
            return NotFound();
        }

        var read = rows.ConvertAll(QuestionnaireStore.Lire);
        Versions = [.. rows.Select((row, i) => new VersionDeQuestionnaire(
            row.Number,
            Francais.Date(DateOnly.FromDateTime(row.CreatedAt)),
            row.AuthorName.Length == 0 ? "Recette" : row.AuthorName,
            row.Reason,
            i == 0 ? [] : Ecart.Entre(read[i - 1], read[i]))).Reverse()];
        return Page();
    }
}
