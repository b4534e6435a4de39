using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;
using Microsoft.AspNetCore.Html;

namespace CoopPortal.Fiches.Contracts.Lecture;

/// <summary>Une ligne d'un tableau, ses réponses jointes par des virgules ; hors du français, celles que quelqu'un a écrites disent leur langue.</summary>
/// <param name="debut">devant la ligne, quand elle n'est pas vide.</param>
public sealed class LigneLue(Champ champ, JsonObject ligne, string debut = "") : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        if (Langue.DuContenu is not { } langue)
        {
            var mots = Mots.Ligne(champ, ligne);
            encoder.Encode(writer, mots.Length == 0 ? "" : debut + Francais.Espacer(mots));
            return;
        }

        // Un seul élément : une ligne de registre met côte à côte ceux qu'elle a.
        writer.Write("<span>");
        var avant = debut;
        foreach (var (mots, ecrits) in Cases())
        {
            encoder.Encode(writer, avant);
            writer.Write(ecrits ? $"<span lang=\"{langue}\">" : "");
            encoder.Encode(writer, ecrits ? Francais.Espacer(mots) : mots);
            writer.Write(ecrits ? "</span>" : "");
            avant = ", ";
        }

        writer.Write("</span>");
    }

    // La date d'un acte s'écrit « 2003-11-15 », « 1994-05 » ou en mots ; ce qui se lit se dit.
    private IEnumerable<(string Mots, bool Ecrits)> Cases()
        => from sous in champ.Champs
           let valeur = ligne.At(sous.Cle)
           let mots = Mots.De(sous, valeur)
           where mots is not null
           let dite = sous is { Kind: ChampKind.Texte, Cle: "date" } ? Ecrit.DateEnClair(mots) : mots
           select (dite, dite == mots && Mots.SontEcrits(sous, valeur));
}
