using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Committees.Visitors;
using SbrefaTracker.Application.Settings;
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

        var view = (await visitors.Of(meeting, CommitteeWorld.Representative)).Value!;
        Assert.Equal(["bo@firm.example", "ana@firm.example", "ana@firm.example"], view.Registrations.Select(row => row.Email));
        Assert.Equal(["Ana", "Ana B.", "Ana"], view.Registrations.Select(row => row.Name));
        Assert.Equal((3, 0), (view.Registered, view.Written));
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

        Assert.Equal(1, await disposal.Go());
        Assert.Equal(0, await disposal.Go());

        var view = (await visitors.Of(meeting, CommitteeWorld.Officer)).Value!;
        Assert.Empty(view.Registrations);
        Assert.Equal([("Late.", false, null), ("Thirty days are\nnot enough.", true, (string?)null)], view.Statements.Select(row => (row.Text, row.InTime, row.Email)));
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
        Assert.Equal(["not_allowed"], Codes(await visitors.Of(planned, CommitteeWorld.Stranger)));
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
