using Microsoft.Extensions.DependencyInjection;

namespace CoopPortal.Theme;

public static class ThemeServices
{
    /// <summary>Ce que la mise en page demande. L'hôte l'appelle une fois.</summary>
    public static IServiceCollection AddTheme(this IServiceCollection services) => services.AddSingleton<AssetUrls>();
}
