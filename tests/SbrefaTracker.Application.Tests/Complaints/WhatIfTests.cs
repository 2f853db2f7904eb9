using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

/// <summary>Filed on Friday, March 6, 2026.</summary>
public sealed class WhatIfTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Moves_the_clocks_that_run_and_saves_nothing(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);
        await desk.Complete();
        Task<Domain.Kernel.Result<WhatIfClock[]>> Ask(int days, DateOnly? closure) => world.Get<ReadWhatIf>().Run(desk.Reference, new WhatIf(days, closure), Desk.Analyst);

        var both = (await Ask(5, new DateOnly(2026, 3, 11))).Value!;
        var neither = (await Ask(0, null)).Value!;

        Assert.Equal(
            [("OnoResponse", new DateOnly(2026, 4, 17), new DateOnly(2026, 4, 27), 6), ("Acknowledgement", new DateOnly(2026, 3, 13), new DateOnly(2026, 3, 23), 6)],
            both.Select(clock => (clock.Clock, clock.Due, clock.DueThen, clock.LaterBy)));
        Assert.All(neither, clock => Assert.Equal((clock.Due, 0), (clock.DueThen, clock.LaterBy)));
        Assert.Equal((2, new DateOnly(2026, 3, 13)), ((await desk.View()).Version, (await desk.View()).DueOn!.Value));
        Assert.Equal("not_between", (await Ask(261, null)).Refusals[0].Code);
        Assert.Equal("complaint_not_found", (await world.Get<ReadWhatIf>().Run(desk.Reference, new WhatIf(1, null), Desk.Boston)).Refusals[0].Code);
    }

    /// <summary>The reply is due on Friday, March 20; the Commissioner set Tuesday, March 10.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Knows_the_replies_that_are_owed_and_the_day_that_the_Commissioner_set(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Desk.WithComplaint(world);
        await desk.Acknowledge();
        await desk.Complete();
        await desk.Ask();
        Assert.Empty(await desk.Do(Desk.Representative, d => new EscalateComplaint { Reference = d.Reference, Version = d.Version, Ground = EscalationGrounds.Unsolvable, Reason = "Two offices disagree." }));
        Assert.Empty(await desk.Do(Desk.Commissioner, d => new DecideEscalation { Reference = d.Reference, Version = d.Version, Note = "Answer it.", DoneBy = new DateOnly(2026, 3, 10) }));

        var then = (await world.Get<ReadWhatIf>().Run(desk.Reference, new WhatIf(2, new DateOnly(2026, 3, 9)), Desk.Analyst)).Value!;

        Assert.Equal(
            [
                ("OnoResponse", null, new DateOnly(2026, 4, 17), new DateOnly(2026, 4, 22), 3),
                ("OfficeReply", 1, new DateOnly(2026, 3, 20), new DateOnly(2026, 3, 25), 3),
                (Escalation.Due, (int?)null, new DateOnly(2026, 3, 10), new DateOnly(2026, 3, 10), 0),
            ],
            then.Select(clock => (clock.Clock, clock.Inquiry, clock.Due, clock.DueThen, clock.LaterBy)));

        // What it says of an extension is what an extension does.
        Assert.Empty(await desk.Do(Desk.Representative, d => new ExtendClock { Reference = d.Reference, Version = d.Version, Clock = ClockKind.OfficeReply, BusinessDays = 2, Reason = "The log is far." }));
        var extended = (await world.Get<ReadWhatIf>().Run(desk.Reference, new WhatIf(0, null), Desk.Analyst)).Value!;
        Assert.Equal(new DateOnly(2026, 3, 24), extended.Single(clock => clock.Inquiry == 1).Due);
    }
}
