namespace CoopPortal.Core.Data;

/// <summary>La section <c>Portal</c> de la configuration.</summary>
public sealed class PortalOptions
{
    public const string Section = "Portal";

    /// <summary>Dossier des données : bases SQLite, fichiers, courriels déposés. Relatif au dossier de l'appelant.</summary>
    public string Data { get; set; } = "data";

    /// <summary>Chaîne de connexion PostgreSQL ; vide, le portail tient ses bases en SQLite dans <see cref="Data"/>.</summary>
    public string? PostgreSql { get; set; }

    /// <summary>Adresse publique du portail, pour les liens des courriels : <c>https://portail.example.org</c>.</summary>
    public string? PublicUrl { get; set; }

    public string RecipesFolder { get; set; } = Path.Combine(AppContext.BaseDirectory, "recipes");

    public bool IsPostgreSql => !string.IsNullOrWhiteSpace(PostgreSql);

    public string DataFolder => Path.GetFullPath(Data);

    public string TenantFolder(string key) => Path.Combine(DataFolder, "tenants", key);
}
