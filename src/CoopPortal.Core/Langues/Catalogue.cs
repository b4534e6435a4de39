using System.Collections;
using System.Globalization;
using System.Resources;
using CoopPortal.Core.Texte;
using Microsoft.AspNetCore.Html;

namespace CoopPortal.Core.Langues;

/// <summary>
/// Les phrases d'un module. Une phrase se lit en français dans la page, et se trouve par elle-même dans <c>Langues/Textes.en.resx</c> :
/// qui lit la page lit ce qu'elle dit. Un essai refuse une phrase sans traduction, et une traduction sans phrase.
/// </summary>
/// <param name="ancre">La classe <c>Mots</c> du dossier <c>Langues</c> du module.</param>
/// <param name="fichier">« Textes » pour <c>Textes.en.resx</c>, à côté d'elle.</param>
public sealed class Catalogue(Type ancre, string fichier = "Textes")
{
    private readonly ResourceManager _textes = new($"{ancre.Namespace}.{fichier}", ancre.Assembly);

    /// <summary>La phrase dans la langue de la page, avec les espaces du français s'il le faut ; sans traduction, la phrase.</summary>
    public string Dire(string phrase) => Langue.EnFrancais ? Francais.Espacer(phrase) : Traduire(phrase, Langue.Courante);

    /// <summary>« {0} » et suivants sont remplacés ; les nombres doivent déjà être écrits (<see cref="Ecrit"/>).</summary>
    public string Dire(string phrase, params ReadOnlySpan<object?> valeurs) => string.Format(CultureInfo.InvariantCulture, Dire(phrase), valeurs);

    /// <summary>Le singulier ou le pluriel que veut la langue ; « {0} » est le nombre, écrit, que rien ne sépare du mot qui le suit.</summary>
    public string Compter(int nombre, string singulier, string pluriel, params ReadOnlySpan<object?> suite)
        => string.Format(CultureInfo.InvariantCulture, Dire(Ecrit.Pluriel(nombre, singulier, pluriel)).Replace("{0} ", "{0}" + Francais.Insecable, StringComparison.Ordinal), [Ecrit.Nombre(nombre), .. suite]);

    /// <summary>Une phrase qui porte des liens ou du gras : « Lisez [la liste]({0}), puis **écrivez**. » Le reste est du texte.</summary>
    public IHtmlContent Html(string phrase, params object?[] valeurs) => new PhraseAvecLiens(Dire(phrase), valeurs);

    /// <summary>Vrai quand la langue de la page a cette phrase.</summary>
    internal bool Connait(string phrase) => Phrases(Langue.Courante)?.GetString(phrase) is not null;

    private string Traduire(string phrase, Langue langue) => Phrases(langue)?.GetString(phrase) ?? phrase;

    /// <summary>Toutes les phrases d'une langue, avec leur traduction.</summary>
    public IReadOnlyDictionary<string, string> Toutes(Langue langue)
        => Phrases(langue)?.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => (string)e.Value!, StringComparer.Ordinal) ?? [];

    private ResourceSet? Phrases(Langue langue) => _textes.GetResourceSet(CultureInfo.GetCultureInfo(langue.Code), createIfNotExists: true, tryParents: false);
}
