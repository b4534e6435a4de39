using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts.Situations;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using static CoopPortal.Fiches.Langues.Mots;

namespace CoopPortal.Fiches.Situations;

/// <summary>La situation du pays, pour tous ; ses versions, pour l'équipe d'animation.</summary>
[Access(Role.Visiteur), Traduite]
public sealed class SituationModel(TenantDb db, SituationActuelle situation, Caller caller, TenantContext tenant) : PageModel
{
    private const int Montrees = 50;

    public SituationDuPays? Note { get; private set; }
    public IReadOnlyList<SituationDuPays> Anciennes { get; private set; } = [];
    public bool Anime => caller.Is(Role.Animateur);

    /// <summary>« du Mali » ; « in Mali ».</summary>
    public string DuPays => (Langue.EnFrancais ? tenant.Required.Mots.OfCountry : tenant.Required.Mots.InCountry) is { Length: > 0 } mots ? mots : T("de l’espace {0}", tenant.Required.Mots.Name);

    public string Jour(DateTime at) => Ecrit.Date(DateOnly.FromDateTime(at));

    public string Valable(SituationDuPays note) => note.Jusqua is { } fin ? T("Depuis le {0}, jusqu’au {1}.", Ecrit.Date(note.Depuis), Ecrit.Date(fin)) : T("Depuis le {0}.", Ecrit.Date(note.Depuis));

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Note = await situation.LireAsync(cancellation);
        if (Anime)
        {
            Anciennes = await db.Set<SituationDuPays>().AsNoTracking().OrderByDescending(s => s.At).ThenByDescending(s => s.Id).Take(Montrees).ToListAsync(cancellation);
        }
    }
}
