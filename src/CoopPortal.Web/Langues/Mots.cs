using CoopPortal.Core.Langues;
using Microsoft.AspNetCore.Html;

namespace CoopPortal.Web.Langues;

/// <summary>Les phrases publiques de cette bibliothèque, dans la langue de la page. Elles s'écrivent en français ; l'anglais est dans <c>Textes.en.resx</c>.</summary>
public static class Mots
{
    public static Catalogue Catalogue { get; } = new(typeof(Mots));

    /// <inheritdoc cref="Catalogue.Dire(string)"/>
    public static string T(string phrase) => Catalogue.Dire(phrase);

    /// <inheritdoc cref="Catalogue.Dire(string, ReadOnlySpan{object?})"/>
    public static string T(string phrase, params ReadOnlySpan<object?> valeurs) => Catalogue.Dire(phrase, valeurs);

    /// <inheritdoc cref="Catalogue.Compter"/>
    public static string N(int nombre, string singulier, string pluriel, params ReadOnlySpan<object?> suite) => Catalogue.Compter(nombre, singulier, pluriel, suite);

    /// <inheritdoc cref="Catalogue.Html"/>
    public static IHtmlContent H(string phrase, params object?[] valeurs) => Catalogue.Html(phrase, valeurs);
}
