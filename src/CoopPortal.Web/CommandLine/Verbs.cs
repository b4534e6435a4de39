using System.CommandLine;

namespace CoopPortal.Web.CommandLine;

/// <summary>La ligne de commande : un verbe par fichier, le même hôte que le portail.</summary>
internal static class Verbs
{
    private static readonly string[] _verbs = ["tenants", "recipe", "import", "export", "relances", "search", "accounts", "mail", "demo"];

    public static bool IsVerb(string[] args) => args.Length > 0 && (_verbs.Contains(args[0], StringComparer.Ordinal) || args[0] is "--help" or "-h" or "-?" or "help" or "--version");

    public static Task<int> RunAsync(string[] args)
    {
        var root = new RootCommand("CoopPortal : sans verbe, sert le portail (--urls dit où il écoute) ; avec un verbe, travaille sur les mêmes données.")
        {
            TenantVerbs.Create(),
            RecipeVerbs.Create(),
            ImportVerbs.Create(),
            ExportVerbs.Create(),
            RelanceVerbs.Create(),
            SearchVerbs.Create(),
            AccountVerbs.Create(),
            MailVerbs.Create(),
            DemoVerbs.Create(),
        };
        root.Options.Add(Common.Data);
        return root.Parse(args[0] == "help" ? ["--help"] : args).InvokeAsync();
    }
}
