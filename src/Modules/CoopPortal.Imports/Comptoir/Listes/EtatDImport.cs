using CoopPortal.Core.Texte;

namespace CoopPortal.Imports.Comptoir.Listes;

/// <summary>Où en est un import, compté sur ses propositions et dit en mots.</summary>
public sealed record EtatDImport(EtatDeLecture Lecture, int EnAttente, int Acceptees, int Refusees, bool Annule)
{
    public int Decidees { get; private init; }

    public string EnMots => this switch
    {
        { Annule: true } => "annulé",
        { Lecture: EtatDeLecture.ALire } => "en lecture",
        { Lecture: EtatDeLecture.Apercu } => "colonnes à voir",
        { Lecture: EtatDeLecture.Refusee } => "non repris",
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
        import.Lecture,
        parEtat.GetValueOrDefault(EtatDeProposition.AExaminer) + parEtat.GetValueOrDefault(EtatDeProposition.PlusTard),
        parEtat.GetValueOrDefault(EtatDeProposition.Acceptee),
        parEtat.GetValueOrDefault(EtatDeProposition.Refusee),
        import.AnnuleLe is not null)
    {
        Decidees = parEtat.Where(e => e.Key is not (EtatDeProposition.AExaminer or EtatDeProposition.PlusTard)).Sum(e => e.Value),
    };
}
