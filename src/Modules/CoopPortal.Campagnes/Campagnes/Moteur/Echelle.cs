namespace CoopPortal.Campagnes.Campagnes.Moteur;

/// <summary>Qui, d'un côté, est à écrire d'abord, puis ensuite.</summary>
internal static class Echelle
{
    private static readonly string[] _ordre = ["service", "comite", "autre", "interimaire", "elu", "executif", "delegationSpeciale", "administrateur", "prefet"];

    /// <summary>0 : contact ordinaire, 1 : service, 2 : élu, 3 : exécutif.</summary>
    public static int Degre(string qualite) => qualite switch
    {
        "service" => 1,
        "elu" => 2,
        "executif" or "delegationSpeciale" or "administrateur" or "prefet" => 3,
        _ => 0,
    };

    /// <summary>Qui a répondu la dernière fois ; à défaut un service, un comité, puis un élu, puis l'exécutif.</summary>
    public static Personne? Contact(IEnumerable<Personne> joignables, Func<Personne, DateOnly?> derniereReponse)
        => joignables.OrderByDescending(p => derniereReponse(p) ?? DateOnly.MinValue).ThenBy(Rang).ThenBy(p => p.Id).FirstOrDefault();

    /// <summary>Le premier degré au-dessus du contact où quelqu'un n'a pas encore été sollicité.</summary>
    public static Personne? Suivante(IEnumerable<Personne> joignables, IReadOnlySet<Guid> sollicitees, IReadOnlySet<int> degresFaits)
        => joignables.Where(p => Degre(p.Qualite) > 0 && !degresFaits.Contains(Degre(p.Qualite)) && !sollicitees.Contains(p.Id))
            .OrderBy(p => Degre(p.Qualite)).ThenBy(Rang).ThenBy(p => p.Id).FirstOrDefault();

    private static int Rang(Personne personne) => Array.IndexOf(_ordre, personne.Qualite) is var rang and >= 0 ? rang : _ordre.Length;
}
