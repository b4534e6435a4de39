using System.Globalization;
using CoopPortal.Core.Mail;
using CoopPortal.Core.Tenancy;
using CoopPortal.Core.Texte;

namespace CoopPortal.Campagnes.Envois;

/// <summary>Les états, les gestes et les heures de la boîte d'envoi, en mots.</summary>
public static class EnvoiEnMots
{
    public static string Etat(MailState etat) => etat switch
    {
        MailState.Waiting => "En attente",
        MailState.Sending => "En cours d’envoi",
        MailState.Sent => "Parti",
        MailState.Held => "Retenu",
        MailState.Dead => "Refusé",
        _ => "Abandonné",
    };

    public static string Essai(IssueDEssai issue) => issue switch
    {
        IssueDEssai.Parti => "Parti",
        IssueDEssai.Remis => "Remis à plus tard",
        IssueDEssai.Refuse => "Refusé",
        IssueDEssai.Doute => "Échange coupé",
        _ => "Arrêt du portail",
    };

    /// <summary>Ce qui empêche un geste, et quoi faire ; null quand rien ne l'empêche.</summary>
    public static string? Faute(IssueDEnvoi issue) => issue switch
    {
        IssueDEnvoi.LienFerme => "Le lien de ce courriel ne sert plus : le renvoyer ne servirait à rien. Abandonnez-le ; le prochain rappel portera un lien neuf.",
        IssueDEnvoi.ALAbri => "Ce courriel nomme une fiche à l’abri. Il repartira de lui-même si l’abri est levé ; sinon, abandonnez-le.",
        IssueDEnvoi.Illisible => "Ce courriel ne se lit plus : les clés qui le protégeaient sont perdues. Abandonnez-le.",
        _ => null,
    };

    public static string Fait(GesteDEnvoi geste) => geste switch
    {
        GesteDEnvoi.Renvoyer => "Il est remis à l’envoi et part dans un instant.",
        GesteDEnvoi.TenirPourParti => "Il est tenu pour parti : il ne repartira pas.",
        _ => "Il est abandonné : il ne partira pas.",
    };

    /// <summary>« 22 novembre 2026, 9 h 05 », à l'heure du pays.</summary>
    public static string Quand(Tenant tenant, DateTime utc)
    {
        var local = tenant.Local(utc);
        return Francais.Espacer(string.Create(CultureInfo.InvariantCulture, $"{Francais.Date(DateOnly.FromDateTime(local))}, {local.Hour}\u00a0h\u00a0{local.Minute:00}"));
    }
}
