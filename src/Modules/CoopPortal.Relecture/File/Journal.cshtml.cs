using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Versions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Relecture.File;

/// <summary>Le journal de l'espace : par acte, par personne, par dates ; à lire page par page, ou à emporter.</summary>
[Access(Role.Animateur)]
public sealed partial class JournalModel(TenantDb db, TenantContext tenant) : PageModel
{
    private const int ParPage = 50;

    [BindProperty(SupportsGet = true)]
    public string? Acte { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Qui { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Du { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Au { get; set; }

    public IReadOnlyList<LigneDeJournal> Lignes { get; private set; } = [];
    public IReadOnlyList<string> Actes { get; private set; } = [];
    public int Nombre { get; private set; }
    public int Courante { get; private set; } = 1;
    public int Total => (Nombre + ParPage - 1) / ParPage;
    public bool Filtre => !string.IsNullOrWhiteSpace(Acte) || !string.IsNullOrWhiteSpace(Qui) || !string.IsNullOrWhiteSpace(Du) || !string.IsNullOrWhiteSpace(Au);
    public string? ErreurDu => Illisible(Du);
    public string? ErreurAu => Illisible(Au);

    public async Task OnGetAsync(string? p, CancellationToken cancellation)
    {
        Actes = await db.Journal.Select(j => j.Act).Distinct().OrderBy(a => a).ToListAsync(cancellation);
        var retenues = await RetenuesAsync(cancellation);
        Nombre = await retenues.CountAsync(cancellation);
        Courante = int.TryParse(p, NumberStyles.None, CultureInfo.InvariantCulture, out var demandee) ? Math.Clamp(demandee, 1, Math.Max(1, Total)) : 1;
        var rows = await retenues.OrderByDescending(j => j.At).ThenByDescending(j => j.Id).Skip((Courante - 1) * ParPage).Take(ParPage).ToListAsync(cancellation);
        Lignes = [.. rows.Select(j => LigneDeJournal.De(j, tenant.Required))];
    }

    /// <summary>Les mêmes actes en tableau : points-virgules, et jamais une cellule qu'un tableur prendrait pour une formule.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancellation)
    {
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = "attachment; filename=\"journal.csv\"";
        Response.Headers.CacheControl = "no-store";
        // La marque dit aux tableurs que ce sont des accents en UTF-8.
        await using var sortie = new StreamWriter(Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await sortie.WriteAsync("quand;qui;acte;contenu;phrase;d'où\r\n");
        var retenues = await RetenuesAsync(cancellation);
        var lignes = from j in retenues
                     join i in db.Items on j.ItemId equals i.Id into items
                     from i in items.DefaultIfEmpty()
                     orderby j.At, j.Id
                     select new { Ligne = j, i.Slug };
        await foreach (var l in lignes.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
        {
            var quand = tenant.Required.Local(l.Ligne.At).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
            string[] cellules = [quand, l.Ligne.Who, l.Ligne.Act, l.Slug ?? "", l.Ligne.Sentence, DOuEnClair.Dire(l.Ligne.DOu)];
            await sortie.WriteAsync(string.Join(';', cellules.Select(CelluleCsv.Citer)) + "\r\n");
        }

        await sortie.FlushAsync(cancellation);
        return new EmptyResult();
    }

    /// <summary>« ValidationDeMandat » se lit « validation de mandat ».</summary>
    public static string EnMots(string acte) => Majuscules().Replace(acte, " $1").TrimStart().ToLowerInvariant();

    public string Adresse(int page, bool csv = false)
    {
        var query = new[] { ("acte", Acte), ("qui", Qui), ("du", Du), ("au", Au), ("p", csv || page == 1 ? null : page.ToString(CultureInfo.InvariantCulture)), ("handler", csv ? "Csv" : null) }
            .Where(p => !string.IsNullOrWhiteSpace(p.Item2)).Select(p => $"{p.Item1}={Uri.EscapeDataString(p.Item2!)}");
        return Url.Content("~/journal") + (string.Join('&', query) is { Length: > 0 } texte ? "?" + texte : "");
    }

    private async Task<IQueryable<JournalEntry>> RetenuesAsync(CancellationToken cancellation)
    {
        var lignes = db.Journal.AsNoTracking();
        if (!string.IsNullOrWhiteSpace(Acte))
        {
            lignes = lignes.Where(j => j.Act == Acte);
        }

        if (Qui?.Trim() is { Length: > 0 } nom)
        {
            // Les deux moteurs ne plient pas les majuscules accentuées pareil : les noms se choisissent ici, ils sont peu.
            var noms = (await db.Journal.Select(j => j.Who).Distinct().ToListAsync(cancellation)).FindAll(w => CultureInfo.InvariantCulture.CompareInfo.IndexOf(w, nom, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0);
            lignes = lignes.Where(j => noms.Contains(j.Who));
        }

        if (Jour(Du) is { } du)
        {
            var depuis = tenant.Required.Instant(du.ToDateTime(TimeOnly.MinValue));
            lignes = lignes.Where(j => j.At >= depuis);
        }

        if (Jour(Au) is { } au && au < DateOnly.MaxValue)
        {
            var avant = tenant.Required.Instant(au.AddDays(1).ToDateTime(TimeOnly.MinValue));
            lignes = lignes.Where(j => j.At < avant);
        }

        return lignes;
    }

    private static DateOnly? Jour(string? texte) => DateOnly.TryParseExact(texte, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) && jour.Year is > 1900 and < 9000 ? jour : null;

    private static string? Illisible(string? texte) => string.IsNullOrWhiteSpace(texte) || Jour(texte) is not null ? null : "Cette date ne se lit pas, elle n’est pas prise en compte. Écrivez-la ainsi : 2026-11-21.";

    [GeneratedRegex("(?<!^)(\\p{Lu})", RegexOptions.CultureInvariant | RegexOptions.None, 1000)]
    private static partial Regex Majuscules();
}
