namespace CoopPortal.Imports.Comptoir.Examen;

/// <summary>Une fiche en ligne qui ressemble à la proposition, avec ce qui permet de trancher.</summary>
public sealed record Ressemblante(string Slug, string Titre, string Lieux);
