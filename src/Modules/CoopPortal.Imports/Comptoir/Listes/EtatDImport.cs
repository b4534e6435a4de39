using CoopPortal.Core.Texte;

namespace CoopPortal.Imports.Comptoir.Listes;

/// <summary>Où en est un import, compté sur ses propositions et dit en mots.</summary>
public sealed record EtatDImport(int EnAttente, int Acceptees, int Refusees, bool Annule)
{
    public string EnMots => this switch
    {
        { Annule: true } => "annulé",
        { EnAttente: 0, Acceptees: 0 } => "refusé",
        { EnAttente: 0 } => "accepté",
        { Acceptees: > 0 } => "accepté en partie",
        _ => "à examiner",
    };

    public string Comptes => string.Join(", ", new[]
    {
        (EnAttente, "attend", "attendent"), (Acceptees, "acceptée", "acceptées"), (Refusees, "refusée", "refusées"),
    }.Where(c => c.Item1 > 0).Select(c => $"{Francais.Nombre(c.Item1)} {Francais.Pluriel(c.Item1, c.Item2, c.Item3)}"));

    public static EtatDImport De(ImportRecu import, IReadOnlyDictionary<EtatDeProposition, int> parEtat) => new(
        parEtat.GetValueOrDefault(EtatDeProposition.AExaminer) + parEtat.GetValueOrDefault(EtatDeProposition.PlusTard),
        parEtat.GetValueOrDefault(EtatDeProposition.Acceptee),
        parEtat.GetValueOrDefault(EtatDeProposition.Refusee),
        import.AnnuleLe is not null);
}
