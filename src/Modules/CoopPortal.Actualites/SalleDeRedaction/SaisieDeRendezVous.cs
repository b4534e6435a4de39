using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CoopPortal.Actualites.SalleDeRedaction;

/// <summary>Ce que le formulaire d'un rendez-vous envoie.</summary>
public sealed class SaisieDeRendezVous : ISaisie<RendezVous>
{
    public const int LieuAuPlus = 200;

    public Guid Id { get; set; }
    public int Lue { get; set; }
    public string? Titre { get; set; }
    public string? Jour { get; set; }
    public string? Heure { get; set; }
    public string? JourFin { get; set; }
    public string? HeureFin { get; set; }
    public string? Lieu { get; set; }
    public string? Texte { get; set; }

    public static SaisieDeRendezVous De(Guid id, int lue, RendezVous lu) => new()
    {
        Id = id,
        Lue = lue,
        Titre = lu.Titre,
        Jour = RendezVous.EcrireJour(lu.Jour),
        Heure = RendezVous.EcrireHeure(lu.Heure),
        JourFin = lu.JourFin is { } fin ? RendezVous.EcrireJour(fin) : null,
        HeureFin = RendezVous.EcrireHeure(lu.HeureFin),
        Lieu = lu.Lieu,
        Texte = lu.Texte,
    };

    public RendezVous Lire(ModelStateDictionary etat)
    {
        var (jour, jourFin) = (RendezVous.LireJour(Jour), RendezVous.LireJour(JourFin));
        var (heure, heureFin) = (RendezVous.LireHeure(Heure), RendezVous.LireHeure(HeureFin));
        var (titre, lieu, texte) = (Saisie.UneLigne(Titre), Saisie.UneLigne(Lieu), Saisie.Propre(Texte));
        Saisie.Exiger(etat, nameof(Titre), titre, Saisie.TitreAuPlus, "Donnez un titre : c’est lui qu’on lit sur l’accueil.", "Le titre");
        Refuser(etat, jour is null, nameof(Jour), "Donnez le jour, le mois et l’année.");
        Refuser(etat, Rempli(Heure) && heure is null, nameof(Heure), "Donnez l’heure et les minutes, ou laissez vide.");
        Refuser(etat, Rempli(JourFin) && jourFin is null, nameof(JourFin), "Donnez le jour, le mois et l’année, ou laissez vide.");
        Refuser(etat, Rempli(HeureFin) && heureFin is null, nameof(HeureFin), "Donnez l’heure et les minutes, ou laissez vide.");
        Refuser(etat, jourFin < jour, nameof(JourFin), "La fin vient avant le début. Corrigez l’un des deux jours.");
        Refuser(etat, (jourFin is null || jourFin == jour) && heureFin < heure, nameof(HeureFin), "La fin vient avant le début. Corrigez l’une des deux heures, ou donnez le dernier jour.");
        Refuser(etat, heureFin is not null && heure is null, nameof(Heure), "Donnez aussi l’heure du début.");
        Refuser(etat, lieu.Length > LieuAuPlus, nameof(Lieu), $"Le lieu compte {lieu.Length} signes ; gardez-en {LieuAuPlus} au plus.");
        Refuser(etat, texte.Length > Saisie.CorpsAuPlus, nameof(Texte), $"Le texte compte {texte.Length} signes ; gardez-en {Saisie.CorpsAuPlus} au plus.");
        return new RendezVous(titre, jour ?? DateOnly.MinValue, heure, jourFin == jour ? null : jourFin, heureFin, lieu, texte);
    }

    private static bool Rempli(string? texte) => !string.IsNullOrWhiteSpace(texte);

    private static void Refuser(ModelStateDictionary etat, bool faute, string champ, string message)
    {
        if (faute)
        {
            etat.AddModelError(champ, message);
        }
    }
}
