using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>What the server refuses before the site sees it, asked for over a bare connection: no client sends such an address.</summary>
public sealed class UnreadableRequestTests(UnreadableRequestTests.Listening listening) : IClassFixture<UnreadableRequestTests.Listening>
{
    [Theory]
    [InlineData("GET /api/v1/offices%00 HTTP/1.1", 400, "bad_request")]
    [InlineData("GET /API/v1/complaints/%00/status HTTP/1.1", 400, "bad_request")]
    [InlineData("GET /openapi/v1.json\u00e9 HTTP/1.1", 400, "bad_request")]
    [InlineData("GET /api/v1/offices HTTP/1.9", 505, "failed")]
    public async Task A_program_gets_a_problem_document(string line, int status, string code)
    {
        var (head, body) = await Ask(line);

        Assert.StartsWith($"HTTP/1.1 {status} ", head, StringComparison.Ordinal);
        Assert.Contains("Content-Type: application/problem+json", head, StringComparison.Ordinal);
        Assert.Contains($"Content-Length: {Encoding.UTF8.GetByteCount(body)}", head, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(body);
        Assert.Equal((status, code), (json.RootElement.GetProperty("status").GetInt32(), json.RootElement.GetProperty("code").GetString()));
    }

    [Theory]
    [InlineData("GET /offices%00 HTTP/1.1")]
    [InlineData("POST /\u00e9 HTTP/1.1")]
    [InlineData("GET /apiary%00 HTTP/1.1")]
    public async Task A_person_is_led_to_our_page(string line)
    {
        var (head, body) = await Ask(line);

        Assert.StartsWith("HTTP/1.1 400 ", head, StringComparison.Ordinal);
        Assert.Contains("Content-Type: text/html; charset=utf-8", head, StringComparison.Ordinal);
        Assert.Contains("url=/problem/400", body, StringComparison.Ordinal);
        Assert.Contains("lang=\"es\"", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_head_gets_none_and_what_can_be_read_is_left_alone()
    {
        var (head, body) = await Ask("HEAD /offices%00 HTTP/1.1");
        Assert.StartsWith("HTTP/1.1 400 ", head, StringComparison.Ordinal);
        Assert.Empty(body);

        var (live, ready) = await Ask("GET /health/live HTTP/1.1");
        Assert.StartsWith("HTTP/1.1 200 ", live, StringComparison.Ordinal);
        Assert.NotEmpty(ready);
    }

    private async Task<(string Head, string Body)> Ask(string line)
    {
        var site = new Uri(listening.Address);
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", site.Port);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes($"{line}\r\nHost: {site.Authority}\r\nConnection: close\r\n\r\n"));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = await reader.ReadToEndAsync();
        var end = answer.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return (answer[..end], answer[(end + 4)..]);
    }

    /// <summary>A server that really listens.</summary>
    public sealed class Listening : IAsyncLifetime
    {
        private readonly LiveSite _site = LiveSite.New();

        public string Address => _site.Address;

        public Task InitializeAsync()
        {
            _site.StartServer();
            return Task.CompletedTask;
        }

        public async Task DisposeAsync() => await _site.DisposeAsync();
    }
}
