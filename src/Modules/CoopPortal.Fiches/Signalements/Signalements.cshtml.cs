using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Signalements;

/// <summary>Un signalement à lire. <c>Message</c> est null une fois effacé.</summary>
public sealed record SignalementLu(Signalement Signalement, string Titre, string Adresse, string? Message, string? Courriel);

/// <summary>Les erreurs que des lecteurs ont signalées : les ouvertes, la plus ancienne d'abord, puis les dernières closes.</summary>
[Access(Role.Animateur)]
public sealed class SignalementsModel(TenantDb db, SuiteDeSignalement suite, TenantContext tenant) : PageModel
{
    private const int OuvertesAuPlus = 50;
    private const int ClosesAuPlus = 30;

    public int Total { get; private set; }
    public IReadOnlyList<SignalementLu> Ouverts { get; private set; } = [];
    public IReadOnlyList<SignalementLu> Clos { get; private set; } = [];

    /// <summary>Le signalement dont la réponse est refusée, ce qui en était tapé et pourquoi.</summary>
    public (Guid Id, string Texte, string Erreur)? Refuse { get; private set; }

    public Task OnGetAsync(CancellationToken cancellation) => LireAsync(cancellation);

    public async Task<IActionResult> OnPostCloreAsync(Guid id, string? reponse, CancellationToken cancellation)
    {
        var texte = (reponse ?? "").Trim();
        if (texte.Length is 0 or > Signalement.ReponseMaximum)
        {
            await LireAsync(cancellation);
            Refuse = (id, texte, texte.Length == 0
                ? "Dites ce qui a été fait, même en une phrase."
                : $"Gardez {Francais.Nombre(Signalement.ReponseMaximum)} signes au plus : votre texte en compte {Francais.Nombre(texte.Length)}, rien n’a été coupé.");
            return Ouverts.Any(o => o.Signalement.Id == id) ? Page() : NotFound();
        }

        return Dire(await suite.CloreAsync(id, texte, cancellation) switch
        {
            true => "Le signalement est clos, et votre réponse part par courriel.",
            false => "Le signalement est clos. La personne n’avait pas laissé d’adresse.",
            null => "Ce signalement n’est plus ouvert : quelqu’un l’a peut-être clos avant vous.",
        });
    }

    public async Task<IActionResult> OnPostEffacerAsync(Guid id, CancellationToken cancellation)
        => await suite.EffacerAsync(id, cancellation) ? Dire("Ce que la personne avait écrit est effacé.") : NotFound();

    public string Quand(DateTime instant) => Francais.Date(tenant.Required.Jour(instant));

    private LocalRedirectResult Dire(string message)
    {
        TempData["Message"] = message;
        return LocalRedirect(Url.Content("~/signalements"));
    }

    private async Task LireAsync(CancellationToken cancellation)
    {
        var tous = db.Set<Signalement>().AsNoTracking();
        Total = await tous.CountAsync(s => s.ClosLe == null, cancellation);
        Ouverts = await LusAsync(tous.Where(s => s.ClosLe == null).OrderBy(s => s.At).ThenBy(s => s.Id).Take(OuvertesAuPlus), cancellation);
        Clos = await LusAsync(tous.Where(s => s.ClosLe != null).OrderByDescending(s => s.ClosLe).ThenBy(s => s.Id).Take(ClosesAuPlus), cancellation);
    }

    private async Task<IReadOnlyList<SignalementLu>> LusAsync(IQueryable<Signalement> choisis, CancellationToken cancellation)
    {
        var signalements = await choisis.ToListAsync(cancellation);
        var (items, personnes) = (signalements.ConvertAll(s => s.ItemId), signalements.ConvertAll(s => s.PersonneId));
        var titres = await db.Items.AsNoTracking().Where(i => items.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancellation);
        var ecrits = await db.Personnes.AsNoTracking().Where(p => personnes.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Data, cancellation);
        return [.. signalements.Select(s =>
        {
            var (message, courriel) = EcritParQuelquUn.Lire(ecrits[s.PersonneId]);
            return new SignalementLu(s, titres[s.ItemId].Title, Adresses.De(titres[s.ItemId]), message, courriel);
        })];
    }
}
