using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Feedback;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

public sealed class UsefulnessTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Is_counted_by_the_year_of_closing_and_each_answer_is_found(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var pleased = await Closed(world, "no");
        Assert.Empty(await Say(pleased, "yes"));
        var sorry = await Closed(world, "no");
        await Closed(world, null);
        await Desk.WithComplaint(world);

        var years = (await world.Get<ReadUsefulness>().Run(Desk.Analyst)).Value!;

        Assert.Equal([2026, 2025, 2024], years.Select(year => year.Year.Year));
        Assert.Equal((3L, 2L, 1L, 0L, 1L), (years[0].Closed, years[0].Answered, years[0].Answers["yes"], years[0].Answers["partly"], years[0].Answers["no"]));
        Assert.Equal((0L, 0L), (years[1].Closed, years[1].Answered));
        Assert.Equal([sorry.Reference], (await world.Get<WorkList>().Read(new WorkListFilter { Search = "closed:fy2026 useful:no", WithClosed = true }, Desk.Analyst)).Value!.Rows.Select(row => row.Reference));
        Assert.Equal(["not_allowed"], (await world.Get<ReadUsefulness>().Run(Desk.Administrator)).Refusals.Select(refusal => refusal.Code));
    }

    private static async Task<Desk> Closed(TestWorld world, string? says)
    {
        var desk = await Desk.WithComplaint(world);
        Assert.Empty(await desk.Do(Desk.Representative, d => new WithdrawComplaint { Reference = d.Reference, Version = d.Version }));
        if (says is not null)
        {
            Assert.Empty(await Say(desk, says));
        }

        return desk;
    }

    private static Task<IReadOnlyList<string>> Say(Desk desk, string usefulness) =>
        desk.Do(Actor.Filer, d => new SayUsefulness { Reference = d.Reference, Version = d.Version, Usefulness = usefulness });
}
