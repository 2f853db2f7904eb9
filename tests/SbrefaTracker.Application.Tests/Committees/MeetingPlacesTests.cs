using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Committees.Visitors;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Committees;

/// <summary>Today is March 6, 2026; the meeting is on April 15 and has two places.</summary>
public sealed partial class MeetingPlacesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_waits_longest_gets_the_place_that_is_given_back(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var meeting = await Announced(world, places: 2);
        var (visitors, places) = (world.Get<MeetingVisitors>(), world.Get<MeetingPlaces>());
        foreach (var name in (string[])["ana", "bo", "chi", "dara"])
        {
            Assert.True((await visitors.Register(meeting, Visitor(name))).IsDone);
        }

        Assert.Equal(new PlacesTaken(2, 2, 2), await places.Of(meeting));
        Assert.Equal(["ana meeting_registered", "bo meeting_registered", "chi meeting_waiting", "dara meeting_waiting"], await Mail(world));
        Assert.True((await places.GiveBack(meeting, await Secret(world, "ana"))).IsDone);

        Assert.Equal(new PlacesTaken(2, 2, 1), await places.Of(meeting));
        Assert.Equal("chi meeting_place", (await Mail(world))[^1]);
        Assert.Equal(["meeting.no_place"], Codes(await places.GiveBack(meeting, await Secret(world, "ana"))));
        Assert.True((await places.GiveBack(meeting, await Secret(world, "dara"))).IsDone);
        Assert.Equal(new PlacesTaken(2, 2, 0), await places.Of(meeting));

        // The first link of somebody who got a place later is of no use any more; the one in the last letter is.
        Assert.Equal(["meeting.no_place"], Codes(await places.GiveBack(meeting, await Secret(world, "chi", latest: false))));
        Assert.True((await places.GiveBack(meeting, await Secret(world, "chi"))).IsDone);
        Assert.Equal(["bo@firm.example"], (await visitors.Of(meeting, 0, CommitteeWorld.Officer)).Value!.Registrations.Select(row => row.Email));
    }

    [Theory]
    [InlineData(3, 3, 2, "chi meeting_place")]
    [InlineData(1, 2, 3, "eva meeting_waiting")]
    public async Task Where_the_number_of_places_changed_nobody_passes_those_who_wait(int places, int taken, int waiting, string told)
    {
        await using var world = await TestWorld.On();
        var meeting = await Announced(world, places: 2);
        var (visitors, seats) = (world.Get<MeetingVisitors>(), world.Get<MeetingPlaces>());
        foreach (var name in (string[])["ana", "bo", "chi", "dara"])
        {
            Assert.True((await visitors.Register(meeting, Visitor(name))).IsDone);
        }

        await using (var db = world.Open())
        {
            await db.Meetings.Where(one => one.Id == meeting).ExecuteUpdateAsync(set => set.SetProperty(one => one.Seats, places));
        }

        Assert.True((await visitors.Register(meeting, Visitor("eva"))).IsDone);
        Assert.Equal(new PlacesTaken(places, taken, waiting), await seats.Of(meeting));
        Assert.Contains(told, await Mail(world));
        Assert.Equal("eva meeting_waiting", (await Mail(world))[^1]);

        // The hall is too small for those who have a place already: who gives one back makes room for nobody.
        Assert.True((await seats.GiveBack(meeting, await Secret(world, "ana"))).IsDone);
        Assert.Equal(new PlacesTaken(places, places, places == 3 ? 1 : 3), await seats.Of(meeting));
    }

    [Fact]
    public async Task Without_a_number_of_places_nobody_waits_and_a_secret_is_of_one_meeting()
    {
        await using var world = await TestWorld.On();
        var meeting = await Announced(world, places: null);
        var (visitors, places) = (world.Get<MeetingVisitors>(), world.Get<MeetingPlaces>());
        Assert.True((await visitors.Register(meeting, Visitor("ana") with { Language = Languages.Spanish })).IsDone);
        Assert.True((await visitors.Register(meeting, Visitor("ana") with { Language = Languages.Spanish })).IsDone);

        var letter = Assert.Single(await world.Get<PassingMail>().Due(50, CancellationToken.None));
        Assert.Contains("Está inscrito", letter.Subject, StringComparison.Ordinal);
        Assert.Equal(["meeting.no_place"], Codes(await places.GiveBack(meeting, null)));
        Assert.Equal(["meeting.no_place"], Codes(await places.GiveBack(-999, await Secret(world, "ana"))));
        Assert.Equal(new PlacesTaken(null, 1, 0), await places.Of(meeting));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_new_notice_with_more_places_moves_those_up_who_wait_and_tells_all_who_registered(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var committee = await CommitteeWorld.On(world);
        var meeting = await committee.Plan(CommitteeWorld.Given with { Seats = 1 });
        Assert.Empty(await committee.Refused(new PublishNotice { Record = meeting, Version = 1, PublishedOn = new(2026, 3, 5), Citation = "91 FR 1000" }));
        foreach (var name in (string[])["ana", "bo", "chi"])
        {
            Assert.True((await world.Get<MeetingVisitors>().Register(meeting, Visitor(name))).IsDone);
        }

        Assert.Empty(await committee.Refused(new RescheduleMeeting { Record = meeting, Version = 2, Reason = "A larger hall" }));
        Assert.Empty(await committee.Refused(new ChangeMeeting { Record = meeting, Version = 3, Meeting = CommitteeWorld.Given with { Seats = 2 } }));
        Assert.Equal(["ana meeting_postponed", "bo meeting_postponed", "chi meeting_postponed"], (await Mail(world)).Skip(3));

        // Until the new notice the letter names the day that was announced, and its link gives the place back.
        var postponed = (await world.Get<PassingMail>().Due(50, CancellationToken.None)).Single(mail => mail.Kind == "meeting_postponed" && mail.Recipient.StartsWith("chi", StringComparison.Ordinal));
        Assert.Contains("April 15, 2026", postponed.Text, StringComparison.Ordinal);
        Assert.Contains($"/committee-of-the-trade/meetings/{-meeting}", postponed.Text, StringComparison.Ordinal);
        var moved = (await world.Get<PublicCommittee>().Moved(meeting))!;
        Assert.Equal((new DateOnly(2026, 4, 15), false), (moved.From, moved.IsCancelled));
        Assert.Empty(await committee.Refused(new PublishNotice { Record = meeting, Version = 4, PublishedOn = new(2026, 3, 6), Citation = "91 FR 1100" }));

        Assert.Equal(new PlacesTaken(2, 2, 1), await world.Get<MeetingPlaces>().Of(meeting));
        Assert.Equal(["bo meeting_place", "ana meeting_changed", "chi meeting_waiting"], (await Mail(world)).Skip(6));
        Assert.True((await world.Get<MeetingPlaces>().GiveBack(meeting, await Secret(world, "ana"))).IsDone);
        Assert.Equal("chi meeting_place", (await Mail(world))[^1]);
        Assert.Empty(await committee.Refused(new CancelMeeting { Record = meeting, Version = 5, Reason = "The hall burnt." }));
        Assert.Equal(["bo meeting_cancelled", "chi meeting_cancelled"], (await Mail(world)).TakeLast(2));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Who_registered_for_a_meeting_that_is_moved_is_kept_until_the_new_day_is_announced_or_it_is_called_off(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (committee, disposal) = (await CommitteeWorld.On(world), world.Get<VisitorDisposal>());
        var meeting = await committee.Plan();
        Assert.Empty(await committee.Refused(new PublishNotice { Record = meeting, Version = 1, PublishedOn = new(2026, 3, 5), Citation = "91 FR 1000" }));
        Assert.True((await world.Get<MeetingVisitors>().Register(meeting, Visitor("ana"))).IsDone);
        Assert.Empty(await committee.Refused(new RescheduleMeeting { Record = meeting, Version = 2, Reason = "A larger hall" }));
        world.Clock.Advance(TimeSpan.FromDays(300));

        Assert.Equal(0, await disposal.Go());
        Assert.Null(await DueOn(world, meeting));
        Assert.Empty(await committee.Refused(new CancelMeeting { Record = meeting, Version = 3, Reason = "No hall was found." }));
        Assert.NotNull(await DueOn(world, meeting));
        Assert.Equal(1, await disposal.Go());
    }

    private static async Task<DateOnly?> DueOn(TestWorld world, long meeting) => (await world.Get<RecordKeepingQueries>().Of(meeting, Complaints.Desk.Auditor)).Value!.DueOn;

    private static VisitorGiven Visitor(string name) => new(name, null, $"{name}@firm.example", null);

    private static async Task<IReadOnlyList<string>> Mail(TestWorld world) =>
        [.. (await world.Get<PassingMail>().Due(50, CancellationToken.None)).OrderBy(mail => mail.Id).Select(mail => $"{mail.Recipient.Split('@')[0]} {mail.Kind}")];

    private static async Task<string> Secret(TestWorld world, string name, bool latest = true)
    {
        var letters = (await world.Get<PassingMail>().Due(50, CancellationToken.None)).Where(mail => mail.Recipient.StartsWith(name, StringComparison.Ordinal)).OrderBy(mail => mail.Id).ToList();
        return Link().Match((latest ? letters[^1] : letters[0]).Text).Groups[1].Value;
    }

    private static async Task<long> Announced(TestWorld world, int? places)
    {
        var committee = await CommitteeWorld.On(world);
        var meeting = await committee.Plan(CommitteeWorld.Given with { Seats = places });
        Assert.Empty(await committee.Refused(new PublishNotice { Record = meeting, Version = 1, PublishedOn = new(2026, 3, 5), Citation = "91 FR 1000" }));
        return meeting;
    }

    private static IEnumerable<string> Codes(Domain.Kernel.Result result) => result.Refusals.Select(refusal => refusal.Code);

    [GeneratedRegex("back=([0-9a-f]{32})")]
    private static partial Regex Link();
}
