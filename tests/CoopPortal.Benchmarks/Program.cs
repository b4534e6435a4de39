using CoopPortal.Benchmarks.Figures;
using CoopPortal.Benchmarks.Support;
using CoopPortal.Benchmarks.Temoin;

// dotnet run -c Release --project tests/CoopPortal.Benchmarks [-- depart import livre charge pages cout visite formulaire memoire espaces relecture campagnes recherche]
if (args is ["temoin", var dossier, var adresse])
{
    return await ServeurTemoin.RunAsync(dossier, adresse);
}

var figures = new (string Nom, Func<Atelier, Task> Mesurer)[]
{
    ("depart", Depart.MesurerAsync),
    ("import", Import.MesurerAsync),
    ("livre", LivreEnMasse.MesurerAsync),
    ("visite", Visite.MesurerAsync),
    ("formulaire", Formulaire.MesurerAsync),
    ("charge", Charge.MesurerAsync),
    ("pages", Pages.MesurerAsync),
    ("cout", Cout.MesurerAsync),
    ("memoire", Memoire.MesurerAsync),
    ("espaces", Espaces.MesurerAsync),
    ("relecture", Relecture.MesurerAsync),
    ("campagnes", SimulationDeCampagnes.MesurerAsync),
    ("recherche", Recherche.MesurerAsync),
};
var inconnues = args.Except(figures.Select(f => f.Nom)).ToList();
if (inconnues.Count > 0)
{
    await Console.Error.WriteLineAsync($"Figure inconnue : {string.Join(", ", inconnues)}. Figures : {string.Join(", ", figures.Select(f => f.Nom))}.");
    return 1;
}

using var atelier = new Atelier();
Console.WriteLine($"{Environment.ProcessorCount} processeurs, charge de la machine au départ : {Atelier.ChargeDeLaMachine()}");
foreach (var (nom, mesurer) in figures.Where(f => args.Length == 0 || args.Contains(f.Nom)))
{
    Console.WriteLine($"\n## {nom}");
    await mesurer(atelier);
}

return 0;
