using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Testing.Storage;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Desk;

/// <summary>What the Commissioner reads to decide.</summary>
public sealed class EscalationBriefTests(Site site) : IClassFixture<Site>
{
    private const string Commissioner = "helen.brandt@agency.example";
    private readonly Life _life = new(site);

    [Fact]
    public async Task Holds_the_facts_every_question_with_its_answer_or_its_silence_and_what_follows_from_each_option()
    {
        var reference = await _life.File(input =>
        {
            input[ComplaintFields.ActionType] = "PEN";
            input[ComplaintFields.PenaltyAssessed] = 1_250_000L;
            input[ComplaintFields.LawCited] = "19 U.S.C. 1592";
            input[ComplaintFields.DesiredOutcome] = "Cancel the penalty.";
        });
        var silent = await _life.AskOffice(reference, "Who stopped the load?");
        await Ask(reference, "2304", "Which notice was sent?");
        var inquiry = (await _life.View(reference)).Inquiries.Single(row => row.OfficeCode == "2304");
        await _life.Do(Life.OtherLiaison, reference, version => new ReplyForOffice
        {
            Reference = reference,
            Version = version,
            InquiryId = inquiry.Id,
            IsFinal = true,
            Signer = "R. Delgado",
            Text = "All of it.",
            Answers = new Dictionary<long, string> { [inquiry.Questions[0].Id] = "The notice of February 2." },
        });
        await Late(silent);
        await _life.Do(Life.Representative, reference, version => new EscalateComplaint { Reference = reference, Version = version, Ground = EscalationGrounds.Silent, Reason = "The port does not answer." });

        var brief = await Brief(reference);

        Assert.All(
            (string[])
            [
                "The port does not answer.", "$12,500", "19 U.S.C. 1592", "Cancel the penalty.", "Who stopped the load?", "No answer for ", "Which notice was sent?", "Answer: The notice of February 2.",
                "The office answers by a day that you set", "The answer waits for 1 open question.", "Another office answers", "The agency answers without the office",
                "The response says of 1 question that nobody answered", "Up to $12,500 is given up", "Nothing more is done", "may say within 30 days", "still gets A for timeliness, by ONO's published scale, our own count",
            ],
            words => Assert.Contains(words, brief, StringComparison.Ordinal));

        var doneBy = site.Services.GetRequiredService<AgencyTime>().Today.AddDays(7);
        await _life.Do(Commissioner, reference, version => new DecideEscalation { Reference = reference, Version = version, Note = "The port answers.", DoneBy = doneBy });
        var after = await Brief(reference);
        Assert.Contains("The port answers.", after, StringComparison.Ordinal);
        Assert.Contains("The Commissioner set this day.", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_of_a_decision_that_it_is_done_once_the_final_response_was_sent()
    {
        var reference = await _life.File();
        await _life.Do(Life.Analyst, reference, version => new CompleteComplaint { Reference = reference, Version = version });
        await _life.Do(Life.Representative, reference, version => new EscalateComplaint { Reference = reference, Version = version, Ground = EscalationGrounds.Unsolvable, Reason = "It cannot be solved here." });
        var doneBy = site.Services.GetRequiredService<AgencyTime>().Today.AddDays(7);
        await _life.Do(Commissioner, reference, version => new DecideEscalation { Reference = reference, Version = version, Note = "Answer it.", DoneBy = doneBy });
        Assert.Contains("until the final response is sent", await Brief(reference), StringComparison.Ordinal);

        var view = await _life.View(reference);
        await _life.Do(Life.Analyst, reference, version => new DraftResponse { Reference = reference, Version = version, IsFinal = true, Text = "The load is released." }.Whole(view));
        await _life.Do(Life.Representative, reference, version => new ClearResponse { Reference = reference, Version = version });
        await _life.Do(Life.Analyst, reference, version => new SendResponse { Reference = reference, Version = version, IsFinal = true });

        var after = await Brief(reference);
        Assert.Contains("Done: final response sent", after, StringComparison.Ordinal);
        Assert.Contains("Answer it.", after, StringComparison.Ordinal);
        Assert.DoesNotContain("until the final response is sent", after, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offers_silence_as_a_ground_only_where_an_office_is_silent()
    {
        var reference = await _life.File();
        var inquiry = await _life.AskOffice(reference);

        Assert.DoesNotContain("An office gave no final reply by its due date", await Form(reference), StringComparison.Ordinal);
        await Late(inquiry);
        Assert.Contains("An office gave no final reply by its due date", await Form(reference), StringComparison.Ordinal);
    }

    /// <summary>No silence goes on record against an office that may not read what it was asked.</summary>
    [Fact]
    public async Task Says_of_an_inquiry_that_is_kept_here_so_and_not_that_its_office_is_late()
    {
        var reference = await _life.File();
        await Late(await _life.AskOffice(reference));
        await _life.Do(Life.Analyst, reference, version => new ChangeConfidentiality { Reference = reference, Version = version, Confidentiality = Confidentialities.Closed, Consent = "By telephone." });

        var form = await Form(reference);

        Assert.DoesNotContain("An office gave no final reply by its due date", form, StringComparison.Ordinal);
        Assert.DoesNotContain("overdue", form, StringComparison.Ordinal);
        Assert.Contains("Kept in this office", form, StringComparison.Ordinal);
        await _life.Do(Life.Representative, reference, version => new EscalateComplaint { Reference = reference, Version = version, Ground = EscalationGrounds.Unsolvable, Reason = "It cannot be solved here." });
        var brief = await Brief(reference);
        Assert.Contains("kept here: the filer lets no office see the complaint now", brief, StringComparison.Ordinal);
        Assert.Contains("the filer would have to allow that first", brief, StringComparison.Ordinal);
        Assert.DoesNotContain("no final reply,", brief, StringComparison.Ordinal);
        Assert.DoesNotContain("No answer for", brief, StringComparison.Ordinal);
    }

    private Task Ask(string reference, string office, string question) =>
        _life.Do(Life.Analyst, reference, version => new AskOffice { Reference = reference, Version = version, Office = office, Questions = [question] });

    private async Task Late(long inquiry)
    {
        await using var db = site.Services.GetRequiredService<ITrackerDbFactory>().Create();
        var yesterday = site.Services.GetRequiredService<AgencyTime>().Today.AddDays(-1);
        await db.Inquiries.Where(row => row.Id == inquiry).ExecuteUpdateAsync(set => set.SetProperty(row => row.DueOn, yesterday));
    }

    private async Task<string> Form(string reference) =>
        WebUtility.HtmlDecode(await (await site.SignedIn(Life.Representative)).GetStringAsync($"/desk/complaints/{reference}?do=Escalate"));

    // The words of the brief alone, without its tags.
    private async Task<string> Brief(string reference)
    {
        var html = WebUtility.HtmlDecode(await (await site.SignedIn(Commissioner)).GetStringAsync($"/desk/complaints/{reference}"));
        var start = html.IndexOf("aria-labelledby=\"brief\"", StringComparison.Ordinal);
        Assert.True(start >= 0, "There is no brief.");
        var words = System.Text.RegularExpressions.Regex.Replace(html[start..html.IndexOf("</section>", start, StringComparison.Ordinal)], "<[^>]*>", "");
        return System.Text.RegularExpressions.Regex.Replace(words, @"\s+", " ");
    }
}
