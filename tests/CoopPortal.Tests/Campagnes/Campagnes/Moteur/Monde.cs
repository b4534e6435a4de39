using CoopPortal.Campagnes.Campagnes.Moteur;
using CoopPortal.Fiches.Contracts;

namespace CoopPortal.Tests.Campagnes.Campagnes.Moteur;

/// <summary>Un petit monde sans base : des fiches, des personnes, ce qui leur arrive, et le passage de chaque jour.</summary>
internal sealed class Monde(Calendrier? calendrier = null)
{
    /// <summary>Un lundi.</summary>
    public static readonly DateOnly J0 = new(2027, 3, 1);

    private readonly List<Fiche> _fiches = [];
    private readonly List<Personne> _personnes = [];

    public List<Evenement> Evenements { get; } = [];
    public IReadOnlyList<Personne> Personnes => _personnes;
    public Tournee Tournee { get; } = new(Guid.NewGuid(), J0, calendrier ?? new Calendrier());

    public Fiche Fiche(params string[] cotes)
    {
        var fiche = new Fiche(Guid.CreateVersion7(), cotes.Length == 0 ? [Cotes.Francais, Cotes.Partenaire] : cotes);
        _fiches.Add(fiche);
        return fiche;
    }

    public Personne Personne(Fiche fiche, string cote, string qualite, Guid? id = null, DateOnly? jusqua = null)
    {
        var personne = new Personne(id ?? Guid.CreateVersion7(), fiche.Id, cote, qualite) { Jusqua = jusqua };
        _personnes.Add(personne);
        return personne;
    }

    public void Noter(DateOnly jour, Fait fait, Fiche? fiche = null, string cote = "", Guid personne = default)
        => Evenements.Add(new Evenement(jour, fait) { FicheId = fiche?.Id ?? Guid.Empty, Cote = cote, PersonneId = personne });

    public Decisions Decider(DateOnly jour) => MoteurDeCampagne.Decider(Tournee, jour, _fiches, _personnes, Evenements);

    /// <summary>Un passage : ce qu'il décide est noté, comme la base le ferait.</summary>
    public Decisions Passer(DateOnly jour)
    {
        var decisions = Decider(jour);
        Evenements.AddRange(decisions.Envois.SelectMany(e => e.Demandes.Select(d => new Evenement(jour, Fait.Ecrit) { FicheId = d.FicheId, Cote = d.Cote, PersonneId = e.PersonneId, Etape = d.Etape, Relais = d.Relais })));
        return decisions;
    }

    /// <summary>Tous les jours, du premier au dernier compris ; rend ce qui est parti.</summary>
    public IReadOnlyList<(int Jour, Guid Personne, ADemander Demande)> Passer(int du, int au)
        => [.. Enumerable.Range(du, au - du + 1).SelectMany(n => Passer(J0.AddDays(n)).Envois.SelectMany(e => e.Demandes.Select(d => (n, e.PersonneId, d))))];
}
