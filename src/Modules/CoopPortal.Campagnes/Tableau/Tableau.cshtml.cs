using CoopPortal.Campagnes.Appels;
using CoopPortal.Campagnes.Contacts;
using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Tableau;

/// <summary>Une ligne du tableau par territoire ou par domaine.</summary>
public sealed record LigneDeTableau(string Cle, string Nom, IReadOnlyList<SujetSuivi> Sujets)
{
    public int Confirmees => Nombre(EtatDeSuivi.Confirmee);
    public int Corrigees => Nombre(EtatDeSuivi.Corrigee);
    public int ARelire => Nombre(EtatDeSuivi.EnRelecture);
    public int SansReponse => Sujets.Count - Confirmees - Corrigees - ARelire;

    private int Nombre(EtatDeSuivi etat) => Sujets.Count(s => s.Etat.Etat == etat);
}

/// <summary>Où en est une campagne, compté à chaque ouverture de la page ; chaque nombre ouvre la liste qu'il compte.</summary>
[Access(Role.Animateur)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class TableauModel(TenantDb db, Perimetres perimetres, LectureDuSuivi lecture, Comparaison comparaison, ListeDAppels appels, TenantContext tenant) : PageModel
{
    /// <summary>Au-delà, un carré vaut plusieurs fiches.</summary>
    private const int CarresAuPlus = 240;

    public Suivi Suivi { get; private set; } = null!;
    public LaFoisDAvant? Avant { get; private set; }
    public IReadOnlyList<LigneDeTableau> Territoires { get; private set; } = [];
    public IReadOnlyList<LigneDeTableau> Domaines { get; private set; } = [];
    public int ARemplacer { get; private set; }
    public int AAppeler { get; private set; }
    public int Retenus { get; private set; }
    public Perimetre Perimetre => Suivi.Perimetre;
    public int Total => Suivi.Sujets.Count;
    public int Vaut => Math.Max(1, (Total + CarresAuPlus - 1) / CarresAuPlus);
    public string PartiePartenaire => CoteEnMots.EnTete(Cotes.Partenaire, tenant.Required);
    public string Debut => Francais.Date(tenant.Required.Jour(Perimetre.Depuis));

    public async Task<IActionResult> OnGetAsync(string cle, CancellationToken cancellation)
    {
        if (await perimetres.LireAsync(cle, cancellation) is not { } perimetre)
        {
            return NotFound();
        }

        Suivi = await lecture.LireAsync(perimetre, cancellation);
        Avant = perimetre.PasOuverte ? null : await comparaison.LireAsync(perimetre, cancellation);
        Territoires = ParTerritoire(Suivi.Sujets);
        var libelles = await db.Set<Domaine>().AsNoTracking().Where(d => d.Parent == null).OrderBy(d => d.Ordre).Select(d => new { d.Cle, d.Libelle }).ToListAsync(cancellation);
        Domaines =
        [
            .. libelles.Select(d => new LigneDeTableau(d.Cle, d.Libelle, [.. Suivi.Sujets.Where(s => s.Domaines.Contains(d.Cle, StringComparer.Ordinal))])).Where(l => l.Sujets.Count > 0),
            .. new[] { new LigneDeTableau(FiltreDeSuivi.NonDit, "Aucun domaine dit", [.. Suivi.Sujets.Where(s => s.Domaines.Count == 0)]) }.Where(l => l.Sujets.Count > 0),
        ];
        ARemplacer = await db.Set<ContactARemplacer>().CountAsync(c => c.Ouverte == 1, cancellation);
        AAppeler = (await appels.LireAsync(Suivi, cancellation)).Count;
        Retenus = await db.Mails.CountAsync(m => m.State == MailState.Held, cancellation);
        return Page();
    }

    public string Liste(FiltreDeSuivi filtre) => Url.Content($"~/campagnes/{Perimetre.Cle}/liste") + filtre.Adresse();

    public int Carres(int nombre) => (nombre + Vaut - 1) / Vaut;

    private static IReadOnlyList<LigneDeTableau> ParTerritoire(IReadOnlyList<SujetSuivi> sujets)
        => [.. sujets.GroupBy(s => s.Territoire, StringComparer.Ordinal)
            .OrderBy(g => g.Key.Length == 0).ThenBy(g => Analyseur.Plier(g.Key), StringComparer.Ordinal)
            .Select(g => g.Key.Length == 0 ? new LigneDeTableau(FiltreDeSuivi.NonDit, "Non située", [.. g]) : new LigneDeTableau(g.Key, g.Key, [.. g]))];
}
