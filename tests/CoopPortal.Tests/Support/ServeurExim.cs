using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace CoopPortal.Tests.Support;

/// <summary>Un exim à nous, sur un port libre de la boucle locale : STARTTLS sous une autorité d'essai, mot de passe exigé, et une boîte maildir.</summary>
public sealed class ServeurExim : IAsyncDisposable
{
    public const string Compte = "portail";
    public const string MotDePasse = "secret-d-essai";
    private readonly string _folder;
    private readonly Process _process;

    private ServeurExim(string folder, int port, Process process) => (_folder, Port, _process) = (folder, port, process);

    public int Port { get; }

    /// <summary>Le certificat de l'autorité d'essai, en PEM.</summary>
    public string Autorite => Path.Combine(_folder, "autorite.pem");

    /// <param name="tls">vrai s'il offre STARTTLS.</param>
    public static async Task<ServeurExim> StartAsync(bool tls = true)
    {
        const string Programme = "/usr/sbin/exim4";
        if (!File.Exists(Programme))
        {
            throw new InvalidOperationException("exim manque : lancez ./test, qui l'installe, ou installez le paquet Debian « exim4-daemon-light ».");
        }

        var folder = Path.Combine("/tmp", "coop-exim-" + Guid.NewGuid().ToString("N")[..8]);
        Directory.CreateDirectory(Path.Combine(folder, "journal"));
        Directory.CreateDirectory(Path.Combine(folder, "boite"));
        Certifier(folder);
        var port = PortLibre();
        await File.WriteAllTextAsync(Path.Combine(folder, "exim.conf"), Reglages(folder, port, tls));
        if (Environment.UserName == "root")
        {
            using var chown = Process.Start("chown", ["-R", "Debian-exim:Debian-exim", folder]);
            await chown.WaitForExitAsync();
            using var conf = Process.Start("chown", ["root:root", Path.Combine(folder, "exim.conf")]);
            await conf.WaitForExitAsync();
        }

        var process = Process.Start(new ProcessStartInfo(Programme, ["-C", Path.Combine(folder, "exim.conf"), "-bdf"]) { WorkingDirectory = folder, UseShellExecute = false })!;
        var server = new ServeurExim(folder, port, process);
        await server.ReponduAsync();
        return server;
    }

    /// <summary>Les courriels remis, tels qu'ils sont arrivés ; attend qu'il y en ait <paramref name="nombre"/>.</summary>
    public async Task<IReadOnlyList<string>> RecusAsync(int nombre)
    {
        var boite = Path.Combine(_folder, "boite", "new");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (!Directory.Exists(boite) || Directory.GetFiles(boite).Length < nombre)
        {
            await Task.Delay(50, patience.Token);
        }

        return [.. Directory.GetFiles(boite).Order(StringComparer.Ordinal).Select(File.ReadAllText)];
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task ReponduAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (true)
        {
            using var client = new TcpClient();
            try
            {
                await client.ConnectAsync(IPAddress.Loopback, Port, patience.Token);
                return;
            }
            catch (SocketException) when (!_process.HasExited)
            {
                await Task.Delay(50, patience.Token);
            }
        }
    }

    private static int PortLibre()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Certifier(string folder)
    {
        var from = TimeProvider.System.GetUtcNow().AddDays(-1);
        using var caKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var caRequest = new CertificateRequest("CN=Autorite d'essai", caKey, HashAlgorithmName.SHA256);
        caRequest.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        using var ca = caRequest.CreateSelfSigned(from, from.AddDays(30));
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        using var leaf = request.Create(ca, from, from.AddDays(20), [1, 2, 3, 4]);
        File.WriteAllText(Path.Combine(folder, "autorite.pem"), ca.ExportCertificatePem());
        File.WriteAllText(Path.Combine(folder, "serveur.pem"), leaf.ExportCertificatePem() + "\n");
        File.WriteAllText(Path.Combine(folder, "serveur.key"), key.ExportPkcs8PrivateKeyPem() + "\n");
    }

    private static string Reglages(string folder, int port, bool tls)
    {
        var qui = Environment.UserName == "root" ? "  user = Debian-exim\n  group = Debian-exim" : "";
        return $$$"""
            primary_hostname = relais.exemple.test
            spool_directory = {{{folder}}}/spool
            log_file_path = {{{folder}}}/journal/%s
            pid_file_path = {{{folder}}}/exim.pid
            local_interfaces = 127.0.0.1
            daemon_smtp_ports = {{{port.ToString(CultureInfo.InvariantCulture)}}}
            domainlist local_domains =
            keep_environment =
            host_lookup =
            rfc1413_hosts =
            smtp_accept_queue_per_connection = 0
            tls_advertise_hosts = {{{(tls ? "*" : "")}}}
            tls_certificate = {{{folder}}}/serveur.pem
            tls_privatekey = {{{folder}}}/serveur.key
            acl_smtp_rcpt = destinataire
            begin acl
            destinataire:
              deny local_parts = parti
                   message = 5.1.1 unknown user
              accept authenticated = *
              deny message = relay not permitted
            begin routers
            tout:
              driver = accept
              transport = boite
            begin transports
            boite:
              driver = appendfile
              directory = {{{folder}}}/boite
              maildir_format
              return_path_add
            {{{qui}}}
            begin authenticators
            plain:
              driver = plaintext
              public_name = PLAIN
              server_prompts = :
              server_condition = ${if and{ {eq{$auth2}{{{{Compte}}}} } {eq{$auth3}{{{{MotDePasse}}}} } } {yes}{no} }
              server_set_id = $auth2
            login:
              driver = plaintext
              public_name = LOGIN
              server_prompts = <| Username: | Password:
              server_condition = ${if and{ {eq{$auth1}{{{{Compte}}}} } {eq{$auth2}{{{{MotDePasse}}}} } } {yes}{no} }
              server_set_id = $auth1

            """;
    }
}
