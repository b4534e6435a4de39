namespace CoopPortal.Imports.Repertoire.Actions;

/// <summary>Ce qu'on peut croire d'un tableau d'actions, tel que le document l'écrit.</summary>
internal static class Certitudes
{
    public const string Sur = "sûr";
    public const string Partiel = "partiel";
    public const string Illisible = "illisible";

    public static string Pire(string une, string autre)
        => une == Illisible && autre == Illisible ? Illisible : une == Sur && autre == Sur ? Sur : Partiel;
}
