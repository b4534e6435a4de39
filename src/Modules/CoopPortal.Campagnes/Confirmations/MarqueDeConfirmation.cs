using CoopPortal.Core.Data;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Fiches.Contracts.Sections;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Campagnes.Confirmations;

/// <summary>Ce qui est confirmé, et par quelle voix.</summary>
/// <param name="Sections">null : la fiche entière.</param>
public sealed record ADire(Guid ItemId, int Version, string Cote, Voix Voix, string Pour, IReadOnlyCollection<string>? Sections, DateTime At);

/// <summary>Marque une fiche, ou quelques-unes de ses sections, comme vérifiée. L'appelant tient la transaction et sauve.</summary>
public sealed class MarqueDeConfirmation(TenantDb db, QuestionnaireStore questionnaires, EtatsDeSections etats)
{
    /// <summary>Les sections que ce côté peut confirmer.</summary>
    public async Task<IReadOnlyList<Section>> SectionsAsync(string cote, CancellationToken cancellation)
        => SectionAffichee.Pour(await questionnaires.CurrentAsync(Types.Partenariat, cancellation), cote);

    /// <summary>Les sections choisies qui existent ; null quand elles y sont toutes : c'est la fiche entière.</summary>
    public async Task<IReadOnlyList<Section>?> ChoisiesAsync(string cote, IEnumerable<string> cles, CancellationToken cancellation)
    {
        var toutes = await SectionsAsync(cote, cancellation);
        var choisies = toutes.Where(s => cles.Contains(s.Cle, StringComparer.Ordinal)).ToList();
        return choisies.Count == toutes.Count ? null : choisies;
    }

    /// <returns>faux quand la version montrée n'est plus celle qui est en ligne.</returns>
    public async Task<bool> PoserAsync(ADire dit, CancellationToken cancellation)
    {
        if (!await MarquerFicheAsync(dit, cancellation))
        {
            return false;
        }

        var sections = dit.Sections ?? [.. (await SectionsAsync(dit.Cote, cancellation)).Select(s => s.Cle)];
        await etats.VerifierAsync(dit.ItemId, sections, dit.Cote, dit.Voix, dit.Pour, dit.At, cancellation);
        return true;
    }

    // Une seule instruction compare la version et marque la fiche : une publication simultanée ne peut pas se glisser entre les deux.
    // Quelques sections ne font pas la fiche : un livre reste une archive tant qu'il n'a pas été relu en entier.
    private async Task<bool> MarquerFicheAsync(ADire dit, CancellationToken cancellation)
    {
        var fiche = db.Set<FicheIndex>().Where(f => f.ItemId == dit.ItemId && db.Items.Any(i => i.Id == dit.ItemId && i.PublishedVersion == dit.Version));
        var changed = (dit.Sections, dit.Cote) switch
        {
            (not null, _) => await fiche.ExecuteUpdateAsync(s => s.SetProperty(f => f.Slug, f => f.Slug), cancellation),
            (_, Cotes.Francais) => await fiche.ExecuteUpdateAsync(s => s.SetProperty(f => f.VerifieFrancaisLe, dit.At).SetProperty(f => f.VoixFrancaise, (Voix?)dit.Voix).SetProperty(f => f.Archive, (string?)null), cancellation),
            _ => await fiche.ExecuteUpdateAsync(s => s.SetProperty(f => f.VerifiePartenaireLe, dit.At).SetProperty(f => f.VoixPartenaire, (Voix?)dit.Voix).SetProperty(f => f.Archive, (string?)null), cancellation),
        };
        return changed == 1;
    }
}
