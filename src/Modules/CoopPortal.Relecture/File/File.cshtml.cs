using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Relecture.Programmations;
using CoopPortal.Relecture.Soumissions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.File;

/// <summary>Une proposition qui attend.</summary>
public sealed record PropositionEnAttente(Guid Id, string Titre, string Auteur, string Cote, string Quand);

[Access(Role.Relecteur)]
public sealed class FileModel(TenantDb db, Soumettre soumettre, TenantContext tenant, TimeProvider clock) : PageModel
{
    public IReadOnlyList<PropositionEnAttente> Propositions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var rows = await (from s in soumettre.EnAttente()
                          join i in db.Items on s.ItemId equals i.Id
                          where !db.Set<Programmation>().Any(p => p.SoumissionId == s.Id && p.Etat == EtatDeProgrammation.Prevue)
                          orderby s.At
                          select new { s.Id, i.Title, s.AuthorName, s.Cote, s.At }).Take(200).ToListAsync(cancellation);
        Propositions = [.. rows.Select(r => new PropositionEnAttente(r.Id, r.Title, r.AuthorName, CoteEnMots.De(r.Cote, tenant.Required), Francais.IlYA(DateOnly.FromDateTime(r.At), today)))];
    }
}
