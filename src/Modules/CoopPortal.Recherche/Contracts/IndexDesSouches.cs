using CoopPortal.Fiches.Contracts;
using CoopPortal.Recherche.Moteurs;

namespace CoopPortal.Recherche.Contracts;

/// <summary>Rend trouvables les partenariats connus et non renseignés. À appeler dans la transaction qui les écrit.</summary>
public sealed class IndexDesSouches(IMoteur moteur)
{
    public Task IndexerSoucheAsync(Souche souche, CancellationToken cancellation) => moteur.EcrireAsync(
        new Entree(GenreEntree.Souche, souche.Id, souche.Titre, [.. new[] { souche.CoteFrancais, souche.CotePartenaire }.OfType<string>()], [], []),
        cancellation);

    public Task OterSoucheAsync(Guid id, CancellationToken cancellation) => moteur.OterAsync(GenreEntree.Souche, id, cancellation);
}
