using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

public sealed class ByReferenceTests
{
    /// <summary>The first complaint came from a system that calls it as we call our second.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Our_own_reference_goes_before_an_outside_one(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var first = await world.File(input => input[ComplaintFields.Reference] = "RF-2026-00002");
        var second = await world.File();

        var read = await world.Get<ComplaintQueries>().Read("RF-2026-00002", Desk.Analyst);
        var done = await world.Get<ComplaintCommands>().Run(new AddNote { Reference = second, Version = 1, Text = "To ours." }, Desk.Analyst);

        Assert.Equal(second, read.Value!.Reference);
        Assert.Equal(2, done.Value);
        Assert.Equal(1, (await world.Get<ComplaintQueries>().Read(first, Desk.Analyst)).Value!.Version);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task An_outside_reference_finds_its_complaint(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var first = await world.File(input => input[ComplaintFields.Reference] = "OLD-7");

        Assert.Equal(first, (await world.Get<ComplaintQueries>().Read("OLD-7", Desk.Analyst)).Value!.Reference);
    }
}
