using Microsoft.Playwright;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>The form for filing, as somebody fills it in page by page.</summary>
internal static class FilingForm
{
    public const string Office = "2304";
    public const string Subject = "Penalty for a late entry summary";
    public const string Narrative = "The summary was one day late because the portal was down.";
    private const int MostPages = 30;
    private static readonly TimeSpan LongestPage = TimeSpan.FromMinutes(1);

    /// <summary>What must be answered, and no more.</summary>
    public static readonly IReadOnlyList<(string Field, string Value)> Needed =
    [
        ("action_type", "PEN"), ("office", Office), ("subject", Subject), ("narrative", Narrative), ("entity_name", "Harbor Light Imports, a made-up company"),
        ("confidentiality", "full"),
    ];

    /// <summary>Goes from the start page to the receipt.</summary>
    public static async Task<(string Reference, string Key)> File(IPage page, params (string Field, string Value)[] more)
    {
        await Begin(page);
        await FillIn(page, more);
        await Send(page);
        return await Receipt(page);
    }

    public static async Task Begin(IPage page)
    {
        await page.GotoAsync("/file");
        await page.Locator("form.file-form button[type=submit]").ClickAsync();
        await page.WaitForURLAsync("**/action");
    }

    /// <summary>Fills in page after page, until all answers are to be checked.</summary>
    public static async Task FillIn(IPage page, params (string Field, string Value)[] more)
    {
        for (var pages = 0; !IsAt(page, "check"); pages++)
        {
            Assert.True(pages < MostPages, $"The form does not end: {page.Url}");
            await Answer(page, more);
            await Next(page);
        }
    }

    /// <summary>Goes on until a page.</summary>
    public static async Task GoTo(IPage page, string step, params (string Field, string Value)[] more)
    {
        await Begin(page);
        for (var pages = 0; !IsAt(page, step); pages++)
        {
            Assert.True(pages < MostPages, $"There is no page {step}: {page.Url}");
            await Answer(page, more);
            await Next(page);
        }
    }

    /// <summary>Fills in those of the answers that this page asks for.</summary>
    public static async Task Answer(IPage page, params (string Field, string Value)[] more)
    {
        foreach (var (field, value) in Needed.Where(known => more.All(other => other.Field != known.Field)).Concat(more))
        {
            var input = page.Locator($"main [name={field}]").First;
            if (await input.CountAsync() > 0)
            {
                await Fill(page, input, field, value);
            }
        }
    }

    public static async Task Next(IPage page)
    {
        // Listened for before the click: a page that is there before anybody waits for it is waited for in vain.
        var (before, read) = (page.Url, new TaskCompletionSource());
        void Read(object? sender, IPage next) => read.TrySetResult();
        page.DOMContentLoaded += Read;
        await page.Locator("button.big[value=next]").ClickAsync();
        await read.Task.WaitAsync(LongestPage);
        page.DOMContentLoaded -= Read;
        if (page.Url == before)
        {
            await page.Locator(".error-summary, .note.warn").First.WaitForAsync();
        }
    }

    /// <summary>Sends a file along, on the page of the evidence.</summary>
    public static async Task Enclose(IPage page, string name, byte[] content)
    {
        await page.Locator("#file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/pdf", Buffer = content });
        await page.Locator("button[form=upload]:not([name])").ClickAsync();
        await page.Locator(".files, .error-summary").First.WaitForAsync();
    }

    public static Task Send(IPage page) => page.Locator("form.send button[type=submit]").ClickAsync();

    /// <summary>Reference and tracking key from the receipt.</summary>
    public static async Task<(string Reference, string Key)> Receipt(IPage page)
    {
        await page.WaitForURLAsync("**/file/receipt*");
        var codes = page.Locator(".twokeys dd.code");
        return (await codes.Nth(0).InnerTextAsync(), await codes.Nth(1).InnerTextAsync());
    }

    private static bool IsAt(IPage page, string step) => new Uri(page.Url).AbsolutePath.EndsWith("/" + step, StringComparison.Ordinal);

    private static async Task Fill(IPage page, ILocator input, string field, string value)
    {
        switch (await input.EvaluateAsync<string>("input => input.type"))
        {
            case "radio":
                await page.Locator($"main input[name={field}][value={value}]").CheckAsync();
                break;
            case "select-one":
                await input.SelectOptionAsync(value);
                break;
            default:
                await input.FillAsync(value);
                break;
        }
    }
}
