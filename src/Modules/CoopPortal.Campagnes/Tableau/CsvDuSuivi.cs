using System.Globalization;
using CoopPortal.Comptes.Contracts;
using CoopPortal.Core.Tenancy;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Campagnes.Tableau;

/// <summary>Le suivi en tableau : une ligne par partie de fiche, l'état de la fiche à côté de celui de la partie. Une personne à l'abri n'y est pas.</summary>
public static class CsvDuSuivi
{
    public static async Task EcrireAsync(TextWriter sortie, IEnumerable<SujetSuivi> sujets, Tenant tenant)
    {
        await RangeeAsync(sortie, ["Titre", "État", "Depuis", "Territoire", "Côté", "État du côté", "Depuis (côté)", "Personnes"]);
        foreach (var sujet in sujets)
        {
            foreach (var cote in sujet.Cotes.DefaultIfEmpty())
            {
                await RangeeAsync(sortie,
                [
                    sujet.Titre,
                    sujet.EstSouche ? "connu, non renseigné" : EtatsEnMots.Dire(sujet.Etat.Etat),
                    Jour(sujet.Etat.Depuis, tenant),
                    sujet.Territoire,
                    cote is null ? "" : CoteEnMots.De(cote.Cote, tenant),
                    cote is null ? "" : EtatsEnMots.Dire(cote.Etat.Etat),
                    Jour(cote?.Etat.Depuis, tenant),
                    string.Join(" | ", (cote?.Personnes ?? []).Where(p => !p.ALAbri).Select(p => $"{p.Nom} ({Qualites.EnClair(p.Qualite)}, {p.Courriel})")),
                ]);
            }
        }
    }

    private static string Jour(DateTime? instant, Tenant tenant) => instant is { } le ? tenant.Jour(le).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";

    private static Task RangeeAsync(TextWriter sortie, IEnumerable<string> cellules)
        => sortie.WriteAsync(string.Join(';', cellules.Select(CelluleCsv.Citer)) + "\r\n");
}
