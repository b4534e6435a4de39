using System.Diagnostics;
using CoopPortal.Campagnes.Appels;
using CoopPortal.Campagnes.Campagnes;
using CoopPortal.Campagnes.Contacts;
using CoopPortal.Campagnes.Liens;
using CoopPortal.Campagnes.Rappels;
using CoopPortal.Campagnes.Tableau;
using CoopPortal.Core.Content;
using CoopPortal.Core.Mail.Rebonds;
using CoopPortal.Fiches.Contracts;
using CoopPortal.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Tableau;

public abstract class SuiviTests(Portal portal)
{
    [Fact]
    public async Task Une_fiche_passe_de_silencieuse_a_ouverte_puis_a_confirmee()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, _, _, jeton) = await terrain.PretAsync();
        var campagne = await terrain.CampagneAsync();
        Assert.Equal(EtatDeSuivi.Silencieuse, await terrain.EtatAsync(campagne, fiche.ItemId));
        await terrain.DansAsync(db => db.Set<LienFiche>().ExecuteUpdateAsync(s => s.SetProperty(l => l.OuvertLe, terrain.Now.UtcDateTime)));
        Assert.Equal(EtatDeSuivi.Ouverte, await terrain.EtatAsync(campagne, fiche.ItemId));
        var lien = terrain.Adresse($"/lien/{jeton}");
        using var browser = portal.Browser();
        using var response = await browser.SubmitAsync(lien, [], lien + "?handler=Confirmer");
        Assert.Equal(EtatDeSuivi.Confirmee, await terrain.EtatAsync(campagne, fiche.ItemId));
    }

    [Fact]
    public async Task Une_adresse_morte_un_depart_un_refus_se_disent_et_une_autre_personne_rend_la_parole()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var fiche = await terrain.FicheAsync();
        var collectivite = await terrain.CollectiviteAsync(fiche.ItemId);
        await terrain.DansAsync(db => db.Owners.Where(o => o.ItemId == fiche.ItemId && o.CollectiviteId != collectivite).ExecuteDeleteAsync());
        var campagne = await terrain.CampagneAsync();
        Assert.Equal(EtatDeSuivi.SansPersonne, await terrain.EtatAsync(campagne, fiche.ItemId));
        var morte = await terrain.PersonneAsync("Morte");
        await terrain.MandatAsync(morte, collectivite);
        await AjouterAsync(terrain, new Rebond { Adresse = morte.Email!, Statut = "5.1.1", Definitif = true, RecuLe = terrain.Now.UtcDateTime });
        Assert.Equal(EtatDeSuivi.Revenue, await terrain.EtatAsync(campagne, fiche.ItemId));
        var partie = await terrain.PersonneAsync("Partie");
        await terrain.MandatAsync(partie, collectivite);
        await AjouterAsync(terrain, new Depart { FicheId = fiche.ItemId, Cote = Cotes.Francais, CollectiviteId = collectivite, AccountId = partie.Id, At = terrain.Now.UtcDateTime });
        Assert.Equal(EtatDeSuivi.Partie, await terrain.EtatAsync(campagne, fiche.ItemId));
        var autre = await terrain.PersonneAsync("Autre");
        await terrain.MandatAsync(autre, collectivite);
        Assert.Equal(EtatDeSuivi.Silencieuse, await terrain.EtatAsync(campagne, fiche.ItemId));
        await AjouterAsync(terrain, new Refus { AccountId = autre.Id, DepuisLe = terrain.Now.UtcDateTime });
        Assert.Equal(EtatDeSuivi.Partie, await terrain.EtatAsync(campagne, fiche.ItemId));
    }

    [Fact]
    public async Task Un_refus_au_telephone_vaut_jusqu_a_ce_qu_on_reparle()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (fiche, compte, collectivite, _) = await terrain.PretAsync();
        await terrain.DansAsync(db => db.Owners.Where(o => o.ItemId == fiche.ItemId && o.CollectiviteId != collectivite).ExecuteDeleteAsync());
        var campagne = await terrain.CampagneAsync(terrain.Now.UtcDateTime.AddDays(-10));
        await AjouterAsync(terrain, Appel(fiche.ItemId, collectivite, compte.Id, IssueDAppel.Refuse, terrain.Now.UtcDateTime.AddDays(-3)));
        Assert.Equal(EtatDeSuivi.Partie, await terrain.EtatAsync(campagne, fiche.ItemId));
        await AjouterAsync(terrain, Appel(fiche.ItemId, collectivite, compte.Id, IssueDAppel.Rappeler, terrain.Now.UtcDateTime));
        Assert.Equal(EtatDeSuivi.Ouverte, await terrain.EtatAsync(campagne, fiche.ItemId));
    }

    [Fact]
    public async Task Une_campagne_ne_compte_que_son_audience_et_dit_ce_qui_n_est_plus_en_ligne()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        var (dedans, sortie) = (await terrain.FicheAsync(), await terrain.FicheAsync(1));
        var campagne = await terrain.CampagneAsync(fiches: [dedans.ItemId, sortie.ItemId]);
        await AjouterAsync(terrain, new SujetDeCampagne { CampagneId = campagne.Id, SujetId = Guid.CreateVersion7(), EstSouche = true });
        await terrain.DansAsync(db => db.Set<FicheDomaine>().Where(d => d.ItemId == sortie.ItemId).ExecuteDeleteAsync());
        await terrain.DansAsync(db => db.Set<FicheIndex>().Where(f => f.ItemId == sortie.ItemId).ExecuteDeleteAsync());
        var suivi = await terrain.SuivreAsync(campagne.Id.ToString());
        Assert.Equal((dedans.ItemId, 1, 1), (Assert.Single(suivi.Sujets).Id, suivi.Sorties, suivi.Devenues));
    }

    [Fact]
    public async Task Mille_fiches_ne_demandent_pas_plus_de_requetes_que_dix()
    {
        var terrain = await Terrain.OuvrirAsync(portal);
        // La première lecture remplit les mémoires de l'espace : elle ne compte pas.
        await CompterAsync(terrain);
        var peu = await CompterAsync(terrain);
        await terrain.RemplirAsync(1000);
        var beaucoup = await CompterAsync(terrain);
        Assert.True(peu > 0);
        Assert.Equal(peu, beaucoup);
    }

    private static async Task<int> CompterAsync(Terrain terrain)
    {
        using var compte = new Requetes();
        await terrain.SuivreAsync(Perimetre.Aujourdhui);
        return compte.Nombre;
    }

    private static Task<int> AjouterAsync(Terrain terrain, object ligne) => terrain.DansAsync(async db =>
    {
        db.Add(ligne);
        return await db.SaveChangesAsync();
    });

    private static AppelPasse Appel(Guid fiche, Guid collectivite, Guid par, IssueDAppel issue, DateTime le)
        => new() { Id = Guid.CreateVersion7(), FicheId = fiche, Cote = Cotes.Francais, CollectiviteId = collectivite, At = le, ParId = par, Par = "Animatrice", Issue = issue };

    /// <summary>Compte les commandes SQL de ce qui se fait ici, et de rien d'autre.</summary>
    private sealed class Requetes : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
    {
        private static readonly AsyncLocal<Requetes?> _ici = new();
        private readonly IDisposable _tous;
        private IDisposable? _ef;
        private int _nombre;

        public Requetes()
        {
            _ici.Value = this;
            _tous = DiagnosticListener.AllListeners.Subscribe(this);
        }

        public int Nombre => _nombre;

        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == DbLoggerCategory.Name)
            {
                _ef = value.Subscribe(this);
            }
        }

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value.Key == Microsoft.EntityFrameworkCore.Diagnostics.RelationalEventId.CommandExecuting.Name && ReferenceEquals(_ici.Value, this))
            {
                Interlocked.Increment(ref _nombre);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }

        public void Dispose()
        {
            _ef?.Dispose();
            _tous.Dispose();
        }
    }
}

public sealed class SuiviSqliteTests(SqlitePortal portal) : SuiviTests(portal);

public sealed class SuiviPgTests(PgPortal portal) : SuiviTests(portal);
