using System.Diagnostics;
using Microsoft.Extensions.Configuration;
using SbrefaTracker.Application.Settings;

namespace SbrefaTracker.Reports.Printing;

/// <summary>How a print ended.</summary>
public enum PrintResult
{
    Printed,

    /// <summary>There is no Chromium on this machine: everything else goes on without it.</summary>
    NoChromium,

    /// <summary>It did not finish in time, or wrote no file.</summary>
    Failed,

    /// <summary>Somebody stopped it while it printed.</summary>
    Stopped,
}

/// <summary>
/// Prints a page of HTML as a tagged PDF by the command line of Chromium, each time with a profile of its own that is removed
/// afterwards. The page must need nothing else: it is printed without network.
/// </summary>
/// <param name="program">The path of Chromium; null when there is none.</param>
/// <param name="limit">How long a print may take.</param>
public sealed class ChromiumPrinter(string? program, TimeSpan limit)
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];
    private static readonly string[] WindowsPrograms =
        [@"\Google\Chrome\Application\chrome.exe", @"\Chromium\Application\chrome.exe", @"\Microsoft\Edge\Application\msedge.exe"];

    private static readonly TimeSpan UsualLimit = TimeSpan.FromMinutes(2);

    /// <summary>Whether there is anything to print with.</summary>
    public bool IsThere => program is not null;

    /// <summary>What prints; null when there is nothing.</summary>
    [Setting("Chromium:Path")]
    public string? Program => program;

    /// <summary>
    /// Finds Chromium: the setting <c>Chromium:Path</c>, the variable <c>SBREFA_TEST_CHROMIUM</c>, then the usual names on the
    /// search path, then where Windows and macOS install Chrome and Edge, which put themselves on no path.
    /// </summary>
    public static ChromiumPrinter Find(IConfiguration configuration)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        IEnumerable<string?> places =
        [
            SettingsFiles.PathOf(configuration, "Chromium:Path"),
            Environment.GetEnvironmentVariable("SBREFA_TEST_CHROMIUM"),
            .. from folder in folders from name in Names select Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name),
            "/usr/bin/chromium",
            "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
            .. WindowsPlaces(Environment.GetEnvironmentVariable),
        ];
        return new(places.FirstOrDefault(place => !string.IsNullOrWhiteSpace(place) && File.Exists(place)), UsualLimit);
    }

    /// <summary>Where Windows has Chrome and Edge: for everybody, or of one account.</summary>
    /// <param name="variable">Gives the value of a variable of the environment.</param>
    public static IEnumerable<string> WindowsPlaces(Func<string, string?> variable) =>
        from folder in new[] { "ProgramFiles", "ProgramFiles(x86)", "ProgramW6432", "LocalAppData" }.Select(variable).Where(folder => !string.IsNullOrEmpty(folder)).Distinct(StringComparer.OrdinalIgnoreCase)
        from program in WindowsPrograms
        select folder + program;

    /// <summary>Prints a file; the PDF is either whole or not there.</summary>
    public async Task<PrintResult> Print(string htmlFile, string pdfFile, CancellationToken ct = default)
    {
        if (program is null)
            return PrintResult.NoChromium;
        var scratch = Directory.CreateTempSubdirectory("sbrefa-print-").FullName;
        try
        {
            var printed = Path.Combine(scratch, "printed.pdf");
            if (!await Run(program, Arguments(scratch, printed, htmlFile), ct) || !File.Exists(printed))
                return PrintResult.Failed;
            File.Move(printed, pdfFile, overwrite: true);
            return PrintResult.Printed;
        }
        finally
        {
            Remove(scratch);
        }
    }

    private static List<string> Arguments(string scratch, string pdf, string html)
    {
        List<string> arguments =
        [
            "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--no-default-browser-check", "--disable-extensions",
            "--disable-background-networking", "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND",
            $"--user-data-dir={Path.Combine(scratch, "profile")}", "--no-pdf-header-footer", "--generate-pdf-document-outline",
            $"--print-to-pdf={pdf}", new Uri(Path.GetFullPath(html)).AbsoluteUri,
        ];

        // As root Chromium starts only without its sandbox; nobody else gets that.
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess)
            arguments.Insert(1, "--no-sandbox");
        return arguments;
    }

    private async Task<bool> Run(string path, List<string> arguments, CancellationToken ct)
    {
        using var process = new Process { StartInfo = new(path, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false } };
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        try
        {
            process.Start();
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }

        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(ct);
        timer.CancelAfter(limit);
        try
        {
            await process.WaitForExitAsync(timer.Token);
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            ct.ThrowIfCancellationRequested();
            return false;
        }
    }

    // A browser that was killed may still be writing; what cannot be removed is left to the system's own cleaning.
    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
        }
        catch (UnauthorizedAccessException)
        {
        }
    }
}
