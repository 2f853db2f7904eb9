using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Clocks;
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
            [(ClockKind.OnoResponse, new DateOnly(2026, 4, 17), new DateOnly(2026, 4, 27), 6), (ClockKind.Acknowledgement, new DateOnly(2026, 3, 13), new DateOnly(2026, 3, 23), 6)],
            both.Select(clock => (clock.Kind, clock.Due, clock.DueThen, clock.LaterBy)));
        Assert.All(neither, clock => Assert.Equal((clock.Due, 0), (clock.DueThen, clock.LaterBy)));
        Assert.Equal((2, new DateOnly(2026, 3, 13)), ((await desk.View()).Version, (await desk.View()).DueOn!.Value));
        Assert.Equal("not_between", (await Ask(261, null)).Refusals[0].Code);
        Assert.Equal("complaint_not_found", (await world.Get<ReadWhatIf>().Run(desk.Reference, new WhatIf(1, null), Desk.Boston)).Refusals[0].Code);
    }
}
