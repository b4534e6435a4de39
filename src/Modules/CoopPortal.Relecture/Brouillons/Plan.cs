using CoopPortal.Core.Questionnaires;
using CoopPortal.Fiches.Contracts.Formulaire;

namespace CoopPortal.Relecture.Brouillons;

/// <summary>Une section dans la liste : ce qui y manque, et s'il s'y trouve une réponse à corriger.</summary>
public sealed record Etape(string Cle, string Titre, Manques Manques, bool ACorriger)
{
    public string EnMots => ACorriger ? "à corriger" : Manques.EnMots;
    public string? Classe => Manques.Complet && !ACorriger ? "complete" : null;
}

/// <summary>Les sections d'un formulaire ; <c>Seule</c> est celle qu'on a ouverte à part, null quand toutes sont sur la page.</summary>
public sealed record Plan(IReadOnlyList<Etape> Etapes, Manques Ensemble, string? Seule)
{
    public Etape? Precedente => Voisine(-1);
    public Etape? Suivante => Voisine(1);

    public bool Montre(string cle) => Seule is null || Seule == cle;

    /// <summary>Clé demandée si elle est de ce formulaire, null sinon : une adresse devinée ouvre tout.</summary>
    public static Plan De(Feuille feuille, string? seule)
    {
        var etapes = feuille.Sections.Select(s => new Etape(
            s.Section.Cle,
            s.Section.Titre,
            Manques.De(s.Section, feuille.Document),
            s.Champs.Any(c => feuille.Erreurs.Keys.Any(k => k == c.Nom || k.StartsWith(c.Nom + "[", StringComparison.Ordinal))))).ToList();
        return new Plan(etapes, Manques.De(feuille.Sections.Select(s => s.Section), feuille.Document), etapes.Exists(e => e.Cle == seule) ? seule : null);
    }

    private Etape? Voisine(int pas)
    {
        var rang = Seule is null ? -1 : Etapes.ToList().FindIndex(e => e.Cle == Seule);
        return rang >= 0 && rang + pas >= 0 && rang + pas < Etapes.Count ? Etapes[rang + pas] : null;
    }
}
