namespace CoopPortal.Core.Modules;

/// <summary>Une page d'un espace qui reçoit plus que la limite commune : son adresse dans l'espace (<c>*</c> y vaut un segment), et le plus d'octets qu'elle prend.</summary>
public sealed record BodyAllowance(string Path, long Bytes);
