using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Domain.Attachments;
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

    [Theory, OnSqlite, OnPostgres]
    public async Task The_file_of_a_material_that_was_taken_away_takes_no_place_of_another(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var outreach = new OutreachWorld(world);
        var record = await outreach.Plan();
        await outreach.Announce(record);
        await Post(world, outreach, record, "first.txt");
        var material = Assert.Single((await outreach.Read(record)).Materials).Material.Id;
        Assert.True((await world.Get<RecordCommands>().Run(new PlaceOfficeHold { Subject = record, Reason = "A court asks for it.", Authority = "Order 26-17" }, Desk.Representative)).IsDone);
        await outreach.Do(record, version => new DropMaterial { Record = record, Version = version, MaterialId = material });
        var owner = EvidenceOwner.Event(record);
        await world.Queue.Run(async (session, ct) =>
        {
            for (var number = 1; number < owner.MostFiles; number++)
                session.Db.Add(new StoredContent { Id = 1_000 + number, Owner = owner.Key, Name = "other.txt", Type = "txt", Scan = ScanStates.Clean, IsComplete = true, StoredAt = session.Now });
            await session.Db.SaveChangesAsync(ct);
            return Domain.Kernel.Result.Done;
        });

        await Post(world, outreach, record, "last.txt");

        Assert.Equal("last.txt", Assert.Single((await outreach.Read(record)).Materials).Material.FileName);
        var more = (await world.Get<EvidenceStore>().Receive(new MemoryStream("One more."u8.ToArray()), "more.txt", EvidenceOwner.Material(record, OutreachWorld.Coordinator.Id))).Value!;
        Assert.Equal(["file.too_many"], await outreach.Refused(new PostEventMaterial { Record = record, Version = (await outreach.Read(record)).Event.Version, Title = "More", File = more.Id }));
    }

    private static async Task Post(TestWorld world, OutreachWorld outreach, long record, string name)
    {
        var file = (await world.Get<EvidenceStore>().Receive(new MemoryStream(Encoding.UTF8.GetBytes(name)), name, EvidenceOwner.Material(record, OutreachWorld.Coordinator.Id))).Value!;
        await outreach.Do(record, version => new PostEventMaterial { Record = record, Version = version, Title = "Slides", File = file.Id });
    }

    private static async Task<int> Contents(TestWorld world)
    {
        await using var db = world.Open();
        return await db.Contents.CountAsync();
    }
}
