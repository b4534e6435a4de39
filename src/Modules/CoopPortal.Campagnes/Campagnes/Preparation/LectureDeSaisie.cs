using System.Globalization;
using System.Net.Mail;
using CoopPortal.Campagnes.Campagnes.Lettres;
using CoopPortal.Campagnes.Campagnes.Moteur;
using CoopPortal.Campagnes.Campagnes.Reglages;

namespace CoopPortal.Campagnes.Campagnes.Preparation;

/// <summary>Ce que le formulaire dit, et ce qui est à corriger : la clé est le nom du champ.</summary>
public sealed record SaisieLue(string Titre, DateOnly J0, ReglagesDeCampagne Reglages, IReadOnlyDictionary<string, string> Fautes);

/// <summary>Lit une préparation. Chaque faute dit quoi faire ; aucune n'en cache une autre.</summary>
public static class LectureDeSaisie
{
    public const int TitreMaximum = 200;
    public const int SujetMaximum = 200;
    public const int TexteMaximum = 4000;
    private const int MoisMaximum = 240;
    private const int JourMaximum = 365;
    private const int EtapesMaximum = 12;

    public static SaisieLue Lire(Saisie saisie, IReadOnlyCollection<string> territoires)
    {
        var fautes = new Dictionary<string, string>(StringComparer.Ordinal);
        var titre = Net(saisie.Titre);
        Exiger(fautes, nameof(Saisie.Titre), titre.Length is > 0 and <= TitreMaximum, $"Donnez un titre, de {TitreMaximum} signes au plus : « Mise à jour 2027 ».");
        var j0 = Jour(saisie.J0);
        Exiger(fautes, nameof(Saisie.J0), j0 is not null, "Choisissez le jour du premier courriel.");
        var mois = Entier(saisie.Mois);
        Exiger(fautes, nameof(Saisie.Mois), saisie.Audience != Audience.Anciennes || mois is >= 1 and <= MoisMaximum, $"Écrivez un nombre de mois, de 1 à {MoisMaximum}.");
        Exiger(fautes, nameof(Saisie.Territoire), saisie.Audience != Audience.Territoire || territoires.Contains(Net(saisie.Territoire)), "Choisissez un territoire de la liste.");
        Exiger(fautes, nameof(Saisie.Reponse), Net(saisie.Reponse).Length == 0 || MailAddress.TryCreate(Net(saisie.Reponse), out _), "Cette adresse n’est pas complète. Écrivez-la ainsi : nom@exemple.fr.");
        foreach (var (cle, texte, maximum) in new[] { (nameof(Saisie.Sujet), saisie.Sujet, SujetMaximum), (nameof(Saisie.Ouverture), saisie.Ouverture, TexteMaximum), (nameof(Saisie.Cloture), saisie.Cloture, TexteMaximum), (nameof(Saisie.Signature), saisie.Signature, SujetMaximum), (nameof(Saisie.Expediteur), saisie.Expediteur, SujetMaximum) })
        {
            Texte(fautes, cle, texte, maximum);
        }

        return new SaisieLue(titre, j0 ?? default, new ReglagesDeCampagne
        {
            Audience = saisie.Audience,
            Mois = mois ?? new ReglagesDeCampagne().Mois,
            Territoire = saisie.Audience == Audience.Territoire ? Net(saisie.Territoire) : null,
            AvecSouches = saisie.AvecSouches,
            Etapes = Etapes(fautes, saisie),
            Pauses = Pauses(fautes, saisie),
            SeTaireAuxElections = saisie.SeTaireAuxElections,
            Sujet = Net(saisie.Sujet).ReplaceLineEndings(" "),
            Ouverture = Net(saisie.Ouverture),
            Cloture = Net(saisie.Cloture),
            Expediteur = Net(saisie.Expediteur).ReplaceLineEndings(" "),
            Reponse = Net(saisie.Reponse),
            Signature = Net(saisie.Signature).ReplaceLineEndings(" "),
        }, fautes);
    }

    private static List<Etape> Etapes(Dictionary<string, string> fautes, Saisie saisie)
    {
        var etapes = new List<Etape>();
        for (var rang = 0; rang < saisie.Etapes.Count; rang++)
        {
            var (cle, ligne) = ($"Etapes[{rang}].Jour", saisie.Etapes[rang]);
            if (string.IsNullOrWhiteSpace(ligne.Jour))
            {
                continue;
            }

            if (Entier(ligne.Jour) is not (>= 0 and <= JourMaximum and var jour) || !Enum.IsDefined(ligne.AQui))
            {
                fautes[cle] = $"Écrivez un nombre de jours, de 0 à {JourMaximum}.";
            }
            else if (etapes.Exists(e => e.Jour == jour))
            {
                fautes[cle] = "Deux étapes ont le même jour. Gardez-en une.";
            }
            else
            {
                etapes.Add(new Etape(jour, ligne.AQui));
            }
        }

        var ordonnees = etapes.OrderBy(e => e.Jour).ToList();
        Exiger(fautes, "Etapes[0].Jour", ordonnees.Count is > 0 and <= EtapesMaximum && ordonnees[0] is { Jour: 0, AQui: AQui.Contact or AQui.Appels }, $"La première étape est au jour 0, au contact ou aux appels ; {EtapesMaximum} étapes au plus.");
        var appels = ordonnees.FindIndex(e => e.AQui == AQui.Appels);
        Exiger(fautes, "Etapes[0].Jour", appels < 0 || appels == ordonnees.Count - 1, "La liste d’appels vient en dernier : après elle, plus rien ne s’écrit.");
        return ordonnees;
    }

    private static List<Pause> Pauses(Dictionary<string, string> fautes, Saisie saisie)
    {
        var pauses = new List<Pause>();
        for (var rang = 0; rang < saisie.Pauses.Count; rang++)
        {
            var ligne = saisie.Pauses[rang];
            if (ligne.EstVide)
            {
                continue;
            }

            var (du, au) = (Jour(ligne.Du), Jour(string.IsNullOrWhiteSpace(ligne.Au) ? ligne.Du : ligne.Au));
            if (du is null || au is null || au < du)
            {
                fautes[$"Pauses[{rang}].Du"] = "Donnez le premier et le dernier jour, dans cet ordre.";
            }
            else
            {
                pauses.Add(new Pause(du.Value, au.Value, Net(ligne.Nom)));
            }
        }

        return pauses;
    }

    private static void Texte(Dictionary<string, string> fautes, string cle, string? texte, int maximum)
    {
        var inconnus = Reperes.Inconnus(texte ?? "");
        Exiger(fautes, cle, inconnus.Count == 0, $"{string.Join(", ", inconnus)} : ce repère n’existe pas. Vous pouvez écrire {string.Join(", ", Reperes.Tous.Select(r => $"{{{r.Nom}}}"))}.");
        Exiger(fautes, cle, (texte ?? "").Length <= maximum, $"Raccourcissez : {maximum} signes au plus.");
    }

    private static void Exiger(Dictionary<string, string> fautes, string cle, bool juste, string faute)
    {
        if (!juste)
        {
            fautes.TryAdd(cle, faute);
        }
    }

    private static string Net(string? texte) => texte?.Trim() ?? "";

    private static int? Entier(string? texte) => int.TryParse(Net(texte), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;

    private static DateOnly? Jour(string? texte) => DateOnly.TryParseExact(Net(texte), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var jour) ? jour : null;
}
