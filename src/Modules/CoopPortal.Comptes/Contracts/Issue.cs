namespace CoopPortal.Comptes.Contracts;

/// <summary>Ce qu'un acte a fait, en une phrase pour la personne : fait, ou refusé avec ce qu'il faut faire.</summary>
public sealed record Issue(bool Fait, string Message)
{
    public static Issue Oui(string message) => new(true, message);

    public static Issue Non(string message) => new(false, message);
}
