using Microsoft.Playwright;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.EndToEnd.Tests;

/// <summary>A person before a browser. What the browser complains of is gathered.</summary>
public sealed class Visitor : IAsyncDisposable
{
    // Nothing is wrong with it.
    private const string Blank = "<!DOCTYPE html><html lang=en><title>none</title></html>";

    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private readonly List<(string Address, Task<string> Html)> _documents = [];

    public Visitor(IBrowserContext context, IPage page)
    {
        _context = context;
        Page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("status of", StringComparison.Ordinal))
            {
                _complaints.Add($"{page.Url}: {message.Text}");
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Request.ResourceType == "document" && response.Status is < 300 or >= 400)
            {
                _documents.Add((response.Url, TextOf(response)));
            }
        };
        page.PageError += (_, error) => _complaints.Add($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    /// <summary>Errors in the console: scripts that fail, and whatever the security policy stopped.</summary>
    public IReadOnlyList<string> Complaints => _complaints;

    /// <summary>The errors so far, once: for a browser that several tests use.</summary>
    public IReadOnlyList<string> TakeComplaints()
    {
        var taken = _complaints.ToArray();
        _complaints.Clear();
        return taken;
    }

    /// <summary>What is wrong with the pages that were opened since the last time, as the server sent them.</summary>
    public async Task<IReadOnlyList<string>> TakeHtmlFaults()
    {
        var documents = _documents.ToArray();
        _documents.Clear();
        List<string> faults = [];
        foreach (var (address, html) in documents)
        {
            faults.AddRange(HtmlFaults.In(await html).Select(fault => $"{address}: {fault}"));
        }

        return faults;
    }

    public async Task Go(string address)
    {
        await Page.GotoAsync(address);
        await Settle();
    }

    /// <summary>Waits until an interactive page listens; a static one is ready as it is.</summary>
    public async Task Settle()
    {
        if (await Page.Locator("script[src*='blazor.web']").CountAsync() > 0)
        {
            await Page.Locator("body[data-interactive], [data-interactive]").First.WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Attached });
            await Assertions.Expect(Page.Locator("[aria-busy=true], main .bones")).ToHaveCountAsync(0);
        }
    }

    /// <summary>Signs in as the demo person of a role.</summary>
    public Task SignInAs(Role role) => SignInAs(DemoAccounts.All.First(person => person.Role == role));

    public async Task SignInAs(DemoAccount person)
    {
        await Page.GotoAsync("/signin");
        await EnterAs(person);
    }

    /// <summary>The same at the sign-in page that stands open.</summary>
    public async Task EnterAs(DemoAccount person)
    {
        await Page.Locator("#email").FillAsync(person.Email);
        await Page.Locator("#password").FillAsync(DemoAccounts.Password);
        await Page.Locator("form:has(#password) button[type=submit]").ClickAsync();
        await Page.WaitForURLAsync(url => !url.Contains("/signin", StringComparison.Ordinal));
        await Settle();
    }

    // A document that the browser has left before its text was asked for has been looked at by another scene; what is saved is no page.
    private static async Task<string> TextOf(IResponse response)
    {
        try
        {
            var type = await response.HeaderValueAsync("content-type") ?? "";
            return type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) ? await response.TextAsync() : Blank;
        }
        catch (PlaywrightException)
        {
            return Blank;
        }
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
