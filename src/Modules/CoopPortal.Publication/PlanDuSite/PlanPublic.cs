using System.Globalization;
using System.Xml;
using CoopPortal.Core.Publics;
using CoopPortal.Core.Tenancy;

namespace CoopPortal.Publication.PlanDuSite;

/// <summary>
/// Le plan du site au format sitemaps.org : à la plateforme, celui de chaque espace ouvert ; dans un espace, ses pages publiques,
/// en plusieurs parties au-delà de ce que le format admet.
/// </summary>
public sealed class PlanPublic(IEnumerable<IAdressesPubliques> sources, TenantRegistry registre, PublicLinks liens)
{
    public const int AdressesParPartie = 50_000;
    private const string Format = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public async Task<byte[]> DuReseauAsync(CancellationToken cancellation)
    {
        var ouverts = (await registre.AllAsync(cancellation)).Where(t => t.State == TenantState.Running);
        return Ecrire("sitemapindex", ouverts.Select(t => ("sitemap", liens.To(t, "/sitemap.xml"), (DateTime?)null)));
    }

    /// <returns>null quand cette partie n'existe pas.</returns>
    public async Task<byte[]?> DeLEspaceAsync(Tenant espace, int? partie, CancellationToken cancellation)
    {
        var adresses = new List<AdressePublique>();
        foreach (var source in sources)
        {
            adresses.AddRange(await source.LireAsync(cancellation));
        }

        var parties = Math.Max(1, (adresses.Count + AdressesParPartie - 1) / AdressesParPartie);
        if (partie is < 1 || partie > parties)
        {
            return null;
        }

        return partie is null && parties > 1
            ? Ecrire("sitemapindex", Enumerable.Range(1, parties).Select(n => ("sitemap", liens.To(espace, $"/sitemap.xml?partie={n}"), (DateTime?)null)))
            : Ecrire("urlset", adresses.Skip(((partie ?? 1) - 1) * AdressesParPartie).Take(AdressesParPartie).Select(a => ("url", liens.To(espace, a.Chemin), a.ModifieeLe)));
    }

    private static byte[] Ecrire(string racine, IEnumerable<(string Element, string Adresse, DateTime? Le)> lignes)
    {
        using var sortie = new MemoryStream();
        using (var xml = XmlWriter.Create(sortie))
        {
            xml.WriteStartElement(racine, Format);
            foreach (var (element, adresse, le) in lignes)
            {
                xml.WriteStartElement(element, Format);
                xml.WriteElementString("loc", Format, new Uri(adresse).AbsoluteUri);
                if (le is { } date)
                {
                    xml.WriteElementString("lastmod", Format, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                }

                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return sortie.ToArray();
    }
}
