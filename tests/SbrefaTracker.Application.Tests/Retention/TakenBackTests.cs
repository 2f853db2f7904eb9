using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Committees.Visitors;
using SbrefaTracker.Application.Guidance.Subscribers;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Application.Outreach.Registrations;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Committees;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Guidance;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Application.Tests.Outreach;
using SbrefaTracker.Application.Tests.Participation;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Retention;

/// <summary>What people take back under a legal hold: gone at once from where it was, kept as it stood, and deleted by the clock when the hold ends. Today is March 6, 2026.</summary>
public sealed class TakenBackTests
{
    private static readonly EventGiven Registering = OutreachWorld.Given with { RegisterBy = new(2026, 4, 10), Capacity = 1 };
    private static readonly Actor Second = Actor.Staff("second", "Sue Second", [Roles.Representative]);

    [Theory, OnSqlite, OnPostgres]
    public async Task A_registration_leaves_the_list_and_the_mail_at_once_and_stays_until_the_hold_ends(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (outreach, record) = await Announced(world, Registering);
        foreach (var name in (string[])["ana", "bo", "cy"])
            await Register(world, record, name);
        var hold = await Hold(world, record);
        var (registration, desk) = (world.Get<EventRegistration>(), world.Get<RegistrationDesk>());
        var (ana, cy) = (await Key(world, "ana"), (await Rows(world, record))[2].Id);

        Assert.True((await registration.Withdraw(ana)).IsDone);
        Assert.Null(await registration.Find(ana));
        Assert.Equal(["event.no_registration_here"], Codes(await registration.Withdraw(ana)));
        Assert.True((await desk.Remove(cy, OutreachWorld.Coordinator)).IsDone);
        Assert.Equal(new RegistrationCounts(1, 0, 1, 1, 0, 0), (await outreach.Read(record)).Counts);
        Assert.Equal("bo", Assert.Single((await desk.Export(record, OutreachWorld.Coordinator)).Value!).Name);
        await outreach.Do(record, version => new CancelEvent { Record = record, Version = version, Reason = "The hall burnt." });
        Assert.Equal(["bo@firm.example"], (await Letters(world)).Where(letter => letter.Kind == "event_cancelled").Select(letter => letter.Recipient));

        var kept = (await Queries(world).Read(record, 0, Desk.Commissioner)).Value!;
        Assert.Equal([("ana", false, null), ("cy", true, OutreachWorld.Coordinator.Id)], kept.Rows.Select(row => (row.Name, row.Waiting, row.TakenOutBy)));
        var first = kept.Rows[0];
        Assert.Equal(("Firm", "ana@firm.example", "An interpreter", true, "en", RetentionKinds.Registration), (first.Organization, first.Email, first.Needs, first.IsSmall, first.Language, first.Kind));
        Assert.Equal(["cy"], (await Queries(world).Read(record, first.Id, Desk.Commissioner)).Value!.Rows.Select(row => row.Name));
        Assert.Equal(2, await Queries(world).All(record, Desk.Representative).CountAsync());
        Assert.Equal((1, 2), ((await Keeping(world, record)).People, (await Keeping(world, record)).TakenBack));

        world.Clock.Advance(TimeSpan.FromDays(400));
        Assert.Equal((0, 0), (await world.Get<TakenBackDisposal>().Go(), await world.Get<RegistrationDisposal>().Go()));
        await Release(world, hold);
        Assert.Equal((1, 1), (await world.Get<TakenBackDisposal>().Go(), await world.Get<RegistrationDisposal>().Go()));
        Assert.Equal(0, await world.Get<TakenBackDisposal>().Go());

        var gone = await Keeping(world, record);
        Assert.Equal((0, 0), (gone.People, gone.TakenBack));
        Assert.Equal([((int?)1, (int?)null, (int?)7), (null, 2, null)], gone.Disposals.Select(one => (one.People, one.TakenBack, one.Days)));
        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Without_a_hold_nothing_is_left_and_who_places_holds_alone_reads_what_is()
    {
        await using var world = await TestWorld.On();
        var (_, record) = await Announced(world, Registering);
        await Register(world, record, "ana");

        Assert.True((await world.Get<EventRegistration>().Withdraw(await Key(world, "ana"))).IsDone);

        Assert.Empty((await Queries(world).Read(record, 0, Desk.Representative)).Value!.Rows);
        foreach (var actor in new[] { OutreachWorld.Coordinator, Desk.Analyst, Desk.Auditor, Desk.Boston })
        {
            Assert.Equal(["not_allowed"], Codes(await Queries(world).Read(record, 0, actor)));
            Assert.Empty(await Queries(world).All(record, actor).ToListAsync());
        }
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Facts_are_added_under_a_hold_and_none_is_changed(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (outreach, record) = await Announced(world, Registering with { Capacity = 2 });
        await Register(world, record, "ana");
        await Register(world, record, "bo");
        world.Clock.Advance(TimeSpan.FromDays(40));
        var (desk, rows) = (world.Get<RegistrationDesk>(), await Rows(world, record));
        Assert.True((await desk.Mark(rows[0].Id, true, OutreachWorld.Coordinator)).IsDone);
        Assert.True((await desk.Mark(rows[0].Id, null, OutreachWorld.Coordinator)).IsDone);
        var hold = await Hold(world, record);

        Assert.True((await desk.Mark(rows[0].Id, true, OutreachWorld.Coordinator)).IsDone);
        Assert.True((await desk.Mark(rows[0].Id, true, OutreachWorld.Coordinator)).IsDone);
        Assert.Equal(["event.mark_on_hold"], Codes(await desk.Mark(rows[0].Id, null, OutreachWorld.Coordinator)));
        Assert.Equal(["event.mark_on_hold"], Codes(await desk.Mark(rows[0].Id, false, OutreachWorld.Coordinator)));
        Assert.True((await desk.Arrange(rows[1].Id, true, OutreachWorld.Coordinator)).IsDone);
        Assert.Equal(["event.mark_on_hold"], Codes(await desk.Arrange(rows[1].Id, false, OutreachWorld.Coordinator)));
        Assert.Equal(new RegistrationCounts(2, 0, 2, 1, 1, 1), (await outreach.Read(record)).Counts);
        var page = (await desk.Read(record, RegistrationShow.All, null, OutreachWorld.Coordinator)).Value!;
        Assert.True(page.IsHeld);
        Assert.Equal([(false, true), (true, false)], page.Rows.Select(row => (page.MayMarkOf(row), page.MayArrange(row))));

        await Release(world, hold);
        Assert.True((await desk.Mark(rows[0].Id, null, OutreachWorld.Coordinator)).IsDone);
        Assert.True((await desk.Arrange(rows[1].Id, false, OutreachWorld.Coordinator)).IsDone);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_place_at_a_meeting_is_given_back_at_once_and_what_was_told_is_kept(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var committee = await CommitteeWorld.On(world);
        var meeting = await committee.Plan(CommitteeWorld.Given with { Seats = 1 });
        Assert.Empty(await committee.Refused(new PublishNotice { Record = meeting, Version = 1, PublishedOn = new(2026, 3, 5), Citation = "91 FR 1000" }));
        foreach (var name in (string[])["ana", "bo"])
            Assert.True((await world.Get<MeetingVisitors>().Register(meeting, new(name, "Firm", $"{name}@firm.example", "A ramp"))).IsDone);
        var hold = await Hold(world, meeting);
        var places = world.Get<MeetingPlaces>();

        Assert.True((await places.GiveBack(meeting, (await Letters(world))[0].Text.Split("back=")[1].Split()[0])).IsDone);
        Assert.Equal(new PlacesTaken(1, 1, 0), await places.Of(meeting));
        Assert.Equal("bo@firm.example", (await Letters(world))[^1].Recipient);
        var row = Assert.Single((await Queries(world).Read(meeting, 0, Desk.Representative)).Value!.Rows);
        Assert.Equal(("ana", "Firm", "ana@firm.example", "A ramp", RetentionKinds.Visitor, null), (row.Name, row.Organization, row.Email, row.Needs, row.Kind, row.TakenOutBy));

        world.Clock.Advance(TimeSpan.FromDays(400));
        Assert.Equal((0, 0), (await world.Get<VisitorDisposal>().Go(), await world.Get<TakenBackDisposal>().Go()));
        await Release(world, hold);
        Assert.Equal((1, 1), (await world.Get<VisitorDisposal>().Go(), await world.Get<TakenBackDisposal>().Go()));
        Assert.Equal([true, false], (await Keeping(world, meeting)).Disposals.Select(one => one.WasTakenBack));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Whom_to_write_to_is_put_right_and_who_stood_there_before_is_kept(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var requests = new ParticipationWorld(world);
        var record = await requests.Asked();
        Assert.Empty(await requests.Refused(new TakeUpRequest { Record = record, Version = 1 }, ParticipationWorld.Coordinator));
        var hold = await Hold(world, record);

        // What the organizer told stays as it is; what was not said can be added.
        Assert.Equal(["workflow.on_hold"], await requests.Refused(new CorrectRequest { Record = record, Version = 2, Request = ParticipationWorld.Given with { AudienceSize = 130 } }, ParticipationWorld.Coordinator));
        Assert.Equal(["workflow.on_hold"], await requests.Refused(new CorrectRequest { Record = record, Version = 2, Request = ParticipationWorld.Given with { Subject = "Another thing" } }, ParticipationWorld.Coordinator));
        Assert.Null(ParticipationWorld.Given.Flexibility);
        Assert.Empty(await requests.Refused(new CorrectRequest { Record = record, Version = 2, Request = ParticipationWorld.Given with { Flexibility = "Any day of the week." } }, ParticipationWorld.Coordinator));
        Assert.Equal((ParticipationWorld.Given.Subject, ParticipationWorld.Given.AudienceSize, "Any day of the week."), await requests.Read(record) is var kept ? (kept.Request.Subject, kept.Request.AudienceSize, kept.Request.Flexibility) : default);
        Assert.Empty((await Queries(world).Read(record, 0, Desk.Representative)).Value!.Rows);
        Assert.Empty(await requests.Refused(new CorrectRequest { Record = record, Version = 3, Request = ParticipationWorld.Given with { Flexibility = "Any day of the week.", ContactName = "Bo", ContactEmail = "bo@importers.example", ContactPhone = "555-0101" } }, ParticipationWorld.Coordinator));
        Assert.Empty(await requests.Refused(new CorrectRequest { Record = record, Version = 4, Request = ParticipationWorld.Given with { Flexibility = "Any day of the week.", ContactName = "Bo", ContactEmail = "bo@importers.example" } }, ParticipationWorld.Coordinator));

        Assert.Equal("bo@importers.example", (await requests.Read(record)).Contact!.Email);
        var rows = (await Queries(world).Read(record, 0, Desk.Representative)).Value!.Rows;
        Assert.Equal([("Ana Ferrer", "ana@importers.example", null), ("Bo", "bo@importers.example", "555-0101")], rows.Select(row => (row.Name, row.Email, row.Phone)));
        Assert.All(rows, row => Assert.Equal((RetentionKinds.Contact, ParticipationWorld.Coordinator.Id), (row.Kind, row.TakenOutBy)));
        await Release(world, hold);
        Assert.Empty(await requests.Refused(new CorrectRequest { Record = record, Version = 5, Request = ParticipationWorld.Given with { AudienceSize = 130, ContactName = "Bo", ContactEmail = "bo@importers.example" } }, ParticipationWorld.Coordinator));
        Assert.Equal(1, await world.Get<TakenBackDisposal>().Go());
        Assert.NotNull((await requests.Read(record)).Contact);

        // Two entries of one contact are no two people.
        Assert.Equal((null, (int?)2), ((await Keeping(world, record)).Disposals[0].People, (await Keeping(world, record)).Disposals[0].TakenBack));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_subscription_ends_at_once_and_to_whom_a_held_bulletin_was_sent_is_kept(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Audience.Add(world, 3);
        var steps = new BulletinSteps(world, Desk.Representative, Actor.Staff("owner", "Owner", [Roles.PolicyOwner]));
        await steps.Publish("Exams at Laredo", ("mail", "It touches all of them."));
        await world.Get<BulletinSpreading>().Go();
        var (tray, links, subscriptions) = (world.Get<BulletinTray>(), world.Get<SubscriberLinks>(), world.Get<Subscriptions>());
        foreach (var mail in (await tray.Due(10, CancellationToken.None)).Where(mail => mail.Recipient != "reader3@example.com"))
            await tray.Mark(mail, new Delivery(DeliveryState.Sent));
        var hold = await Hold(world, steps.Record);
        Assert.Equal((RetentionKinds.Subscriber, 2), ((await Keeping(world, steps.Record)).Rule.Kind.Code, (await Keeping(world, steps.Record)).People));

        foreach (var reader in new[] { 1, 3, 1 })
            Assert.True((await subscriptions.Stop(links.Stop(reader).Split('/')[^1])).IsDone);

        Assert.Equal(["reader2@example.com"], await Audience.Left(world));
        Assert.Empty(await tray.Due(10, CancellationToken.None));
        var kept = Assert.Single((await Queries(world).Read(steps.Record, 0, Desk.Representative)).Value!.Rows);
        Assert.Equal(("reader1@example.com", 1L, RetentionKinds.Subscriber), (kept.Email, kept.SubscriberId, kept.Kind));
        Assert.True((await subscriptions.Ask("reader1@example.com", Languages.English, [])).IsDone);
        Assert.Equal((1, 1), ((await Keeping(world, steps.Record)).People, (await Keeping(world, steps.Record)).TakenBack));

        await Release(world, hold);
        Assert.Equal(1, await world.Get<TakenBackDisposal>().Go());
        Assert.Empty((await Queries(world).Read(steps.Record, 0, Desk.Representative)).Value!.Rows);
        Assert.Equal([steps.Record], (await world.Get<RecordKeepingQueries>().All(Desk.Auditor)).Value!.Deleted);
        Assert.Empty((await world.Check()).Problems);
    }

    private static TakenBackQueries Queries(TestWorld world) => world.Get<TakenBackQueries>();

    private static async Task<RecordKeeping> Keeping(TestWorld world, long record) => (await world.Get<RecordKeepingQueries>().Of(record, Desk.Commissioner)).Value!;

    private static async Task<RecordDone> Hold(TestWorld world, long record) =>
        (await world.Get<RecordCommands>().Run(new PlaceOfficeHold { Subject = record, Reason = "A court asks for it.", Authority = "Order 26-17" }, Desk.Representative)).Value!;

    private static async Task Release(TestWorld world, RecordDone hold) =>
        Assert.Empty(Codes(await world.Get<RecordCommands>().Run(new ReleaseOfficeHold { Record = hold.Record, Version = hold.Version, Reason = "The case is over." }, Second)));

    private static async Task<(OutreachWorld Outreach, long Record)> Announced(TestWorld world, EventGiven given)
    {
        var outreach = new OutreachWorld(world);
        var record = await outreach.Plan(given);
        await outreach.Announce(record);
        return (outreach, record);
    }

    private static async Task Register(TestWorld world, long record, string name) =>
        Assert.Empty(Codes(await world.Get<EventRegistration>().Register(record, new AttendeeGiven(name, "Firm", $"{name}@firm.example", "yes", "An interpreter"), Languages.English)));

    private static async Task<IReadOnlyList<RegistrationRow>> Rows(TestWorld world, long record) => (await world.Get<RegistrationDesk>().Read(record, RegistrationShow.All, null, OutreachWorld.Coordinator)).Value!.Rows;

    private static async Task<IReadOnlyList<WaitingMail>> Letters(TestWorld world) => [.. (await world.Get<PassingMail>().Due(100, default)).OrderBy(letter => letter.Id)];

    private static async Task<string> Key(TestWorld world, string who) =>
        (await Letters(world)).First(letter => letter.Recipient.StartsWith(who, StringComparison.Ordinal)).Text.Split('\n').Single(line => line.Contains(EventMail.Path(""), StringComparison.Ordinal)).Split('/')[^1];

    private static IReadOnlyList<string> Codes(Result result) => [.. result.Refusals.Select(refusal => refusal.Code)];
}
