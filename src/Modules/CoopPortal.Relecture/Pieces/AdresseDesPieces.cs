using CoopPortal.Core.Access;
using CoopPortal.Core.Fichiers;
using CoopPortal.Core.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace CoopPortal.Relecture.Pieces;

/// <summary>Sert un fichier joint. Rien de ce qu'il contient ne s'exécute ; ce qui n'est pas public n'est gardé nulle part.</summary>
internal static class AdresseDesPieces
{
    private const string Ferme = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";

    public static void Map(IEndpointRouteBuilder endpoints) => endpoints
        .MapGet("/pieces/{id:guid}", async (Guid id, PieceServie pieces, Coffre coffre, TenantContext tenant, HttpContext context, ILoggerFactory loggers, CancellationToken cancellation) =>
        {
            if (await pieces.OuvrirAsync(id, cancellation) is not { } piece)
            {
                return Results.NotFound();
            }

            var chemin = coffre.Chemin(tenant.Required.Key, piece.Fichier.Empreinte);
            if (!System.IO.File.Exists(chemin))
            {
                loggers.CreateLogger("CoopPortal.Relecture.Pieces").LogError("Le contenu {Empreinte} du fichier {Id} manque dans l'espace {Tenant}", piece.Fichier.Empreinte, id, tenant.Required.Key);
                return Results.NotFound();
            }

            Entetes(context.Response.Headers, piece);
            return Results.File(chemin, piece.Fichier.TypeMime, entityTag: new EntityTagHeaderValue($"\"{piece.Fichier.Empreinte}\""), enableRangeProcessing: true);
        })
        .WithMetadata(new AccessAttribute(Role.Visiteur));

    private static void Entetes(IHeaderDictionary headers, PieceOuverte piece)
    {
        var montrable = TypesDeFichier.Du(piece.Fichier.TypeMime)?.Montrable == true;
        var disposition = new ContentDispositionHeaderValue(montrable ? "inline" : "attachment");
        disposition.SetHttpFileName(piece.Fichier.Nom);
        headers.ContentDisposition = disposition.ToString();
        headers.XContentTypeOptions = "nosniff";
        // « sandbox » empêche Chrome de montrer un PDF, que son lecteur isole déjà.
        headers.ContentSecurityPolicy = piece.Fichier.TypeMime == TypesDeFichier.Pdf ? Ferme : "sandbox; " + Ferme;
        // Une fiche mise à l'abri ferme ses pièces aussitôt : même publique, chaque lecture redemande.
        headers.CacheControl = piece.Public ? "public, no-cache" : "private, no-store";
    }
}
