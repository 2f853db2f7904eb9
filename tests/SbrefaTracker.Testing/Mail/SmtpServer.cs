using System.Diagnostics;
using System.Globalization;
using MimeKit;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Testing.Mail;

/// <summary>
/// A real mail server in a process of its own, on a free port. Recipients that begin with <c>refused</c> it refuses for good,
/// those that begin with <c>later</c> for now.
/// </summary>
public sealed class SmtpServer : IAsyncDisposable
{
    /// <summary>Who may send through a guarded one, and with what.</summary>
    public const string User = "tracker";

    public const string Password = "a made-up password";

    private readonly Process _process;

    private SmtpServer(Process process, int port, string folder)
    {
        _process = process;
        Port = port;
        Folder = folder;
    }

    public int Port { get; }

    /// <summary>Where it puts what arrives, one file a message.</summary>
    public string Folder { get; }

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="port">0 is a free one.</param>
    /// <param name="folder">Null is a new one.</param>
    /// <param name="diesAt">The message during which it dies: it has kept it, and does not say so. Below zero it dies before it keeps it. 0 is never.</param>
    /// <param name="guard">With a certificate it takes nothing before STARTTLS and a sign-in.</param>
    public static async Task<SmtpServer> Start(int port = 0, string? folder = null, int diesAt = 0, TestCertificate? guard = null)
    {
        folder ??= TestFolder.New();
        var start = new ProcessStartInfo(Prerequisite.SmtpPython.Required) { RedirectStandardOutput = true, UseShellExecute = false };
        string[] guarded = guard is null ? [] : [guard.CertificateFile, guard.KeyFile, User, Password];
        foreach (var argument in (string[])["-c", SmtpScript.Text, Text(port), folder, Text(diesAt), .. guarded])
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;
        var said = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The mail server did not start.");
        return new SmtpServer(process, int.Parse(said, CultureInfo.InvariantCulture), folder);
    }

    /// <summary>The settings with which the product sends to it.</summary>
    public IReadOnlyDictionary<string, string?> Settings() => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["Mail:Host"] = "127.0.0.1",
        ["Mail:Port"] = Text(Port),
        ["Mail:From"] = "Fairness Office <fairness@agency.example>",
        ["Mail:UseTls"] = "false",
    };

    /// <summary>What has arrived, in the order of arrival.</summary>
    public IReadOnlyList<MimeMessage> Messages() =>
        [.. Directory.GetFiles(Folder, "*.eml").Order(StringComparer.Ordinal).Select(file => MimeMessage.Load(file))];

    /// <summary>Ends it at once, as a crash would.</summary>
    public async Task Kill()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        _process.Dispose();
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
