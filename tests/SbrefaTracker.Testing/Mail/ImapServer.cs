using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Testing.Mail;

/// <summary>A real Dovecot in a process of its own, on a free port of this machine, with one mailbox in a folder of its own. It talks to nobody without TLS.</summary>
public sealed class ImapServer : IAsyncDisposable
{
    public const string User = "bounces";

    // Without a space: Dovecot's settings take one for the end of a value.
    private const string Password = "made-up-password";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly Process _process;
    private readonly string _folder;
    private readonly TestCertificate _certificate;
    private int _delivered;

    private ImapServer(Process process, string folder, int port, TestCertificate certificate) =>
        (_process, _folder, Port, _certificate) = (process, folder, port, certificate);

    /// <summary>It begins without encryption and demands STARTTLS.</summary>
    public int Port { get; }

    public static async Task<ImapServer> Start()
    {
        var folder = TestFolder.New();
        var certificate = TestCertificate.Make();
        var port = FreePort();
        foreach (var part in (string[])["run", "mail", "mail/new", "mail/cur", "mail/tmp"])
        {
            Directory.CreateDirectory(Path.Combine(folder, part));
        }

        var configuration = Path.Combine(folder, "dovecot.conf");
        await File.WriteAllTextAsync(configuration, DovecotSettings.Text(folder, port, Password, certificate));
        OpenToItsReader(folder);
        var start = new ProcessStartInfo(Prerequisite.Dovecot.Required) { UseShellExecute = false };
        start.ArgumentList.Add("-F");
        start.ArgumentList.Add("-c");
        start.ArgumentList.Add(configuration);
        var server = new ImapServer(Process.Start(start)!, folder, port, certificate);
        await server.Listens();
        return server;
    }

    /// <summary>The settings with which the product reads it.</summary>
    public IReadOnlyDictionary<string, string?> Settings()
    {
        var passwordFile = Path.Combine(_folder, "password");
        File.WriteAllText(passwordFile, Password + "\n");
        return new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Mail:TrustedRootFile"] = _certificate.RootFile,
            ["Mail:Bounces:Host"] = "127.0.0.1",
            ["Mail:Bounces:Port"] = Port.ToString(CultureInfo.InvariantCulture),
            ["Mail:Bounces:User"] = User,
            ["Mail:Bounces:PasswordFile"] = passwordFile,
        };
    }

    /// <summary>Puts a message into the mailbox, as it is.</summary>
    public void Deliver(byte[] message)
    {
        var name = $"{++_delivered:D6}.made-up.test";
        var written = Path.Combine(_folder, "mail", "tmp", name);
        File.WriteAllBytes(written, message);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(written, (UnixFileMode)0b110_110_110);
        }

        File.Move(written, Path.Combine(_folder, "mail", "new", name));
    }

    public void Deliver(string message) => Deliver(Encoding.UTF8.GetBytes(message.ReplaceLineEndings("\r\n")));

    /// <summary>How many messages are marked as seen.</summary>
    public int Seen() => Directory.GetFiles(Path.Combine(_folder, "mail", "cur")).Count(file => Path.GetFileName(file).Split(":2,").Last().Contains('S', StringComparison.Ordinal));

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private async Task Listens()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Port, patience.Token);
                return;
            }
            catch (SocketException) when (!_process.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(50), patience.Token);
            }
        }
    }

    // It cannot be asked to choose one itself and say which.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    // It reads mail as an account without rights, never as root.
    private static void OpenToItsReader(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        // The folder of all tests is its maker's alone: its reader may pass through it, no more.
        var root = Path.GetDirectoryName(folder)!;
        File.SetUnixFileMode(root, File.GetUnixFileMode(root) | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute);
        foreach (var part in Directory.GetDirectories(folder, "*", SearchOption.AllDirectories).Append(folder))
        {
            File.SetUnixFileMode(part, (UnixFileMode)0b111_111_111);
        }
    }
}
