using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Committees.Visitors;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Committees;

/// <summary>Today is March 6, 2026; the meeting is on April 15, and both cut-offs are on April 10.</summary>
public sealed class MeetingVisitorTests
{
    private static readonly VisitorGiven Ana = new("Ana", "Firm", "ana@firm.example", "An interpreter");

    [Theory, OnSqlite, OnPostgres]
    public async Task Register_until_the_cut_off_once_and_undo_nothing_of_others(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var meeting = await Announced(world);
        var visitors = world.Get<MeetingVisitors>();

        Assert.True((await visitors.Register(meeting, Ana)).IsDone);
        Assert.True((await visitors.Register(meeting, Ana)).IsDone);
        Assert.True((await visitors.Register(meeting, Ana with { Name = "Ana B." })).IsDone);
        world.Clock.Advance(TimeSpan.FromDays(35));
        Assert.True((await visitors.Register(meeting, Ana with { Email = "bo@firm.example", Words = " " })).IsDone);
        world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(["meeting.registration_over"], Codes(await visitors.Register(meeting, Ana)));

        var view = (await visitors.Of(meeting, 0, CommitteeWorld.Representative)).Value!;
        Assert.Equal(["bo@firm.example", "ana@firm.example", "ana@firm.example"], view.Registrations.Select(row => row.Email));
        Assert.Equal(["Ana", "Ana B.", "Ana"], view.Registrations.Select(row => row.Name));
        Assert.Equal((3, 0), (view.Registered, view.Statements.Written));
        Assert.Null(view.Registrations[0].Needs);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Are_forgotten_after_the_meeting_and_what_they_wrote_is_not(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var meeting = await Announced(world);
        var (visitors, disposal) = (world.Get<MeetingVisitors>(), world.Get<VisitorDisposal>());
        Assert.True((await visitors.Register(meeting, Ana)).IsDone);
        Assert.True((await visitors.State(meeting, Ana with { Words = "Thirty days are\nnot enough." })).IsDone);
        world.Clock.Advance(TimeSpan.FromDays(38));
        Assert.True((await visitors.State(meeting, Ana with { Words = "Late." })).IsDone);
        world.Clock.Advance(TimeSpan.FromDays(92));
        Assert.Equal(0, await disposal.Go());
        world.Clock.Advance(TimeSpan.FromDays(1));

        // A legal hold keeps them; what went after it is told by the ledger.
        var commands = world.Get<RecordCommands>();
        var hold = (await commands.Run(new PlaceOfficeHold { Subject = meeting, Reason = "A court asks for it.", Authority = "Order 26-17" }, Desk.Representative)).Value!;
        Assert.Equal(0, await disposal.Go());
        Assert.True((await commands.Run(new ReleaseOfficeHold { Record = hold.Record, Version = hold.Version, Reason = "The case is over." }, Desk.Commissioner)).IsDone);
        Assert.Equal(1, await disposal.Go());
        Assert.Equal(0, await disposal.Go());
        var kept = (await world.Get<RecordKeepingQueries>().Of(meeting, Desk.Auditor)).Value!;
        Assert.Equal((0, 3, "meeting_visitor/0"), (kept.People, Assert.Single(kept.Disposals).People, kept.Disposals[0].Rule));
        Assert.Empty((await world.Check()).Problems);

        var view = (await visitors.Of(meeting, 0, CommitteeWorld.Officer)).Value!;
        Assert.Empty(view.Registrations);
        Assert.Equal([("Thirty days are\nnot enough.", true, null), ("Late.", false, (string?)null)], view.Statements.Lines.Select(line => (line.Statement.Text, line.Statement.InTime, line.Statement.Email)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_public_reads_what_they_wrote_once_the_officer_read_it_and_the_minutes_are_certified(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var committee = await CommitteeWorld.On(world);
        var meeting = await committee.Plan();
        Assert.Empty(await committee.Refused(Notice(meeting)));
        var visitors = world.Get<MeetingVisitors>();
        ReleaseStatement Decide(int version, long? statement, string verdict, string? reason = null) => new() { Record = meeting, Version = version, StatementId = statement, Verdict = verdict, Reason = reason };
        Assert.Equal(["meeting.nothing_written"], await committee.Refused(Decide(2, 1, StatementReleases.Released)));
        foreach (var words in (string[])["First.", "Second.", "Third."])
        {
            Assert.True((await visitors.State(meeting, Ana with { Words = words })).IsDone);
        }

        var ids = (await visitors.Of(meeting, 0, CommitteeWorld.Officer)).Value!.Statements.Lines.Select(line => (long?)line.Statement.Id).ToList();
        Assert.Equal(["workflow.not_your_role"], await committee.Refused(Decide(2, ids[0], StatementReleases.Released), CommitteeWorld.Representative));
        Assert.Equal(["meeting.no_statement"], await committee.Refused(Decide(2, 999, StatementReleases.Released)));
        Assert.Equal(["required"], await committee.Refused(Decide(2, ids[1], StatementReleases.Withheld, " ")));
        Assert.Empty(await committee.Refused(Decide(2, ids[0], StatementReleases.Withheld, "A slip.")));
        Assert.Empty(await committee.Refused(Decide(3, ids[0], StatementReleases.Released)));
        Assert.Empty(await committee.Refused(Decide(4, ids[1], StatementReleases.Withheld, "It tells a trade secret.")));
        var read = (await visitors.Of(meeting, 0, CommitteeWorld.Representative)).Value!.Statements;
        Assert.Equal((3, 1, 1), (read.Written, read.Unread, read.Withheld));
        Assert.Equal(1, Assert.Single((await committee.Desk()).Meetings).Unread);
        Assert.Equal([null, "It tells a trade secret.", null], read.Lines.Select(line => line.Release?.Reason));

        Assert.Empty(await committee.Refused(new ApproveAgenda { Record = meeting, Version = 5 }));
        world.Clock.Advance(TimeSpan.FromDays(40));
        Assert.Empty(await committee.Refused(new HoldMeeting { Record = meeting, Version = 6, HeldOn = new(2026, 4, 15), OfficerPresent = "The officer" }));
        Assert.Empty((await world.Get<PublicCommittee>().Meeting(meeting))!.Statements);
        Assert.Empty(await committee.Refused(new WriteMinutes { Record = meeting, Version = 7, Minutes = "All spoke." }));
        Assert.Empty(await committee.Refused(new CertifyMinutes { Record = meeting, Version = 8, CertifiedOn = new(2026, 4, 15), CertifiedBy = "The chair" }));

        var seen = (await world.Get<PublicCommittee>().Meeting(meeting))!;
        Assert.Equal(["First."], seen.Statements.Select(one => one.Text));
        Assert.Equal((1, null), (seen.Withheld, seen.Next));

        // Words that nobody read are not shown, whoever put them there.
        await using (var db = world.Open())
        {
            await db.WrittenStatements.Where(row => row.Id == ids[0]).ExecuteUpdateAsync(set => set.SetProperty(row => row.Text, "Something else."));
        }

        Assert.Empty((await world.Get<PublicCommittee>().Meeting(meeting))!.Statements);
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Statements_are_read_in_pages()
    {
        await using var world = await TestWorld.On();
        var meeting = await Announced(world);
        var visitors = world.Get<MeetingVisitors>();
        for (var number = 0; number <= 20; number++)
        {
            Assert.True((await visitors.State(meeting, Ana with { Words = $"Number {number}." })).IsDone);
        }

        var first = (await visitors.Of(meeting, 0, CommitteeWorld.Officer)).Value!.Statements;
        var second = (await visitors.Of(meeting, first.Next!.Value, CommitteeWorld.Officer)).Value!.Statements;

        Assert.Equal((20, 21), (first.Lines.Count, first.Written));
        Assert.Equal(["Number 20."], second.Lines.Select(line => line.Statement.Text));
        Assert.Null(second.Next);
    }

    [Fact]
    public async Task Are_refused_where_there_is_no_announced_meeting_and_without_what_is_needed()
    {
        await using var world = await TestWorld.On();
        var committee = await CommitteeWorld.On(world);
        var planned = await committee.Plan();
        var visitors = world.Get<MeetingVisitors>();

        Assert.Equal(["record_not_found"], Codes(await visitors.Register(planned, Ana)));
        Assert.Equal(["record_not_found"], Codes(await visitors.State(-999, Ana)));
        Assert.Equal(["not_allowed"], Codes(await visitors.Of(planned, 0, CommitteeWorld.Stranger)));
        Assert.Empty(await committee.Refused(Notice(planned)));
        Assert.Equal(["required", "required"], Codes(await visitors.Register(planned, new("", null, " ", null))));
        Assert.Equal(["required"], Codes(await visitors.State(planned, Ana with { Words = "" })));
        Assert.Equal(["not_an_email"], Codes(await visitors.Register(planned, Ana with { Email = "ana at firm" })));
        Assert.Equal(["too_long"], Codes(await visitors.Register(planned, Ana with { Words = new string('w', MeetingVisitors.NeedsLimit + 1) })));
        Assert.Empty(await committee.Refused(new CancelMeeting { Record = planned, Version = 2, Reason = "x" }));
        Assert.Equal(["meeting.no_registration"], Codes(await visitors.Register(planned, Ana)));
        Assert.Equal(["meeting.no_statements"], Codes(await visitors.State(planned, Ana)));
    }

    private static PublishNotice Notice(long meeting) => new() { Record = meeting, Version = 1, PublishedOn = new(2026, 3, 5), Citation = "91 FR 1000" };

    private static async Task<long> Announced(TestWorld world)
    {
        var committee = await CommitteeWorld.On(world);
        var meeting = await committee.Plan();
        Assert.Empty(await committee.Refused(Notice(meeting)));
        return meeting;
    }

    private static IEnumerable<string> Codes(Domain.Kernel.Result result) => result.Refusals.Select(refusal => refusal.Code);
}
