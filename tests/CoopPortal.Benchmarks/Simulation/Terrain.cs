using CoopPortal.Campagnes.Campagnes.Moteur;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Imports.Repertoire;

namespace CoopPortal.Benchmarks.Simulation;

/// <summary>Un côté d'une fiche tel que le livre le laisse : ceux qui ont un courriel, et s'il y a un téléphone.</summary>
internal sealed record CoteDuTerrain(string Cote, IReadOnlyList<string> QualitesAvecCourriel, bool Telephone);

internal sealed record SujetDuTerrain(Guid Id, IReadOnlyList<CoteDuTerrain> Cotes, DateOnly? Datee, bool EstSouche);

/// <summary>Les fiches du répertoire de 2008 et leurs trous réels : aucune personne n'en est gardée, seulement qui a une adresse et qui n'en a pas.</summary>
internal static class Terrain
{
    public static IReadOnlyList<SujetDuTerrain> Lire(string livre)
    {
        var lu = LecteurRepertoire.Lire(livre, File.ReadAllBytes(livre));
        if (!lu.Accepte)
        {
            throw new InvalidOperationException($"{livre} : {string.Join(' ', lu.Refus)}");
        }

        // Des identités stables : la même graine donne les mêmes figures d'un lancement à l'autre.
        var rang = 0;
        Guid Suivant() => new(++rang, 0, 0, new byte[8]);
        return
        [
            .. lu.Fiches.Select(f => new SujetDuTerrain(
                Suivant(),
                [De(Cotes.Francais, f.Document.CoteFrancais), De(Cotes.Partenaire, f.Document.CotePartenaire)],
                DateOnly.TryParse(f.Document.DateMiseAJour, System.Globalization.CultureInfo.InvariantCulture, out var jour) ? jour : null,
                false)),
            .. lu.Souches.Select(_ => new SujetDuTerrain(Suivant(), [new(Cotes.Francais, [], false), new(Cotes.Partenaire, [], false)], null, true)),
        ];
    }

    private static CoteDuTerrain De(string cote, CoteDeFiche lu) => new(
        cote,
        [.. lu.Contacts.Where(c => !string.IsNullOrWhiteSpace(c.Courriel)).Select(c => Qualite(c.Role))],
        lu.Contacts.Any(c => !string.IsNullOrWhiteSpace(c.Telephone)));

    private static string Qualite(string role) => role switch
    {
        "executif" or "elu" or "service" or "comite" => role,
        "autreService" => "service",
        _ => "autre",
    };
}
