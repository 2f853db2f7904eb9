using System.Net;
using System.Text.RegularExpressions;
using SbrefaTracker.Web.Public.Filing;

namespace SbrefaTracker.Web.Tests.Public;

/// <summary>A complaint that can be filed, field by field, and the way through the form.</summary>
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
        var draft = await Draft(visitor, changed);
        var response = await (await OpenForm.Open(visitor, $"{draft}/check", "file")).Send();
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return await Receipt(visitor);
    }

    /// <summary>Begins a draft, and gives its address.</summary>
    public static async Task<string> Begin(HttpClient visitor, string address = "/file")
    {
        var begun = await (await OpenForm.Open(visitor, address, "begin")).Send();
        Assert.Equal(HttpStatusCode.Redirect, begun.StatusCode);
        return Regex.Match(begun.Headers.Location!.ToString(), "/file/[0-9a-f]{32}").Value;
    }

    /// <summary>Fills in every page of a new draft, and gives its address.</summary>
    public static async Task<string> Draft(HttpClient visitor, params (string Name, string Value)[] changed)
    {
        var draft = await Begin(visitor);
        foreach (var step in FilingSteps.All)
        {
            var sent = await Send(visitor, draft, step.Code, Complete(changed));
            Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        }

        return draft;
    }

    /// <summary>Sends one page, with those of the answers that it asks for.</summary>
    public static async Task<HttpResponseMessage> Send(HttpClient visitor, string draft, string step, params (string Name, string Value)[] typed)
    {
        var form = await OpenForm.Open(visitor, $"{draft}/{step}", "step");
        return await form.Send([.. typed.Where(field => FilingSteps.Find(step)!.Names.Contains(field.Name)), ("then", "next")]);
    }

    public static async Task<(string Reference, string Key)> Receipt(HttpClient visitor)
    {
        var shown = Regex.Matches(await visitor.GetStringAsync("/file/receipt"), "class=\"code\">([^<]+)<");
        return shown.Count == 0 ? ("", "") : (shown[0].Groups[1].Value, shown[1].Groups[1].Value);
    }
}
