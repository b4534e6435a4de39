using CoopPortal.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Fiches.Contracts.Sections;

/// <summary>Écrit et relit l'état des sections. L'appelant tient la transaction et sauve.</summary>
public sealed class EtatsDeSections(TenantDb db)
{
    public Task VerifierAsync(Guid itemId, IEnumerable<string> sections, string cote, Voix voix, string pour, DateTime at, CancellationToken cancellation)
        => ChangerAsync(itemId, sections, cote, s => (s.VerifieeLe, s.VerifieePar, s.VerifieePour) = (at, voix, pour), cancellation);

    public Task ModifierAsync(Guid itemId, IEnumerable<string> sections, string cote, Voix? voix, string? pour, DateTime at, CancellationToken cancellation)
        => ChangerAsync(itemId, sections, cote, s => (s.ModifieeLe, s.ModifieePar, s.ModifieePour) = (at, voix, pour), cancellation);

    /// <summary>Ce qui se dit de chaque section : la dernière vérification et la dernière modification, tous côtés réunis.</summary>
    public async Task<IReadOnlyDictionary<string, string>> PhrasesAsync(Guid itemId, DateOnly aujourdhui, CancellationToken cancellation)
    {
        var lignes = await db.Set<SectionDeFiche>().AsNoTracking().Where(s => s.ItemId == itemId).ToListAsync(cancellation);
        return lignes.GroupBy(l => l.Section, StringComparer.Ordinal).ToDictionary(g => g.Key, g => Phrase(g, aujourdhui), StringComparer.Ordinal);
    }

    private static string Phrase(IEnumerable<SectionDeFiche> lignes, DateOnly aujourdhui)
    {
        var verifiee = lignes.Where(l => l.VerifieeLe is not null).MaxBy(l => l.VerifieeLe);
        var modifiee = lignes.Where(l => l.ModifieeLe is not null).MaxBy(l => l.ModifieeLe);
        var phrases = new[]
        {
            verifiee is null ? null : VoixEnMots.Verifiee(verifiee.VerifieePar!.Value, verifiee.VerifieePour ?? "", Jour(verifiee.VerifieeLe), aujourdhui),
            modifiee is null ? null : VoixEnMots.Modifiee(modifiee.ModifieePar, modifiee.ModifieePour, Jour(modifiee.ModifieeLe), aujourdhui),
        };
        return string.Concat(phrases.Where(p => p is not null).Select(p => p + ". ")).TrimEnd();
    }

    private async Task ChangerAsync(Guid itemId, IEnumerable<string> sections, string cote, Action<SectionDeFiche> changer, CancellationToken cancellation)
    {
        var connues = await db.Set<SectionDeFiche>().Where(s => s.ItemId == itemId && s.Cote == cote).ToDictionaryAsync(s => s.Section, StringComparer.Ordinal, cancellation);
        foreach (var cle in sections.Distinct(StringComparer.Ordinal))
        {
            if (!connues.TryGetValue(cle, out var section))
            {
                section = new SectionDeFiche { ItemId = itemId, Section = cle, Cote = cote };
                db.Add(section);
            }

            changer(section);
        }
    }

    private static DateOnly Jour(DateTime? at) => DateOnly.FromDateTime(at!.Value);
}

/// <summary>Qui a proposé ce qui va être publié, dit par l'acte de publication avant d'écrire la version.</summary>
public sealed class QuiPropose
{
    private readonly Dictionary<Guid, (string Cote, Voix? Voix, string? Pour)> _dits = [];

    public void Dire(Guid itemId, string cote, Voix? voix, string? pour) => _dits[itemId] = (cote, voix, pour);

    /// <summary>null quand personne ne l'a dit ; ne se prend qu'une fois, un même passage pouvant publier plusieurs contenus.</summary>
    public (string Cote, Voix? Voix, string? Pour)? Prendre(Guid itemId) => _dits.Remove(itemId, out var dit) ? dit : null;
}
