using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Inquiries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

public sealed class HistoryTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Names_who_was_responsible_before(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var (ana, bo) = (await world.Person("ana@agency.example", Roles.Analyst), await world.Person("bo@agency.example", Roles.Analyst));
        var desk = await Desk.WithComplaint(world);

        foreach (var person in new[] { ana, bo, bo })
        {
            Assert.Empty(await desk.Do(Desk.Representative, d => new AssignComplaint { Reference = d.Reference, Version = d.Version, Assignee = person }));
        }

        Assert.Equal(
            [(null, ana), (ana, bo), (null, bo)],
            (await desk.View()).Story.Where(entry => entry.Action == "Assigned").Select(entry => (entry.Detail.GetValueOrDefault("former"), entry.Detail["assignee"])));
    }
}
