namespace CoopPortal.Core.Langues;

/// <summary>Une page dont les phrases existent dans toutes les langues du portail. Les autres n'ont qu'une adresse, en français, où mène celle de l'autre langue.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class TraduiteAttribute : Attribute;
