using CoopPortal.Web.Hosting;

var app = PortalHost.Build(args);
await using (var scope = app.Services.CreateAsyncScope())
{
    await scope.ServiceProvider.GetRequiredService<PortalStart>().PrepareAsync(app.Lifetime.ApplicationStopping);
}

await app.RunAsync();
