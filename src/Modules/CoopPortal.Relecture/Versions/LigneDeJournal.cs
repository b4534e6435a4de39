using CoopPortal.Core.Content;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;

namespace CoopPortal.Relecture.Versions;

/// <summary>Une ligne du journal, à l'heure du pays. <c>DOu</c> est vide quand on ne l'a pas noté.</summary>
public sealed record LigneDeJournal(string Quand, string Heure, string Qui, string Phrase, string DOu)
{
    public static LigneDeJournal De(JournalEntry ligne, Tenant tenant)
    {
        var local = tenant.Local(ligne.At);
        return new LigneDeJournal(Francais.Date(DateOnly.FromDateTime(local)), Francais.Heure(TimeOnly.FromDateTime(local)), ligne.Who, ligne.Sentence, DOuEnClair.Dire(ligne.DOu));
    }
}
