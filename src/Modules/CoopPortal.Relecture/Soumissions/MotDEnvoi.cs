using CoopPortal.Core.Texte;
using CoopPortal.Relecture.Brouillons;
using CoopPortal.Relecture.Etapes;
using CoopPortal.Relecture.Immediat;
using CoopPortal.Relecture.Reglages;

namespace CoopPortal.Relecture.Soumissions;

/// <summary>Ce qu'on dit à qui vient d'envoyer : ce qui est fait, ce qui suit, et sous combien de jours.</summary>
public sealed class MotDEnvoi(EcheanceDeRelecture echeance, EtapesDeRelecture etapes)
{
    /// <param name="demandes">personnes à qui un accord vient d'être demandé.</param>
    public async Task<string> EnvoyeeAsync(FicheModifiable fiche, Soumission soumission, Immediate? paru, int demandes, CancellationToken cancellation)
    {
        if (paru is { Reste: false })
        {
            return (await echeance.ReglagesAsync(cancellation)).Etapes == RegleDEtapes.Aucune
                ? "Vos changements sont en ligne."
                : $"{Dire(paru)}. L’équipe d’animation les vérifiera après coup.";
        }

        var debut = paru is null ? "Envoyé à l’animatrice." : $"{Dire(paru)}. Le reste est envoyé à l’animatrice.";
        var accord = await etapes.EtatAsync(soumission, cancellation) is { Franchie: null } etat
            ? demandes > 0
                ? $" Nous demandons d’abord l’accord {etapes.DeQui(etat.Etape, soumission.Cote)} : {demandes} {Francais.Pluriel(demandes, "personne reçoit", "personnes reçoivent")} un courriel."
                : $" L’accord {etapes.DeQui(etat.Etape, soumission.Cote)} est attendu ; l’équipe voit à qui le demander."
            : "";
        var delai = soumission.Cote == Brouillon.Redaction ? "" : " " + await echeance.PhraseAsync(soumission.At, cancellation);
        return $"{debut}{accord} {EnAttendant(fiche, paru)}{delai}";
    }

    private static string EnAttendant(FicheModifiable fiche, Immediate? paru)
        => paru is not null ? $"{fiche.Nom.AvecArticle} en ligne garde le reste {fiche.Nom.TelQuel} jusqu’à validation."
            : fiche.EnLigne ? $"Votre {fiche.Nom.Nom} reste en ligne {fiche.Nom.TelQuel} jusqu’à validation."
            : $"Votre {fiche.Nom.Nom} paraîtra après validation.";

    private static string Dire(Immediate paru) => Francais.Espacer($"« {string.Join(" », « ", paru.Sections)} » : en ligne dès maintenant");
}
