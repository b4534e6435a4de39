using CoopPortal.Core.Access;
using CoopPortal.Core.Content;
using CoopPortal.Core.Data;
using CoopPortal.Core.Jobs;
using CoopPortal.Core.Modules;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Relecture.Ajouts;
using CoopPortal.Relecture.Brouillons;
using CoopPortal.Relecture.Communs;
using CoopPortal.Relecture.Contestations;
using CoopPortal.Relecture.Contracts;
using CoopPortal.Relecture.Pieces;
using CoopPortal.Relecture.Etapes;
using CoopPortal.Relecture.Immediat;
using CoopPortal.Relecture.Programmations;
using CoopPortal.Relecture.Commentaires;
using CoopPortal.Relecture.File;
using CoopPortal.Relecture.Plausibilite;
using CoopPortal.Relecture.Plausibilite.Regles;
using CoopPortal.Relecture.Presence;
using CoopPortal.Relecture.Publications;
using CoopPortal.Relecture.Reglages;
using CoopPortal.Relecture.Retraits;
using CoopPortal.Relecture.Soumissions;
using Microsoft.AspNetCore.Routing;
using CoopPortal.Relecture.Versions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Relecture;

public sealed class Startup : IModule
{
    public ModuleManifest Manifest => CoopPortal.Relecture.Manifest.Value;

    public void ConfigureServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<FichesModifiables>();
        services.AddScoped<Enregistrement>();
        services.AddScoped<Reception>();
        services.AddScoped<Presences>();
        services.AddScoped<Soumettre>();
        services.AddScoped<OutilsDeFormulaire>();
        services.AddScoped<Ajout>();
        services.AddScoped<Examens>();
        services.AddScoped<Avis>();
        services.AddScoped<Suites>();
        services.AddScoped<Apercus>();
        services.AddScoped<FileDAttente>();
        services.AddScoped<PageDeRelecture>();
        services.AddScoped<FilDesCommentaires>();
        services.AddScoped<RemarquesDeLaFeuille>();
        services.AddScoped<Editions>();
        services.AddSingleton<Plausibilites>();
        services.AddSingleton<IRegleDePlausibilite, DixFois>();
        services.AddSingleton<IRegleDePlausibilite, DeviseChangee>();
        services.AddSingleton<IRegleDePlausibilite, FinAvantDebut>();
        services.AddSingleton<IRegleDePlausibilite, DateAVenir>();
        services.AddSingleton<IRegleDePlausibilite, PopulationBouleversee>();
        services.AddSingleton<IRegleDePlausibilite, TelephoneDAilleurs>();
        services.AddSingleton<IRegleDePlausibilite, CourrielDouteux>();
        services.AddSingleton<IRegleDePlausibilite, ReponseDemandeeVidee>();
        services.AddSingleton<IRegleDePlausibilite, MandatAncien>();
        services.AddScoped<Publication>();
        services.AddScoped<Courriels>();
        services.AddScoped<EcheanceDeRelecture>();
        services.AddScoped<Reglage>();
        services.AddScoped<EtapesDeRelecture>();
        services.AddScoped<DemandeDAccord>();
        services.AddScoped<LectureDAccord>();
        services.AddScoped<AccordParLien>();
        services.AddScoped<PassageDEtape>();
        services.AddScoped<MotDEnvoi>();
        services.AddScoped<MiseEnLigneImmediate>();
        services.AddScoped<Verification>();
        services.AddScoped<RetraitDeFiche>();
        services.AddScoped<RepriseDeVersion>();
        services.AddScoped<Programmer>();
        services.AddScoped<PublicationsDues>();
        services.AddSingleton<RendezVous>();
        services.AddSingleton<HorlogeDesPublications>();
        if (configuration.GetSection(JobsOptions.Section).GetValue(nameof(JobsOptions.Enabled), true))
        {
            services.AddHostedService(s => s.GetRequiredService<HorlogeDesPublications>());
        }

        services.AddScoped<BrouillonDAnimation>();
        services.AddScoped<TravauxEnCours>();
        services.AddScoped<PropositionsDites>();
        services.AddScoped<CommunsDUnEspace>();
        services.AddScoped<Propagation>();
        services.AddScoped<ContestationsOuvertes>();
        services.AddScoped<IContestations>(s => s.GetRequiredService<ContestationsOuvertes>());
        services.AddScoped<CourrielDeContestation>();
        services.AddScoped<Contester>();
        foreach (var type in new[] { Types.Partenariat, Types.Convention, Types.Mission, Types.Projet })
        {
            services.AddScoped<IPublicationHandler>(s => new ReglementParPublication(type, s.GetRequiredService<TenantDb>(), s.GetRequiredService<TimeProvider>()));
        }

        services.AddSingleton(new OutilDeFiche("Contester une réponse", "/fiches/{slug}/contester", 30));
        services.AddScoped<Televersement>();
        services.AddScoped<PieceServie>();
        services.AddNightlyJob<MenageDesFichiers>();
        services.AddSingleton(new BodyAllowance("/*/*/modifier", PageDeFormulaire.EnvoiMaximum));
        services.AddSingleton(new BodyAllowance("/lien/*/corriger", PageDeFormulaire.EnvoiMaximum));
        services.AddSingleton(new OutilDeFiche("Modifier", "/fiches/{slug}/modifier", 10) { EnAvant = true });
        services.AddSingleton(new OutilDeFiche("Ajouter une convention", "/fiches/{slug}/ajouter/conventions", 20));
        services.AddSingleton(new OutilDeFiche("Ajouter une mission", "/fiches/{slug}/ajouter/missions", 21));
        services.AddSingleton(new OutilDeFiche("Ajouter un projet", "/fiches/{slug}/ajouter/projets", 22));
        services.AddSingleton(new OutilDeFiche("Versions", "/fiches/{slug}/versions", 40));
        services.AddSingleton(new OutilDeFiche("Retirer ou archiver", "/fiches/{slug}/retirer", 64, Role.Animateur) { MemeRetiree = true });
        services.AddSingleton(new OutilDeFiche("Notes de l’équipe", "/fiches/{slug}/notes", 82, Role.Animateur) { MemeRetiree = true });
        services.AddSingleton(new MenuEntry("À traiter", "/relecture", 60, Role.Relecteur));
        services.AddSingleton(MenuEntry.Atelier("Journal", "/journal", 80, "Qui a fait quoi, quand et d’où."));
        services.AddSingleton(MenuEntry.Atelier("Comment nous relisons", "/relecture/reglages", 55, "Les étapes d’une proposition, vos jours de travail, vos absences."));
    }

    public void MapEndpoints(IEndpointRouteBuilder endpoints) => AdresseDesPieces.Map(endpoints);

    public IReadOnlyList<string> TablesDeTravail =>
    [
        "Brouillons", "BrouillonsPasses", "BrouillonsMisDeCote", "Presences", "Apercus", "Soumissions", "Decisions", "Commentaires", "CommentairesReponses",
        "ReglagesDeRelecture", "Absences", "Approbations", "LiensDApprobation", "Programmations", "AVerifier", "NotesInternes",
    ];

    public void ConfigureModel(ModelBuilder model)
    {
        Brouillon.Configure(model);
        PresenceNotee.Configure(model);
        Soumission.Configure(model);
        Contestation.Configure(model);
        ParcoursModel.Configure(model);
        Commentaire.Configure(model);
        Apercu.Configure(model);
    }
}
