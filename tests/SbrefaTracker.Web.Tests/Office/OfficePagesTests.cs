using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Office;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;
using SbrefaTracker.Web.Tests.Desk;
using SbrefaTracker.Web.Tests.Parts;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Office;

public sealed class OfficePagesTests(Site site) : IClassFixture<Site>
{
    private const string Secret = "Lighthouse Seafood, a made-up company";
    private readonly Life _life = new(site);

    [Fact]
    public async Task Show_an_inquiry_to_the_office_that_was_asked_and_to_no_other()
    {
        var id = await _life.AskOffice(await _life.File(), "Who stopped the load?");

        var own = await (await site.SignedIn(Life.Liaison)).GetStringAsync($"/office/inquiries/{id}");
        var other = await (await site.SignedIn(Life.OtherLiaison)).GetStringAsync($"/office/inquiries/{id}");

        Assert.Contains("Who stopped the load?", own, StringComparison.Ordinal);
        Assert.DoesNotContain("Who stopped the load?", other, StringComparison.Ordinal);
        Assert.Contains("This inquiry cannot be shown", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Show_of_a_complaint_with_facts_only_the_statement_of_facts()
    {
        var reference = await _life.File(input =>
        {
            input[ComplaintFields.Confidentiality] = Confidentialities.Facts;
            input[ComplaintFields.EntityName] = Secret;
            input[ComplaintFields.Narrative] = "Our captain Ruth was told to wait.";
        });
        await _life.Do(Life.Analyst, reference, version => new StateFacts { Reference = reference, Version = version, Text = "A load of shrimp was held for twelve days.", Consent = "By telephone on Friday" });
        var id = await _life.AskOffice(reference);

        var html = await (await site.SignedIn(Life.Liaison)).GetStringAsync($"/office/inquiries/{id}");

        Assert.Contains("A load of shrimp was held", html, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, html, StringComparison.Ordinal);
        Assert.DoesNotContain("Ruth", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keep_what_is_typed_into_one_form_when_another_is_sent()
    {
        var id = await _life.AskOffice(await _life.File());
        var me = await _life.Actor(Life.Liaison);
        var view = (await site.Services.GetRequiredService<OfficeInquiries>().Read(id, me)).Value!;
        await using var parts = new PartsContext(site, me.Id);
        parts.Services.AddSingleton(of => new OfficeActs(site.Services.GetRequiredService<ComplaintCommands>(), site.Services.GetRequiredService<OfficeInquiries>(), of.GetRequiredService<ActorProvider>()));
        var ways = parts.Render<OfficeOtherWays>(given => given.Add(p => p.View, view).Add(p => p.Offices, []));
        await ways.Find("#back-why").InputAsync("Another office decided it.");
        await ways.Find("#until").ChangeAsync(Dates.Iso(view.Inquiry.DueOn.AddDays(7)));
        await ways.Find("#time-why").InputAsync("The officer is ill.");

        await ways.Find("section[aria-labelledby=time] form").SubmitAsync();

        Assert.Equal(("", "Another office decided it."), (ways.Find("#time-why").GetAttribute("value") ?? "", ways.Find("#back-why").GetAttribute("value")));
        Assert.NotNull(parts.Services.GetRequiredService<Told>().Words);

        // What was done before is no answer to what is refused now.
        await ways.Find("#back-why").InputAsync("");
        await ways.Find("section[aria-labelledby=back] form").SubmitAsync();
        Assert.NotEmpty(ways.Find("section[aria-labelledby=back] .field-wrong").TextContent);
        Assert.Null(parts.Services.GetRequiredService<Told>().Words);
    }

    [Fact]
    public async Task Say_day_by_day_why_the_reply_is_due_on_its_day_at_the_door_and_on_the_Desk()
    {
        var reference = await _life.File();
        var id = await _life.AskOffice(reference);
        var inquiry = (await _life.View(reference)).Inquiries.Single(row => row.Id == id);
        var why = $"Why {Web.Parts.Dates.Words(inquiry.DueOn)}?";

        foreach (var (who, address) in new[] { (Life.Liaison, $"/office/inquiries/{id}"), (Life.Analyst, $"/desk/complaints/{reference}") })
        {
            var html = await (await site.SignedIn(who)).GetStringAsync(address);
            Assert.Contains(why, html, StringComparison.Ordinal);
            Assert.Contains($"an office has {inquiry.Due!.Usual} business days to reply", html, StringComparison.Ordinal);
            Assert.Contains("class=\"cal\"", html[html.IndexOf(why, StringComparison.Ordinal)..], StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Show_who_answers_and_why_the_office_needed_time_to_the_office_alone()
    {
        var reference = await _life.File();
        var id = await _life.AskOffice(reference);
        var browser = await site.SignedIn(Life.Liaison);
        Assert.Contains("Nobody else speaks for your office here", await browser.GetStringAsync($"/office/inquiries/{id}"), StringComparison.Ordinal);
        await using (var scope = site.Services.CreateAsyncScope())
        {
            Assert.True((await scope.ServiceProvider.GetRequiredService<StaffAccounts>().Add(Actor.Operator, new AccountGiven("kim.okoro@agency.example", "Kim Okoro", ["OfficeLiaison"], ["5203"]))).IsDone);
        }

        Assert.Contains(">Kim Okoro</option>", await browser.GetStringAsync($"/office/inquiries/{id}"), StringComparison.Ordinal);
        var colleague = (await _life.Actor("kim.okoro@agency.example")).Id;
        await _life.Do(Life.Liaison, reference, version => new DelegateInquiry { Reference = reference, Version = version, InquiryId = id, Delegate = colleague, Reason = "She was there that day." });

        var html = await browser.GetStringAsync($"/office/inquiries/{id}");
        var list = await browser.GetStringAsync("/office");
        var desk = await (await site.SignedIn(Life.Analyst)).GetStringAsync($"/desk/complaints/{reference}");
        Assert.Contains("Kim Okoro answers", html, StringComparison.Ordinal);
        Assert.Contains("She was there that day.", html, StringComparison.Ordinal);
        Assert.Contains("Kim Okoro answers", list, StringComparison.Ordinal);
        Assert.Contains("Kim Okoro answers for the office: asked by Andre Fontaine", desk, StringComparison.Ordinal);
    }

    /// <summary>Whoever said that another office should answer learns nothing more of the filer.</summary>
    [Fact]
    public async Task Say_in_the_heading_how_the_inquiry_stands_and_show_nothing_more_of_what_was_sent_back()
    {
        var reference = await _life.File(input => input[ComplaintFields.EntityName] = Secret);
        var id = await _life.AskOffice(reference);
        var browser = await site.SignedIn(Life.Liaison);
        var open = await browser.GetStringAsync($"/office/inquiries/{id}");

        await _life.Do(Life.Liaison, reference, version => new SendBackInquiry { Reference = reference, Version = version, InquiryId = id, Reason = "It was cleared elsewhere.", ProposedOffice = "2304" });

        var back = await browser.GetStringAsync($"/office/inquiries/{id}");
        Assert.Contains("Answer 1 question</h1>", open, StringComparison.Ordinal);
        Assert.Contains(Secret, open, StringComparison.Ordinal);
        Assert.Contains("Sent back: 1 question for another office</h1>", back, StringComparison.Ordinal);
        Assert.Matches("You named [^.]*2304[^.]* as the office that should answer", back);
        Assert.DoesNotContain(Secret, back, StringComparison.Ordinal);
    }

    [Fact]
    public async Task List_what_is_open_apart_from_what_was_answered()
    {
        var reference = await _life.File();
        var id = await _life.AskOffice(reference);
        var question = (await _life.View(reference)).Inquiries[0].Questions[0].Id;
        await _life.Do(Life.Liaison, reference, version => new ReplyForOffice
        {
            Reference = reference,
            Version = version,
            InquiryId = id,
            IsFinal = true,
            Signer = "A. Fontaine, Assistant Port Director",
            Answers = new Dictionary<long, string> { [question] = "On Thursday." },
        });
        var browser = await site.SignedIn(Life.Liaison);

        Assert.DoesNotContain($"/office/inquiries/{id}\"", await browser.GetStringAsync("/office"), StringComparison.Ordinal);
        Assert.Contains($"/office/inquiries/{id}\"", await browser.GetStringAsync("/office?show=answered"), StringComparison.Ordinal);
    }
}
