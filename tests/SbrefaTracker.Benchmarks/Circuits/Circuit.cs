using System.Diagnostics;
using System.Net;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace SbrefaTracker.Benchmarks.Circuits;

/// <summary>
/// An open interactive page, as a browser has it: the page is read, the connection made, the components begun from the marks in the page, every drawing acknowledged and
/// every call of a script answered with nothing.
/// </summary>
internal sealed partial class Circuit : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);
    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly TaskCompletionSource<string> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _drawn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task _reading = Task.CompletedTask;
    private bool _isLeft;

    private readonly HttpClient _http;

    private Circuit(HttpClient http) => _http = http;

    /// <summary>From the request for the page to the first time that its components were drawn through the connection.</summary>
    public TimeSpan Took { get; private set; }

    /// <summary>Bytes of drawings that came so far.</summary>
    public long Drawn { get; private set; }

    /// <summary>The server ended it, or something in it failed.</summary>
    public bool IsBroken { get; private set; }

    /// <param name="site">Where the server is.</param>
    /// <param name="cookies">Of somebody who is signed in.</param>
    /// <param name="page">The address of the page.</param>
    public static async Task<Circuit> Open(Uri site, CookieContainer cookies, string page)
    {
        var watch = Stopwatch.StartNew();
        var http = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = site, Timeout = Patience };
        var html = await http.GetStringAsync(page);
        using var negotiated = await http.PostAsync("/_blazor/negotiate?negotiateVersion=1", content: null);
        using var answer = JsonDocument.Parse(await negotiated.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
        var circuit = new Circuit(http);
        circuit._socket.Options.Cookies = cookies;
        var token = answer.RootElement.GetProperty("connectionToken").GetString()!;
        await circuit._socket.ConnectAsync(new UriBuilder(new Uri(site, $"/_blazor?id={Uri.EscapeDataString(token)}")) { Scheme = "ws" }.Uri, CancellationToken.None);
        await circuit.Begin(site, new Uri(site, page), html);
        await circuit._drawn.Task.WaitAsync(Patience);
        circuit.Took = watch.Elapsed;
        return circuit;
    }

    /// <summary>As when the page is left: the server is told, and need not wait for somebody to come back.</summary>
    public async ValueTask DisposeAsync()
    {
        _isLeft = true;
        try
        {
            using var left = new FormUrlEncodedContent([new("circuitId", await _started.Task)]);
            using var heard = await _http.PostAsync("/_blazor/disconnect", left);
            await _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);
            await _reading;
        }
        catch (WebSocketException)
        {
            // The server closed it first.
        }

        _http.Dispose();
        _socket.Dispose();
        _sending.Dispose();
    }

    private async Task Begin(Uri site, Uri page, string html)
    {
        await _socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"blazorpack\",\"version\":1}\u001e"), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);
        await Receive();
        _reading = Listen();
        await Send(1L, new object(), "0", "StartCircuit", new object?[] { site.ToString(), page.ToString(), "[]", "" });
        await _started.Task.WaitAsync(Patience);

        // Of the two marks around each component the first one alone has a descriptor.
        var marks = Marks().Matches(html).Select(match => match.Groups["json"].Value).Where(json => json.Contains("\"descriptor\"", StringComparison.Ordinal)).ToList();
        var operations = string.Join(',', marks.Select((json, place) => $"{{\"type\":\"add\",\"ssrComponentId\":{place + 1},\"marker\":{json}}}"));
        await Send(1L, new object(), null, "UpdateRootComponents", new object?[] { $"{{\"batchId\":1,\"operations\":[{operations}]}}", State().Match(html).Groups["state"].Value });
    }

    private async Task Listen()
    {
        try
        {
            while (await Receive() is { Length: > 0 } frame)
            {
                foreach (var message in Pack.Messages(frame))
                {
                    await Answer(message);
                }
            }
        }
        catch (Exception failed)
        {
            IsBroken = !_isLeft;
            _started.TrySetException(failed);
            _drawn.TrySetException(failed);
        }
    }

    private async Task Answer(object?[] message)
    {
        switch (message[0])
        {
            case 3L when message[3] is 1L:
                throw new InvalidOperationException($"The server began no circuit: {message[4]}");
            case 3L:
                _started.TrySetResult((string)message[4]!);
                break;
            case 6L:
                await Send(6L);
                break;
            case 7L:
                throw new InvalidOperationException($"The server closed the circuit: {message[1]}");
            case 1L:
                await Answer((string)message[3]!, (object?[])message[4]!);
                break;
        }
    }

    private async Task Answer(string call, object?[] given)
    {
        switch (call)
        {
            case "JS.RenderBatch":
                Drawn += ((byte[])given[1]!).Length;
                await Send(1L, new object(), null, "OnRenderCompleted", new[] { given[0], null });
                break;
            case "JS.EndUpdateRootComponents":
                _drawn.TrySetResult();
                break;
            case "JS.BeginInvokeJS":
                var (handle, kind) = Called(given);
                if (handle != 0)
                {
                    var result = kind == 1 ? "{\"__jsObjectId\":1}" : "null";
                    await Send(1L, new object(), null, "EndInvokeJSFromDotNet", new object?[] { handle, true, $"[{handle},true,{result}]" });
                }

                break;
            case "JS.Error":
                throw new InvalidOperationException($"The server failed: {given[0]}");
        }
    }

    // Since .NET 10 all of a call is one text; before, it was a list.
    private static (long Handle, long Kind) Called(object?[] given)
    {
        if (given[0] is not string json)
        {
            return ((long)given[0]!, (long)given[3]!);
        }

        using var call = JsonDocument.Parse(json);
        long Of(string name) => call.RootElement.EnumerateObject().Where(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase) && one.Value.ValueKind == JsonValueKind.Number)
            .Select(one => one.Value.GetInt64()).FirstOrDefault();
        return (Of("asyncHandle"), Of("resultType"));
    }

    private async Task Send(params object?[] message)
    {
        await _sending.WaitAsync();
        try
        {
            await _socket.SendAsync(Pack.Framed(message), WebSocketMessageType.Binary, endOfMessage: true, CancellationToken.None);
        }
        finally
        {
            _sending.Release();
        }
    }

    private async Task<byte[]> Receive()
    {
        using var frame = new MemoryStream();
        var part = new byte[16 * 1024];
        WebSocketReceiveResult got;
        do
        {
            got = await _socket.ReceiveAsync(part, CancellationToken.None);
            frame.Write(part, 0, got.Count);
        }
        while (!got.EndOfMessage);
        return frame.ToArray();
    }

    [GeneratedRegex("<!--Blazor:(?<json>\\{.*?\\})-->", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Marks();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(?<state>.*?)-->", RegexOptions.ExplicitCapture)]
    private static partial Regex State();
}
