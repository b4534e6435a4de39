using CoopPortal.Core.Data;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CoopPortal.Core.Tenancy;

/// <summary>
/// Les adresses complètes que portent les courriels. Elles viennent de la configuration ou de l'adresse d'écoute,
/// jamais de l'en-tête Host : un lien de connexion forgé mènerait ailleurs.
/// </summary>
public sealed class PublicLinks(IOptions<PortalOptions> options, IConfiguration configuration, IServiceProvider services)
{
    /// <summary>« https://portail.example.org/mali/moi » ; <paramref name="path"/> part de la racine de l'espace, ou du portail quand <paramref name="tenant"/> est vide.</summary>
    public string To(Tenant? tenant, string path)
    {
        var root = new Uri(Root(), UriKind.Absolute);
        if (tenant?.Host is { } host)
        {
            var port = root.IsDefaultPort ? "" : $":{root.Port}";
            return $"{root.Scheme}://{host}{port}{path}";
        }

        var start = root.AbsoluteUri.TrimEnd('/');
        return tenant is null ? start + path : $"{start}/{tenant.Key}{path}";
    }

    /// <summary>Note l'adresse d'écoute auprès des données : la ligne de commande écrit des courriels dont les liens y mènent.</summary>
    public void Note(string address) => File.WriteAllText(NotePath, address);

    private string NotePath => Path.Combine(options.Value.DataFolder, "adresse.txt");

    private string? Noted() => File.Exists(NotePath) && File.ReadAllText(NotePath).Trim() is var address && Uri.TryCreate(address, UriKind.Absolute, out _) ? address : null;

    private string Root()
    {
        if (!string.IsNullOrWhiteSpace(options.Value.PublicUrl))
        {
            return options.Value.PublicUrl;
        }

        var listening = services.GetService<IServer>()?.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault();
        var address = listening ?? Noted() ?? configuration["urls"]?.Split(';')[0] ?? "http://localhost:5000";
        return address.Replace("://+", "://localhost", StringComparison.Ordinal)
            .Replace("://*", "://localhost", StringComparison.Ordinal)
            .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
            .Replace("://[::]", "://localhost", StringComparison.Ordinal);
    }
}
