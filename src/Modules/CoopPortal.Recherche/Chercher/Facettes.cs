namespace CoopPortal.Recherche.Chercher;

/// <summary>Un groupe de cases à cocher. <c>Cle</c> est le nom du paramètre dans l'adresse.</summary>
public sealed record Facette(string Cle, string Titre, IReadOnlyList<Choix> Choix);

/// <summary>Une case : combien de fiches elle laisserait.</summary>
public sealed record Choix(string Valeur, string Libelle, int Nombre, bool Coche);

/// <summary>
/// Filtre et compte. Une fiche a plusieurs domaines : en cocher deux demande les deux. Elle n'a qu'une région
/// ou une fraîcheur : en cocher deux demande l'une ou l'autre, et leurs comptes ignorent leur propre groupe.
/// </summary>
internal sealed class Tamis(Demande demande, DateOnly aujourdhui)
{
    public List<Candidat> Garder(IEnumerable<Candidat> candidats) => [.. candidats.Where(c => Passe(c, sauf: null))];

    public Facette Compter(string cle, string titre, IReadOnlyList<Candidat> candidats, IEnumerable<(string Cle, string Libelle)> libelles)
    {
        var comptes = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var candidat in candidats.Where(c => Passe(c, sauf: cle == Demande.Domaine ? null : cle)))
        {
            foreach (var valeur in candidat.Valeurs(cle, aujourdhui))
                comptes[valeur] = comptes.GetValueOrDefault(valeur) + 1;
        }

        return new Facette(cle, titre, [.. libelles
            .Select(l => new Choix(l.Cle, l.Libelle, comptes.GetValueOrDefault(l.Cle), demande.A(cle, l.Cle)))
            .Where(c => c.Nombre > 0 || c.Coche)]);
    }

    private bool Passe(Candidat candidat, string? sauf) => Demandes().All(groupe =>
    {
        if (groupe.Key == sauf)
            return true;
        var valeurs = candidat.Valeurs(groupe.Key, aujourdhui).ToHashSet(StringComparer.Ordinal);
        return groupe.Key == Demande.Domaine ? groupe.All(f => valeurs.Contains(f.Valeur)) : groupe.Any(f => valeurs.Contains(f.Valeur));
    });

    private IEnumerable<IGrouping<string, (string Cle, string Valeur)>> Demandes() => demande.Filtres.GroupBy(f => f.Cle, StringComparer.Ordinal);
}
