using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Dashboard;
using SbrefaTracker.Application.Facets;
using SbrefaTracker.Application.Inquiries;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Facets;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Inquiries;

/// <summary>An inquiry that its office may not read any more, because the filer keeps the complaint here. Asked on Friday, March 6; due on Friday, March 20; the response is late after April 17.</summary>
public sealed class KeptHereTests
{
    private static readonly DateOnly Due = new(2026, 3, 20);

    [Theory, OnSqlite, OnPostgres]
    public async Task Nobody_is_reminded_of_it(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await OfficeNewsTests.Asked(world);
        await Level(desk, Confidentialities.Closed);
        world.Clock.Advance(TimeSpan.FromDays(40));

        Assert.Equal(0, await world.Get<Reminders>().SendDue());
        var id = (await desk.View()).Inquiries[0].Id;
        Assert.Equal(["workflow.consent_missing"], await desk.Do(Actor.Clock, d => new RemindOffice { Reference = d.Reference, Version = d.Version, InquiryId = id, Step = ReminderLadder.Usual.Steps[3] }));
        Assert.Empty(await world.Get<OfficeInquiries>().List(Desk.Boston));

        await Level(desk, Confidentialities.Facts);
        Assert.Equal(4, await world.Get<Reminders>().SendDue());
    }

    /// <summary>Every place that says that something is late says the same, at each level, and so do the figures that are kept.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task It_makes_nothing_late_and_is_no_silence_until_the_office_sees_it_again(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await OfficeNewsTests.Asked(world);
        await Is(world, desk, nameof(ClockKind.OfficeReply), isLate: false);
        world.Clock.Advance(TimeSpan.FromDays(16));
        await Is(world, desk, nameof(ClockKind.OfficeReply), isLate: true);

        await Level(desk, Confidentialities.Closed);
        await Is(world, desk, nameof(ClockKind.OnoResponse), isLate: false);
        Assert.Equal(["escalation.nobody_silent"], await Raise(desk, EscalationGrounds.Silent));
        var kept = (await desk.View()).Inquiries[0];
        Assert.Equal((true, true, null), (kept.IsOpen, kept.IsKeptHere, kept.Due));

        await Level(desk, Confidentialities.Facts);
        await Is(world, desk, nameof(ClockKind.OfficeReply), isLate: true);
        Assert.False((await desk.View()).Inquiries[0].IsKeptHere);
        Assert.Empty(await Raise(desk, EscalationGrounds.Silent));
        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Its_filer_is_told_no_day_of_the_office(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await OfficeNewsTests.Asked(world);
        async Task<TrackingView> Told() => (await world.Get<Tracking>().Open(desk.Reference, desk.Key)).Value!;
        Assert.False((await Told()).GoesOnWithoutOffice);

        Assert.Empty(await desk.Do(Actor.Filer, d => new ChangeConfidentiality { Reference = d.Reference, Version = d.Version, Confidentiality = Confidentialities.Closed }));

        var told = await Told();
        Assert.Equal((true, nameof(ClockKind.OnoResponse)), (told.GoesOnWithoutOffice, told.DueClock));
        Assert.True(Assert.Single(told.Inquiries).IsKeptHere);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Its_office_is_not_told_to_sign_in_when_its_day_moves(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await OfficeNewsTests.Asked(world);
        var id = (await desk.View()).Inquiries[0].Id;
        Assert.Empty(await desk.Do(Desk.Boston, d => new AskForTime { Reference = d.Reference, Version = d.Version, InquiryId = id, Until = Due.AddDays(14), Reason = "The officer is ill." }));
        await WaitsForTime(world, desk, waits: true);
        await Level(desk, Confidentialities.Closed);
        await WaitsForTime(world, desk, waits: false);
        await Level(desk, Confidentialities.Facts);
        await WaitsForTime(world, desk, waits: true);
        await Level(desk, Confidentialities.Closed);

        Assert.Empty(await desk.Do(Desk.Representative, d => new ExtendClock { Reference = d.Reference, Version = d.Version, Clock = ClockKind.OfficeReply, BusinessDays = 5, Reason = "Two files." }));
        Assert.Empty(await desk.Do(Desk.Representative, d => new RefuseTime { Reference = d.Reference, Version = d.Version, InquiryId = id, Reason = "It is enough." }));
        Assert.Empty(await desk.Do(Desk.Representative, d => new GrantTime { Reference = d.Reference, Version = d.Version, InquiryId = id, Until = Due.AddDays(14), Reason = "So be it." }));

        Assert.Equal(Due.AddDays(14), (await desk.View()).Inquiries[0].DueOn);
        Assert.DoesNotContain((await desk.View()).Mails, mail => mail.Recipient == "bo@agency.example" && mail.Kind.StartsWith("time_", StringComparison.Ordinal));

        await Level(desk, Confidentialities.Full);
        Assert.Empty(await desk.Do(Desk.Representative, d => new ExtendClock { Reference = d.Reference, Version = d.Version, Clock = ClockKind.OfficeReply, BusinessDays = 1, Reason = "One more." }));
        Assert.Equal(["bo@agency.example"], await OfficeNewsTests.Mailed(desk, "time_extended"));
        Assert.Empty((await world.Check()).Problems);
    }

    private static async Task WaitsForTime(TestWorld world, Desk desk, bool waits)
    {
        Assert.Equal(waits ? [desk.Reference] : [], await OfficeNewsTests.Found(world, "is:time_asked"));
        Assert.Equal(waits ? 1 : 0, (await world.Get<ReadDashboard>().Run(Desk.Representative, mine: false)).Value!.FromOffices.TimeAsked);
    }

    private static async Task Is(TestWorld world, Desk desk, string clock, bool isLate)
    {
        string[] late = isLate ? [desk.Reference] : [];
        var stored = await desk.Stored();
        Assert.Equal(clock, stored.DueClock);
        Assert.Equal(late, await OfficeNewsTests.Found(world, "is:overdue"));
        Assert.Equal(late, await OfficeNewsTests.Found(world, "is:office_late"));
        var dashboard = (await world.Get<ReadDashboard>().Run(Desk.Representative, mine: false)).Value!;
        Assert.Equal(late, dashboard.Overdue.First.Select(row => row.Reference));
        Assert.Equal((late.Length, late.Length, late.Length), (dashboard.Overdue.Count, Assert.Single(dashboard.Offices).Load.Overdue, Assert.Single(dashboard.People).Load.Overdue));
        var facets = await world.Get<ReadFacets>().Of(new WorkListFilter(), Desk.Representative);
        Assert.Equal(late.Length, facets.Of(FacetNames.Due, DueSpans.Late)?.Complaints ?? 0);
        await FacetCountTests.AssertTrue(world);
        Assert.Equal(isLate, Assert.Single((await world.Get<WorkList>().Read(new WorkListFilter(), Desk.Analyst)).Value!.Rows).DueOn < world.Get<AgencyTime>().Today);
    }

    private static Task<IReadOnlyList<string>> Raise(Desk desk, string ground) =>
        desk.Do(Desk.Representative, d => new EscalateComplaint { Reference = d.Reference, Version = d.Version, Ground = ground, Reason = "The port does not answer." });

    private static async Task Level(Desk desk, string level) =>
        Assert.Empty(await desk.Do(Desk.Analyst, d => new ChangeConfidentiality { Reference = d.Reference, Version = d.Version, Confidentiality = level, Consent = "By telephone." }));
}
