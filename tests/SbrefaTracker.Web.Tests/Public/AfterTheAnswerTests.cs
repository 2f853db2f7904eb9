using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Web.Tests.Public;

/// <summary>What a filer can do beside waiting: correct how to be reached, and say what they think of the answer.</summary>
[Collection(VisitorsCollection.Name)]
public sealed class AfterTheAnswerTests(PublicSite site)
{
    private const string Page = "/track/complaint";
    private static readonly Actor Analyst = Actor.Staff("staff-1", "Analyst", [Roles.Analyst]);
    private static readonly Actor Representative = Actor.Staff("staff-2", "Representative", [Roles.Representative]);

    private readonly HttpClient _visitor = site.Visitor();
    private string _reference = "";

    [Fact]
    public async Task A_filer_who_is_not_helped_says_so_is_found_on_the_desk_and_gets_an_answer()
    {
        await Answered();

        var sent = await (await OpenForm.Open(_visitor, Page, "unsolved")).Send(("unsolved", "You did not say why."));

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Contains("You told us that the matter is not solved", await _visitor.GetStringAsync(Page), StringComparison.Ordinal);
        Assert.Contains(_reference, await Unsolved());

        await Run(new StandBy { Reference = _reference, Version = await Version(), Text = "Because the law leaves no choice." }, Representative);

        var answered = await _visitor.GetStringAsync(Page);
        Assert.Contains("Because the law leaves no choice.", answered, StringComparison.Ordinal);
        Assert.Contains("we wrote to you why our answer stands", answered, StringComparison.Ordinal);
        Assert.DoesNotContain("We look at it again", answered, StringComparison.Ordinal);
        Assert.DoesNotContain(_reference, await Unsolved());
    }

    [Fact]
    public async Task What_is_said_too_early_or_empty_is_refused_and_nothing_is_lost()
    {
        await Answered();

        var refused = await (await OpenForm.Open(_visitor, Page, "unsolved")).Send(("unsolved", " "));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("href=\"#unsolved\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await Follow();
        Assert.DoesNotContain("unsolved-title", await _visitor.GetStringAsync(Page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whether_this_office_was_of_use_can_be_said_and_changed()
    {
        await Answered();

        await (await OpenForm.Open(_visitor, Page, "rate")).Send(("usefulness", "no"));
        await (await OpenForm.Open(_visitor, Page, "rate")).Send(("usefulness", "partly"));

        Assert.Equal("partly", (await Stored()).Usefulness);
        Assert.Contains("Choose one of the answers.", await (await (await OpenForm.Open(_visitor, Page, "rate")).Send(("usefulness", ""))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var refused = await (await OpenForm.Open(_visitor, Page, "rate")).Send(("usefulness", "splendid"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Fact]
    public async Task Whether_the_story_may_be_published_is_asked_with_an_empty_box_and_taken_back_with_a_button()
    {
        await Answered();
        Assert.DoesNotContain("name=\"publish\" value=\"yes\" checked", await _visitor.GetStringAsync(Page), StringComparison.Ordinal);

        var refused = await (await OpenForm.Open(_visitor, Page, "publish")).Send();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("href=\"#publish\"", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        await (await OpenForm.Open(_visitor, Page, "publish")).Send(("publish", "yes"));
        Assert.True((await Stored()).PublishConsent);

        await (await OpenForm.Open(_visitor, Page, "unpublish")).Send();
        Assert.False((await Stored()).PublishConsent);
    }

    [Fact]
    public async Task A_corrected_address_gets_the_next_letter_and_the_old_one_a_notice()
    {
        await Follow(("contact_email", "old@example.com"), ("contact_name", "Ana"));

        var sent = await (await OpenForm.Open(_visitor, Page, "contact")).Send(Contact("new@example.com"));

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        var complaint = await Stored();
        Assert.Equal(("new@example.com", "Ana", "956-555-0134"), (complaint.ContactEmail, complaint.ContactName, complaint.ContactPhone));
        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        var notice = await db.Mails.SingleAsync(mail => mail.ComplaintId == complaint.Id && mail.Kind == "contact_corrected");
        Assert.Equal("old@example.com", notice.Recipient);
        Assert.DoesNotContain("new@example.com", notice.Text, StringComparison.Ordinal);
        var entry = await db.Entries.Where(row => row.ComplaintId == complaint.Id).OrderBy(row => row.Sequence).LastAsync();
        Assert.Equal(("ContactCorrected", "{\"changed\":\"contact_email,contact_phone\"}"), (entry.Action, entry.Detail));
    }

    [Fact]
    public async Task A_letter_that_goes_by_post_is_read_at_once_and_one_that_can_go_nowhere_as_well()
    {
        await Follow(("contact_by", "post"), ("contact_post", "1 Pier Road\nBoston"));
        await Run(new AcknowledgeComplaint { Reference = _reference, Version = await Version(), Text = "Ana has read it." }, Analyst);
        var byPost = await _visitor.GetStringAsync(Page);
        Assert.Contains("We send these by post", byPost, StringComparison.Ordinal);
        Assert.Contains("Ana has read it.", byPost, StringComparison.Ordinal);
        Assert.DoesNotContain("Mail that did not reach you", byPost, StringComparison.Ordinal);

        await Follow();
        await Run(new AcknowledgeComplaint { Reference = _reference, Version = await Version(), Text = "Ana has read it." }, Analyst);
        var nowhere = await _visitor.GetStringAsync(Page);
        Assert.Contains("you had given us no way to reach you", nowhere, StringComparison.Ordinal);
        Assert.DoesNotContain("We send these by post", nowhere, StringComparison.Ordinal);
        Assert.Contains("Ana has read it.", nowhere, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused_with_everything_that_was_typed()
    {
        await Follow(("contact_email", "old@example.com"));

        var refused = await (await OpenForm.Open(_visitor, Page, "contact")).Send(Contact("nowhere"));
        var html = await refused.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("value=\"nowhere\"", html, StringComparison.Ordinal);
        Assert.Contains("value=\"956-555-0134\"", html, StringComparison.Ordinal);
        Assert.Contains("href=\"#contact_email\"", html, StringComparison.Ordinal);
        Assert.Equal("old@example.com", (await Stored()).ContactEmail);
    }

    private static (string Name, string Value)[] Contact(string address) =>
    [
        ("contact_name", "Ana"), ("contact_by", ""), ("contact_email", address), ("contact_phone", "956-555-0134"), ("contact_post", ""),
        ("interpreter_wanted", ""), ("language", "en"),
    ];

    private async Task Follow(params (string Name, string Value)[] answers)
    {
        (_reference, var key) = await Filing.File(_visitor, answers);
        await (await OpenForm.Open(_visitor, "/track", "open")).Send(("reference", _reference), ("key", key));
    }

    private async Task Answered()
    {
        await Follow();
        await Run(new CompleteComplaint { Reference = _reference, Version = await Version() }, Analyst);
        var view = (await site.Services.GetRequiredService<ComplaintQueries>().Read(_reference, Representative)).Value!;
        await Run(new DraftResponse { Reference = _reference, Version = view.Version, IsFinal = true, Text = "The penalty stands." }.Whole(view), Analyst);
        await Run(new ClearResponse { Reference = _reference, Version = await Version() }, Representative);
        await Run(new SendResponse { Reference = _reference, Version = await Version(), IsFinal = true }, Analyst);
        await Run(new CloseComplaint { Reference = _reference, Version = await Version(), Outcome = "explained" }, Analyst);
    }

    private async Task Run<T>(T command, Actor actor)
        where T : ComplaintCommand => Assert.Empty((await site.Services.GetRequiredService<ComplaintCommands>().Run(command, actor)).Refusals);

    private async Task<int> Version() => (await Stored()).Version;

    private async Task<Complaint> Stored()
    {
        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        return await db.Complaints.AsNoTracking().SingleAsync(row => row.Reference == _reference);
    }

    private async Task<IEnumerable<string>> Unsolved() =>
        (await site.Services.GetRequiredService<WorkList>().Read(new WorkListFilter { Unsolved = true, WithClosed = true }, Representative)).Value!.Rows.Select(row => row.Reference);
}
