using System.Globalization;
using System.Text;
using CoopPortal.Campagnes.Appels;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Tableau;

/// <summary>Les fiches que compte un nombre du tableau, page par page ou en tableau à emporter.</summary>
[Access(Role.Animateur)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class ListeModel(TenantDb db, Perimetres perimetres, LectureDuSuivi lecture, AjoutAuxAppels ajout, TenantContext tenant) : PageModel
{
    public const int ParPage = 100;

    [BindProperty(SupportsGet = true)]
    public string? Etat { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Territoire { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Domaine { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cote { get; set; }

    public Suivi Suivi { get; private set; } = null!;
    public IReadOnlyList<SujetSuivi> Retenus { get; private set; } = [];
    public IReadOnlyList<SujetSuivi> Montres { get; private set; } = [];
    public IReadOnlyList<(string Cle, string Libelle)> Domaines { get; private set; } = [];
    public int Courante { get; private set; } = 1;
    public int Pages => Math.Max(1, (Retenus.Count + ParPage - 1) / ParPage);
    public FiltreDeSuivi Filtre => new(EtatsEnMots.Lire(Etat), Vide(Territoire), Vide(Domaine), Cote is Cotes.Francais or Cotes.Partenaire ? Cote : null, Etat switch { FiltreDeSuivi.AvecReponse => true, FiltreDeSuivi.SansReponse => false, _ => null });
    public IEnumerable<string> Territoires => Suivi.Sujets.Select(s => s.Territoire).Distinct(StringComparer.Ordinal).Where(t => t.Length > 0).OrderBy(Analyseur.Plier, StringComparer.Ordinal);

    public async Task<IActionResult> OnGetAsync(string cle, string? p, CancellationToken cancellation)
    {
        if (!await OuvrirAsync(cle, cancellation))
        {
            return NotFound();
        }

        Courante = int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var demandee) ? Math.Clamp(demandee, 1, Pages) : 1;
        Montres = [.. Retenus.Skip((Courante - 1) * ParPage).Take(ParPage)];
        return Page();
    }

    /// <summary>La même liste en tableau : points-virgules, jamais une cellule qu'un tableur prendrait pour une formule. Les personnes y sont, il est pour l'équipe.</summary>
    public async Task<IActionResult> OnGetCsvAsync(string cle, CancellationToken cancellation)
    {
        if (!await OuvrirAsync(cle, cancellation))
        {
            return NotFound();
        }

        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = "attachment; filename=\"suivi.csv\"";
        // La marque dit aux tableurs que ce sont des accents en UTF-8.
        await using var sortie = new StreamWriter(Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await CsvDuSuivi.EcrireAsync(sortie, Retenus, tenant.Required);
        await sortie.FlushAsync(cancellation);
        return new EmptyResult();
    }

    /// <summary>Met les fiches cochées sur la liste d'appels.</summary>
    public async Task<IActionResult> OnPostAppelerAsync(string cle, Guid[] fiche, CancellationToken cancellation)
    {
        if (!await OuvrirAsync(cle, cancellation))
        {
            return NotFound();
        }

        var choisies = Suivi.Sujets.Where(s => !s.EstSouche && fiche.Contains(s.Id)).Select(s => s.Id).ToList();
        var mises = await ajout.FaireAsync(Suivi.Perimetre.CampagneId, choisies, cancellation);
        TempData["Message"] = choisies.Count == 0 ? "Cochez d’abord des fiches : rien n’a changé."
            : mises == 0 ? "Ces fiches étaient déjà sur la liste d’appels."
            : $"{mises} {Francais.Pluriel(mises, "fiche est mise", "fiches sont mises")} sur la liste d’appels.";
        return Redirect(Url.Content($"~/campagnes/{cle}/liste") + Filtre.Adresse());
    }

    public string Lien(int page) => Url.Content($"~/campagnes/{Suivi.Perimetre.Cle}/liste") + Ajouter(page == 1 ? "" : $"p={page.ToString(CultureInfo.InvariantCulture)}");

    public string LienCsv => Url.Content($"~/campagnes/{Suivi.Perimetre.Cle}/liste") + Ajouter("handler=Csv");

    public string Jour(DateTime? instant) => instant is { } le ? Francais.Date(tenant.Required.Jour(le)) : "";

    public string Partie(string cote) => CoteEnMots.De(cote, tenant.Required);

    private string Ajouter(string paire) => (Filtre.Adresse(), paire) switch
    {
        (var adresse, "") => adresse,
        ("", _) => "?" + paire,
        var (adresse, _) => adresse + "&" + paire,
    };

    private async Task<bool> OuvrirAsync(string cle, CancellationToken cancellation)
    {
        if (await perimetres.LireAsync(cle, cancellation) is not { } perimetre)
        {
            return false;
        }

        Suivi = await lecture.LireAsync(perimetre, cancellation);
        Domaines = [.. (await db.Set<Domaine>().AsNoTracking().Where(d => d.Parent == null).OrderBy(d => d.Ordre).Select(d => new { d.Cle, d.Libelle }).ToListAsync(cancellation)).Select(d => (d.Cle, d.Libelle))];
        Retenus = [.. Suivi.Sujets.Where(Filtre.Retient)];
        return true;
    }

    private static string? Vide(string? texte) => string.IsNullOrWhiteSpace(texte) ? null : texte;
}
