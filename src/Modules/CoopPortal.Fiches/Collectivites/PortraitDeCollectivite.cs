using System.Globalization;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using Microsoft.EntityFrameworkCore;
using static CoopPortal.Fiches.Langues.Mots;

namespace CoopPortal.Fiches.Collectivites;

/// <summary>Un nombre d'habitants et l'année de la fiche qui le dit.</summary>
public sealed record Population(int Habitants, int? Annee);

/// <summary>Ce que ses fiches en ligne disent d'une collectivité, de la plus récente à la plus ancienne.</summary>
public sealed record Portrait(string Nom, string? Lieu, string? AujourdHui, IReadOnlyList<Population> Populations, IReadOnlyList<Domaine> Domaines);

/// <summary>Lit le portrait d'une collectivité dans les versions en ligne, et nulle part ailleurs.</summary>
public sealed class PortraitDeCollectivite(TenantDb db)
{
    private const int FichesLues = 60;

    public async Task<Portrait> LireAsync(Collectivite collectivite, CancellationToken cancellation)
    {
        var fiches = await (from o in db.Owners.AsNoTracking()
                            join f in db.Set<FicheIndex>().AsNoTracking() on o.ItemId equals f.ItemId
                            join i in db.Items.AsNoTracking() on o.ItemId equals i.Id
                            join v in db.Versions.AsNoTracking() on new { i.Id, Number = i.PublishedVersion } equals new { Id = v.ItemId, Number = (int?)v.Number }
                            where o.CollectiviteId == collectivite.Id && o.Cote == collectivite.Cote
                            orderby f.DateMiseAJour descending, f.Slug
                            select new { f.ItemId, f.DateMiseAJour, f.NomFrancais, f.NomPartenaire, v.Document }).Take(FichesLues).ToListAsync(cancellation);
        var path = collectivite.Cote == Cotes.Francais ? "coteFrancais.collectivites" : "cotePartenaire.collectivites";
        var lignes = fiches.Select(f => (f.DateMiseAJour, Ligne: La(DocumentJson.Parse(f.Document).RowsAt(path).ToList(), collectivite.Slug))).Where(l => l.Ligne is not null).ToList();
        var ids = fiches.ConvertAll(f => f.ItemId);
        var domaines = await db.Set<Domaine>().AsNoTracking().Where(d => db.Set<FicheDomaine>().Any(x => ids.Contains(x.ItemId) && x.Domaine == d.Cle)).OrderBy(d => d.Ordre).ToListAsync(cancellation);
        var (lieu, present) = await LieuAsync(collectivite, [.. lignes.Select(l => l.Ligne!)], cancellation);
        return new Portrait(
            fiches.Select(f => collectivite.Cote == Cotes.Francais ? f.NomFrancais : f.NomPartenaire).FirstOrDefault(n => Slug.De(n) == collectivite.Slug) ?? NomDeCollectivite.Lisible(collectivite.Nom),
            lieu,
            present,
            [.. lignes.Select(l => (Nombre: Nombre(l.Ligne!), l.DateMiseAJour?.Year)).Where(p => p.Nombre is not null).Select(p => new Population(p.Nombre!.Value, p.Year)).Distinct()],
            domaines);
    }

    // La ligne de cette collectivité parmi celles de son côté ; seule, elle peut y porter un nom un peu différent.
    private static JsonObject? La(List<JsonObject> lignes, string slug)
        => lignes.Find(l => Slug.De(l.TextAt("nom") ?? "") == slug) ?? (lignes.Count == 1 ? lignes[0] : null);

    private static int? Nombre(JsonObject ligne)
        => int.TryParse(ligne.TextAt("habitants"), NumberStyles.Integer, CultureInfo.InvariantCulture, out var nombre) ? nombre : null;

    private async Task<(string? Lieu, string? Present)> LieuAsync(Collectivite collectivite, IReadOnlyList<JsonObject> lignes, CancellationToken cancellation)
    {
        var territoire = lignes.Select(l => l.TextAt("territoire")).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t));
        var region = lignes.Select(l => l.TextAt("region")).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)) ?? collectivite.Region;
        // « Cercle de Koutiala/Région de Sikasso » dit déjà « Sikasso ».
        var lieu = string.Join(", ", new[] { territoire, territoire is not null && region is not null && territoire.Contains(region, StringComparison.OrdinalIgnoreCase) ? null : region }.Where(t => !string.IsNullOrWhiteSpace(t)));
        if (collectivite.Cote == Cotes.Francais)
        {
            var nom = Aujourdhui.Nom(collectivite.Nom);
            var actuelle = Aujourdhui.Region(region) ?? Aujourdhui.Region(territoire);
            return (Rien(lieu), nom is not null && actuelle is not null ? T("{0}, région {1}", nom, actuelle) : nom ?? (actuelle is null ? null : T("région {0}", actuelle)));
        }

        var divisions = new DivisionsDAujourdhui(await db.Set<Territoire>().AsNoTracking().Where(t => t.Niveau == "region" || t.Depuis != null || t.Jusqua != null).ToListAsync(cancellation));
        return (Rien(lieu), region is not null && divisions.Region($"{territoire}/{collectivite.Nom}", region) is { } present ? T("région de {0}", present) : null);
    }

    private static string? Rien(string texte) => texte.Length == 0 ? null : texte;
}
