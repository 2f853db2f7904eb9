using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using SbrefaTracker.Web.Tests.Api;

namespace SbrefaTracker.Web.Tests.Durability;

/// <summary>The built server in a process of its own, on a free port and a database of its own.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, Uri address)
    {
        _process = process;
        Client = new HttpClient { BaseAddress = address };
    }

    public HttpClient Client { get; }

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="folder">Where the database and the signing key lie.</param>
    public static async Task<ServerProcess> Start(string folder)
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = folder };
        start.ArgumentList.Add(typeof(Program).Assembly.Location);
        var settings = start.Environment;
        settings["ASPNETCORE_ENVIRONMENT"] = "Production";
        settings["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        settings["ConnectionStrings__Tracker"] = $"Data Source={Path.Combine(folder, "tracker.db")}";
        settings["Ledger__SigningKeyFile"] = Path.Combine(folder, "ledger-signing-key.pem");
        settings["RateLimiting__Enabled"] = "false";
        settings["Logging__LogLevel__Default"] = "Information";
        var process = Process.Start(start)!;
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (Listening().Match(line) is { Success: true } found)
            {
                // Whatever else it says must not fill the pipe.
                _ = process.StandardOutput.ReadToEndAsync();
                return new ServerProcess(process, new Uri(found.Groups["address"].Value));
            }
        }

        throw new InvalidOperationException("The server did not start.");
    }

    /// <summary>Files a complaint; what was acknowledged.</summary>
    public async Task<(string Reference, string Key)> File()
    {
        using var filed = await Client.PostAsync(ApiClient.Complaints, new StringContent(ApiClient.Body(), Encoding.UTF8, "application/json"));
        if (filed.StatusCode != HttpStatusCode.Created)
        {
            throw new InvalidOperationException($"{filed.StatusCode}: {await filed.Content.ReadAsStringAsync()}");
        }

        var answer = (await filed.Content.ReadFromJsonAsync<Acknowledged>())!;
        return (answer.Reference, answer.TrackingKey);
    }

    public async Task<HttpStatusCode> Follow(string reference, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{ApiClient.Complaints}/{reference}/status");
        request.Headers.Add("X-Tracking-Key", key);
        using var answer = await Client.SendAsync(request);
        return answer.StatusCode;
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
        Client.Dispose();
        await Kill();
        _process.Dispose();
    }

    private sealed record Acknowledged(string Reference, string TrackingKey);

    [GeneratedRegex(@"Now listening on: (?<address>http://\S+)")]
    private static partial Regex Listening();
}
