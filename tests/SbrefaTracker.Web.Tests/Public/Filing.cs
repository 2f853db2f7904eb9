using System.Net;
using System.Text.RegularExpressions;

namespace SbrefaTracker.Web.Tests.Public;

/// <summary>A complaint that can be filed, field by field.</summary>
public static class Filing
{
    public static (string Name, string Value)[] Complete(params (string Name, string Value)[] changed)
    {
        (string Name, string Value)[] typed =
        [
            ("action_type", "PEN"), ("office", "2304"), ("subject", "Penalty although we reported it"), ("narrative", "We found the mistake ourselves."),
            ("entity_name", "Bluebonnet Example"), ("confidentiality", "closed"), ("language", "en"),
        ];
        return [.. typed.Where(field => changed.All(other => other.Name != field.Name)), .. changed];
    }

    /// <summary>Files one, and gives what the receipt shows.</summary>
    public static async Task<(string Reference, string Key)> File(HttpClient visitor, params (string Name, string Value)[] changed)
    {
        var form = await OpenForm.Open(visitor, "/file", "file");
        var response = await form.Send(Complete(changed));
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return await Receipt(visitor);
    }

    public static async Task<(string Reference, string Key)> Receipt(HttpClient visitor)
    {
        var shown = Regex.Matches(await visitor.GetStringAsync("/file/receipt"), "class=\"code\">([^<]+)<");
        return shown.Count == 0 ? ("", "") : (shown[0].Groups[1].Value, shown[1].Groups[1].Value);
    }
}
