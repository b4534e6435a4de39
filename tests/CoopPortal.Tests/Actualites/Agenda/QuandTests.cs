using CoopPortal.Actualites;
using CoopPortal.Actualites.Agenda;
using CoopPortal.Core.Langues;
using Xunit;

namespace CoopPortal.Tests.Actualites.Agenda;

public sealed class QuandTests
{
    private static readonly DateOnly _jour = new(2026, 12, 3);

    [Fact]
    public void En_francais()
    {
        Assert.Equal("3 décembre 2026, de 14\u00A0h à 17\u00A0h\u00A030", Quand.EnEntier(Un(_jour, new(14, 0), null, new(17, 30))));
        Assert.Equal("du 3 décembre 2026 au 5 décembre 2026, à partir de 9\u00A0h", Quand.EnEntier(Un(_jour, new(9, 0), _jour.AddDays(2), null)));
        Assert.Equal("déc.", Quand.Mois(_jour, _jour));
    }

    [Fact]
    public void En_anglais()
    {
        Langue.Entrer(Langue.Anglaise);
        Assert.Equal("3 December 2026, from 14:00 to 17:30", Quand.EnEntier(Un(_jour, new(14, 0), null, new(17, 30))));
        Assert.Equal("from 3 December 2026 to 5 December 2026, from 09:00", Quand.EnEntier(Un(_jour, new(9, 0), _jour.AddDays(2), null)));
        Assert.Equal("until 5 December 2026, at 09:00", Quand.Horaire(_jour, new(9, 0), _jour.AddDays(2), null));
        Assert.Equal("Dec 2026", Quand.Mois(_jour, _jour.AddYears(1)));
    }

    private static RendezVous Un(DateOnly jour, TimeOnly? heure, DateOnly? fin, TimeOnly? heureFin) => new("Réunion", jour, heure, fin, heureFin, "", "");
}
