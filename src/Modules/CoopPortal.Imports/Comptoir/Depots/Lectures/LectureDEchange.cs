using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Imports.Json;
using CoopPortal.Imports.Repertoire;

namespace CoopPortal.Imports.Comptoir.Depots.Lectures;

/// <summary>Un document <c>coopportal/1</c> : une proposition par fiche, projet et partenariat connu, sous l'adresse qu'ils avaient.</summary>
internal static class LectureDEchange
{
    public static FichierLu Proposer(string nom, ExportLu lu)
    {
        if (!lu.Accepte)
        {
            return FichierLu.Refuse(nom, lu.Refus);
        }

        return lu.Partenariats.Count + lu.Projets.Count + lu.Souches.Count == 0
            ? FichierLu.Refuse(nom, "Ce document d’échange est juste, mais vide : il ne porte ni fiche, ni projet, ni partenariat connu.")
            : new FichierLu(nom)
            {
                Propositions =
                [
                    .. lu.Partenariats.Select(o => Objet(GenreDeProposition.Fiche, nom, o, lu.Document(o))),
                    .. lu.Projets.Select(o => Objet(GenreDeProposition.Projet, nom, o, lu.Document(o))),
                    .. lu.Souches.Select(s => new PropositionLue(GenreDeProposition.Souche, nom, s.Titre, LectureDeLivre.Souche(s), 0, 0, s.Titre, [])),
                ],
                Remarques = lu.Remarques.Where(r => r.Gravite != Gravite.Information).ToList(),
            };
    }

    private static PropositionLue Objet(GenreDeProposition genre, string nom, ObjetLu objet, JsonObject document)
    {
        var passage = document.ToJsonString(DocumentJson.Indented);
        var identite = new JsonObject { ["id"] = objet.Id.ToString() };
        foreach (var champ in Champs.Ajoutes.Where(c => c is not ("id" or "slug") && document[c] is not null))
        {
            identite[champ] = document[champ]!.DeepClone();
        }

        Champs.Retirer(document);
        return new PropositionLue(genre, nom, objet.Titre, document, 0, 0, passage, [])
        {
            Slug = objet.Slug,
            Cible = genre == GenreDeProposition.Projet ? document.TextAt("partenariat") : null,
            Doublons = genre == GenreDeProposition.Projet ? [] : null,
            Echange = identite.ToJsonString(DocumentJson.Options),
        };
    }
}
