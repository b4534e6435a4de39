namespace CoopPortal.Core.Mail.Transport;

/// <summary>
/// Le dernier corps d'un courriel, qui sait s'il a été lu jusqu'au bout. Le cadre lit un corps pour l'écrire au serveur :
/// tant que celui-ci n'est pas fini, le point final n'est pas parti, et le serveur n'a rien pris.
/// </summary>
internal sealed class FinDeLecture(byte[] octets) : MemoryStream(octets, writable: false)
{
    public bool Atteinte { get; private set; }

    public override int Read(byte[] buffer, int offset, int count) => Noter(base.Read(buffer, offset, count));

    public override int Read(Span<byte> buffer) => Noter(base.Read(buffer));

    public override async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Noter(await base.ReadAsync(buffer.AsMemory(offset, count), cancellationToken));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => Noter(await base.ReadAsync(buffer, cancellationToken));

    private int Noter(int lus)
    {
        Atteinte |= Position >= Length;
        return lus;
    }
}
