using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Web.Committees;
using SbrefaTracker.Web.Tests.Security;

namespace SbrefaTracker.Web.Tests.Committees;

/// <summary>Each element that a notice must have, by itself: what the check says without it, and what the draft says with it and without it.</summary>
public sealed class NoticeDraftTests(Site site) : IClassFixture<Site>
{
    private static readonly DateOnly On = new(2026, 6, 17);

    // What is given for an element, how it is taken away, and the words by which the draft names what is missing.
    private static readonly Dictionary<string, (string Given, Action<Meeting> Take, string Named)> Elements = new(StringComparer.Ordinal)
    {
        [NoticeElements.Name] = ("Made-up Committee of the Trade", _ => { }, "name of the committee"),
        [NoticeElements.Time] = ("1:00 p.m. to 5:00 p.m.", meeting => meeting.EndsAt = meeting.StartsAt, "time of the meeting"),
        [NoticeElements.Place] = ("The hall of the given", meeting => meeting.Place = null, "place, or how to connect"),
        [NoticeElements.Purpose] = ("To advise the given", meeting => meeting.Purpose = "", "purpose of the meeting"),
        [NoticeElements.Registration] = ("Register with the given", meeting => meeting.Registration = " ", "whether and how to register"),
        [NoticeElements.Agenda] = ("An item that is given", meeting => meeting.Agenda = null, "summary of the agenda"),
        [NoticeElements.Materials] = ("Materials at the given", meeting => meeting.MaterialsFrom = null, "how to get the materials"),
        [NoticeElements.Openness] = ("determined in writing: the given exemption", meeting => meeting.ClosureDeterminedOn = null, "determination and exemption for the closed part"),
        [NoticeElements.Statements] = ("Statements to the given", meeting => meeting.Statements = null, "how to send written statements"),
        [NoticeElements.Accommodation] = ("Ask the given for help", meeting => meeting.Accommodation = "", "how to ask for an accommodation"),
        [NoticeElements.Contact] = ("The officer who is given", meeting => meeting.Contact = null, "whom to ask"),
        [NoticeElements.ShortNotice] = ("The hall of the others burnt", meeting => meeting.ShortNoticeReason = null, "reasons for less notice than the rule asks for"),
    };

    public static TheoryData<string> All => [.. NoticeElements.Always, NoticeElements.ShortNotice];

    [Theory]
    [MemberData(nameof(All))]
    public void Each_element_is_in_the_draft_where_it_is_given_and_named_where_it_is_missing(string element)
    {
        var (given, take, named) = Elements[element];
        var meeting = Whole();
        var whole = Draft(meeting, "Made-up Committee of the Trade");
        take(meeting);
        var without = Draft(meeting, element == NoticeElements.Name ? " " : "Made-up Committee of the Trade");

        Assert.Empty(whole.Missing);
        Assert.Contains(given, whole.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("[MISSING", whole.Text, StringComparison.Ordinal);
        Assert.Equal([element], without.Missing);
        Assert.Contains($"[MISSING: {named}]", without.Text, StringComparison.Ordinal);
        Assert.Equal(2, without.Text.Split("[MISSING: ").Length);
        Assert.DoesNotContain(given, without.Text, StringComparison.Ordinal);
    }

    // Published four days before, which is too late under either rule.
    private (IReadOnlyList<string> Missing, string Text) Draft(Meeting meeting, string name)
    {
        var committee = new Committee { Name = name, Short = "MCT", Authority = "a made-up law" };
        var missing = NoticeElements.Missing(meeting, committee.Name, NoticeRule.Usual, On.AddDays(-4));
        var view = new MeetingView(meeting, committee, [], [], missing, NoticeRule.Usual.Count(BusinessCalendar.Federal, On), null, null, [], [], On);
        return (missing, site.Services.GetRequiredService<NoticeDraft>().Text(view));
    }

    private static Meeting Whole() => new()
    {
        MeetsOn = On,
        StartsAt = 13 * 60,
        EndsAt = 17 * 60,
        Place = "The hall of the given",
        Purpose = "To advise the given",
        Agenda = "An item that is given",
        Openness = OpenCodes.PartlyClosed,
        ClosureDeterminedOn = new(2026, 5, 4),
        ClosureAuthority = "the given exemption",
        Registration = "Register with the given",
        Statements = "Statements to the given",
        Accommodation = "Ask the given for help",
        MaterialsFrom = "Materials at the given",
        Contact = "The officer who is given",
        ShortNoticeReason = "The hall of the others burnt",
    };
}
