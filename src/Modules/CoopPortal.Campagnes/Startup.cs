using CoopPortal.Campagnes.AnnuaireDesMembres;
using CoopPortal.Campagnes.Appels;
using CoopPortal.Campagnes.Campagnes.Actes;
using CoopPortal.Campagnes.Campagnes.Apercus;
using CoopPortal.Campagnes.Campagnes.Audiences;
using CoopPortal.Campagnes.Campagnes.Lettres;
using CoopPortal.Campagnes.Campagnes.Passages;

using CoopPortal.Campagnes.Confirmations;
using CoopPortal.Campagnes.Echeances;
using CoopPortal.Campagnes.Lettres;
using CoopPortal.Campagnes.Envois;
using CoopPortal.Campagnes.Liens;
using CoopPortal.Campagnes.PlusMoi;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Campagnes.Rythmes;
using CoopPortal.Campagnes.Souches;
using CoopPortal.Campagnes.Remplacements;
using CoopPortal.Campagnes.Reponses;
using CoopPortal.Campagnes.Tableau;
using CoopPortal.Core.Access;
using CoopPortal.Core.Jobs;
using CoopPortal.Core.Mail.Rebonds;
using CoopPortal.Core.Modules;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Contracts;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Campagnes;

public sealed class Startup : IModule
{
    public ModuleManifest Manifest => CoopPortal.Campagnes.Manifest.Value;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<MiseEnMarche>();
        services.AddScoped<FichesDues>();
        services.AddScoped<CourrielDeRappel>();
        services.AddScoped<TourDeRappels>();
        services.AddScoped<RefusDeRappels>();
        services.AddScoped<RappelsEnAttente>();
        services.AddScoped<GesteHumain>();
        services.AddScoped<NouveauLien>();
        services.AddScoped<ActeDeDepart>();
        services.AddScoped<AvisDeDepart>();
        services.AddScoped<ContactsAOuvrir>();
        services.AddScoped<ListeDesRemplacements>();
        services.AddScoped<ListeDesLiens>();
        services.AddScoped<RetraitDeLien>();
        services.AddScoped<CorrectionParLien>();
        services.AddScoped<IAccesParLien>(s => s.GetRequiredService<CorrectionParLien>());
        services.AddScoped<LectureDePartage>();
        services.AddScoped<ReponseDUnTiers>();
        services.AddScoped<ValidationDeReponse>();
        services.AddScoped<MessageACopier>();
        services.AddScoped<Remplacement>();
        services.AddScoped<Renouvellement>();
        services.AddScoped<LectureDeLien>();
        services.AddScoped<MarqueDeConfirmation>();
        services.AddScoped<ActeDeConfirmation>();
        services.AddScoped<ConfirmationParTelephone>();
        services.AddScoped<IApresRebond, ContactsApresRebond>();
        services.AddScoped<LiensDUnCourriel>();
        services.AddScoped<ActesDEnvoi>();
        services.AddScoped<RetablissementDAdresse>();
        services.AddScoped<BoiteDEnvoi>();
        services.AddScoped<IFichesRappelees, DerniersRappels>();
        services.AddScoped<Perimetres>();
        services.AddScoped<PersonnesDuTour>();
        services.AddScoped<FaitsDuTour>();
        services.AddScoped<LectureDuSuivi>();
        services.AddScoped<Comparaison>();
        services.AddScoped<ListeDAppels>();
        services.AddScoped<AjoutAuxAppels>();
        services.AddScoped<FeuillesDAppel>();
        services.AddScoped<PriseDAppel>();
        services.AddScoped<PersonnesAEcrire>();
        services.AddScoped<ExpeditionDeLettre>();
        services.AddScoped<LectureDeLAnnuaire>();
        services.AddScoped<CourriersDuJour>();
        services.AddScoped<Recoltes>();
        services.AddScoped<ManquesDesFiches>();
        services.AddScoped<CourrielDeCampagne>();
        services.AddScoped<PassageDeCampagnes>();
        services.AddScoped<AudienceDeCampagne>();
        services.AddScoped<PreparationDeCampagne>();
        services.AddScoped<OuvertureDeCampagne>();
        services.AddScoped<ConduiteDeCampagne>();
        services.AddScoped<ModeleDApercu>();
        services.AddScoped<EnvoiDEssai>();
        services.AddScoped<AvisDeNuit>();
        services.AddScoped<SouchesAInviter>();
        services.AddScoped<Attentes>();
        services.AddScoped<IApresProposition, AvisAuxRelecteurs>();
        services.AddNightlyJob<DigestDeLEquipe>();
        services.AddSingleton<RelancesRunner>();
        services.AddNightlyJob<CampagnesAuxHeures>();
        services.AddNightlyJob<RappelsDeNuit>();
        services.AddNightlyJob<RappelsDEcheance>();
        services.AddSingleton(new OutilDeFiche("Noter un appel", "/campagnes/aujourdhui/appels/{slug}", 84, Role.Animateur));
        services.AddSingleton(new OutilDeFiche("Confirmée par téléphone", "/fiches/{slug}/confirmer", 85, Role.Animateur));
        services.AddSingleton(new MenuEntry("Annuaire", "/annuaire", 30, Role.Contributeur) { Place = MenuPlace.Pied });
        services.AddSingleton(MenuEntry.Atelier("Lettres", "/lettres", 33, "Ce que l’équipe a écrit à des personnes choisies : invitations, comptes rendus."));
        services.AddSingleton(new MenuEntry("Campagne", "/campagnes", 65, Role.Animateur));
        services.AddSingleton(new OutilDeFiche("Message à copier", "/fiches/{slug}/message", 45));
        services.AddSingleton(MenuEntry.Atelier("Réponses à valider", "/reponses", 10, "Ce que répondent des personnes sans mandat, par message ou par un lien transféré."));
        services.AddSingleton(MenuEntry.Atelier("Contacts à remplacer", "/remplacements", 11, "Qui s’en va, ne veut plus de rappels ou ne reçoit plus rien, et qui prend la suite."));
        services.AddSingleton(MenuEntry.Atelier("Liens donnés", "/liens", 12, "Les liens des rappels et des messages : ouverts, répondus, à retirer."));
        services.AddSingleton(MenuEntry.Atelier("Boîte d’envoi", "/envois", 34, "Les courriels qui attendent, retenus, refusés ; en renvoyer un."));
    }

    public IReadOnlyList<string> TablesDeTravail =>
    [
        "Rythmes", "LiensPartages", "ReponsesAValider", "Campagnes", "SujetsDeCampagne", "AvisEcrits", "CourriersDuJour", "ContactsARemplacer", "Departs",
        "OuverturesDeRappels", "Relances", "ToursDeRappels", "RefusDeRappels", "LiensDeFiche", "Lettres", "EnvoisDeLettres", "Appels", "AppelsDemandes", "Confirmations",
    ];

    public void ConfigureModel(ModelBuilder model) => CampagnesModel.Configure(model);

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => SortieEnUnClic.Map(endpoints);
}
