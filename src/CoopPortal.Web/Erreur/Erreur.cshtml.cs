using CoopPortal.Core.Access;
using CoopPortal.Core.Tenancy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CoopPortal.Web.Erreur;

[Access(Role.Visiteur, Room.Both)]
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
public sealed class ErreurModel(TenantContext tenant) : PageModel
{
    public string Titre { get; private set; } = "";
    public string Phrase { get; private set; } = "";

    public void OnGet(int code) => Say(code);

    public void OnPost(int code) => Say(code);

    private void Say(int code)
    {
        Response.StatusCode = code;
        (Titre, Phrase) = code switch
        {
            404 => ("Cette page n'existe pas", "L'adresse a peut-être changé. Cherchez la collectivité par son nom, ou repartez de l'accueil."),
            403 => ("Cette page ne vous est pas ouverte", "Votre compte n'a pas ce droit dans cet espace. L'équipe d'animation peut vous l'ouvrir."),
            400 => ("La demande n'a pas pu être lue", "Revenez à la page précédente, rechargez-la et recommencez. Rien n'a été enregistré."),
            410 => ($"L'espace {tenant.Current?.Name} est archivé", "Ses fiches ne sont plus tenues à jour ici."),
            413 => ("L'envoi est trop lourd", "Une fiche ne peut pas dépasser 2 Mo de texte. Raccourcissez et recommencez."),
            503 => ($"L'espace {tenant.Current?.Name} est fermé pour le moment", "Il rouvrira bientôt. Rien n'est perdu."),
            _ => ("Quelque chose n'a pas marché chez nous", "L'équipe technique en est avertie. Réessayez dans un instant ; ce qui était enregistré le reste."),
        };
    }
}
