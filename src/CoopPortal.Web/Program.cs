using CoopPortal.Web.CommandLine;
using CoopPortal.Web.Hosting;

// « dotnet run » sert ; avec un verbe, le même programme travaille sur les mêmes données.
return Verbs.IsVerb(args) ? await Verbs.RunAsync(args) : await Serve.RunAsync(args);
