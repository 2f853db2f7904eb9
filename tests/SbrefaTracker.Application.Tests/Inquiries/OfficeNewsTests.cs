using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Dashboard;
using SbrefaTracker.Application.Inquiries;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Inquiries;

/// <summary>What an office does is told to those who work on the complaint, and what happens to an inquiry to its office. Asked on Friday, March 6; due on Friday, March 20.</summary>
public sealed class OfficeNewsTests
{
    private static readonly DateOnly Due = new(2026, 3, 20);

    [Theory, OnSqlite, OnPostgres]
    public async Task What_an_office_does_is_mailed_and_found_until_somebody_acts_on_it(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Asked(world);
        var ana = await world.Person("ana@agency.example", Roles.Analyst);
        var first = (await desk.View()).Inquiries[0].Id;

        Assert.Empty(await desk.Do(Desk.Boston, d => new AskForTime { Reference = d.Reference, Version = d.Version, InquiryId = first, Until = Due.AddDays(7), Reason = "The officer is ill." }));
        Assert.Equal(["rae@agency.example"], await Mailed(desk, "office_asked_time"));
        await Waits(world, desk, "time_asked", new(1, 0, 0));
        Assert.Empty(await desk.Do(Desk.Representative, d => new GrantTime { Reference = d.Reference, Version = d.Version, InquiryId = first, Until = Due.AddDays(7), Reason = "So be it." }));
        await Waits(world, desk, null, new(0, 0, 0));

        Assert.Empty(await desk.Do(Desk.Analyst, d => new AssignComplaint { Reference = d.Reference, Version = d.Version, Assignee = ana }));
        Assert.Empty(await desk.Do(Desk.Boston, d => new SendBackInquiry { Reference = d.Reference, Version = d.Version, InquiryId = first, Reason = "The file lies in Laredo.", ProposedOffice = "2304" }));
        Assert.Equal(["ana@agency.example"], await Mailed(desk, "office_sent_back"));
        await Waits(world, desk, "sent_back", new(0, 1, 0));
        Assert.Equal(new(0, 1, 0), await Counted(world, Actor.Staff(ana, "Ana", [Roles.Analyst]), mine: true));
        Assert.Equal(new(0, 0, 0), await Counted(world, Desk.Representative, mine: true));

        Assert.Empty(await desk.Ask("2304"));
        await Waits(world, desk, null, new(0, 0, 0));
        Assert.Empty(await desk.Reply(Desk.Laredo));
        Assert.Equal(["ana@agency.example"], await Mailed(desk, "office_replied"));
        await Waits(world, desk, "unmarked", new(0, 0, 1));

        Assert.All((await desk.View()).Mails.Where(mail => mail.Kind.StartsWith("office_", StringComparison.Ordinal)), mail =>
        {
            Assert.DoesNotContain("Harbor", mail.Text + mail.Subject, StringComparison.Ordinal);
            Assert.DoesNotContain("officer is ill", mail.Text, StringComparison.Ordinal);
            Assert.False(mail.IsToFiler);
        });
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task What_staff_record_for_an_office_is_news_to_nobody()
    {
        await using var world = await TestWorld.On();
        var desk = await Asked(world);

        Assert.Empty(await desk.Reply(Desk.Analyst));

        Assert.Empty(await Mailed(desk, "office_replied"));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_inquiry_is_called_off_and_its_office_reads_that_and_no_more(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Asked(world);
        var id = (await desk.View()).Inquiries[0].Id;
        CallOffInquiry Off(Desk d) => new() { Reference = d.Reference, Version = d.Version, InquiryId = id, Reason = "The filer wishes to keep it here." };

        Assert.Equal(["workflow.not_your_role"], await desk.Do(Desk.Boston, Off));
        Assert.Empty(await desk.Do(Desk.Analyst, Off));

        var view = await desk.View();
        Assert.Equal((ComplaintState.UnderReview, false), (view.State, view.Inquiries[0].IsOpen));
        Assert.Equal("The filer wishes to keep it here.", view.Story[^1].Text);
        var mail = Assert.Single(view.Mails, mail => mail.Kind == "called_off");
        Assert.Equal("bo@agency.example", mail.Recipient);
        Assert.DoesNotContain("filer", mail.Text, StringComparison.Ordinal);
        var over = Assert.Single((await world.Get<OfficeInquiries>().Page(Desk.Boston, isOver: true)).Rows);
        Assert.Equal((Due.AddDays(-14), false), (over.CalledOffOn!.Value, over.RepliedOn is not null));
        Assert.Empty((await world.Get<OfficeInquiries>().Page(Desk.Boston, isOver: false)).Rows);
        Assert.Equal(["workflow.not_in_this_state"], await desk.Do(Desk.Analyst, Off));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_office_hears_of_a_later_day_and_of_a_complaint_that_was_withdrawn(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Asked(world);

        Assert.Empty(await desk.Do(Desk.Representative, d => new ExtendClock { Reference = d.Reference, Version = d.Version, Clock = ClockKind.OfficeReply, BusinessDays = 5, Reason = "Two files." }));
        Assert.Contains("March 27, 2026", Assert.Single((await desk.View()).Mails, mail => mail.Kind == "time_extended").Text, StringComparison.Ordinal);
        Assert.Empty(await desk.Do(Desk.Analyst, d => new WithdrawComplaint { Reference = d.Reference, Version = d.Version }));

        Assert.Equal(["bo@agency.example"], await Mailed(desk, "called_off"));
        Assert.Equal(["bo@agency.example"], await Mailed(desk, "time_extended"));
        Assert.NotNull(Assert.Single(await world.Get<OfficeInquiries>().List(Desk.Boston)).CalledOffOn);
        Assert.Empty((await world.Check()).Problems);
    }

    /// <summary>All of it happens on one day: the order in the ledger says who was asked since, and the days do not.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task What_one_of_two_offices_sends_back_on_the_day_it_was_asked_waits_until_another_is_asked(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Asked(world);
        Assert.Empty(await desk.Ask("2304"));
        var first = (await desk.View()).Inquiries[0].Id;

        Assert.Empty(await desk.Do(Desk.Boston, d => new SendBackInquiry { Reference = d.Reference, Version = d.Version, InquiryId = first, Reason = "We never had it." }));
        await Waits(world, desk, "sent_back", new(0, 1, 0));

        Assert.Empty(await desk.Ask("0401"));
        await Waits(world, desk, null, new(0, 0, 0));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_letter_that_is_recorded_late_counts_for_the_day_it_came(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Asked(world);
        var inquiry = (await desk.View()).Inquiries[0];
        world.Clock.Advance(TimeSpan.FromDays(20));
        ReplyForOffice Letter(Desk d, DateOnly? on) => new()
        {
            Reference = d.Reference,
            Version = d.Version,
            InquiryId = inquiry.Id,
            IsFinal = true,
            Signer = "R. Okafor",
            RepliedOn = on,
            Answers = inquiry.Questions.ToDictionary(question => question.Id, _ => "So it was."),
        };

        Assert.Equal(["not_allowed"], await desk.Do(Desk.Boston, d => Letter(d, Due)));
        Assert.Equal(["not_before"], await desk.Do(Desk.Analyst, d => Letter(d, inquiry.AskedOn.AddDays(-1))));
        Assert.Equal(["in_the_future"], await desk.Do(Desk.Analyst, d => Letter(d, Due.AddDays(7))));
        Assert.Empty(await desk.Do(Desk.Analyst, d => Letter(d, Due)));

        var replied = (await desk.View()).Inquiries[0];
        Assert.Equal((Due, Due), (replied.RepliedOn!.Value, replied.Replies[0].RepliedOn));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_reply_is_marked_also_after_the_end(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Asked(world);
        Assert.Empty(await desk.Reply(Desk.Boston));
        Assert.Empty(await desk.Close(Outcomes.InsufficientInformation));
        var inquiry = (await desk.View()).Inquiries[0];
        Assert.Equal([desk.Reference], await Found(world, "is:unmarked"));

        Assert.Empty(await desk.Do(Desk.Representative, d => new AssessReply
        {
            Reference = d.Reference,
            Version = d.Version,
            InquiryId = inquiry.Id,
            Marks = inquiry.Questions.ToDictionary(question => question.Id, _ => AnswerMarks.Answered),
            FactsLookedInto = true,
            Personnel = PersonnelCodes.Addressed,
            SignerRank = SignerRanks.High,
            Professional = true,
        }));

        Assert.Equal((ComplaintState.Closed, Domain.Grades.Grade.A), ((await desk.View()).State, (await desk.View()).Inquiries[0].Assessment!.Quality.Grade));
        Assert.Empty(await Found(world, "is:unmarked"));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_office_turns_the_pages_of_a_long_list_with_the_latest_of_what_is_over_first(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Asked(world);
        await using (var db = world.Open())
        {
            var complaint = (await desk.Stored()).Id;
            db.Inquiries.AddRange(Enumerable.Range(2, OfficeInquiries.PageSize).Select(number => new Inquiry
            {
                Id = 9_000 + number,
                ComplaintId = complaint,
                Number = number,
                OfficeCode = "0401",
                AskedBy = "analyst",
                AskedOn = Due.AddDays(-14),
                DueOn = Due.AddDays(number),
                RepliedOn = number < 4 ? Due.AddDays(number) : null,
            }));
            await db.SaveChangesAsync();
        }

        var offices = world.Get<OfficeInquiries>();
        var (open, second, over) = (await offices.Page(Desk.Boston, isOver: false), await offices.Page(Desk.Boston, isOver: false, 2), await offices.Page(Desk.Boston, isOver: true));

        Assert.Equal((OfficeInquiries.PageSize - 1, false, 0), (open.Rows.Count, open.HasMore, second.Rows.Count));
        Assert.Equal([3, 2], over.Rows.Select(row => row.Number));
        Assert.Equal(OfficeInquiries.PageSize + 1, (await offices.List(Desk.Boston, 1_000)).Count);
    }

    internal static async Task<Desk> Asked(TestWorld world)
    {
        await world.Person("bo@agency.example", Roles.OfficeLiaison, "0401");
        await world.Person("rae@agency.example", Roles.Representative);
        var desk = await Desk.WithComplaint(world);
        await desk.Acknowledge();
        await desk.Complete();
        Assert.Empty(await desk.Ask());
        return desk;
    }

    internal static async Task<IReadOnlyList<string>> Mailed(Desk desk, string kind) => [.. (await desk.View()).Mails.Where(mail => mail.Kind == kind).Select(mail => mail.Recipient)];

    internal static async Task<IReadOnlyList<string>> Found(TestWorld world, string search) =>
        [.. (await world.Get<WorkList>().Read(new WorkListFilter { Search = search, WithClosed = true }, Desk.Analyst)).Value!.Rows.Select(row => row.Reference)];

    // The search and the dashboard say the same.
    private static async Task Waits(TestWorld world, Desk desk, string? flag, OfficeNewsCounts counts)
    {
        foreach (var one in (string[])["time_asked", "sent_back", "unmarked"])
        {
            Assert.Equal(one == flag ? [desk.Reference] : [], await Found(world, $"is:{one}"));
        }

        Assert.Equal(counts, await Counted(world, Desk.Representative, mine: false));
    }

    private static async Task<OfficeNewsCounts> Counted(TestWorld world, Actor actor, bool mine) => (await world.Get<ReadDashboard>().Run(actor, mine)).Value!.FromOffices;
}
