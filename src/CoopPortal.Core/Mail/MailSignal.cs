using CoopPortal.Core.Jobs;

namespace CoopPortal.Core.Mail;

/// <summary>Réveille l'envoyeur.</summary>
public sealed class MailSignal : WakeSignal;
