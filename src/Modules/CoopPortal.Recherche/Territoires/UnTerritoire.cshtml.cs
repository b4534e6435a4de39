using System.Globalization;
using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Theme;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using static CoopPortal.Recherche.Langues.Mots;

namespace CoopPortal.Recherche.Territoires;

/// <summary>Un territoire, de la région à la localité : qui y travaille, à quoi, depuis quand.</summary>
[Access(Role.Visiteur), Traduite]
public sealed class UnTerritoireModel(TenantDb db, FichesSituees fiches, PublicLinks adresses, Caller caller, TenantContext tenant, TimeProvider clock) : PageModel
{
    private const int ParPage = 30;
    private const int MissionsAuPlus = 20;
    private PaysSitue _pays = null!;

    public Territoire Territoire { get; private set; } = null!;
    public IReadOnlyList<FicheSituee> Fiches { get; private set; } = [];
    public int Numero { get; private set; } = 1;
    public int Pages => Math.Max(1, (Fiches.Count + ParPage - 1) / ParPage);
    public IReadOnlyList<FicheSituee> Montrees => [.. Fiches.Skip((Numero - 1) * ParPage).Take(ParPage)];
    public IReadOnlyList<MissionIndex> Missions { get; private set; } = [];
    public IReadOnlyList<Pas> Chemin { get; private set; } = [];

    /// <summary>Une phrase et les territoires qu'elle nomme : ce qu'il était, ce qu'il est devenu.</summary>
    public IReadOnlyList<(string Mots, IReadOnlyList<Territoire> Liens)> Histoire { get; private set; } = [];
    public IReadOnlyList<DomaineIci> Domaines { get; private set; } = [];
    public IReadOnlyList<(Territoire Territoire, int Nombre)> Dedans { get; private set; } = [];
    public Territoire? AuDessus => _pays.Divisions.Par(Territoire.Parent);
    /// <summary>Ses habitants ne s'y disent que si c'est lui, et non ce qu'il contient, qu'une fiche nomme pour partenaire.</summary>
    public System.Text.Json.Nodes.JsonObject DonneesLiees
    {
        get
        {
            var sienne = Fiches.Where(f => f.Situation.Lieu == Territoire && f.Fiche.HabitantsPartenaire is not null).MaxBy(f => f.Fiche.DateMiseAJour)?.Fiche;
            return CoopPortal.Theme.DonneesLiees.Lieu(
                EnMots.Nom(Territoire), AuDessus is { } dessus ? EnMots.Nom(dessus) : tenant.Required.Name, adresses.To(tenant.Required, EnMots.Adresse(Territoire)[1..]),
                sienne is null ? null : CoopPortal.Theme.DonneesLiees.Habitants(sienne.HabitantsPartenaire!.Value, sienne.DateMiseAJour?.Year));
        }
    }

    public bool EstRegion => Divisions.EstRegion(Territoire);

    /// <summary>La liste des fiches sait en montrer les mêmes : toutes nomment cette région, aucune sous un autre nom.</summary>
    public bool SeFiltre => EstRegion && Fiches.All(f => f.Situation.Region == Territoire && !string.IsNullOrWhiteSpace(f.Fiche.RegionPartenaire));
    public Role Lecteur => caller.Role;
    public bool Membre => caller.Role >= Role.Contributeur;
    public DateOnly Jour => DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
    public string? Depuis => Portrait.Depuis(Fiches);

    public string Chapeau
    {
        get
        {
            var quand = EnMots.Dates(Territoire) is { } dates ? T("Ce territoire existe {0}.", dates) + " " : "";
            return quand + (Fiches.Count == 0 ? T("Aucun partenariat en ligne ne dit y travailler.") : N(Fiches.Count, "{0} partenariat en ligne.", "{0} partenariats en ligne."));
        }
    }

    /// <summary>La population de chaque partenaire, à la date de sa fiche, sans rien additionner : un cercle contient ses communes.</summary>
    public IReadOnlyList<(string Nom, int Habitants, int? Annee)> Populations => [.. Fiches.Where(f => f.Fiche.HabitantsPartenaire is not null)
        .Select(f => (Nom: NomDeCollectivite.Lisible(f.Fiche.NomPartenaire), Habitants: f.Fiche.HabitantsPartenaire!.Value, Annee: f.Fiche.DateMiseAJour?.Year))
        .Distinct().OrderByDescending(p => p.Habitants).Take(10)];

    public async Task<IActionResult> OnGetAsync(string cle, CancellationToken cancellation)
    {
        _pays = await fiches.LireAsync(cancellation);
        if (_pays.Divisions.Par(cle) is not { } territoire)
            return NotFound();
        (Territoire, Fiches) = (territoire, _pays.De(territoire));
        Numero = int.TryParse(Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, Pages) : 1;
        Domaines = Portrait.Domaines(Fiches, _pays.Domaines);
        Chemin = [new Pas(tenant.Required.Mots.Name, "~/"), new Pas(T("Territoires"), "~/territoires"), .. _pays.Divisions.Lignee(territoire).Skip(1).Reverse().Select(t => new Pas(EnMots.Nom(t), EnMots.Adresse(t)))];
        Histoire = [.. Raconter().Where(h => h.Liens.Count > 0)];
        Dedans = [.. _pays.Divisions.Dans(territoire).Select(t => (t, _pays.Nombre(t))).Where(t => t.Item2 > 0 || t.t.Niveau != Divisions.Localite)];
        var ids = Fiches.Select(f => f.Fiche.ItemId).ToList();
        Missions = await db.Set<MissionIndex>().AsNoTracking().Where(m => ids.Contains(m.FicheItemId)).Lisibles(caller.Role, Jour)
            .OrderByDescending(m => m.FinLe).ThenBy(m => m.Titre).Take(MissionsAuPlus).ToListAsync(cancellation);
        return Page();
    }

    private IEnumerable<(string Mots, IReadOnlyList<Territoire> Liens)> Raconter()
    {
        var divisions = _pays.Divisions;
        yield return (T("Devenu :"), [.. divisions.Successeurs(Territoire)]);
        yield return (T("Vient de :"), [.. divisions.Predecesseurs(Territoire)]);
        if (!EstRegion)
            yield break;
        yield return (T("Des parts en sont devenues :"), [.. divisions.Issues(Territoire)]);
        yield return (T("Région formée de parts de :"), Territoire.Depuis is not null && divisions.Ancienne(Territoire) is { } mere && mere != Territoire ? [mere] : []);
    }
}
