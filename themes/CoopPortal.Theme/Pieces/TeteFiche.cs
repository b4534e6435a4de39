using CoopPortal.Core.Langues;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using static CoopPortal.Theme.Langues.Mots;

namespace CoopPortal.Theme;

/// <summary>Une moitié de tête. Les textes sont prêts à lire, espaces comprises.</summary>
public sealed record Moitie(string Nom, bool Francaise)
{
    /// <summary>Genre et lieu : « Commune de l'Orne, Normandie ».</summary>
    public string? Lieu { get; init; }

    /// <summary>Ce que la fiche dit mot pour mot du lieu : « Cercle de Koutiala ».</summary>
    public string? LieuCite { get; init; }

    /// <summary>« 30 380 habitants (2006) »</summary>
    public string? Habitants { get; init; }

    /// <summary>Mois depuis la dernière vérification par ce côté ; <c>null</c> : jamais.</summary>
    public int? Mois { get; init; }

    /// <summary>« Vérifiée par la ville d'Alençon il y a 3 mois ». Sans elle, pas de fil de ce côté.</summary>
    public string? Fraicheur { get; init; }

    /// <summary>Page de la collectivité : son nom y mène.</summary>
    public string? Lien { get; init; }

    /// <summary>Motif du pays partenaire ; par défaut celui de la page.</summary>
    public string? Motif { get; init; }
}

/// <summary>
/// Tête d'une fiche : deux moitiés strictement égales et leur couture de douze points.
/// La couture montre la plus récente des deux vérifications, sauf si <c>mois</c> est donné.
/// </summary>
[HtmlTargetElement("tete-fiche", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TeteFicheTagHelper : TagHelper
{
    private const int NomLong = 16;

    public required Moitie Gauche { get; set; }
    public required Moitie Droite { get; set; }
    public int? Mois { get; set; }

    /// <summary>Sans fil ni sous-titre long : page de confirmation.</summary>
    public bool Compacte { get; set; }

    /// <summary>Faux quand la page a déjà son titre de niveau 1.</summary>
    public bool Titre { get; set; } = true;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.Devient("div", Compacte ? "tete compacte" : "tete");
        if (Titre)
        {
            output.Content.AppendHtml(Balise.El("h1", "hors-ecran", T("{0} et {1}", Gauche.Nom, Droite.Nom)));
        }

        output.Content.AppendHtml(Bloc(Gauche)).AppendHtml(Bloc(Droite)).AppendHtml(Points.Couture(Mois ?? Recente(Gauche.Mois, Droite.Mois)));
    }

    private static int? Recente(int? a, int? b) => a is null ? b : b is null ? a : Math.Min(a.Value, b.Value);

    // Quatre rangées dans chaque moitié, même vides : c'est ce qui tient les noms alignés.
    private TagBuilder Bloc(Moitie moitie) =>
        Balise.El("div", moitie.Francaise ? "moitie sol fr" : "moitie sol")
            .Attribut("data-motif", moitie.Francaise ? null : moitie.Motif)
            .Avec(
                Balise.El("p", moitie.Nom.Length > NomLong ? "nom long-nom" : "nom", moitie.Lien is null ? moitie.Nom : null)
                    .Avec(moitie.Lien is null ? null : Balise.El("a", texte: moitie.Nom).Attribut("href", moitie.Lien)),
                Balise.El("p", "lieu").Avec(moitie.Lieu is null ? null : new Citation(moitie.Lieu, moitie.LieuCite)),
                Balise.El("p", "habitants", moitie.Habitants),
                Compacte ? null : Fraicheur(moitie));

    private static TagBuilder Fraicheur(Moitie moitie)
    {
        var fil = Balise.El("p", "fil");
        return moitie.Fraicheur is null
            ? fil
            : fil.Avec(
                Points.Fil(moitie.Mois),
                Balise.El("span").Avec(
                    moitie.Mois >= Points.Annee ? new HtmlString($"<b>{T("À confirmer.")}</b> ") : null,
                    new HtmlContentBuilder().Append(moitie.Fraicheur)));
    }
}
