using CoopPortal.Core.Access;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Presence;
using CoopPortal.Relecture.Programmations;
using CoopPortal.Relecture.Soumissions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Relecture.File;

[Access(Role.Relecteur)]
public sealed class FileModel(FileDAttente file, Presences presences, TenantContext tenant) : PageModel
{
    private const int ParPage = 25;

    public IReadOnlyList<PropositionEnAttente> Propositions { get; private set; } = [];
    /// <summary>Qui d'autre a une fiche de cette page ouverte.</summary>
    public ILookup<Guid, string> Ailleurs { get; private set; } = Array.Empty<AutrePresence>().ToLookup(a => a.ItemId, a => a.Phrase);
    public int Attendent { get; private set; }
    public int Trouvees { get; private set; }
    public int EnRetard { get; private set; }
    public int Numero { get; private set; } = 1;
    public int Pages => (Trouvees + ParPage - 1) / ParPage;
    public Demande Demande { get; private set; } = new();
    public IReadOnlyList<string> Genres { get; private set; } = [];
    public IReadOnlyList<string> Regions { get; private set; } = [];

    public async Task OnGetAsync(string? q, string? genre, string? region, string? tri, int? p, CancellationToken cancellation)
    {
        Demande = new Demande(q, genre, region, tri);
        var toutes = await file.ToutesAsync(cancellation);
        Attendent = toutes.Count;
        EnRetard = toutes.Count(x => x.Echeance < file.Aujourdhui);
        Genres = [.. toutes.Select(x => x.Type).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        Regions = [.. toutes.Select(x => x.Region).OfType<string>().Distinct(StringComparer.Ordinal).OrderBy(Analyseur.Plier, StringComparer.Ordinal)];
        var trouvees = FileDAttente.Trier(FileDAttente.Filtrer(toutes, Demande), tri, file.Aujourdhui).ToList();
        Trouvees = trouvees.Count;
        Numero = Math.Clamp(p ?? 1, 1, Math.Max(1, Pages));
        Propositions = [.. trouvees.Skip((Numero - 1) * ParPage).Take(ParPage)];
        Ailleurs = (await presences.AutresAsync([.. Propositions.Select(x => x.ItemId).Distinct()], cancellation)).ToLookup(a => a.ItemId, a => a.Phrase);
    }

    public string Cote(PropositionEnAttente p) => CoteEnMots.De(p.Cote, tenant.Required);

    public string Quand(PropositionEnAttente p) => Francais.IlYA(DateOnly.FromDateTime(p.At), file.Aujourdhui);

    /// <summary>« pour le 27 novembre 2026 », « 2 jours de retard ».</summary>
    public string Avant(PropositionEnAttente p)
    {
        var jours = file.Aujourdhui.DayNumber - p.Echeance.DayNumber;
        return jours > 0 ? $"{jours} {Francais.Pluriel(jours, "jour", "jours")} de retard" : jours == 0 ? "pour aujourd’hui" : jours == -1 ? "pour demain" : $"pour le {Francais.Date(p.Echeance)}";
    }

    public bool EstEnRetard(PropositionEnAttente p) => p.Echeance < file.Aujourdhui;

    public static string GenreEnMots(string type) => type switch
    {
        "Partenariat" => "Partenariats",
        "Convention" => "Conventions",
        "Mission" => "Missions",
        "Projet" => "Projets",
        "Collectivite" => "Collectivités",
        _ => type,
    };

    public string Lien(int page)
        => Url.Content("~/relecture") + QueryString(page);

    private string QueryString(int page) => "?" + string.Join('&', new (string Cle, string? Valeur)[] { ("q", Demande.Q), ("genre", Demande.Genre), ("region", Demande.Region), ("tri", Demande.Tri), ("p", page.ToString(System.Globalization.CultureInfo.InvariantCulture)) }
        .Where(c => !string.IsNullOrEmpty(c.Valeur)).Select(c => $"{c.Cle}={Uri.EscapeDataString(c.Valeur!)}"));
}
