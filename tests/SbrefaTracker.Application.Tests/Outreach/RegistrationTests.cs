using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Application.Outreach.Registrations;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Outreach;

/// <summary>Today is March 6, 2026; the event is on April 15, has two seats, and registering ends on April 10.</summary>
public sealed class RegistrationTests
{
    private static readonly EventGiven Given = OutreachWorld.Given with { RegisterBy = new(2026, 4, 10), OnlineAddress = "https://agency.example/live", TitleSpanish = "Jornada" };
    private static readonly AttendeeGiven Ana = new("Ana", "Firm", "ana@firm.example", "yes", "An interpreter");

    [Theory, OnSqlite, OnPostgres]
    public async Task Whoever_waits_moves_up_when_somebody_withdraws(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var record = await Announced(world);
        await Register(world, record, Ana);
        await Register(world, record, Ana with { Name = "Bo", Email = "bo@firm.example", Needs = null });
        await Register(world, record, Ana with { Name = "Cy", Email = "cy@firm.example", Small = "no", Needs = " " }, Languages.Spanish);
        await Register(world, record, Ana with { Name = "Di", Email = "di@firm.example" });
        var registration = world.Get<EventRegistration>();
        var letters = await Letters(world);
        var (ana, cy, di) = (KeyIn(letters, "ana"), KeyIn(letters, "cy"), KeyIn(letters, "di"));

        Assert.Equal(["event_registered", "event_registered", "event_waiting", "event_waiting"], letters.Select(letter => letter.Kind));
        Assert.Contains("lista de espera: Jornada", letters[2].Subject, StringComparison.Ordinal);
        Assert.Contains("https://agency.example/live", letters[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain("https://agency.example/live", letters[2].Text, StringComparison.Ordinal);
        Assert.Equal((null, 1, 2), ((await registration.Find(ana))!.Place, (await registration.Find(cy))!.Place, (await registration.Find(di))!.Place));
        Assert.Equal((0, null), ((await world.Get<PublicEvents>().Event(record))!.SeatsLeft, (await registration.Find(cy))!.OnlineAddress));

        Assert.True((await registration.Withdraw(ana)).IsDone);
        Assert.Equal(["event.no_registration_here"], Codes(await registration.Withdraw(ana)));

        Assert.Null(await registration.Find(ana));
        Assert.Equal(("https://agency.example/live", 1), ((await registration.Find(cy))!.OnlineAddress, (await registration.Find(di))!.Place));
        var moved = (await Letters(world)).Single(letter => letter.Kind == "event_moved_up");
        Assert.Equal("cy@firm.example", moved.Recipient);
        Assert.Equal(new RegistrationCounts(2, 1, 1, 1, 0, 0), (await Outreach(world).Read(record)).Counts);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Sent_twice_it_is_there_once_and_nobody_undoes_what_another_told(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var record = await Announced(world);
        await Register(world, record, Ana);
        await Register(world, record, Ana with { Name = " Ana ", Email = "ana@firm.example " });
        await Register(world, record, Ana with { Name = "A stranger", Needs = null });

        var rows = (await world.Get<RegistrationDesk>().Read(record, RegistrationShow.All, null, OutreachWorld.Coordinator)).Value!.Rows;

        Assert.Equal([("Ana", "An interpreter"), ("A stranger", null)], rows.Select(row => (row.Name, row.Needs)));
        Assert.Equal(2, (await Letters(world)).Count);
        Assert.True((await world.Get<EventRegistration>().Withdraw(KeyIn(await Letters(world), "ana", last: true))).IsDone);
        Assert.Equal("Ana", Assert.Single((await world.Get<RegistrationDesk>().Read(record, RegistrationShow.All, null, OutreachWorld.Coordinator)).Value!.Rows).Name);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Attendance_is_marked_on_the_day_and_what_was_told_is_deleted_afterwards(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var record = await Announced(world);
        await Register(world, record, Ana);
        await Register(world, record, Ana with { Name = "Bo", Email = "bo@firm.example", Small = "no" });
        var desk = world.Get<RegistrationDesk>();
        var (ana, bo) = ((await desk.Read(record, RegistrationShow.Needs, null, OutreachWorld.Coordinator)).Value!.Rows[0].Id, (await desk.Read(record, RegistrationShow.All, null, OutreachWorld.Coordinator)).Value!.Rows[1].Id);
        Assert.Equal(2, (await world.Get<OutreachQueries>().Ahead(OutreachWorld.Coordinator)).Value!.ToArrange);

        Assert.Equal(["event.day_not_come"], Codes(await desk.Mark(ana, true, OutreachWorld.Coordinator)));
        Assert.True((await desk.Arrange(ana, true, OutreachWorld.Coordinator)).IsDone);
        Assert.Equal(1, (await world.Get<OutreachQueries>().Ahead(OutreachWorld.Coordinator)).Value!.ToArrange);
        world.Clock.Advance(TimeSpan.FromDays(40));
        Assert.True((await desk.Mark(ana, true, OutreachWorld.Coordinator)).IsDone);
        Assert.True((await desk.Mark(bo, true, OutreachWorld.Coordinator)).IsDone);
        Assert.Equal(new RegistrationCounts(2, 0, 1, 1, 2, 1), (await Outreach(world).Read(record)).Counts);

        // Who was there waits for the report, and not for ever.
        world.Clock.Advance(TimeSpan.FromDays(180));
        Assert.Equal(0, await world.Get<RegistrationDisposal>().Go());
        world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await world.Get<RegistrationDisposal>().Go());
        Assert.Equal(RegistrationCounts.None, (await Outreach(world).Read(record)).Counts);
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_told_is_deleted_soon_after_the_event_when_nobody_was_marked_or_all_is_reported(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (unmarked, reported) = (await Announced(world), await Announced(world));
        await Register(world, unmarked, Ana);
        await Register(world, reported, Ana);
        world.Clock.Advance(TimeSpan.FromDays(40));
        var row = (await world.Get<RegistrationDesk>().Read(reported, RegistrationShow.All, null, OutreachWorld.Coordinator)).Value!.Rows[0].Id;
        Assert.True((await world.Get<RegistrationDesk>().Mark(row, true, OutreachWorld.Coordinator)).IsDone);
        await Outreach(world).Do(reported, version => new HoldEvent { Record = reported, Version = version });
        await Outreach(world).Do(reported, version => new ReportEvent { Record = reported, Version = version, AfterAction = "One came.", Attended = 1 });

        world.Clock.Advance(TimeSpan.FromDays(90));
        Assert.Equal(0, await world.Get<RegistrationDisposal>().Go());
        world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(2, await world.Get<RegistrationDisposal>().Go());
    }

    [Fact]
    public async Task More_room_lets_people_move_up_and_all_are_told_of_another_place_and_of_the_end()
    {
        await using var world = await TestWorld.On();
        var record = await Announced(world);
        await Register(world, record, Ana);
        await Register(world, record, Ana with { Name = "Bo", Email = "bo@firm.example" });
        await Register(world, record, Ana with { Name = "Cy", Email = "cy@firm.example" });
        await Letters(world);

        await Outreach(world).Do(record, version => new ChangeEvent { Record = record, Version = version, Event = Given with { Capacity = 3 } });
        Assert.Equal(["event_moved_up"], (await Letters(world)).Skip(3).Select(letter => letter.Kind));
        await Outreach(world).Do(record, version => new ChangeEvent { Record = record, Version = version, Event = Given with { Capacity = 3, Place = "Another hall" } });
        await Outreach(world).Do(record, version => new CancelEvent { Record = record, Version = version, Reason = "The hall burnt." });

        var letters = (await Letters(world)).Skip(4).ToList();
        Assert.Equal([.. Enumerable.Repeat("event_changed", 3), .. Enumerable.Repeat("event_cancelled", 3)], letters.Select(letter => letter.Kind));
        Assert.All(letters.Take(3), letter => Assert.Contains("Another hall", letter.Text, StringComparison.Ordinal));
        Assert.All(letters.Skip(3), letter => Assert.Contains("The hall burnt.", letter.Text, StringComparison.Ordinal));

        world.Clock.Advance(TimeSpan.FromDays(RegistrationDisposal.CancelledDays));
        Assert.Equal(0, await world.Get<RegistrationDisposal>().Go());
        world.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(1, await world.Get<RegistrationDisposal>().Go());
    }

    [Fact]
    public async Task Is_refused_where_nobody_registers_and_without_what_is_needed()
    {
        await using var world = await TestWorld.On();
        var planned = await Outreach(world).Plan(Given);
        var without = await Outreach(world).Plan();
        await Outreach(world).Announce(without);
        var registration = world.Get<EventRegistration>();

        Assert.Equal(["record_not_found"], Codes(await registration.Register(planned, Ana, Languages.English)));
        Assert.Equal(["event.no_registration"], Codes(await registration.Register(without, Ana, Languages.English)));
        await Outreach(world).Announce(planned);
        Assert.Equal(["required", "required", "required"], Codes(await registration.Register(planned, new(" ", null, null, "maybe", null), Languages.English)));
        Assert.Equal(["not_an_email"], Codes(await registration.Register(planned, Ana with { Email = "ana at firm" }, Languages.English)));
        Assert.Equal(["too_long"], Codes(await registration.Register(planned, Ana with { Needs = new string('w', EventRegistration.NeedsLimit + 1) }, Languages.English)));
        world.Clock.Advance(TimeSpan.FromDays(36));
        Assert.Equal(["event.registration_over"], Codes(await registration.Register(planned, Ana, Languages.English)));
        Assert.Equal(["event.no_registration_here"], Codes(await registration.Withdraw("nonsense")));
        Assert.Equal(["not_allowed"], Codes(await world.Get<RegistrationDesk>().Read(planned, RegistrationShow.All, null, OutreachWorld.Analyst)));
        Assert.Equal(["not_allowed"], Codes(await world.Get<RegistrationDesk>().Export(planned, OutreachWorld.Analyst)));
        Assert.Equal(["not_allowed"], Codes(await world.Get<RegistrationDesk>().Remove(1, OutreachWorld.Analyst)));
        Assert.Equal(["event.register_after"], await Outreach(world).Refused(new PlanEvent { Event = Given with { RegisterBy = new(2026, 4, 16) } }));
    }

    [Fact]
    public async Task Staff_take_somebody_out_and_the_next_one_moves_up()
    {
        await using var world = await TestWorld.On();
        var record = await Announced(world);
        await Register(world, record, Ana);
        await Register(world, record, Ana with { Name = "Bo", Email = "bo@firm.example" });
        await Register(world, record, Ana with { Name = "Cy", Email = "cy@firm.example" });
        var desk = world.Get<RegistrationDesk>();
        var waiting = Assert.Single((await desk.Read(record, RegistrationShow.Waiting, null, OutreachWorld.Coordinator)).Value!.Rows);

        Assert.True((await desk.Remove((await desk.Read(record, RegistrationShow.All, null, OutreachWorld.Coordinator)).Value!.Rows[0].Id, OutreachWorld.Coordinator)).IsDone);

        Assert.Empty((await desk.Read(record, RegistrationShow.Waiting, null, OutreachWorld.Coordinator)).Value!.Rows);
        Assert.Equal(["Bo", "Cy"], (await desk.Export(record, OutreachWorld.Coordinator)).Value!.Select(row => row.Name));
        Assert.Equal("Cy", waiting.Name);
    }

    private static async Task<long> Announced(TestWorld world)
    {
        var record = await Outreach(world).Plan(Given);
        await Outreach(world).Announce(record);
        return record;
    }

    private static async Task Register(TestWorld world, long record, AttendeeGiven given, string language = Languages.English) =>
        Assert.Empty(Codes(await world.Get<EventRegistration>().Register(record, given, language)));

    private static OutreachWorld Outreach(TestWorld world) => new(world);

    private static async Task<IReadOnlyList<WaitingMail>> Letters(TestWorld world) => [.. (await world.Get<PassingMail>().Due(100, default)).OrderBy(letter => letter.Id)];

    // The link stands on a line of its own.
    private static string KeyIn(IReadOnlyList<WaitingMail> letters, string who, bool last = false)
    {
        var mine = letters.Where(letter => letter.Recipient.StartsWith(who, StringComparison.Ordinal));
        return (last ? mine.Last() : mine.First()).Text.Split('\n').Single(line => line.Contains(EventMail.Path(""), StringComparison.Ordinal)).Split('/')[^1];
    }

    private static IEnumerable<string> Codes(Result result) => result.Refusals.Select(refusal => refusal.Code);
}
