using System.Net;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

public sealed class ComplaintPageTests(Site site) : IClassFixture<Site>
{
    private readonly Life _life = new(site);

    [Fact]
    public async Task Is_reached_from_the_work_list()
    {
        var reference = await _life.File();

        var html = await Page("/desk");

        Assert.Contains($"href=\"/desk/complaints/{reference}\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_hostile_text_inert_and_hidden_marks_visible()
    {
        var reference = await _life.File(input => input[ComplaintFields.Narrative] = "<script>alert(1)</script> goods\u202Efor sale");

        var html = await Page($"/desk/complaints/{reference}");

        Assert.DoesNotContain("<script>alert(1)", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", html, StringComparison.Ordinal);
        Assert.Contains("U+202E", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_below_a_shut_offer_why_it_is_shut()
    {
        var reference = await _life.File(input => input[ComplaintFields.Confidentiality] = Confidentialities.Closed);
        await _life.Do(Life.Analyst, reference, version => new CompleteComplaint { Reference = reference, Version = version });

        var html = await Page($"/desk/complaints/{reference}");

        Assert.Matches("aria-disabled=\"true\"[^>]*aria-describedby=\"why-AskOffice\"", html);
        Assert.Matches("id=\"why-AskOffice\">[^<]{10,}", html);
    }

    [Fact]
    public async Task Opens_the_form_of_an_action_by_its_address()
    {
        var reference = await _life.File();

        var html = await Page($"/desk/complaints/{reference}?do=AskFiler");

        Assert.Contains("What is missing, and until when it is needed", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Opens_no_form_of_an_action_that_is_not_offered()
    {
        var reference = await _life.File();

        var html = await Page($"/desk/complaints/{reference}?do=SendResponse");

        Assert.DoesNotContain("id=\"act\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_that_a_reference_is_unknown()
    {
        var html = await Page("/desk/complaints/RF-1999-00001");

        Assert.Contains("No complaint under this reference", html, StringComparison.Ordinal);
    }

    private async Task<string> Page(string address) => await (await site.SignedIn(Life.Representative)).GetStringAsync(address);
}
