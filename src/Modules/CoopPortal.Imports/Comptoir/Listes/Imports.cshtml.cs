using CoopPortal.Core.Access;
using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Imports.Comptoir.Depots;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Imports.Comptoir.Listes;

public sealed record ImportListe(Guid Id, string Nom, string Auteur, string Quand, EtatDImport Etat);

/// <summary>Ce qui a été déposé, et où déposer.</summary>
[Access(Role.Animateur)]
[RequestSizeLimit(EnvoiMaximum)]
[RequestFormLimits(MultipartBodyLengthLimit = EnvoiMaximum)]
public sealed class ImportsModel(TenantDb db, Reception reception, TimeProvider clock) : PageModel
{
    public const long FichierMaximum = 20 * 1024 * 1024;

    public const int FichiersMaximum = 100;

    /// <summary>Les fichiers et ce que le formulaire met autour.</summary>
    public const long EnvoiMaximum = FichierMaximum + (64 * 1024);

    public IReadOnlyList<ImportListe> Imports { get; private set; } = [];
    public IReadOnlyList<string> Refus { get; private set; } = [];
    public string NomRefuse { get; private set; } = "";
    public string? Erreur { get; private set; }

    /// <summary>Ce qui a été collé, rendu à la personne quand on n'en a rien su faire.</summary>
    public string? Texte { get; private set; }

    public Task OnGetAsync(CancellationToken cancellation) => ListAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(IFormFileCollection fichier, CancellationToken cancellation)
    {
        if (fichier.Count == 0 || fichier.Count > FichiersMaximum || fichier.Sum(f => f.Length) > FichierMaximum)
        {
            Erreur = fichier.Count == 0 ? "Choisissez d’abord un fichier sur votre ordinateur."
                : fichier.Count > FichiersMaximum ? $"Pas plus de {FichiersMaximum} fichiers à la fois : déposez-les en plusieurs fois."
                : "Ces fichiers dépassent 20 Mo : un répertoire en texte en pèse moins d’un. Vérifiez que c’est bien le texte, et non le PDF.";
            return await AgainAsync(cancellation);
        }

        var envois = new List<Envoi>();
        foreach (var file in fichier)
        {
            using var bytes = new MemoryStream((int)file.Length);
            await file.CopyToAsync(bytes, cancellation);
            envois.Add(new Envoi(NomDeFichier.Sur(file.FileName), bytes.ToArray()));
        }

        return await AnswerAsync(envois[0].Nom, await reception.RecevoirAsync(envois, cancellation), cancellation);
    }

    public async Task<IActionResult> OnPostCollerAsync(string? texte, CancellationToken cancellation)
    {
        Texte = texte;
        return await AnswerAsync("Le texte collé", await reception.RecevoirAsync([new Envoi(Reception.NomDuTexteColle, System.Text.Encoding.UTF8.GetBytes(texte ?? ""), Colle: true)], cancellation), cancellation);
    }

    private async Task<IActionResult> AnswerAsync(string name, Recu received, CancellationToken cancellation)
    {
        if (received.Import is not { } id)
        {
            (NomRefuse, Refus) = (name, received.Refus);
            return await AgainAsync(cancellation);
        }

        TempData["Message"] = received.DejaLa
            ? "Ce texte avait déjà été déposé et attend encore : le voici. Rien n’a été ajouté."
            : "C’est déposé. Rien n’est encore en ligne : examinez les propositions, les douteuses d’abord.";
        return Redirect(Url.Content($"~/imports/{id}"));
    }

    private async Task<IActionResult> AgainAsync(CancellationToken cancellation)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        await ListAsync(cancellation);
        return Page();
    }

    private async Task ListAsync(CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var imports = await db.Set<ImportRecu>().AsNoTracking().OrderByDescending(i => i.At).ThenByDescending(i => i.Id).Take(200).ToListAsync(cancellation);
        var ids = imports.Select(i => i.Id).ToList();
        var counts = await db.Set<Proposition>().Where(p => ids.Contains(p.ImportId)).GroupBy(p => new { p.ImportId, p.Etat })
            .Select(g => new { g.Key.ImportId, g.Key.Etat, Count = g.Count() }).ToListAsync(cancellation);
        var byImport = counts.ToLookup(c => c.ImportId);
        Imports = [.. imports.Select(i => new ImportListe(i.Id, i.Nom, i.Auteur, Francais.IlYA(DateOnly.FromDateTime(i.At), today), EtatDImport.De(i, byImport[i.Id].ToDictionary(c => c.Etat, c => c.Count))))];
    }
}
