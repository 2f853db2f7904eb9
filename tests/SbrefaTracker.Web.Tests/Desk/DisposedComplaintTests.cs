using System.Net;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

public sealed class DisposedComplaintTests(Site site) : IClassFixture<Site>
{
    private readonly Life _life = new(site);

    [Fact]
    public async Task Disposal_is_offered_with_its_warning_once_a_complaint_is_closed()
    {
        var reference = await Closed();

        var form = await Page(Life.Representative, $"/desk/complaints/{reference}?do=Dispose");

        Assert.Contains("Dispose of personal data", form, StringComparison.Ordinal);
        Assert.Contains("It cannot be undone", form, StringComparison.Ordinal);
        Assert.Contains("The records schedule or order that allows it", form, StringComparison.Ordinal);
        Assert.DoesNotContain("Dispose of personal data", await Page(Life.Analyst, $"/desk/complaints/{reference}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Afterwards_the_page_says_so_and_shows_nothing_of_it()
    {
        var reference = await Closed();
        await _life.Do(Life.Representative, reference, version => new DisposeComplaint
        {
            Reference = reference,
            Version = version,
            Reason = "Three years are over.",
            Authority = "Records schedule 7, item 2",
        });

        var page = await Page(Life.Representative, $"/desk/complaints/{reference}");

        Assert.Contains("Personal data disposed of", page, StringComparison.Ordinal);
        Assert.Contains("Three years are over.", page, StringComparison.Ordinal);
        Assert.Contains("by Records schedule 7, item 2", page, StringComparison.Ordinal);
        Assert.Contains("fields emptied", page, StringComparison.Ordinal);
        Assert.Matches("aria-disabled=\"true\"[^>]*aria-describedby=\"why-Reopen\"", page);
        Assert.DoesNotContain("Harbor Light", page, StringComparison.Ordinal);
        Assert.DoesNotContain("A load held", page, StringComparison.Ordinal);
        Assert.Contains("Personal data disposed of", await Page(Life.Representative, $"/desk?q={reference}&state=Closed"), StringComparison.Ordinal);
    }

    private async Task<string> Closed()
    {
        var reference = await _life.File();
        await _life.Do(Life.Representative, reference, version => new WithdrawComplaint { Reference = reference, Version = version, Reason = "It was settled by Harbor Light." });
        return reference;
    }

    private async Task<string> Page(string email, string address) => WebUtility.HtmlDecode(await (await site.SignedIn(email)).GetStringAsync(address));
}
