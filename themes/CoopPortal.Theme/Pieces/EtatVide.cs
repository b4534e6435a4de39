using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CoopPortal.Theme;

/// <summary>Ce que montre le dessin d'un état vide.</summary>
public enum Vide
{
    /// <summary>Rien encore : la chaîne est montée, les premières duites sont passées.</summary>
    Attente,

    /// <summary>Rien ne répond : deux bandes, et entre elles les trous d'une couture qui n'est pas faite.</summary>
    Introuvable,

    /// <summary>Fermé pour le moment : les deux bandes sont cousues l'une à l'autre.</summary>
    Ferme,
}

/// <summary>
/// Liste vide ou part à écrire : la place est gardée, le contenu dit comment commencer. Avec un titre, un dessin l'ouvre ;
/// sans titre, l'état tient dans une page qui a autre chose à montrer, et ne dessine rien.
/// </summary>
[HtmlTargetElement("etat-vide")]
public sealed class EtatVideTagHelper : TagHelper
{
    public string? Titre { get; set; }
    public Vide Genre { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Devient("div", "vide");
        if (Titre is not null)
        {
            output.PreContent.AppendHtml(Dessin(Genre)).AppendHtml(Balise.El("h3", texte: Titre));
        }
    }

    /// <summary>De la couleur du texte : il suit le sombre et les couleurs imposées sans rien demander à la feuille.</summary>
    internal static HtmlString Dessin(Vide genre)
        => new($"""<svg width="104" height="40" viewBox="0 0 104 40" stroke="currentColor" aria-hidden="true">{Trait(genre)}</svg>""");

    private const string Bandes = """<path d="M1 1h40v38H1zM63 1h40v38H63z"/><path stroke-width="3" d="M11 20 21 9l10 11-10 11zM73 20 83 9l10 11-10 11z"/>""";

    private static string Trait(Vide genre) => genre switch
    {
        Vide.Introuvable => Bandes + """<path stroke-width="3" stroke-dasharray="3 5" d="M48 2v36M56 2v36"/>""",
        Vide.Ferme => Bandes + """<path stroke-width="3" d="M38 7h28M38 15.5h28M38 24.5h28M38 33h28"/>""",
        _ => """<path d="M4 1v38M12 1v38M20 1v38M28 1v38M36 1v38M44 1v38M52 1v38M60 1v38M68 1v38M76 1v38M84 1v38M92 1v38M100 1v38"/><path stroke-width="4" d="M0 37h104M0 31h104M0 25h66"/><path stroke-width="4" stroke-dasharray="4 4" d="M70 25h34"/>""",
    };
}
