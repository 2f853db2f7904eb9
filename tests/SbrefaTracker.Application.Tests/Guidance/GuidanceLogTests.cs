using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Guidance;

/// <summary>Today is March 6, 2026.</summary>
public sealed class GuidanceLogTests
{
    private static readonly Actor Owner = Actor.Staff("owner", "Olive Owner", [Roles.PolicyOwner]);
    private static readonly DateOnly Today = new(2026, 3, 6);

    [Theory, OnSqlite, OnPostgres]
    public async Task Counts_each_entity_once_in_a_year_and_says_of_how_many(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await Log(world, "Harbor Light, Inc.");
        await Log(world, "HARBOR LIGHT INC", applied: false);
        await Log(world, "Blue Peak", size: "not_small");
        await Log(world, "");
        await Log(world, "Harbor Light Inc", on: new DateOnly(2025, 9, 30));

        var figures = (await world.Get<GuidanceReporting>().Read(new FiscalYear(2026), null, Desk.Auditor)).Value!.Figures;

        Assert.Equal((4, 3, 2, 1, 1, 0), (figures.Inquiries, figures.Applied, figures.Entities, figures.SmallEntities, figures.Unnamed, figures.BecameComplaints));
        Assert.Equal(4, figures.ByWay.Single(way => way.Code == "phone").Count);
        Assert.Equal(1, (await world.Get<GuidanceReporting>().Read(new FiscalYear(2025), null, Desk.Auditor)).Value!.Figures.Inquiries);
        Assert.Empty((await world.Check()).Problems);
    }

    /// <summary>What a figure counts can be opened, by those who are told persons; others see the year.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Counts_what_was_answered_by_the_cut_off_and_leads_to_just_these_entries(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (log, reporting, year) = (world.Get<GuidanceLog>(), world.Get<GuidanceReporting>(), new FiscalYear(2026));
        await Log(world, "Harbor Light", on: new DateOnly(2026, 2, 3));
        await Log(world, "Harbor Light", applied: false, on: new DateOnly(2026, 2, 4));
        await Log(world, "Blue Peak", size: "not_small", on: new DateOnly(2026, 2, 5));
        await Log(world, "", on: new DateOnly(2026, 2, 6));

        var early = (await reporting.Read(year, new DateOnly(2026, 2, 4), Desk.Representative)).Value!;
        var whole = (await reporting.Read(year, null, Desk.Representative)).Value!;
        Assert.Equal((2, 1, 1, new DateOnly(2026, 2, 4), true), (early.Figures.Inquiries, early.Figures.Applied, early.Figures.Entities, early.Figures.AsOf, early.MayFollow));
        Assert.Equal((4, 3, 2, 1, new DateOnly(2026, 3, 6)), (whole.Figures.Inquiries, whole.Figures.Applied, whole.Figures.Entities, whole.Figures.Unnamed, whole.Figures.AsOf));
        Assert.False((await reporting.Read(year, null, Desk.Auditor)).Value!.MayFollow);
        Assert.Equal(["in_the_future"], Codes(await reporting.Read(year, new DateOnly(2026, 3, 7), Desk.Auditor)));

        Assert.Equal((4, 3, 3, 2, 1, 0, 4), (await Entries("inquiries"), await Entries("applied"), await Entries("entities"), await Entries("small"), await Entries("unnamed"), await Entries("complaints"), await Entries("way.phone")));
        Assert.Equal((2, 1), (await Entries("inquiries", new DateOnly(2026, 2, 4)), await Entries("applied", new DateOnly(2026, 2, 4))));
        Assert.Equal((null, null), (GuidanceCounted.Read("names", null), GuidanceCounted.Read("way.pigeon", null)));
        var told = (await log.Of(year, null, Owner, GuidanceCounted.Read("unnamed", null))).Value!;
        Assert.Equal((4, false), (told.Entries.Count, told.ShowsPart));

        async Task<int> Entries(string figure, DateOnly? asOf = null) => (await log.Of(year, null, Desk.Representative, GuidanceCounted.Read(figure, asOf)!)).Value!.Entries.Count;
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Is_corrected_beside_linked_and_disposed_of_when_its_time_is_over(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (commands, reference) = (world.Get<RecordCommands>(), (await Disposed.Closed(world)).Reference);
        var entry = await Log(world, "Harbor Light");
        Assert.True((await commands.Run(new CorrectGuidance { Record = entry.Record, Version = 1, Text = "The form was 19." }, Desk.Analyst)).IsDone);
        Assert.True((await commands.Run(new LinkGuidance { Record = entry.Record, Version = 2, Complaint = reference }, Desk.Analyst)).IsDone);
        Assert.Contains("guidance.kept_longer", Codes(await commands.Run(Propose(entry, 3), Desk.Representative)));

        world.Clock.Advance(TimeSpan.FromDays(6 * 366));
        Assert.True((await commands.Run(Propose(entry, 3), Desk.Representative)).IsDone);
        Assert.True((await commands.Run(new DisposeGuidance { Record = entry.Record, Version = 4, Despite = "I read it too." }, Desk.Commissioner)).IsDone);
        var view = Assert.Single((await world.Get<GuidanceLog>().Of(new FiscalYear(2026), null, Desk.Analyst)).Value!.Entries);

        Assert.Equal((GuidanceState.Disposed, "", "", ""), (view.Entry.State, view.Entry.EntityName, view.Entry.Facts, view.Entry.Given));
        Assert.Equal("", Assert.Single(view.Remarks).Text);
        Assert.Equal((1, 1), ((await world.Get<GuidanceReporting>().Read(new FiscalYear(2026), null, Desk.Auditor)).Value!.Figures.Entities, (await world.Get<GuidanceReporting>().Read(new FiscalYear(2026), null, Desk.Auditor)).Value!.Figures.BecameComplaints));
        Assert.Equal(["workflow.not_in_this_state"], Codes(await commands.Run(new CorrectGuidance { Record = entry.Record, Version = 5, Text = "x" }, Desk.Analyst)));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Names_the_version_that_everybody_read_on_the_day_and_tells_no_person_to_those_who_need_none(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await world.Get<ShippedAnswers>().TakeOver();
        var done = await world.Get<RecordCommands>().Run(Given("Harbor Light") with { Answer = "seizure", RestsOn = "" }, Desk.Analyst);
        Assert.True(done.IsDone);
        var full = Assert.Single((await world.Get<GuidanceLog>().Of(new FiscalYear(2026), null, Desk.Representative)).Value!.Entries);
        var told = Assert.Single((await world.Get<GuidanceLog>().Of(new FiscalYear(2026), null, Owner)).Value!.Entries);

        Assert.Equal(("seizure", 1, "Harbor Light"), (full.AnswerSlug, full.Entry.AnswerNumber, full.Entry.EntityName));
        Assert.Equal((null, null, null, null, null), (told.Entry.EntityName, told.Entry.ContactName, told.Entry.ContactAt, told.Entry.Facts, told.Entry.Given));
        Assert.Equal("analyst", told.AnsweredBy);
        Assert.Equal(["not_allowed"], Codes(await world.Get<GuidanceLog>().Of(new FiscalYear(2026), null, Desk.Laredo)));
        Assert.Equal(["not_allowed"], Codes(await world.Get<GuidanceReporting>().Read(new FiscalYear(2026), null, Desk.Administrator)));
    }

    [Fact]
    public async Task Is_refused_without_what_it_needs()
    {
        await using var world = await TestWorld.On();
        var commands = world.Get<RecordCommands>();
        var given = Given("x");

        Assert.Equal(["workflow.not_your_role"], Codes(await commands.Run(given, Owner)));
        Assert.Equal(["in_the_future"], Codes(await commands.Run(given with { AnsweredOn = Today.AddDays(1) }, Desk.Analyst)));
        Assert.Equal(["not_before"], Codes(await commands.Run(given with { AnsweredOn = Today.AddDays(-1) }, Desk.Analyst)));
        Assert.Equal(["answer.not_there"], Codes(await commands.Run(given with { Answer = "nowhere" }, Desk.Analyst)));
        Assert.Equal(["required", "required", "required", "required"], Codes(await commands.Run(given with { Way = "", RestsOn = " ", Facts = "", AskedOn = null }, Desk.Analyst)));
        var entry = await Log(world, "x");
        Assert.Equal(["complaint_not_found"], Codes(await commands.Run(new LinkGuidance { Record = entry.Record, Version = 1, Complaint = "RF-2026-99999" }, Desk.Analyst)));
        Assert.Equal(["required"], Codes(await commands.Run(new CorrectGuidance { Record = entry.Record, Version = 1, Text = "" }, Desk.Analyst)));
    }

    private static async Task<RecordDone> Log(TestWorld world, string entity, bool applied = true, string size = "small", DateOnly? on = null)
    {
        var done = await world.Get<RecordCommands>().Run(Given(entity) with { Applied = applied, Size = size, AskedOn = on ?? Today, AnsweredOn = on ?? Today }, Desk.Analyst);
        Assert.Empty(Codes(done));
        return done.Value!;
    }

    private static LogGuidance Given(string entity) => new()
    {
        Way = "phone",
        Topic = "goods",
        Size = "small",
        AskedOn = Today,
        AnsweredOn = Today,
        Facts = "A seal was gone when the container arrived.",
        Given = "Tell the port on the same day.",
        Applied = true,
        RestsOn = "19 CFR 24.13",
        EntityName = entity,
        ContactName = "Ada Ash",
        ContactAt = "555-0100",
    };

    private static ProposeGuidanceDisposal Propose(RecordDone entry, int version) => new() { Record = entry.Record, Version = version, Reason = "Its time is over.", Despite = "Read at the archive." };

    private static IReadOnlyList<string> Codes(Result result) => [.. result.Refusals.Select(refusal => refusal.Code).Order(StringComparer.Ordinal)];
}
