using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Outreach;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Outreach;

/// <summary>Today is March 6, 2026; the event is on April 15.</summary>
public sealed class EventTests
{
    [Fact]
    public async Task Of_several_days_is_not_held_on_the_first_of_them()
    {
        await using var world = await TestWorld.On();
        var outreach = new OutreachWorld(world);
        var record = await outreach.Plan(OutreachWorld.Given with { EndsOn = new(2026, 4, 16) });
        await outreach.Announce(record);

        world.Clock.Advance(TimeSpan.FromDays(40));
        Assert.Equal(["event.day_not_come"], await outreach.Refused(new HoldEvent { Record = record, Version = 2 }));
        world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Empty(await outreach.Refused(new HoldEvent { Record = record, Version = 2 }));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Goes_from_a_plan_to_its_after_action_report(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var outreach = new OutreachWorld(world);
        var record = await outreach.Plan();
        var opening = await outreach.Session(record, "Opening", 9, 10);
        await outreach.Do(record, version => Speaker(record, version, opening, "Ana"));
        Assert.Null(await world.Get<PublicEvents>().Event(record));
        await outreach.Announce(record);
        Assert.Equal(["event.day_not_come"], await outreach.Refused(new HoldEvent { Record = record, Version = 4 }));
        world.Clock.Advance(TimeSpan.FromDays(40));
        Assert.Equal(["event.more_small_than_all"], await outreach.Refused(new HoldEvent { Record = record, Version = 4, Attended = 3, AttendedSmall = 4 }));
        Assert.Empty(await outreach.Refused(new HoldEvent { Record = record, Version = 4, Attended = 40 }));
        Assert.Empty(await outreach.Refused(new ReportEvent { Record = record, Version = 5, Attended = 42, AttendedSmall = 30, AfterAction = "Many came." }, OutreachWorld.Representative));

        var view = await outreach.Read(record);
        Assert.Equal((EventState.Reported, 42, 30), (view.Event.State, view.Event.Attended, view.Event.AttendedSmall));
        Assert.Equal((9 * 60, 16 * 60, new DateOnly(2026, 4, 15)), (view.Event.StartsAt, view.Event.EndsAt, view.Event.EndsOn));
        Assert.Equal(["EventPlanned", "SessionKept", "SpeakerAdded", "EventAnnounced", "EventHeld", "EventReported"], view.History.Select(one => one.Action));
        Assert.Equal([EventAction.PostMaterial, EventAction.DropMaterial, EventAction.NoteQuestion, EventAction.SettleQuestion, EventAction.FinishTask], view.Offers.Select(offer => offer.Action));
        Assert.True((await world.Get<PublicEvents>().Event(record))!.IsOver);
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_speaks_twice_at_once_and_the_refusal_says_where(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var outreach = new OutreachWorld(world);
        var (record, other) = (await outreach.Plan(), await outreach.Plan(OutreachWorld.Given with { Title = "Webinar" }));
        var (opening, penalties, beside) = (await outreach.Session(record, "Opening", 9, 10), await outreach.Session(record, "Penalties", 10, 12), await outreach.Session(other, "Beside", 9, 11));
        await outreach.Do(record, version => Speaker(record, version, opening, "Ana Made-Up"));
        await outreach.Do(record, version => Speaker(record, version, penalties, "Ana Made-Up"));

        Assert.Equal(["event.speaker_there"], await outreach.Refused(Speaker(record, 5, opening, "ana  made-up")));
        Assert.Equal(["event.speaker_there"], await outreach.Refused(Speaker(record, 5, opening, "Made-Up, Ana")));
        Assert.Equal(["event.speaker_elsewhere"], await outreach.Refused(Speaker(other, 2, beside, "Ana Made-Up")));
        var moved = new KeepSession { Record = record, Version = 5, SessionId = penalties, SessionTitle = "Penalties", SessionStartsAt = new(9, 30), SessionEndsAt = new(11, 0) };
        Assert.Equal(["event.speaker_twice"], await outreach.Refused(moved));
        Assert.Empty(await outreach.Refused(new DropSpeaker { Record = record, Version = 5, SpeakerId = (await outreach.Read(record)).Programme[0].Speakers[0].Id }));
        Assert.Equal(["event.speaker_elsewhere"], await outreach.Refused(Speaker(other, 2, beside, "Ana Made-Up")));
        Assert.Empty(await outreach.Refused(new CancelEvent { Record = record, Version = 6, Reason = "No hall" }));
        Assert.Empty(await outreach.Refused(Speaker(other, 2, beside, "Ana Made-Up")));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task A_programme_lies_within_its_event_and_leaves_with_what_is_taken_out()
    {
        await using var world = await TestWorld.On();
        var outreach = new OutreachWorld(world);
        var record = await outreach.Plan();
        var opening = await outreach.Session(record, "Opening", 9, 10);
        await outreach.Do(record, version => Speaker(record, version, opening, "Ana"));
        KeepSession Keep(TimeOnly from, TimeOnly to) => new() { Record = record, Version = 3, SessionTitle = "Late", SessionStartsAt = from, SessionEndsAt = to };

        Assert.Equal(["event.session_not_within"], await outreach.Refused(Keep(new(15, 0), new(17, 0))));
        Assert.Equal(["event.session_not_within"], await outreach.Refused(Keep(new(10, 0), new(11, 0)) with { MeetsOn = new(2026, 4, 16) }));
        Assert.Equal(["event.ends_before"], await outreach.Refused(Keep(new(11, 0), new(10, 0))));
        Assert.Equal(["event.session_outside"], await outreach.Refused(new ChangeEvent { Record = record, Version = 3, Event = OutreachWorld.Given with { StartsAt = new(10, 0) } }));
        Assert.Empty(await outreach.Refused(new DropSession { Record = record, Version = 3, SessionId = opening }));
        Assert.Empty((await outreach.Read(record)).Programme);
        Assert.Equal(["event.no_sessions"], await outreach.Refused(new DropSession { Record = record, Version = 4, SessionId = opening }));
        Assert.Empty(await outreach.Refused(new ChangeEvent { Record = record, Version = 4, Event = OutreachWorld.Given with { StartsAt = new(10, 0) } }));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Put_to_another_day_it_takes_its_programme_along_and_nobody_speaks_twice_there(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var outreach = new OutreachWorld(world);
        var (record, other) = (await outreach.Plan(OutreachWorld.Given with { EndsOn = new(2026, 4, 16) }), await outreach.Plan(OutreachWorld.Given with { Title = "Webinar", StartsOn = new(2026, 5, 6) }));
        var (opening, closing, beside) = (await outreach.Session(record, "Opening", 9, 10), await outreach.Session(record, "Closing", 14, 15), await outreach.Session(other, "Beside", 9, 11));
        Assert.Empty(await outreach.Refused(new KeepSession { Record = record, Version = 3, SessionId = closing, SessionTitle = "Closing", MeetsOn = new(2026, 4, 16), SessionStartsAt = new(9, 0), SessionEndsAt = new(10, 0) }));
        await outreach.Do(record, version => Speaker(record, version, opening, "Ana Made-Up"));
        await outreach.Do(record, version => Speaker(record, version, closing, "Bo Made-Up"));
        await outreach.Do(other, version => Speaker(other, version, beside, "bo made-up"));
        await outreach.Announce(record);
        ChangeEvent To(int version, DateOnly first, DateOnly last) => new() { Record = record, Version = version, Event = OutreachWorld.Given with { StartsOn = first, EndsOn = last } };

        Assert.Equal(["event.speaker_elsewhere"], await outreach.Refused(To(7, new(2026, 5, 5), new(2026, 5, 6))));
        Assert.Equal([new DateOnly(2026, 4, 15), new(2026, 4, 16)], (await outreach.Read(record)).Programme.Select(line => line.Session.MeetsOn));
        Assert.Empty(await outreach.Refused(To(7, new(2026, 5, 6), new(2026, 5, 7))));
        Assert.Equal([("Opening", new DateOnly(2026, 5, 6)), ("Closing", new(2026, 5, 7))], (await outreach.Read(record)).Programme.Select(line => (line.Session.Title, line.Session.MeetsOn)));

        // Longer by a day before: the programme stays where it is.
        Assert.Empty(await outreach.Refused(To(8, new(2026, 5, 5), new(2026, 5, 7))));
        Assert.Equal([new DateOnly(2026, 5, 6), new(2026, 5, 7)], (await outreach.Read(record)).Programme.Select(line => line.Session.MeetsOn));
        Assert.Equal(["event.session_outside"], await outreach.Refused(To(9, new(2026, 5, 20), new(2026, 5, 20))));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task What_is_announced_stays_whole_and_the_public_reads_why_it_was_cancelled()
    {
        await using var world = await TestWorld.On();
        var outreach = new OutreachWorld(world);
        var bare = await outreach.Plan(OutreachWorld.Given with { Place = " ", Summary = null });
        var record = await outreach.Plan();

        Assert.Equal(["event.nowhere", "event.no_summary"], await outreach.Refused(new AnnounceEvent { Record = bare, Version = 1 }));
        await outreach.Announce(record);
        Assert.Equal(["event.nowhere"], await outreach.Refused(new ChangeEvent { Record = record, Version = 2, Event = OutreachWorld.Given with { Place = null } }));
        Assert.Equal(["event.no_summary"], await outreach.Refused(new ChangeEvent { Record = record, Version = 2, Event = OutreachWorld.Given with { Summary = "" } }));
        Assert.Equal("A made-up hall", (await outreach.Read(record)).Event.Place);
        Assert.Empty(await outreach.Refused(new CancelEvent { Record = record, Version = 2, Reason = "The hall burnt." }));
        Assert.Empty(await outreach.Refused(new CancelEvent { Record = bare, Version = 1, Reason = "Nobody knows of it." }));

        var calendar = await world.Get<PublicEvents>().Read();
        Assert.Equal([record], calendar.Ahead.Select(one => one.Id));
        Assert.Equal("The hall burnt.", (await world.Get<PublicEvents>().Event(record))!.Event.CancelReason);
        Assert.Null(await world.Get<PublicEvents>().Event(bare));
    }

    [Fact]
    public async Task The_past_is_read_in_pages()
    {
        await using var world = await TestWorld.On();
        var outreach = new OutreachWorld(world);
        for (var day = 0; day <= OutreachQueries.PageSize; day++)
        {
            await outreach.Plan(OutreachWorld.Given with { StartsOn = new DateOnly(2026, 1, 1).AddDays(-day / 2) });
        }

        var queries = world.Get<OutreachQueries>();
        var first = (await queries.Past(null, OutreachWorld.Analyst)).Value!;
        var second = (await queries.Past(first.Next, OutreachWorld.Analyst)).Value!;

        Assert.Equal((OutreachQueries.PageSize, 1), (first.Events.Count, second.Events.Count));
        Assert.Null(second.Next);
        Assert.Empty(first.Events.Select(one => one.Id).Intersect(second.Events.Select(one => one.Id)));
        Assert.Empty((await queries.Ahead(OutreachWorld.Analyst)).Value!.Events);
        Assert.False(first.MayPlan);
    }

    [Fact]
    public async Task Is_refused_to_others_and_without_what_it_needs()
    {
        await using var world = await TestWorld.On();
        var outreach = new OutreachWorld(world);
        var record = await outreach.Plan();
        PlanEvent Plan(EventGiven given) => new() { Event = given };

        Assert.Equal(["workflow.not_your_role"], await outreach.Refused(Plan(OutreachWorld.Given), OutreachWorld.Analyst));
        Assert.Equal(Enumerable.Repeat("required", 7), await outreach.Refused(Plan(new EventGiven())));
        Assert.Equal(["event.ends_before"], await outreach.Refused(Plan(OutreachWorld.Given with { EndsAt = new(8, 0) })));
        Assert.Empty(await outreach.Refused(Plan(OutreachWorld.Given with { EndsAt = new(8, 0), EndsOn = new(2026, 4, 16) })));
        Assert.Equal(["event.ends_before"], await outreach.Refused(Plan(OutreachWorld.Given with { EndsOn = new(2026, 4, 14) })));
        Assert.Equal(["event.too_many_days"], await outreach.Refused(Plan(OutreachWorld.Given with { EndsOn = new(2027, 4, 15) })));
        Assert.Equal(["committee.web_address"], await outreach.Refused(Plan(OutreachWorld.Given with { OnlineAddress = "javascript:alert(1)" })));
        Assert.Equal(["not_between"], await outreach.Refused(Plan(OutreachWorld.Given with { Capacity = 0 })));
        Assert.Equal(["not_in_years"], await outreach.Refused(Plan(OutreachWorld.Given with { StartsOn = new(1899, 12, 31) })));
        Assert.Equal(["not_in_years"], await outreach.Refused(Plan(OutreachWorld.Given with { RegisterBy = new(202, 4, 10) })));
        Assert.Equal(["stale"], await outreach.Refused(new CancelEvent { Record = record, Version = 7, Reason = "x" }));
        Assert.Equal(["not_allowed"], (await world.Get<OutreachQueries>().Read(record, OutreachWorld.Stranger)).Refusals.Select(refusal => refusal.Code));
        Assert.Equal(["not_allowed"], (await world.Get<OutreachQueries>().Ahead(OutreachWorld.Stranger)).Refusals.Select(refusal => refusal.Code));
        Assert.Empty((await world.Get<OutreachQueries>().Read(record, OutreachWorld.Analyst)).Value!.Offers);
    }

    private static AddSpeaker Speaker(long record, int version, long session, string name) =>
        new() { Record = record, Version = version, SessionId = session, Speaker = name, Position = "Director", Component = "Office of Trade" };
}
