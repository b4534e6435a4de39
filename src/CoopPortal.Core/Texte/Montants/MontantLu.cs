namespace CoopPortal.Core.Texte;

/// <summary>Un montant lu avec certitude.</summary>
/// <param name="Valeur">Dans la devise, multiplicateurs (« millions », « k ») compris.</param>
/// <param name="Devise">« EUR », « XOF », « FRF », ou nul quand le texte ne permet pas de trancher (« F », « francs »).</param>
/// <param name="Phrase">Comment il a été compris : « 4 000 € par an ».</param>
public sealed record MontantLu(decimal Valeur, string? Devise, string Phrase);
