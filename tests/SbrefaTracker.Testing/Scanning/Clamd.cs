using System.Diagnostics;
using System.Security.Cryptography;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Testing.Scanning;

/// <summary>
/// A real clamd in a process of its own, on a socket in a folder of its own. Its database holds one signature: that of the file which the
/// makers of scanners agreed on for tests (EICAR).
/// </summary>
public sealed class Clamd : IAsyncDisposable
{
    private const string Signature = "Made.Up.Test.File";
    private readonly string _folder;
    private Process? _process;

    private Clamd(string folder) => _folder = folder;

    /// <summary>The path of the socket.</summary>
    public string Socket => Path.Combine(_folder, "clamd.sock");

    /// <summary>The settings with which the product asks it.</summary>
    public IReadOnlyDictionary<string, string?> Settings() => At($"unix:{Socket}");

    /// <summary>The settings of a scanner at some address.</summary>
    public static IReadOnlyDictionary<string, string?> At(string address) =>
        new Dictionary<string, string?>(StringComparer.Ordinal) { ["ClamAv:Address"] = address };

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="longest">The longest file that it takes, as its settings have it.</param>
    public static async Task<Clamd> Start(string longest = "30M")
    {
        var clamd = NotRunning(longest);
        await clamd.Run();
        return clamd;
    }

    /// <summary>One that is not started yet: its socket is not there.</summary>
    public static Clamd NotRunning(string longest = "30M")
    {
        var folder = TestFolder.New();
        Directory.CreateDirectory(Path.Combine(folder, "db"));
        var bytes = Eicar.Bytes();
        File.WriteAllText(Path.Combine(folder, "db", "local.hsb"), $"{Convert.ToHexStringLower(SHA256.HashData(bytes))}:{bytes.Length}:{Signature}\n");
        File.WriteAllText(
            Path.Combine(folder, "clamd.conf"),
            $"""
             Foreground yes
             DatabaseDirectory {folder}/db
             TemporaryDirectory {folder}
             LocalSocket {folder}/clamd.sock
             FixStaleSocket yes
             StreamMaxLength {longest}

             """);
        return new Clamd(folder);
    }

    /// <summary>Starts it, also again.</summary>
    public async Task Run()
    {
        var start = new ProcessStartInfo(Prerequisite.Clamd.Required)
        {
            ArgumentList = { $"--config-file={_folder}/clamd.conf" },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        _process = Process.Start(start)!;
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains("Self checking", StringComparison.Ordinal))
            {
                _ = _process.StandardOutput.ReadToEndAsync();
                return;
            }
        }

        throw new InvalidOperationException("clamd did not start.");
    }

    /// <summary>Ends it at once, as a crash would.</summary>
    public async Task Kill()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Kill();
        _process?.Dispose();
    }
}

/// <summary>The harmless file that every scanner reports. It stands nowhere as a whole, lest a scanner takes this source for it.</summary>
public static class Eicar
{
    public static byte[] Bytes() => [.. @"X5O!P%@AP[4\PZX54(P^)7CC)7}$"u8, .. "EICAR-STANDARD-"u8, .. "ANTIVIRUS-TEST-FILE!"u8, .. "$H+H*"u8];
}
