namespace CoopPortal.Core.Texte;

/// <summary>Une date souvent partielle : sa valeur EDTF (ISO 8601-2) et, en français, comment elle a été comprise.</summary>
/// <param name="Edtf">« 1974 », « 1994-05 », « 2006-04-10 », « 1989/2002 », « 2025-03/.. », « {1994,1996} », « 1974~ », « 197X ».</param>
/// <param name="Phrase">« mai 1994 », « à partir de mars 2025 », « de 1989 à 2002 ».</param>
public sealed record DateLue(string Edtf, string Phrase);
