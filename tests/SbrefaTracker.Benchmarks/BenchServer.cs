using System.Diagnostics;
using System.Net;
using System.Reflection;
using System.Text.RegularExpressions;

namespace SbrefaTracker.Benchmarks;

/// <summary>The built Web program as a process of its own, on the database of a benchmark.</summary>
internal sealed class BenchServer : IAsyncDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(60);

    // A server that just started brings up to date what it keeps beside the complaints: that is its work of a night, not of a page.
    private static readonly TimeSpan RestsWithin = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Watched = TimeSpan.FromSeconds(2);
    private const double AtRest = 0.02;

    // In a hurry one server serves all parts.
    private static BenchServer? _kept;

    private BenchServer(Process process, Uri address) => (Process, Address) = (process, address);

    public Process Process { get; }

    public Uri Address { get; }

    /// <summary>From the start of the process to the last byte of the first page.</summary>
    public TimeSpan ToFirstPage { get; private set; }

    /// <param name="bench">Its database.</param>
    /// <param name="environment">In Development there are accounts to sign in with.</param>
    public static async Task<BenchServer> Start(Bench bench, string environment) => Haste.Is ? _kept ??= await StartAnew(bench, "Development", []) : await StartAnew(bench, environment, []);

    /// <param name="bench">Its database.</param>
    /// <param name="environment">In Development there are accounts to sign in with.</param>
    /// <param name="variables">What else stands in its environment: it serves no other part.</param>
    public static Task<BenchServer> Start(Bench bench, string environment, Dictionary<string, string> variables) => StartAnew(bench, environment, variables);

    /// <summary>Ends the server that was kept for further parts; without one nothing.</summary>
    public static async Task EndKept()
    {
        if (_kept is { } kept)
        {
            _kept = null;
            await kept.End();
        }
    }

    private static async Task<BenchServer> StartAnew(Bench bench, string environment, Dictionary<string, string> variables)
    {
        var program = Environment.GetEnvironmentVariable("SBREFA_PROGRAM") ?? Assembly.GetExecutingAssembly().GetCustomAttributes<AssemblyMetadataAttribute>().First(attribute => attribute.Key == "WebProgram").Value!;
        var start = new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0"]) { RedirectStandardOutput = true, UseShellExecute = false };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["ConnectionStrings__Tracker"] = $"Data Source={bench.File}";
        start.Environment["Ledger__SigningKeyFile"] = bench.KeyFile;
        start.Environment["RateLimiting__Enabled"] = "false";
        start.Environment["Demo__Story"] = "false";
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        var watch = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        var server = new BenchServer(process, await AddressOf(process));
        using (var http = new HttpClient { BaseAddress = server.Address })
        {
            await http.GetByteArrayAsync("/");
        }

        server.ToFirstPage = watch.Elapsed;
        if (!Haste.Is)
        {
            await server.Rest();
        }

        return server;
    }

    /// <summary>A browser in which somebody of the demo accounts is signed in.</summary>
    /// <param name="email">Who it is.</param>
    /// <param name="password">Their password.</param>
    /// <param name="cookies">Takes the session, for other connections of the same person.</param>
    public async Task<HttpClient> SignIn(string email, string password, CookieContainer? cookies = null)
    {
        var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = cookies ?? new CookieContainer() }) { BaseAddress = Address };
        var page = await http.GetStringAsync("/signin");
        var signIn = Regex.Match(page, "<form(?:(?!</form>).)*value=\"sign-in\"(?:(?!</form>).)*</form>", RegexOptions.Singleline).Value;
        var token = Regex.Match(signIn, "name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture).Groups["token"].Value;
        using var form = new FormUrlEncodedContent(
        [
            new("_handler", "sign-in"), new("__RequestVerificationToken", token), new("Email", email), new("Password", password),
        ]);
        using var answer = await http.PostAsync("/signin", form);
        return (int)answer.StatusCode is 302 or 303 ? http : throw new InvalidOperationException($"Signing in was answered with {answer.StatusCode}.");
    }

    // Until it takes less than a fiftieth of a processor by itself.
    private async Task Rest()
    {
        var watch = Stopwatch.StartNew();
        for (double share = 1; share > AtRest && watch.Elapsed < RestsWithin;)
        {
            Process.Refresh();
            var before = Process.TotalProcessorTime;
            await Task.Delay(Watched);
            Process.Refresh();
            share = (Process.TotalProcessorTime - before) / Watched;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (this != _kept)
        {
            await End();
        }
    }

    private async Task End()
    {
        Process.Kill(entireProcessTree: true);
        await Process.WaitForExitAsync();
        Process.Dispose();
    }

    private static async Task<Uri> AddressOf(Process server)
    {
        const string Mark = "Now listening on: ";
        using var patience = new CancellationTokenSource(StartsWithin);
        while (await server.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            var at = line.IndexOf(Mark, StringComparison.Ordinal);
            if (at >= 0)
            {
                _ = server.StandardOutput.ReadToEndAsync(CancellationToken.None);
                return new Uri(line[(at + Mark.Length)..].Trim());
            }
        }

        throw new InvalidOperationException("The server ended before it listened.");
    }
}
