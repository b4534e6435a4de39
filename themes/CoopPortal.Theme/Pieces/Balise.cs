using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoopPortal.Theme;

/// <summary>Écriture des pièces : tout texte y passe par l'encodeur.</summary>
internal static class Balise
{
    public static TagBuilder El(string nom, string? classe = null, string? texte = null)
    {
        var balise = new TagBuilder(nom);
        if (classe is not null)
        {
            balise.AddCssClass(classe);
        }

        if (texte is not null)
        {
            balise.InnerHtml.Append(texte);
        }

        return balise;
    }

    public static TagBuilder Avec(this TagBuilder balise, params ReadOnlySpan<IHtmlContent?> enfants)
    {
        foreach (var enfant in enfants)
        {
            if (enfant is not null)
            {
                balise.InnerHtml.AppendHtml(enfant);
            }
        }

        return balise;
    }

    public static TagBuilder Attribut(this TagBuilder balise, string nom, string? valeur)
    {
        if (valeur is not null)
        {
            balise.Attributes[nom] = valeur;
        }

        return balise;
    }

    /// <summary>La langue de l'élément ; vide, celle de la page (Razor passe un texte absent comme un texte vide).</summary>
    public static TagBuilder EnLangue(this TagBuilder balise, string? langue) => balise.Attribut("lang", string.IsNullOrEmpty(langue) ? null : langue);

    /// <summary>Change l'élément en <paramref name="nom"/>, et joint <paramref name="classe"/> aux classes que la page a données.</summary>
    public static void Devient(this TagHelperOutput sortie, string nom, string? classe = null)
    {
        sortie.TagName = nom;
        sortie.TagMode = TagMode.StartTagAndEndTag;
        var donnee = sortie.Attributes["class"]?.Value?.ToString();
        if (classe is not null)
        {
            sortie.Attributes.SetAttribute("class", donnee is null ? classe : $"{classe} {donnee}");
        }
    }
}
