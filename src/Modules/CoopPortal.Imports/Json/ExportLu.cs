using System.Text.Json;
using System.Text.Json.Nodes;
using CoopPortal.Imports.Repertoire;

namespace CoopPortal.Imports.Json;

/// <summary>Une fiche ou un projet du fichier : son identité, et où son document y commence.</summary>
public sealed record ObjetLu(Guid Id, string Slug, string Titre, int Debut, int Longueur);

/// <summary>
/// Un document <c>coopportal/1</c> relu et vérifié en entier, ou les raisons du refus. Les fiches n'y sont pas gardées en mémoire :
/// <see cref="Document"/> en rouvre une à la fois.
/// </summary>
public sealed record ExportLu
{
    public string? Tenant { get; init; }
    public IReadOnlyList<string> Refus { get; init; } = [];
    public IReadOnlyList<ObjetLu> Partenariats { get; init; } = [];
    public IReadOnlyList<ObjetLu> Projets { get; init; } = [];
    public IReadOnlyList<SoucheLue> Souches { get; init; } = [];
    public IReadOnlyList<Remarque> Remarques { get; init; } = [];
    internal ReadOnlyMemory<byte> Octets { get; init; }

    public bool Accepte => Refus.Count == 0;

    public JsonObject Document(ObjetLu objet) => JsonNode.Parse(Octets.Slice(objet.Debut, objet.Longueur).Span, documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false })!.AsObject();

    internal static ExportLu Refuse(params IReadOnlyList<string> raisons) => new() { Refus = raisons };
}
