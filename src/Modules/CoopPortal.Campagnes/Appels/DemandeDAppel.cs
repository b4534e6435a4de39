using System.Globalization;
using CoopPortal.Comptes.Contracts;

namespace CoopPortal.Campagnes.Appels;

/// <summary>Ce que le formulaire d'appel envoie, tel quel : rien ne s'en perd quand une réponse manque.</summary>
public sealed class DemandeDAppel
{
    public const string Tout = "tout";
    public const string PourSections = "sections";

    public Guid ActeId { get; set; }
    public int Version { get; set; }
    public Guid Collectivite { get; set; }
    public string? Issue { get; set; }
    public string? Qualite { get; set; }
    public string? Portee { get; set; }
    public string[]? Sections { get; set; }
    public string? RappelerLe { get; set; }
    public string? Note { get; set; }

    public IssueDAppel? IssueLue => AppelsEnMots.Issues.Where(i => i.Issue.ToString() == Issue).Select(i => (IssueDAppel?)i.Issue).FirstOrDefault();

    private DateOnly? Date => DateOnly.TryParseExact(RappelerLe, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) ? jour : null;

    /// <summary>Ce qui manque pour noter, en une phrase qui dit quoi faire ; null quand tout y est.</summary>
    public string? Faute(FeuilleDAppel feuille, DateOnly jour)
    {
        var repondu = IssueLue is not (IssueDAppel.PasJoint or IssueDAppel.MauvaisNumero);
        return ActeId == Guid.Empty ? "La page a vieilli : rechargez-la, puis notez de nouveau."
            : IssueLue is null ? "Dites ce que l’appel a donné. Rien n’est noté."
            : !feuille.Collectivites.Any(c => c.Id == Collectivite) ? "Dites pour quelle collectivité vous avez appelé. Rien n’est noté."
            : repondu && !Qualites.Toutes.ContainsKey(Qualite ?? "") ? "Dites en quelle qualité on vous a répondu. Rien n’est noté."
            : IssueLue == IssueDAppel.Rappeler && (Date is null || Date < jour) ? "Dites quel jour rappeler : aujourd’hui ou plus tard. Rien n’est noté."
            : Note?.Length > AppelPasse.NoteMaximum ? $"La note est trop longue : {AppelPasse.NoteMaximum} signes au plus. Raccourcissez-la, rien n’est perdu."
            : null;
    }

    public SaisieDAppel Lire(Guid campagne, Guid fiche) => new(ActeId, campagne, fiche, Version, Collectivite, IssueLue!.Value)
    {
        Qualite = Qualite,
        Sections = Portee == PourSections ? Sections ?? [] : null,
        RappelerLe = Date,
        Note = Note,
    };
}
