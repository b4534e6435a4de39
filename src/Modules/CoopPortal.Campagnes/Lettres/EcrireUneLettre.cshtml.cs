using CoopPortal.Core.Access;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Theme;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Lettres;

/// <summary>« Écrire à ces personnes » : d'une liste, on arrive ici avec des fiches ou des mandats ; on coche, on écrit, on relit, on envoie.</summary>
[Access(Role.Animateur)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[RequestFormLimits(ValueCountLimit = 5000)]
public sealed class EcrireUneLettreModel(PlatformDb platform, PersonnesAEcrire personnes, ExpeditionDeLettre expedition, TenantContext tenant, Caller caller) : PageModel
{
    private const string AMoi = "moi";

    [BindProperty]
    public Guid LettreId { get; set; }

    [BindProperty]
    public string? Objet { get; set; }

    [BindProperty]
    public string? Texte { get; set; }

    /// <summary>« moi » ou « groupe ».</summary>
    [BindProperty]
    public string? Repondre { get; set; }

    [BindProperty]
    public Guid[] Personne { get; set; } = [];

    public IReadOnlyList<PersonneAEcrire> Personnes { get; private set; } = [];
    public IReadOnlySet<Guid> Cochees { get; private set; } = new HashSet<Guid>();
    public ModeleCourriel? Apercu { get; private set; }
    public string? Faute { get; private set; }
    public string? MonAdresse { get; private set; }
    public string? AdresseDuGroupe => tenant.Required.Settings.ReplyTo;

    /// <summary>On est venu d'une liste, qui n'a peut-être personne derrière.</summary>
    public bool Choisi { get; private set; }
    public IEnumerable<PersonneAEcrire> Ecrites => Personnes.Where(p => Cochees.Contains(p.AccountId) && !p.AdresseMorte);
    public int Mortes => Personnes.Count(p => p.AdresseMorte && Cochees.Contains(p.AccountId));
    public string Adresses => string.Join("; ", Personnes.Where(p => !p.AdresseMorte && !p.ALAbri).Select(p => p.Courriel));

    public void OnGet()
    {
    }

    /// <summary>L'arrivée depuis une liste. Rien n'est fait encore.</summary>
    /// <param name="fiches">toute la liste, en identifiants séparés par des virgules.</param>
    public async Task<IActionResult> OnPostAsync(Guid[] fiche, string? fiches, bool toute, Guid[] mandat, CancellationToken cancellation)
    {
        var ids = toute ? (fiches ?? "").Split(',').Select(f => Guid.TryParse(f, out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToArray() : fiche;
        Personnes = mandat.Length > 0 ? await personnes.DesMandatsAsync(mandat, cancellation) : await personnes.DesFichesAsync(ids, cancellation);
        (Choisi, Cochees, LettreId) = (ids.Length + mandat.Length > 0, Personnes.Select(p => p.AccountId).ToHashSet(), Guid.CreateVersion7());
        await MonAdresseAsync(cancellation);
        Repondre = AdresseDuGroupe is null ? AMoi : "groupe";
        ModelState.Clear();
        return Page();
    }

    public Task<IActionResult> OnPostModifierAsync(CancellationToken cancellation) => MontrerAsync(cancellation);

    public async Task<IActionResult> OnPostApercuAsync(CancellationToken cancellation)
    {
        await MontrerAsync(cancellation);
        if ((Faute = Manque()) is null)
        {
            Apercu = CourrielDeLettre.Modele(tenant.Required, Objet!.Trim(), Texte!, caller.Name!, Ecrites.First());
        }

        return Page();
    }

    public async Task<IActionResult> OnPostEnvoyerAsync(CancellationToken cancellation)
    {
        await MontrerAsync(cancellation);
        if ((Faute = Manque()) is not null)
        {
            return Page();
        }

        var partie = await expedition.FaireAsync(LettreId, Objet!.Trim(), Texte!, ReponseA(), [.. Personnes.Where(p => Cochees.Contains(p.AccountId))], cancellation);
        var nombre = Ecrites.Count();
        TempData["Message"] = partie ? $"La lettre part à {nombre} {Francais.Pluriel(nombre, "personne", "personnes")}." : "Cette lettre était déjà partie : elle n’est pas envoyée deux fois.";
        return Redirect(Url.Content($"~/lettres/{LettreId}"));
    }

    private async Task<IActionResult> MontrerAsync(CancellationToken cancellation)
    {
        Personnes = await personnes.DesComptesAsync([.. Personne.Concat(Offertes())], cancellation);
        (Choisi, Cochees) = (true, Personne.ToHashSet());
        await MonAdresseAsync(cancellation);
        return Page();
    }

    // Celles que la page montrait, cochées ou non : une case décochée se recoche.
    private IEnumerable<Guid> Offertes() => Request.Form["offerte"].Select(v => Guid.TryParse(v, out var id) ? id : Guid.Empty);

    private async Task MonAdresseAsync(CancellationToken cancellation)
        => MonAdresse = await platform.Users.Where(a => a.Id == caller.AccountId).Select(a => a.Email).SingleOrDefaultAsync(cancellation);

    private string? ReponseA() => Repondre == AMoi ? MonAdresse : AdresseDuGroupe ?? MonAdresse;

    private string? Manque()
        => LettreId == Guid.Empty ? "La page a vieilli. Revenez à la liste et recommencez ; copiez d’abord votre texte."
            : !Ecrites.Any() ? "Cochez au moins une personne dont l’adresse reçoit. Rien n’est parti."
            : string.IsNullOrWhiteSpace(Objet) ? "Donnez un objet à la lettre. Rien n’est parti."
            : Objet.Length > Lettre.ObjetMaximum ? $"L’objet est trop long : {Lettre.ObjetMaximum} signes au plus. Rien n’est parti."
            : Objet.AsSpan().IndexOfAny('\r', '\n') >= 0 ? "L’objet tient sur une ligne. Rien n’est parti."
            : string.IsNullOrWhiteSpace(Texte) ? "Écrivez la lettre. Rien n’est parti."
            : Texte.Length > Lettre.TexteMaximum ? $"La lettre est trop longue : {Francais.Nombre(Lettre.TexteMaximum)} signes au plus. Raccourcissez-la, rien n’est perdu."
            : null;
}
