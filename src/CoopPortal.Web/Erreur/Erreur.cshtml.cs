using CoopPortal.Core.Access;
using CoopPortal.Core.Langues;
using CoopPortal.Core.Tenancy;
using CoopPortal.Theme;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc;
using static CoopPortal.Web.Langues.Mots;

namespace CoopPortal.Web.Erreur;

/// <summary>Toute réponse en erreur et sans corps passe par ici, quelle que soit la méthode de la demande.</summary>
[Access(Role.Visiteur, Room.Both), HorsMemoire("une erreur ne se garde pas"), Traduite]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErreurModel(TenantContext tenant, Caller caller) : PageModel
{
    public PageErreur Quoi { get; private set; } = null!;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        var provoquee = HttpContext.Features.Get<IStatusCodeReExecuteFeature>() is not null || HttpContext.Features.Get<IExceptionHandlerFeature>() is not null;
        var code = provoquee && int.TryParse(RouteData.Values["code"] as string, out var lu) ? lu : StatusCodes.Status404NotFound;
        Response.StatusCode = code;
        Quoi = Dire(code);
    }

    private PageErreur Dire(int code)
    {
        var accueil = new Pas(tenant.Current is { } espace ? T("L’accueil {0}", espace.Mots.OfCountry).TrimEnd() : T("Revenir à l’accueil"), Url.Content("~/"));
        var chercher = new Pas(T("Chercher une fiche"), Url.Content(tenant.Current is null ? "~/recherche" : "~/fiches"));
        var pays = new Pas(T("Voir les autres pays"), Langue.Courante.Segment + "/");
        var nom = tenant.Current?.Mots.Name ?? "";
        return code switch
        {
            400 => new(code, T("La demande n’a pas pu être lue"), T("Le formulaire était ouvert depuis longtemps, ou il est arrivé abîmé. Revenez à la page précédente, rechargez-la et recommencez : rien n’a été enregistré.")) { Liens = [accueil] },
            403 => new(code, T("Cette page ne vous est pas ouverte"), caller.IsSignedIn
                ? T("Votre compte n’a pas ce droit dans cet espace. L’équipe d’animation peut vous l’ouvrir.")
                : T("Connectez-vous d’abord ; si la page reste fermée, l’équipe d’animation peut vous l’ouvrir."))
            {
                Liens = [caller.IsSignedIn ? new Pas(T("Ma page"), Url.Content("~/moi")) : new Pas(T("Se connecter"), Url.Content("~/connexion")), accueil],
            },
            404 => PageErreur.Introuvable(accueil.Adresse) with { Liens = [chercher, accueil] },
            405 => new(code, T("Cette page ne fait pas cela"), T("L’adresse existe, mais elle ne reçoit pas ce genre de demande. Repartez de l’accueil.")) { Liens = [accueil] },
            410 => new(code, T("L’espace {0} est archivé", nom), T("Ses fiches ne sont plus tenues à jour ici. Les autres pays restent ouverts.")) { Liens = [pays] },
            413 => new(code, T("L’envoi est trop lourd"), T("Une page ne reçoit pas plus de 2 Mo, et celle des imports pas plus de 20 Mo. Revenez en arrière, raccourcissez ou partagez l’envoi et recommencez : rien n’a été enregistré.")) { Liens = [accueil] },
            429 => new(code, T("Trop de demandes d’un coup"), T("Attendez une minute, puis recommencez.")) { Liens = [accueil] },
            503 => PageErreur.EspaceFerme(nom),
            _ => PageErreur.Panne(accueil.Adresse) with { Code = code },
        };
    }
}
