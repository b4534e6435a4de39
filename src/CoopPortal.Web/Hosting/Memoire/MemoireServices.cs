namespace CoopPortal.Web.Hosting.Memoire;

internal static class MemoireServices
{
    public static IServiceCollection AddMemoireDesPages(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<MemoireOptions>().Bind(configuration.GetSection(MemoireOptions.Section));
        services.AddSingleton<MemoireDesPages>();
        services.AddSingleton<Validites>();
        return services;
    }
}
