using System.Globalization;
using System.Text;
using System.Xml;
using CoopPortal.Core.Data;
using CoopPortal.Core.Publics;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Masques;
using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Publication.Flux;

/// <summary>
/// Les flux Atom d'un espace : tout, une région, un domaine. Une fiche y remonte quand elle est publiée et quand elle est confirmée.
/// Rien n'y est daté d'« il y a » : un flux se garde chez qui le lit.
/// </summary>
public sealed class FluxDeLEspace(TenantDb db, IEnumerable<IAdressesPubliques> sources, PublicLinks liens, TenantContext tenant)
{
    private const int EntreesAuPlus = 50;
    private const string Atom = "http://www.w3.org/2005/Atom";

    private sealed record Entree(Guid Id, string Chemin, string Titre, string Resume, DateTime PublieeLe, DateTime ModifieeLe);

    public async Task<byte[]> ToutAsync(CancellationToken cancellation)
    {
        var entrees = await FichesAsync(db.Set<FicheIndex>(), cancellation);
        foreach (var source in sources)
        {
            entrees.AddRange((await source.LireAsync(cancellation)).Where(a => a.Nouvelle is not null)
                .Select(a => new Entree(a.Nouvelle!.Id, a.Chemin, a.Nouvelle.Titre, a.Nouvelle.Resume, a.Nouvelle.PublieeLe, a.ModifieeLe ?? a.Nouvelle.PublieeLe)));
        }

        return Ecrire("/flux.atom", $"Espace {tenant.Required.Name}", entrees);
    }

    /// <returns>null quand aucune fiche en ligne n'est de cette région.</returns>
    public async Task<byte[]?> DeLaRegionAsync(string region, CancellationToken cancellation)
    {
        // Celle de la fiche ou celle d'aujourd'hui : un découpage nouveau n'ôte à personne son flux.
        var noms = await db.Set<FicheIndex>().Select(f => f.RegionActuelle).Union(db.Set<FicheIndex>().Select(f => f.RegionPartenaire)).Where(r => r != null).ToListAsync(cancellation);
        return noms.Find(n => Slug.De(n!) == region) is { } nom
            ? Ecrire($"/flux/regions/{region}.atom", $"{nom}, espace {tenant.Required.Name}", await FichesAsync(db.Set<FicheIndex>().Where(f => f.RegionActuelle == nom || f.RegionPartenaire == nom), cancellation))
            : null;
    }

    /// <returns>null quand l'espace ne connaît pas ce domaine.</returns>
    public async Task<byte[]?> DuDomaineAsync(string domaine, CancellationToken cancellation)
        => await db.Set<Domaine>().AsNoTracking().SingleOrDefaultAsync(d => d.Cle == domaine, cancellation) is { } connu
            ? Ecrire($"/flux/domaines/{domaine}.atom", $"{connu.Libelle}, espace {tenant.Required.Name}", await FichesAsync(
                db.Set<FicheIndex>().Where(f => db.Set<FicheDomaine>().Any(d => d.ItemId == f.ItemId && d.Domaine == domaine)
                    // Une réponse masquée ne se devine pas non plus par le flux où paraît la fiche.
                    && !db.Set<Masque>().Any(m => m.ItemId == f.ItemId && m.Champ == "domaines")), cancellation))
            : null;

    private async Task<List<Entree>> FichesAsync(IQueryable<FicheIndex> fiches, CancellationToken cancellation)
    {
        var lignes = await (from f in fiches.AsNoTracking()
                            join i in db.Items.AsNoTracking() on f.ItemId equals i.Id
                            select new { f, i.CreatedAt, i.PublishedAt }).ToListAsync(cancellation);
        return lignes.ConvertAll(l => new Entree(l.f.ItemId, $"/fiches/{l.f.Slug}", l.f.Titre, Dire(l.f), l.CreatedAt, new[] { l.PublishedAt, l.f.VerifieLe, l.CreatedAt }.Max()!.Value));
    }

    private static string Dire(FicheIndex fiche)
        => fiche.VerifieLe is { } le ? $"Vérifiée le {Francais.Date(DateOnly.FromDateTime(le))}."
            : fiche.Archive is { } archive ? $"Archive du {archive}, non vérifiée depuis."
            : fiche.DateMiseAJour is { } jour ? $"Mise à jour le {Francais.Date(jour)}." : "Publiée.";

    private byte[] Ecrire(string chemin, string titre, IEnumerable<Entree> toutes)
    {
        var entrees = toutes.OrderByDescending(e => e.ModifieeLe).ThenBy(e => e.Chemin, StringComparer.Ordinal).Take(EntreesAuPlus).ToList();
        using var sortie = new MemoryStream();
        using (var xml = XmlWriter.Create(sortie, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteAttributeString("xml", "lang", null, "fr");
            // L'identifiant est celui de l'espace et du chemin : il survit à un changement de nom d'hôte.
            Element(xml, "id", $"urn:coopportal:{tenant.Required.Key}:{chemin[1..]}");
            Element(xml, "title", $"CoopPortal – {titre}");
            Element(xml, "updated", Instant(entrees.Count == 0 ? DateTime.UnixEpoch : entrees[0].ModifieeLe));
            Element(xml, "rights", "Licence Ouverte 2.0");
            xml.WriteStartElement("author", Atom);
            Element(xml, "name", $"L’équipe d’animation {tenant.Required.Settings.OfCountry}".TrimEnd());
            xml.WriteEndElement();
            Lien(xml, "self", chemin, "application/atom+xml");
            Lien(xml, "alternate", "/", "text/html");
            foreach (var entree in entrees)
            {
                xml.WriteStartElement("entry", Atom);
                Element(xml, "id", $"urn:uuid:{entree.Id}");
                Element(xml, "title", entree.Titre);
                Element(xml, "published", Instant(entree.PublieeLe));
                Element(xml, "updated", Instant(entree.ModifieeLe));
                Lien(xml, "alternate", entree.Chemin, "text/html");
                Element(xml, "summary", entree.Resume);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return sortie.ToArray();
    }

    private static string Instant(DateTime le) => le.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // Un caractère que XML n'admet pas, collé d'un traitement de texte, ne doit pas casser tout le flux.
    private static void Element(XmlWriter xml, string nom, string texte) => xml.WriteElementString(nom, Atom, string.Concat(texte.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c))));

    private void Lien(XmlWriter xml, string rel, string chemin, string type)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", rel);
        xml.WriteAttributeString("type", type);
        xml.WriteAttributeString("href", new Uri(liens.To(tenant.Required, chemin)).AbsoluteUri);
        xml.WriteEndElement();
    }
}
