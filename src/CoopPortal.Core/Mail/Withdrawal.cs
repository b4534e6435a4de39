using Microsoft.EntityFrameworkCore;

namespace CoopPortal.Core.Mail;

/// <summary>Retire de la boîte ce qui attend encore et n'a plus de raison de partir.</summary>
public static class Withdrawal
{
    /// <summary>Un courriel déjà pris par l'envoyeur part : on ne le rattrape pas. Le bail change, pour qu'un envoyeur qui vient de lire la ligne ne la prenne plus.</summary>
    /// <param name="why">pourquoi, pour qui lira la boîte.</param>
    /// <returns>combien ne partiront pas.</returns>
    public static Task<int> WithdrawAsync(this IQueryable<OutgoingMail> mails, string why, CancellationToken cancellation)
        => mails.Where(m => m.State == MailState.Waiting).ExecuteUpdateAsync(
            s => s.SetProperty(m => m.State, MailState.Withdrawn)
                .SetProperty(m => m.LastAnswer, why)
                .SetProperty(m => m.Lease, Guid.NewGuid())
                .SetProperty(m => m.ProtectedBody, (string?)null),
            cancellation);
}
