using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Outreach;

public sealed class DroppedFilesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task The_file_of_a_material_that_is_taken_away_is_given_to_nobody_and_removed_when_the_hold_ends(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var outreach = new OutreachWorld(world);
        var record = await outreach.Plan();
        await outreach.Announce(record);
        var file = (await world.Get<EvidenceStore>().Receive(new MemoryStream(Encoding.UTF8.GetBytes("Slides, as text.")), "slides.txt", EvidenceOwner.Material(record, OutreachWorld.Coordinator.Id))).Value!;
        await outreach.Do(record, version => new PostEventMaterial { Record = record, Version = version, Title = "Slides", File = file.Id });
        var material = Assert.Single((await outreach.Read(record)).Materials).Material.Id;
        var hold = (await world.Get<RecordCommands>().Run(new PlaceOfficeHold { Subject = record, Reason = "A court asks for it.", Authority = "Order 26-17" }, Desk.Representative)).Value!;
        var papers = world.Get<EventPapers>();
        Assert.True((await papers.OpenForStaff(record, material, OutreachWorld.Analyst)).IsDone);

        await outreach.Do(record, version => new DropMaterial { Record = record, Version = version, MaterialId = material });

        Assert.Empty((await outreach.Read(record)).Materials);
        Assert.Equal(["file.not_found"], (await papers.OpenForStaff(record, material, OutreachWorld.Analyst)).Refusals.Select(one => one.Code));
        await world.Get<TakenBackDisposal>().Go();
        Assert.Equal(1, await Contents(world));
        Assert.True((await world.Get<RecordCommands>().Run(new ReleaseOfficeHold { Record = hold.Record, Version = hold.Version, Reason = "The case is over." }, Desk.Commissioner)).IsDone);
        await world.Get<TakenBackDisposal>().Go();
        Assert.Equal(0, await Contents(world));
    }

    private static async Task<int> Contents(TestWorld world)
    {
        await using var db = world.Open();
        return await db.Contents.CountAsync();
    }
}
