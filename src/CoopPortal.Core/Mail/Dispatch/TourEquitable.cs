using CoopPortal.Core.Mail.Rebonds;

namespace CoopPortal.Core.Mail.Dispatch;

/// <summary>Un courriel dû et le domaine de son destinataire.</summary>
public sealed record Du(Guid Id, string Domaine)
{
    public static string DomaineDe(string adresse)
    {
        var normale = AdressesMortes.Normaliser(adresse);
        return normale[(normale.LastIndexOf('@') + 1)..];
    }
}

/// <summary>Qui part à ce tour : un courriel par domaine et par ronde, pour qu'un gros domaine ne fasse pas attendre les petits, et pas plus que chacun n'en prend par minute.</summary>
public static class TourEquitable
{
    /// <param name="dus">dans l'ordre où ils sont dus.</param>
    /// <param name="partis">domaine de chaque courriel parti depuis une minute.</param>
    public static IReadOnlyList<Guid> Choisir(IReadOnlyList<Du> dus, IReadOnlyCollection<string> partis, int parMinute, int parDomaine)
    {
        var reste = Math.Max(0, parMinute - partis.Count);
        var deja = partis.CountBy(d => d, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return [.. dus.GroupBy(d => d.Domaine, StringComparer.Ordinal)
            .SelectMany(g => g.Take(Math.Max(0, parDomaine - deja.GetValueOrDefault(g.Key))).Select((du, ronde) => (du, ronde)))
            .OrderBy(c => c.ronde).Select(c => c.du.Id).Take(reste)];
    }
}
