using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Api;

/// <summary>Speaks to the interface as a program of somebody else does: in bare JSON.</summary>
internal sealed class ApiClient(Site site)
{
    public const string Complaints = "/api/v1/complaints";

    private readonly HttpClient _http = site.Browser();

    /// <summary>The fewest fields that make a complaint, with what a test adds or changes.</summary>
    public static string Body(params (string Name, object? Value)[] changes)
    {
        var fields = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["office"] = "2304",
            ["actionType"] = "PEN",
            ["entityName"] = "Made-up Trading LLC",
            ["subject"] = "Penalty for a late entry summary",
            ["narrative"] = "The summary was one day late because the portal was down.",
        };
        foreach (var (name, value) in changes)
        {
            fields[name] = value;
        }

        return JsonSerializer.Serialize(fields);
    }

    public Task<Answer> File(string body, string? repeatKey = null) => Post(new StringContent(body, Encoding.UTF8, "application/json"), repeatKey);

    public Task<Answer> File(byte[] body)
    {
        var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return Post(content, null);
    }

    public Task<Answer> Post(HttpContent content, string? repeatKey)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Complaints) { Content = content };
        if (repeatKey is not null)
        {
            request.Headers.Add("Idempotency-Key", repeatKey);
        }

        return Send(request);
    }

    public Task<Answer> Get(string address) => Send(new HttpRequestMessage(HttpMethod.Get, address));

    public Task<Answer> Follow(string reference, string? trackingKey)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"{Complaints}/{reference}/status");
        if (trackingKey is not null)
        {
            request.Headers.Add("X-Tracking-Key", trackingKey);
        }

        return Send(request);
    }

    public async Task<Answer> Send(HttpRequestMessage request)
    {
        using var response = await _http.SendAsync(request);
        return new Answer(
            (int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, response.Headers, response.Content.Headers, await response.Content.ReadFromJsonAsync<JsonElement>());
    }
}

/// <summary>What came back.</summary>
internal sealed record Answer(int Status, string? MediaType, HttpResponseHeaders Headers, HttpContentHeaders ContentHeaders, JsonElement Json)
{
    public string Text(string name) => Json.GetProperty(name).GetString()!;

    /// <summary>The stable codes of what was refused, each with its field: <c>subject required</c>.</summary>
    public IReadOnlyList<string> Refused =>
        [.. Json.GetProperty("refusals").EnumerateArray().Select(one => $"{one.GetProperty("field").GetString()} {one.GetProperty("code").GetString()}")];

    /// <summary>It is a problem document (RFC 9457) of this kind.</summary>
    public void IsProblem(int status, string code)
    {
        Assert.Equal((status, "application/problem+json", code), (Status, MediaType, Text("code")));
        Assert.Equal(status, Json.GetProperty("status").GetInt32());
        Assert.Equal($"urn:sbrefa:problem:{code}", Text("type"));
        Assert.NotEmpty(Text("title"));
        Assert.NotEmpty(Text("detail"));
    }
}
