using Microsoft.AspNetCore.Http;

namespace CoopPortal.Core.Tenancy;

/// <summary>Le premier segment d'une adresse : un espace, puis une langue s'y reconnaissent, et passent dans <c>PathBase</c>.</summary>
internal static class PremierSegment
{
    /// <summary>« mali » de « /mali/fiches » ; null pour « / ».</summary>
    public static string? De(PathString path)
    {
        if (path.Value is not { Length: > 1 } value)
        {
            return null;
        }

        var end = value.IndexOf('/', 1);
        return end < 0 ? value[1..] : value[1..end];
    }

    /// <summary>Le segment quitte le chemin pour <c>PathBase</c> : ce qui suit bâtit ses liens sans le savoir.</summary>
    public static void Deplacer(HttpRequest request, string segment)
    {
        request.PathBase = request.PathBase.Add("/" + segment);
        request.Path = request.Path.Value!.Length > segment.Length + 1 ? request.Path.Value[(segment.Length + 1)..] : "/";
    }
}
