using System.Collections.Frozen;
using AngleSharp.Dom;

namespace CoopPortal.Core.Texte;

/// <summary>Ne garde que les éléments et les liens permis ; le texte des autres éléments reste.</summary>
internal static class ListeBlanche
{
    private static readonly FrozenSet<string> _elements = FrozenSet.ToFrozenSet(
        ["p", "br", "strong", "em", "ul", "ol", "li", "a", "h2", "h3", "h4", "blockquote"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> _jetes = FrozenSet.ToFrozenSet(
        ["script", "style", "template", "iframe", "object", "embed", "svg", "math", "noscript", "head", "title"], StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> _remplaces = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["h1"] = "h2", ["h5"] = "h4", ["h6"] = "h4", ["b"] = "strong", ["i"] = "em",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static void Appliquer(IElement racine)
    {
        foreach (var noeud in racine.ChildNodes.ToArray())
        {
            if (noeud is IElement element)
                Traiter(element);
            else if (noeud is not IText)
                racine.RemoveChild(noeud);
        }
    }

    private static void Traiter(IElement element)
    {
        if (_jetes.Contains(element.LocalName))
        {
            element.Remove();
            return;
        }
        if (element.LocalName == "img")
        {
            element.Replace(element.Owner!.CreateTextNode(element.GetAttribute("alt") ?? ""));
            return;
        }
        Appliquer(element);
        var nom = _remplaces.GetValueOrDefault(element.LocalName, element.LocalName);
        if (_elements.Contains(nom))
            Refaire(element, nom);
        else
            element.Replace([.. element.ChildNodes]);
    }

    // un élément neuf n'a que les attributs qu'on lui donne
    private static void Refaire(IElement element, string nom)
    {
        var neuf = element.Owner!.CreateElement(nom);
        if (nom == "a" && element.GetAttribute("href") is { } href && LienPermis(href))
        {
            neuf.SetAttribute("href", href);
            if (href.StartsWith("http", StringComparison.OrdinalIgnoreCase))
                neuf.SetAttribute("rel", "nofollow noopener");
        }
        neuf.Append([.. element.ChildNodes]);
        element.Replace(neuf);
    }

    /// <summary>http, https, mailto, ou un chemin du site ; « //hote » et tout caractère de contrôle sont refusés.</summary>
    private static bool LienPermis(string href)
    {
        if (href.Length == 0 || href.Any(c => char.IsControl(c) || char.IsWhiteSpace(c) || c == '\\') || href.StartsWith("//", StringComparison.Ordinal))
            return false;
        var deuxPoints = href.IndexOf(':', StringComparison.Ordinal);
        var barre = href.AsSpan().IndexOfAny("/?#");
        if (deuxPoints < 0 || barre >= 0 && barre < deuxPoints)
            return true;
        return href[..deuxPoints].ToLowerInvariant() is "http" or "https" or "mailto" && Uri.TryCreate(href, UriKind.Absolute, out _);
    }
}
