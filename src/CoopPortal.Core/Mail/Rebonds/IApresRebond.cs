namespace CoopPortal.Core.Mail.Rebonds;

/// <summary>Ce qu'un module fait d'une adresse perdue, dans la transaction qui note le rebond ; refait, il ne double rien.</summary>
public interface IApresRebond
{
    Task ApresAsync(Rebond rebond, CancellationToken cancellation);
}
