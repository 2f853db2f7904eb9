using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.RegularExpressions;
using SbrefaTracker.Testing.Storage;
using SbrefaTracker.Web.Tests.Api;

namespace SbrefaTracker.Web.Tests.Durability;

/// <summary>The built server in a process of its own, on a free port and a database of its own.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private readonly ChildProcess _process;

    private ServerProcess(ChildProcess process, Uri address)
    {
        _process = process;
        Client = new HttpClient { BaseAddress = address };
    }

    public HttpClient Client { get; }

    /// <summary>Starts it and waits until it listens.</summary>
    /// <param name="database">Migrated; the signing key lies in its folder.</param>
    public static async Task<ServerProcess> Start(TestDatabase database)
    {
        (string, string)[] settings =
        [
            ("ASPNETCORE_ENVIRONMENT", "Production"), ("ASPNETCORE_URLS", "http://127.0.0.1:0"), ("RateLimiting__Enabled", "false"), ("Logging__LogLevel__Default", "Information"),
        ];
        var process = ChildProcess.Start(typeof(Program).Assembly.Location, database, settings);
        while (await process.Read() is { } line)
        {
            if (Listening().Match(line) is { Success: true } found)
            {
                process.Ignore();
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
            throw new NotAcknowledgedException($"{filed.StatusCode}: {await filed.Content.ReadAsStringAsync()}");
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

    /// <inheritdoc cref="ChildProcess.Kill"/>
    public Task Kill() => _process.Kill();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _process.DisposeAsync();
    }

    private sealed record Acknowledged(string Reference, string TrackingKey);

    [GeneratedRegex(@"Now listening on: (?<address>http://\S+)")]
    private static partial Regex Listening();
}

/// <summary>A filing was answered, and not with its receipt: whether it was kept is for the filer to find out.</summary>
internal sealed class NotAcknowledgedException(string answer) : Exception(answer);
