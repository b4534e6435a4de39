using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Relecture.Versions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.File;

[Access(Role.Animateur)]
public sealed class JournalModel(TenantDb db) : PageModel
{
    public IReadOnlyList<LigneDeJournal> Lignes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var rows = await db.Journal.AsNoTracking().OrderByDescending(j => j.At).ThenByDescending(j => j.Id).Take(200).ToListAsync(cancellation);
        Lignes = [.. rows.Select(j => new LigneDeJournal(Francais.Date(DateOnly.FromDateTime(j.At)), j.Who, j.Sentence))];
    }
}
