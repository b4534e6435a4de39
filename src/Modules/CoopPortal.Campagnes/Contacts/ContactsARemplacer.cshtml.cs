using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Platform;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Contacts;

/// <summary>Une tâche ouverte, telle que la liste la montre.</summary>
public sealed record LigneARemplacer(Guid Id, string Slug, string Fiche, string Collectivite, string Personne, string Courriel, RaisonDeRemplacer Raison, DateTime Le)
{
    /// <summary>Qui la personne a nommé à sa place, s'il y a lieu.</summary>
    public string? Successeur { get; init; }
}

/// <summary>Les personnes qui ne répondront plus, et dont il faut trouver la remplaçante.</summary>
[Access(Role.Animateur)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ContactsARemplacerModel(TenantDb db, PlatformDb platform, ContactResolu acte, TenantContext tenant) : PageModel
{
    public IReadOnlyList<LigneARemplacer> Lignes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        var taches = await (from t in db.Set<ContactARemplacer>().AsNoTracking()
                            join i in db.Items on t.FicheId equals i.Id
                            join c in db.Set<Collectivite>() on t.CollectiviteId equals c.Id
                            where t.Ouverte == 1
                            orderby t.OuvertLe
                            select new { Tache = t, i.Slug, i.Title, c.Nom }).ToListAsync(cancellation);
        var ids = taches.Select(t => t.Tache.AccountId).Distinct().ToList();
        var comptes = await platform.Users.AsNoTracking().Where(a => EF.Parameter(ids).Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellation);
        var departs = (await db.Set<Depart>().AsNoTracking().Where(d => d.TraiteLe == null).ToListAsync(cancellation)).ToLookup(d => (d.FicheId, d.Cote, d.AccountId));
        Lignes = [.. taches.Select(t =>
        {
            var compte = comptes.GetValueOrDefault(t.Tache.AccountId);
            return new LigneARemplacer(t.Tache.Id, t.Slug, t.Title, t.Nom, compte?.DisplayName is { Length: > 0 } nom ? nom : compte?.Email ?? "Compte effacé", compte?.Email ?? "", t.Tache.Raison, t.Tache.OuvertLe)
            {
                Successeur = departs[(t.Tache.FicheId, t.Tache.Cote, t.Tache.AccountId)].OrderByDescending(d => d.At).Select(Nommee).FirstOrDefault(),
            };
        })];
    }

    public async Task<IActionResult> OnPostResoluAsync(Guid id, CancellationToken cancellation)
    {
        TempData["Message"] = await acte.FaireAsync(id, cancellation) ? "C’est noté : ce contact n’est plus à remplacer." : "Cette tâche était déjà close. Rien n’a changé.";
        return Redirect(Url.Content("~/contacts-a-remplacer"));
    }

    public string Jour(DateTime le) => Francais.Date(tenant.Required.Jour(le));

    public static string Dire(RaisonDeRemplacer raison) => raison switch
    {
        RaisonDeRemplacer.Rebond => "son adresse ne reçoit plus rien",
        RaisonDeRemplacer.Depart => "a dit « ce n’est plus moi »",
        _ => "ne veut plus être sollicitée",
    };

    private static string? Nommee(Depart depart)
        => string.Join(", ", new[] { depart.SuccesseurNom, depart.SuccesseurFonction, depart.SuccesseurCourriel, depart.SuccesseurTelephone }.Where(t => !string.IsNullOrWhiteSpace(t))) is { Length: > 0 } texte ? texte : null;
}

/// <summary>L'acte qui clôt une tâche : quelqu'un d'autre répond, ou la personne répond de nouveau.</summary>
public sealed class ContactResolu(TenantDb db, Journal journal, Caller caller, TimeProvider clock)
{
    /// <returns>faux quand elle était déjà close, ou n'est pas de cet espace.</returns>
    public async Task<bool> FaireAsync(Guid id, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        var fiche = await db.Set<ContactARemplacer>().Where(t => t.Id == id).Select(t => (Guid?)t.FicheId).SingleOrDefaultAsync(cancellation);
        if (await db.Set<ContactARemplacer>().Where(t => t.Id == id && t.Ouverte == 1)
            .ExecuteUpdateAsync(s => s.SetProperty(t => t.Ouverte, (int?)null).SetProperty(t => t.ResoluLe, now).SetProperty(t => t.ResoluPar, caller.Name), cancellation) == 0)
        {
            return false;
        }

        journal.Write(new Author(caller.AccountId, caller.Name!), "ContactResolu", fiche, "Le contact à remplacer est dit résolu.");
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }
}
