using CoopPortal.Campagnes.Campagnes.Passages;
using CoopPortal.Core.Jobs;
using CoopPortal.Core.Tenancy;
using CoopPortal.Tests.Support;
using Quartz;
using Xunit;

namespace CoopPortal.Tests.Campagnes.Campagnes.Passages;

/// <summary>Les heures du pays, quand Paris change d'heure et que Bamako n'en change pas.</summary>
public sealed class HorlogeDesCampagnesTests(SqlitePortal portal)
{
    [Theory]
    [InlineData("Europe/Paris")]
    [InlineData("Africa/Bamako")]
    [InlineData("Africa/Ouagadougou")]
    [InlineData("Africa/Dakar")]
    public void Chaque_jour_de_l_annee_l_horloge_sonne_deux_fois_dans_la_matinee_du_pays(string fuseau)
    {
        var tenant = new Tenant { Key = "essai", Name = "Essai", Settings = new TenantSettings { TimeZone = fuseau } };
        var travail = new NightlyWork(CampagnesAuxHeures.Name, CampagnesAuxHeures.At, typeof(CampagnesAuxHeures)) { Hours = CampagnesAuxHeures.Hours };
        var debut = new DateTimeOffset(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var cron = TriggerBuilder.Create().WithIdentity("essai").StartAt(debut).WithCronSchedule(travail.Cron, c => c.InTimeZone(JobsClock.Paris)).Build();
        var sonneries = new List<DateTimeOffset>();
        for (var at = debut; cron.GetFireTimeAfter(at) is { Year: 2027 } next; at = next)
        {
            sonneries.Add(next);
        }

        var ecrivent = sonneries.Where(s => HeuresOuvrees.Ouvertes(tenant, s)).GroupBy(s => tenant.Jour(s.UtcDateTime)).ToDictionary(g => g.Key, g => g.Count());
        Assert.Equal(365, ecrivent.Count);
        Assert.All(ecrivent.Values, n => Assert.Equal(2, n));
    }

    [Theory]
    [InlineData("Europe/Paris", "2027-03-26")]
    [InlineData("Europe/Paris", "2027-10-29")]
    [InlineData("Africa/Bamako", "2027-03-26")]
    public async Task Autour_d_un_changement_d_heure_chaque_etape_part_une_fois(string fuseau, string vendredi)
    {
        var base_ = await Terrain.OuvrirAsync(portal);
        await base_.PersonnePourAsync(await base_.FicheAsync(), "Camille");
        var reglages = new CoopPortal.Campagnes.Campagnes.Reglages.ReglagesDeCampagne { Etapes = [new(0, CoopPortal.Campagnes.Campagnes.Moteur.AQui.Contact), new(4, CoopPortal.Campagnes.Campagnes.Moteur.AQui.Contact)] };
        var campagne = await base_.OuvrirAsync(reglages, DateOnly.Parse(vendredi, System.Globalization.CultureInfo.InvariantCulture));
        var tenant = base_.Tenant with { Settings = base_.Tenant.Settings with { TimeZone = fuseau, Feries = [], Elections = [] } };
        var instants = new List<DateTimeOffset>();
        // Toutes les heures UTC de neuf jours, le changement d'heure au milieu.
        for (var heure = new DateTimeOffset(campagne.J0.AddDays(-1), TimeOnly.MinValue, TimeSpan.Zero); heure < new DateTimeOffset(campagne.J0.AddDays(8), TimeOnly.MinValue, TimeSpan.Zero); heure = heure.AddHours(1))
        {
            if (await HeureAsync(base_, tenant, heure.AddMinutes(5)) > 0)
            {
                instants.Add(heure);
            }
        }

        Assert.Equal(2, instants.Count);
        Assert.All(instants, i => Assert.Equal(9, tenant.Local(i.UtcDateTime).Hour));
        Assert.Equal([campagne.J0, campagne.J0.AddDays(4)], instants.Select(i => tenant.Jour(i.UtcDateTime)));
    }

    private static async Task<int> HeureAsync(Terrain terrain, Tenant tenant, DateTimeOffset now)
    {
        var avant = (await terrain.DeCampagneAsync()).Count;
        await terrain.Portal.InTenantAsync(tenant, s => ((CampagnesAuxHeures)s.GetService(typeof(CampagnesAuxHeures))!).RunAsync(tenant, now, CancellationToken.None));
        return (await terrain.DeCampagneAsync()).Count - avant;
    }
}
