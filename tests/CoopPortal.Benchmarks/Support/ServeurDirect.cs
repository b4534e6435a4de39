using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CoopPortal.Benchmarks.Support;

/// <summary>Un serveur sans réseau : les demandes entrent droit dans la chaîne du portail, si bien que ce qui se compte n'est qu'à lui.</summary>
internal sealed class ServeurDirect : IServer
{
    private Func<IFeatureCollection, Task>? _traiter;

    public IFeatureCollection Features { get; } = Poser(new FeatureCollection(), new ServerAddressesFeature());

    public Task StartAsync<TContext>(IHttpApplication<TContext> application, CancellationToken cancellationToken) where TContext : notnull
    {
        _traiter = async features =>
        {
            var contexte = application.CreateContext(features);
            Exception? erreur = null;
            try
            {
                await application.ProcessRequestAsync(contexte);
            }
            catch (Exception e)
            {
                erreur = e;
                throw;
            }
            finally
            {
                application.DisposeContext(contexte, erreur);
            }
        };
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _traiter = null;

    /// <param name="adresse">« /mali/fiches?q=eau »</param>
    /// <param name="corps">où la page s'écrit.</param>
    /// <returns>le code de la réponse.</returns>
    public async Task<int> DemanderAsync(string adresse, Stream corps)
    {
        var coupe = adresse.IndexOf('?', StringComparison.Ordinal);
        var demande = new HttpRequestFeature
        {
            Method = HttpMethods.Get,
            Protocol = "HTTP/1.1",
            Scheme = "http",
            Path = Uri.UnescapeDataString(coupe < 0 ? adresse : adresse[..coupe]),
            QueryString = coupe < 0 ? "" : adresse[coupe..],
            RawTarget = adresse,
        };
        demande.Headers.Host = "localhost";
        var reponse = new HttpResponseFeature();
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(demande);
        features.Set<IHttpResponseFeature>(reponse);
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(corps));
        await _traiter!(features);
        return reponse.StatusCode;
    }

    private static FeatureCollection Poser(FeatureCollection features, IServerAddressesFeature adresses)
    {
        features.Set(adresses);
        return features;
    }
}
