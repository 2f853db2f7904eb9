using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;

namespace SbrefaTracker.Benchmarks;

/// <summary>Somebody from the public before the form, without script: fills in page after page, with cookies of their own.</summary>
internal sealed partial class Visitor : IDisposable
{
    private static readonly Dictionary<string, string> Answers = new(StringComparer.Ordinal)
    {
        ["action_type"] = "PEN",
        ["office"] = "2304",
        ["subject"] = "Penalty for a late entry summary",
        ["narrative"] = string.Join(' ', Enumerable.Repeat("The summary was one day late because the portal was down.", 10)),
        ["entity_name"] = "Made-up Trading LLC",
        ["confidentiality"] = "closed",
        ["language"] = "en",
    };

    private readonly HttpClient _http;

    public Visitor(Uri address) =>
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = address };

    /// <summary>Begins a draft, reads its first page, and goes away.</summary>
    public async Task BeginAndLeave() => await Begin();

    /// <summary>Files a complaint page by page.</summary>
    /// <param name="think">The time spent on each page.</param>
    /// <param name="steps">Takes the milliseconds of each step: from sending a page to the last byte of the next one.</param>
    public async Task File(TimeSpan think, List<double> steps)
    {
        var page = await Begin();
        while (!page.IsReceipt)
        {
            await Task.Delay(think);
            var watch = Stopwatch.StartNew();
            page = await Send(page, page.Has("file") ? "file" : "step");
            lock (steps)
            {
                steps.Add(watch.Elapsed.TotalMilliseconds);
            }
        }
    }

    /// <summary>Reads a page again and again, and counts how often.</summary>
    public async Task<int> ReadUntil(string address, Stopwatch watch, int seconds)
    {
        var times = 0;
        for (; watch.Elapsed.TotalSeconds < seconds; times++)
        {
            using var answer = await _http.GetAsync(address);
            await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        }

        return times;
    }

    public void Dispose() => _http.Dispose();

    private async Task<Page> Begin() => await Send(await Read("/file"), "begin");

    private async Task<Page> Read(string address)
    {
        using var answer = await _http.GetAsync(address);
        return new Page(address, await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }

    private async Task<Page> Send(Page page, string form)
    {
        using var content = new FormUrlEncodedContent(page.FilledIn(form));
        using var answer = await _http.PostAsync(page.ActionOf(form), content);
        return answer.Headers.Location is { } next
            ? await Read(new Uri(_http.BaseAddress!, next).PathAndQuery)
            : throw new InvalidOperationException($"{page.Address}: the form {form} was answered with {(int)answer.StatusCode}.");
    }

    private sealed partial record Page(string Address, string Html)
    {
        public bool IsReceipt => Address.StartsWith("/file/receipt", StringComparison.Ordinal);

        public bool Has(string form) => Forms().Matches(Html).Any(match => match.Value.Contains($"value=\"{form}\"", StringComparison.Ordinal));

        public string ActionOf(string form) => WebUtility.HtmlDecode(Action().Match(Of(form)).Groups["action"].Value) is { Length: > 0 } action ? action : Address;

        public IEnumerable<KeyValuePair<string, string>> FilledIn(string form)
        {
            var html = Of(form);
            var hidden = Hidden().Matches(html).Select(match => KeyValuePair.Create(match.Groups["name"].Value, WebUtility.HtmlDecode(match.Groups["value"].Value)));
            var asked = Answers.Where(answer => html.Contains($"name=\"{answer.Key}\"", StringComparison.Ordinal));
            return [.. hidden, .. asked, KeyValuePair.Create("then", "next")];
        }

        private string Of(string form) =>
            Forms().Matches(Html).Select(match => match.Value).FirstOrDefault(html => html.Contains($"value=\"{form}\"", StringComparison.Ordinal))
            ?? throw new InvalidOperationException($"{Address} has no form {form}.");

        [GeneratedRegex("<form .*?</form>", RegexOptions.Singleline)]
        private static partial Regex Forms();

        [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture)]
        private static partial Regex Hidden();

        [GeneratedRegex("action=\"(?<action>[^\"]*)\"", RegexOptions.ExplicitCapture)]
        private static partial Regex Action();
    }
}
