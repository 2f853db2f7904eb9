using System.Diagnostics;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Web.Tests.Durability;

/// <summary>A program of ours as a process of its own, on a database of a test; it can be killed at any moment.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ChildProcess(Process process) => _process = process;

    /// <summary>What it says, line by line; null after its end. What it said before it was killed is still read.</summary>
    public Task<string?> Read() => _process.StandardOutput.ReadLineAsync();

    /// <summary>Whatever else it says must not fill the pipe.</summary>
    public void Ignore() => _ = _process.StandardOutput.ReadToEndAsync();

    /// <param name="program">The assembly that is started.</param>
    /// <param name="database">Its database; the signing key lies in the same folder.</param>
    /// <param name="settings">Settings beside those.</param>
    /// <param name="arguments">What it is told.</param>
    public static ChildProcess Start(string program, TestDatabase database, IEnumerable<(string Name, string Value)> settings, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = database.Folder };
        foreach (var argument in arguments.Prepend(program))
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["Database__Provider"] = database.Provider.ToString();
        start.Environment["ConnectionStrings__Tracker"] = database.ConnectionString;
        start.Environment["Ledger__SigningKeyFile"] = Path.Combine(database.Folder, "ledger-signing-key.pem");
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return new ChildProcess(Process.Start(start)!);
    }

    /// <summary>Ends it at once: the system gives it no chance to finish anything.</summary>
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
}
