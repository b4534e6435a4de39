using System.Globalization;
using System.Text;
using System.Xml;
using CoopPortal.Core.Publics;
using CoopPortal.Core.Tenancy;

namespace CoopPortal.Publication.PlanDuSite;

/// <summary>
/// Le plan d'un espace au format sitemaps.org : ses pages publiques, en plusieurs parties au-delà de ce que le format admet.
/// Celui du réseau (<see cref="PlanDuReseau"/>) nomme ceux des espaces ouverts.
/// </summary>
public sealed class PlanPublic(IEnumerable<IAdressesPubliques> sources, PublicLinks liens)
{
    public const int AdressesParPartie = 50_000;
    private const string Format = "http://www.sitemaps.org/schemas/sitemap/0.9";

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

    internal static byte[] Ecrire(string racine, IEnumerable<(string Element, string Adresse, DateTime? Le)> lignes)
    {
        using var sortie = new MemoryStream();
        using (var xml = XmlWriter.Create(sortie, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
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

/// <summary>Le plan du réseau, à la plateforme.</summary>
public sealed class PlanDuReseau(TenantRegistry registre, PublicLinks liens)
{
    public async Task<byte[]> LireAsync(CancellationToken cancellation)
        => PlanPublic.Ecrire("sitemapindex", (await registre.AllAsync(cancellation)).Where(t => t.State == TenantState.Running).Select(t => ("sitemap", liens.To(t, "/sitemap.xml"), (DateTime?)null)));
}
