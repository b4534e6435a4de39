using System.Text.Json.Nodes;
using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;

namespace CoopPortal.Fiches.Contracts;

/// <summary>Une ligne par mission en ligne, écrite dans la transaction qui publie. À lire à travers <see cref="MissionsLisibles"/>.</summary>
public sealed class MissionIndex
{
    public required Guid ItemId { get; init; }

    /// <summary>La fiche dont elle dépend : ses tenants sont ceux de la fiche.</summary>
    public required Guid FicheItemId { get; init; }
    public required string Slug { get; set; }
    public required string Titre { get; set; }
    public string? Sens { get; set; }
    public string? Etat { get; set; }

    /// <summary>Premier et dernier jour possibles ; <c>FinLe</c> est null quand la fin ne se lit pas : la mission n'est alors jamais tenue pour finie.</summary>
    public DateOnly? DebutLe { get; set; }
    public DateOnly? FinLe { get; set; }

    /// <summary>Les dates en mots, telles que données, pour les membres ; au mois près, pour le public.</summary>
    public string? Quand { get; set; }
    public string? Mois { get; set; }
    public string? Lieux { get; set; }
    public bool JourPublic { get; set; }

    /// <summary>Ce que cette personne peut lire de la date.</summary>
    public string? QuandPour(Role role) => role >= Role.Contributeur || JourPublic ? Quand : Mois;
}

/// <summary>
/// Qui lit quelle mission, dans la base et dans le code : à venir, annulée ou suspendue, elle n'est que pour les membres ;
/// réalisée et finie, le public la lit sans le jour ni les participants, sauf si ceux qui la tiennent les ouvrent.
/// </summary>
public static class MissionsLisibles
{
    public static IQueryable<MissionIndex> Lisibles(this IQueryable<MissionIndex> missions, Role role, DateOnly jour)
        => role >= Role.Contributeur ? missions : missions.Where(m => m.Etat == Mission.Realisee && m.FinLe != null && m.FinLe < jour);

    public static bool Lisible(MissionIndex mission, Role role, DateOnly jour)
        => role >= Role.Contributeur || (mission.Etat == Mission.Realisee && mission.FinLe is { } fin && fin < jour);

    /// <summary>Le dernier jour possible ; null quand la fin, ou à défaut le début, ne se lit pas.</summary>
    public static DateOnly? Fin(JsonObject document)
    {
        var debut = BornesDeDate.De(document.TextAt("debut.date"));
        if (JsonTree.IsBlank(document["fin"]))
        {
            return debut.Fin;
        }

        var fin = BornesDeDate.De(document.TextAt("fin.date")).Fin;
        // Une fin avant le début est une faute de frappe : le plus tardif des deux vaut.
        return fin < debut.Debut ? debut.Fin : fin;
    }

    /// <summary>« septembre 2012 », « de novembre à décembre 2010 ».</summary>
    public static string? Mois(JsonObject document)
        => BornesDeDate.SansJour(document.TextAt("debut.date"), document.TextAt("fin.date")) is { } mois ? LecteurDate.EnClair(mois) : null;

    /// <summary>Le document tel que le public le lit : au mois près, sans participants ni motif de suspension, sauf ce qui lui est ouvert.</summary>
    public static JsonObject PourLePublic(JsonObject document)
    {
        var montre = document.Copy();
        montre.Remove("motifSuspension");
        montre.Remove("pieces");
        if (!Ouvert(document, "jourPublic"))
        {
            montre["debut"] = Langue.EnFrancais ? new JsonObject { ["texte"] = Mois(document) } : new JsonObject { ["date"] = BornesDeDate.SansJour(document.TextAt("debut.date"), document.TextAt("fin.date")) };
            montre.Remove("fin");
        }

        if (!Ouvert(document, "participantsPublics"))
        {
            montre.Remove("delegation");
        }

        return montre;
    }

    /// <summary>Les questions à montrer : la délégation devient publique quand ceux qui tiennent la mission l'ouvrent.</summary>
    public static Questionnaire Questions(Questionnaire questionnaire, JsonObject document) => !Ouvert(document, "participantsPublics") ? questionnaire : questionnaire with
    {
        Sections = [.. questionnaire.Sections.Select(s => s with { Champs = [.. s.Champs.Select(c => c.Cle == "delegation" ? Public(c) : c)] })],
    };

    private static Champ Public(Champ champ) => champ with { Visibilite = Visibilite.Public, Champs = [.. champ.Champs.Select(c => c with { Visibilite = Visibilite.Public })] };

    private static bool Ouvert(JsonObject document, string cle) => document.TextAt(cle) == "true";
}
