using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach;
using SbrefaTracker.Application.Outreach.Registrations;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Application.Retention;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Application.Tests.Outreach;
using SbrefaTracker.Application.Tests.Participation;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Retention;

/// <summary>Records of the office: by the schedule, not under a hold, by two people or by the clock, and told by the ledger. Today is March 6, 2026.</summary>
public sealed class RecordKeepingTests
{
    private static readonly Actor Second = Actor.Staff("second", "Sue Second", [Roles.Representative]);
    private static readonly DateOnly Today = new(2026, 3, 6);
    private static readonly EventGiven Registering = OutreachWorld.Given with { RegisterBy = new(2026, 4, 10) };

    [Theory, OnSqlite, OnPostgres]
    public async Task Two_people_empty_an_entry_of_the_log_and_the_certificate_says_what_the_ledger_says(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var record = await Log(world);
        Assert.Equal(["guidance.kept_longer"], await Do(world, Propose(record, 1), Desk.Representative));
        Assert.Equal(["workflow.no_disposal_proposed", "guidance.kept_longer"], await Do(world, CarryOut(record, 1), Desk.Commissioner));
        world.Clock.Advance(TimeSpan.FromDays(6 * 366));

        Assert.Equal([record], (await Keeping(world).All(Desk.Commissioner)).Value!.Due);
        Assert.Equal(["disposal.rule_not_verified"], await Do(world, Propose(record, 1) with { Despite = null }, Desk.Representative));
        Assert.Empty(await Do(world, Propose(record, 1), Desk.Representative));
        Assert.Equal(["workflow.proposed_by_you"], await Do(world, CarryOut(record, 2), Desk.Representative));
        Assert.Equal(["workflow.not_your_role"], await Do(world, CarryOut(record, 2), Desk.Auditor));
        Assert.Empty(await Do(world, new DropGuidanceDisposal { Record = record, Version = 2, Reason = "A request for records is pending." }, Desk.Commissioner));
        Assert.Empty(await Do(world, Propose(record, 3), Desk.Representative));
        Assert.Equal([record], (await Keeping(world).All(Desk.Commissioner)).Value!.Waiting);
        Assert.Equal(["disposal.rule_not_verified"], await Do(world, CarryOut(record, 4) with { Despite = null }, Second));
        Assert.Empty(await Do(world, CarryOut(record, 4), Second));

        var certificate = Assert.Single((await Keeping(world).Of(record, Desk.Auditor)).Value!.Disposals);
        await using var db = world.Open();
        var head = db.LedgerHeads.Single();
        Assert.Equal((head.Number, Convert.ToHexStringLower(head.Hash), "guidance_entry/0", RetentionStandings.Recalled), (certificate.Entry, certificate.HeadAfter, certificate.Rule, certificate.Standing));
        Assert.Equal(("second", "representative", "Its time is over.", "Read at the archive.", "I read it too."), (certificate.By, certificate.ProposedBy, certificate.Reason, certificate.ProposedDespite, certificate.Despite));
        Assert.Contains("guidance_entries.facts", certificate.Fields);
        var entry = db.GuidanceEntries.Single();
        Assert.Equal((GuidanceState.Disposed, "", "", "goods"), (entry.State, entry.EntityName, entry.Facts, entry.Topic));
        Assert.Equal([record], (await Keeping(world).All(Desk.Commissioner)).Value!.Gone);
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_happened_lately_a_hold_and_another_rule_stop_it_also_when_it_is_carried_out(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var record = await Log(world);
        world.Clock.Advance(TimeSpan.FromDays(6 * 366));
        Assert.Empty(await Do(world, new CorrectGuidance { Record = record, Version = 1, Text = "It was 19 CFR 24.13a." }, Desk.Analyst));
        Assert.Equal(["disposal.recent_activity"], await Do(world, Propose(record, 2), Desk.Representative));
        Assert.Equal(["activity"], (await Keeping(world).Of(record, Desk.Representative)).Value!.Stops);
        world.Clock.Advance(TimeSpan.FromDays(91));
        Assert.Empty(await Do(world, Propose(record, 2), Desk.Representative));

        // What somebody works on is not over: the proposal ended with it.
        Assert.Empty(await Do(world, new CorrectGuidance { Record = record, Version = 3, Text = "And b." }, Desk.Analyst));
        Assert.Null((await Keeping(world).Of(record, Desk.Representative)).Value!.Proposal);
        world.Clock.Advance(TimeSpan.FromDays(91));
        Assert.Empty(await Do(world, Propose(record, 4), Desk.Representative));

        // A hold ends it as well, and whoever releases the hold lets nothing go that was proposed before.
        Assert.Empty(await Do(world, Hold(record), Desk.Representative));
        Assert.Null((await Keeping(world).Of(record, Desk.Commissioner)).Value!.Proposal);
        Assert.Equal(["workflow.no_disposal_proposed", "workflow.on_hold"], await Do(world, CarryOut(record, 6), Desk.Commissioner));
        var hold = Assert.Single((await Keeping(world).Of(record, Desk.Commissioner)).Value!.Holds);
        var release = new ReleaseOfficeHold { Record = hold.Hold.Id, Version = hold.Hold.Version, Reason = "The case is over." };
        Assert.Equal(["workflow.placed_by_you"], await Do(world, release, Desk.Representative));
        Assert.Equal(["workflow.not_your_role"], await Do(world, release, Desk.Analyst));
        Assert.Empty(await Do(world, release, Desk.Commissioner));
        Assert.Equal(["workflow.no_hold"], await Do(world, release with { Version = 2 }, Desk.Commissioner));
        Assert.Equal(["workflow.no_disposal_proposed"], await Do(world, CarryOut(record, 6), Desk.Commissioner));
        world.Clock.Advance(TimeSpan.FromDays(89));
        Assert.Equal(["disposal.recent_activity"], await Do(world, Propose(record, 6), Desk.Representative));
        world.Clock.Advance(TimeSpan.FromDays(2));
        Assert.Empty(await Do(world, Propose(record, 6), Desk.Representative));

        var revised = new ReviseRetention { Kind = RetentionKinds.Guidance, Replaces = 0, Years = 5, Start = RetentionStarts.YearOfAnswer, Authority = "Schedule B, item 2", Standing = RetentionStandings.Read, Reason = "Item 2 was read." };
        Assert.Equal(["unknown_code"], await Do(world, revised with { Start = RetentionStarts.Closing }, Desk.Auditor));
        Assert.Empty(await Do(world, revised, Desk.Auditor));
        Assert.Equal(["disposal.rule_changed"], await Do(world, CarryOut(record, 7), Desk.Commissioner));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task The_complaint_that_it_became_keeps_it_while_it_is_open_and_no_other_takes_it_out_of_a_hold(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (first, second, record) = (await world.File(), await world.File(), await Log(world));
        world.Clock.Advance(TimeSpan.FromDays(6 * 366));
        Assert.Empty(await Do(world, Hold(record), Desk.Representative));
        Assert.Empty(await Do(world, new LinkGuidance { Record = record, Version = 1, Complaint = first }, Desk.Analyst));
        Assert.Equal(["workflow.on_hold"], await Do(world, new LinkGuidance { Record = record, Version = 2, Complaint = second }, Desk.Analyst));
        var hold = Assert.Single((await Keeping(world).Of(record, Desk.Commissioner)).Value!.Holds).Hold;
        Assert.Empty(await Do(world, new ReleaseOfficeHold { Record = hold.Id, Version = hold.Version, Reason = "The case is over." }, Desk.Commissioner));
        Assert.Empty(await Do(world, new LinkGuidance { Record = record, Version = 2, Complaint = second }, Desk.Analyst));
        world.Clock.Advance(TimeSpan.FromDays(91));

        Assert.Equal(["linked"], (await Keeping(world).Of(record, Desk.Representative)).Value!.Stops);
        Assert.Equal(["disposal.linked_open"], await Do(world, Propose(record, 3), Desk.Representative));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_hold_stops_the_clock_and_what_the_clock_deletes_is_told_by_the_ledger(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider, new Dictionary<string, string?>(StringComparer.Ordinal) { ["Participation:ContactDays"] = "30" });
        var outreach = new OutreachWorld(world);
        var registered = await outreach.Plan(Registering);
        await outreach.Announce(registered);
        foreach (var name in new[] { "ana", "bo" })
            Assert.True((await world.Get<EventRegistration>().Register(registered, new AttendeeGiven(name, "Firm", $"{name}@firm.example", "yes", null), "en")).IsDone);
        var asked = await new ParticipationWorld(world).Asked();
        foreach (var record in new[] { registered, asked })
            Assert.Empty(await Do(world, Hold(record), Desk.Representative));
        Assert.Equal(["record_not_found"], await Do(world, Hold(-999_999), Desk.Representative));
        Assert.Equal([registered, asked], (await Keeping(world).All(Desk.Commissioner)).Value!.Held);
        world.Clock.Advance(TimeSpan.FromDays(400));

        Assert.Equal((0, 0), (await world.Get<RegistrationDisposal>().Go(), await world.Get<ContactDisposal>().Go()));
        foreach (var record in new[] { registered, asked })
        {
            var kept = (await Keeping(world).Of(record, Desk.Commissioner)).Value!;
            Assert.Equal((record == registered ? 2 : 1, true), (kept.People, kept.DueOn < Today.AddDays(400)));
            Assert.Empty(await Do(world, new ReleaseOfficeHold { Record = kept.Holds[0].Hold.Id, Version = 1, Reason = "The case is over." }, Desk.Commissioner));
        }

        Assert.Equal((1, 1), (await world.Get<RegistrationDisposal>().Go(), await world.Get<ContactDisposal>().Go()));
        foreach (var (record, people, rule) in new[] { (registered, 2, "event_registration/0"), (asked, 1, "participation_contact/0") })
        {
            var kept = (await Keeping(world).Of(record, Desk.Auditor)).Value!;
            var gone = Assert.Single(kept.Disposals);
            Assert.Equal((0, people, rule, Actor.Clock.Id), (kept.People, gone.People, gone.Rule, gone.By));
        }

        Assert.Equal([asked, registered], (await Keeping(world).All(Desk.Auditor)).Value!.Deleted);
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task What_was_kept_otherwise_than_by_the_common_days_says_so(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var outreach = new OutreachWorld(world);
        var (cancelled, marked) = (await outreach.Plan(Registering), await outreach.Plan(Registering));
        foreach (var record in new[] { cancelled, marked })
        {
            await outreach.Announce(record);
            Assert.True((await world.Get<EventRegistration>().Register(record, new AttendeeGiven("ana", "Firm", "ana@firm.example", "yes", null), "en")).IsDone);
        }

        await outreach.Do(cancelled, version => new CancelEvent { Record = cancelled, Version = version, Reason = "The hall burnt down." });
        var kept = (await Keeping(world).Of(cancelled, Desk.Auditor)).Value!;
        Assert.Equal((RetentionKinds.RegistrationCancelled, Today.AddDays(RegistrationDisposal.CancelledDays), 1), (kept.Rule.Kind.Code, kept.DueOn, kept.People));
        world.Clock.Advance(TimeSpan.FromDays(45));
        var desk = world.Get<RegistrationDesk>();
        Assert.True((await desk.Mark((await desk.Read(marked, RegistrationShow.All, null, OutreachWorld.Coordinator)).Value!.Rows[0].Id, true, OutreachWorld.Coordinator)).IsDone);
        Assert.Equal(1, await world.Get<RegistrationDisposal>().Go());
        world.Clock.Advance(TimeSpan.FromDays(200));

        Assert.Equal(1, await world.Get<RegistrationDisposal>().Go());
        foreach (var (record, days, rule) in new[] { (cancelled, 7, "event_cancelled/0"), (marked, 180, "event_registration/0") })
        {
            var gone = Assert.Single((await Keeping(world).Of(record, Desk.Auditor)).Value!.Disposals);
            Assert.Equal((days, rule), (gone.Days, gone.Rule));
        }

        Assert.Empty((await world.Check()).Problems);
    }

    [Fact]
    public async Task Is_told_to_those_who_may_and_without_a_word_of_what_people_told()
    {
        await using var world = await TestWorld.On();
        var record = await Log(world);

        Assert.Equal(["not_allowed"], Codes(await Keeping(world).Of(record, Desk.Analyst)));
        Assert.Equal(["not_allowed"], Codes(await Keeping(world).All(Desk.Boston)));
        Assert.Equal(["not_found"], Codes(await Keeping(world).Of(-999_999, Desk.Auditor)));
        Assert.DoesNotContain("Harbor", System.Text.Json.JsonSerializer.Serialize((await Keeping(world).Of(record, Desk.Auditor)).Value), StringComparison.Ordinal);
    }

    private static RecordKeepingQueries Keeping(TestWorld world) => world.Get<RecordKeepingQueries>();

    private static ProposeGuidanceDisposal Propose(long record, int version) => new() { Record = record, Version = version, Reason = "Its time is over.", Despite = "Read at the archive." };

    private static DisposeGuidance CarryOut(long record, int version) => new() { Record = record, Version = version, Despite = "I read it too." };

    private static PlaceOfficeHold Hold(long record) => new() { Subject = record, Reason = "A court asks for it.", Authority = "Order 26-17" };

    private static async Task<IReadOnlyList<string>> Do<TCommand>(TestWorld world, TCommand command, Actor actor)
        where TCommand : IRecordCommand => Codes(await world.Get<RecordCommands>().Run(command, actor));

    private static IReadOnlyList<string> Codes(Result result) => [.. result.Refusals.Select(refusal => refusal.Code)];

    private static async Task<long> Log(TestWorld world)
    {
        var done = await world.Get<RecordCommands>().Run(
            new LogGuidance
            {
                Way = "phone",
                Topic = "goods",
                Size = "small",
                AskedOn = Today,
                AnsweredOn = Today,
                Facts = "A seal of Harbor Light was gone.",
                Given = "Tell the port on the same day.",
                Applied = true,
                RestsOn = "19 CFR 24.13",
                EntityName = "Harbor Light",
                ContactName = "Ada Ash",
                ContactAt = "555-0100",
            },
            Desk.Analyst);
        return done.Value!.Record;
    }
}
