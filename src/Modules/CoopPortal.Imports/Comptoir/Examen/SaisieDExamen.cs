using System.Text.Json.Nodes;
using CoopPortal.Core.Content;
using CoopPortal.Core.Questionnaires;
using CoopPortal.Core.Texte;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Fiches.Contracts.Formulaire;
using CoopPortal.Imports.Comptoir.EnRegard;
using Microsoft.AspNetCore.Http;

namespace CoopPortal.Imports.Comptoir.Examen;

/// <summary>Ce que l'animatrice a corrigé, laissé et tranché, porté sur la proposition.</summary>
public sealed record SaisieDExamen(JsonObject Document, IReadOnlySet<string> Laisses, IReadOnlyDictionary<string, string> Erreurs, string? Ancre)
{
    public const string Montres = "montres";
    public const string Prendre = "prendre";

    internal static SaisieDExamen De(IFormCollection form, Regard regard, Questionnaire questionnaire, IEnumerable<Domaine> domaines)
    {
        var shown = Vus(form);
        var champs = questionnaire.Champs.Where(c => shown.Contains(c.Cle)).ToList();
        var document = regard.Propose.Copy();
        new Saisie(form, domaines.Where(d => d.Parent is null).Select(d => d.Cle).ToHashSet(StringComparer.Ordinal)).Porter(champs, document);
        var anchor = Lignes.Changer(champs, document, Geste.De(form))?.Ancre;
        var left = Restants(form, regard.Proposition, shown, champs.Select(c => c.Cle));
        var errors = Controle.Erreurs(champs.Where(c => !left.Contains(c.Cle) || !JsonTree.Same(document.At(c.Cle), regard.Propose.At(c.Cle))), document, regard.Propose);
        return new SaisieDExamen(document, left, errors, anchor);
    }

    internal static HashSet<string> Vus(IFormCollection form)
        => form[Montres].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);

    // ce qui était laissé et n'a pas été montré le reste ; ce qui est montré sans être coché le devient
    internal static HashSet<string> Restants(IFormCollection form, Proposition proposition, HashSet<string> vus, IEnumerable<string> montres)
    {
        var pris = form[Prendre].OfType<string>().ToHashSet(StringComparer.Ordinal);
        return proposition.Laisses.Split(',', StringSplitOptions.RemoveEmptyEntries).Where(k => !vus.Contains(k))
            .Concat(montres.Where(k => !pris.Contains(k))).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Porte le tout sur la proposition ; un titre corrigé donne l'adresse d'une fiche à créer.</summary>
    public void Porter(Proposition proposition, bool aCreer)
    {
        proposition.Document = Document.ToJsonString(DocumentJson.Options);
        proposition.Laisses = string.Join(',', Laisses.Order(StringComparer.Ordinal));
        if (Document.TextAt("titre") is { Length: > 0 } title && title != proposition.Titre)
        {
            proposition.Titre = title;
            proposition.Slug = aCreer ? Slug.De(title) : proposition.Slug;
        }
    }

    /// <summary>« Même partenariat », « autre » ou rien ; rend vrai quand une personne vient de trancher.</summary>
    public static bool Trancher(Proposition proposition, string? choix)
    {
        if (proposition.Doublons.Length == 0 || string.IsNullOrEmpty(choix))
        {
            return false;
        }

        if (proposition.Doublons.Split(',').Contains(choix, StringComparer.Ordinal))
        {
            // Le nom en ligne reste, jusqu'à ce qu'on coche celui du livre.
            (proposition.Cible, proposition.Laisses) = (choix, string.Join(',', proposition.Laisses.Split(',', StringSplitOptions.RemoveEmptyEntries).Append("titre").Distinct(StringComparer.Ordinal)));
        }
        else if (choix != Autre)
        {
            return false;
        }

        proposition.Doublons = "";
        return true;
    }

    public const string Autre = "-autre";
}
