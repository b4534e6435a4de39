using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts.Situations;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Situations;

/// <summary>La situation du pays, pour tous ; ses versions, pour l'équipe d'animation.</summary>
[Access(Role.Visiteur)]
public sealed class SituationModel(TenantDb db, SituationActuelle situation, Caller caller, TenantContext tenant) : PageModel
{
    private const int Montrees = 50;

    public SituationDuPays? Note { get; private set; }
    public IReadOnlyList<SituationDuPays> Anciennes { get; private set; } = [];
    public bool Anime => caller.Is(Role.Animateur);
    public string DuPays => tenant.Required.Settings.OfCountry is { Length: > 0 } mots ? mots : $"de l’espace {tenant.Required.Name}";

    public string Jour(DateTime at) => Francais.Date(DateOnly.FromDateTime(at));

    public string Valable(SituationDuPays note) => $"Depuis le {Francais.Date(note.Depuis)}{(note.Jusqua is { } fin ? $", jusqu’au {Francais.Date(fin)}" : "")}.";

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Note = await situation.LireAsync(cancellation);
        if (Anime)
        {
            Anciennes = await db.Set<SituationDuPays>().AsNoTracking().OrderByDescending(s => s.At).ThenByDescending(s => s.Id).Take(Montrees).ToListAsync(cancellation);
        }
    }
}
