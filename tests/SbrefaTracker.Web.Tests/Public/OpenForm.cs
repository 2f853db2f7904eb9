using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace SbrefaTracker.Web.Tests.Public;

/// <summary>A form as a visitor has it on the screen: it can be sent once, twice, and changed in between.</summary>
public sealed partial class OpenForm(HttpClient visitor, string address, Dictionary<string, string> hidden)
{
    public static async Task<OpenForm> Open(HttpClient visitor, string address, string name)
    {
        return Read(visitor, address, name, await visitor.GetStringAsync(address));
    }

    /// <summary>The form on a page that is there already, as it came back from being sent.</summary>
    public static OpenForm Read(HttpClient visitor, string address, string name, string html)
    {
        var form = Forms().Matches(html).Select(match => match.Value).First(form => form.Contains($"value=\"{name}\"", StringComparison.Ordinal));
        var hidden = Hidden().Matches(form).ToDictionary(
            match => match.Groups["name"].Value, match => WebUtility.HtmlDecode(match.Groups["value"].Value), StringComparer.Ordinal);
        var action = Action().Match(form).Groups["action"].Value;
        return new OpenForm(visitor, action.Length > 0 ? action : address, hidden);
    }

    public Task<HttpResponseMessage> Send(params (string Name, string Value)[] typed) => visitor.PostAsync(
        address,
        new FormUrlEncodedContent(hidden.Concat(typed.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)))));

    /// <summary>The same with a field in bytes of its own, encoded already or not, as no browser sends it.</summary>
    /// <param name="field">The name of the field.</param>
    /// <param name="bytes">As they stand in the body.</param>
    /// <param name="type">What the body is said to be.</param>
    public async Task<HttpResponseMessage> SendBytes(string field, byte[] bytes, string type = "application/x-www-form-urlencoded")
    {
        var others = await new FormUrlEncodedContent(hidden).ReadAsByteArrayAsync();
        var content = new ByteArrayContent([.. others, .. Encoding.ASCII.GetBytes($"&{field}="), .. bytes]);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return await visitor.PostAsync(address, content);
    }

    /// <summary>The same as parts.</summary>
    public Task<HttpResponseMessage> SendPart(string field, byte[] bytes)
    {
        var parts = new MultipartFormDataContent { { new ByteArrayContent(bytes), field } };
        foreach (var (name, value) in hidden)
        {
            parts.Add(new StringContent(value), name);
        }

        return visitor.PostAsync(address, parts);
    }

    /// <summary>The same with files, as a browser sends a form that may hold some; an empty name is a field in which none was chosen.</summary>
    public Task<HttpResponseMessage> Send((string Name, byte[] Content)[] files, params (string Name, string Value)[] typed)
    {
        var parts = new MultipartFormDataContent();
        foreach (var (name, value) in hidden.Select(field => (field.Key, field.Value)).Concat(typed))
        {
            parts.Add(new StringContent(value), name);
        }

        foreach (var (name, content) in files)
        {
            var part = new ByteArrayContent(content);
            part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"{name}\"");
            parts.Add(part);
        }

        return visitor.PostAsync(address, parts);
    }

    [GeneratedRegex("<form .*?</form>", RegexOptions.Singleline)]
    private static partial Regex Forms();

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]*)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Hidden();

    [GeneratedRegex("action=\"(?<action>[^\"]*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Action();
}
