using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;

namespace CoopPortal.Theme;

/// <summary>
/// Adresses des fichiers du thème, toujours depuis la racine du site : jamais sous celle d'un espace,
/// pour que tous les espaces partagent la même copie en cache.
/// </summary>
public sealed class AssetUrls
{
    private readonly Lazy<string> _feuille;
    private readonly Lazy<string> _guichet;
    private readonly Lazy<string> _brouillon;
    private readonly Lazy<string> _formulaire;
    private readonly Lazy<string> _relire;
    private readonly Lazy<string> _geste;
    private readonly Lazy<string> _copier;
    private readonly Lazy<string> _chercher;
    private readonly Lazy<string> _carte;

    public AssetUrls(EndpointDataSource endpoints)
    {
        _feuille = new Lazy<string>(() => Find(endpoints, "_content/CoopPortal.Theme/coop.css"));
        _chercher = new Lazy<string>(() => Find(endpoints, "_content/CoopPortal.Theme/chercher.js"));
        _carte = new Lazy<string>(() => Find(endpoints, "_content/CoopPortal.Theme/carte.js"));
        _guichet = new Lazy<string>(() => Find(endpoints, "_content/CoopPortal.Theme/guichet.css"));
        _copier = new Lazy<string>(() => Find(endpoints, "_content/CoopPortal.Theme/copier.js"));
        _geste = new Lazy<string>(() => Find(endpoints, "_content/CoopPortal.Theme/geste.js"));
        _relire = new Lazy<string>(() => Find(endpoints, "_content/CoopPortal.Theme/relire.js"));
        _brouillon = new Lazy<string>(() => Find(endpoints, "_content/CoopPortal.Theme/brouillon.js"));
        _formulaire = new Lazy<string>(() => Find(endpoints, "_content/CoopPortal.Theme/formulaire.js"));
    }

    /// <summary>Feuille de style, avec son empreinte quand <c>MapStaticAssets()</c> la connaît : le navigateur la garde alors un an.</summary>
    public string StyleSheet => _feuille.Value;

    /// <summary>Ce que les pages de travail demandent en plus ; un visiteur ne la télécharge jamais.</summary>
    public string DeskSheet => _guichet.Value;

    /// <summary>L'enregistrement d'un formulaire pendant qu'on le remplit ; seule la page qui s'en sert le demande.</summary>
    public string DraftScript => _brouillon.Value;

    /// <summary>Lignes, suggestions et décomptes du même formulaire ; à demander avant <see cref="DraftScript"/>.</summary>
    public string FormScript => _formulaire.Value;

    /// <summary>Garde dans le navigateur ce qui est tapé pendant une relecture.</summary>
    public string ReviewScript => _relire.Value;

    /// <summary>Signale le premier geste d'une personne sur une page ouverte par un lien.</summary>
    public string GestureScript => _geste.Value;

    /// <summary>Un bouton qui copie un texte montré ; sans lui, le texte se sélectionne.</summary>
    public string CopyScript => _copier.Value;

    /// <summary>Les propositions d'un champ de recherche pendant la frappe ; sans lui, le bouton cherche.</summary>
    public string SearchScript => _chercher.Value;

    /// <summary>Le zoom des cartes, et le nom de ce qu'on y touche ; sans lui, la carte et son tableau disent déjà tout.</summary>
    public string MapScript => _carte.Value;

    private static string Find(EndpointDataSource endpoints, string label)
    {
        var route = endpoints.Endpoints
            .Select(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>())
            .FirstOrDefault(asset => asset is not null && asset.Properties.Any(property =>
                property.Name == "label" && property.Value == label))?.Route;
        return "/" + (route ?? label);
    }
}
