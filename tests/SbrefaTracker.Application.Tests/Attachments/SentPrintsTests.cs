using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Complaints;
using SbrefaTracker.Application.Tests.Ledger;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Attachments;

/// <summary>The print of a response is kept as it was sent.</summary>
public sealed class SentPrintsTests
{
    private static readonly byte[] Print = Uploads.Pdf(StoredContent.ChunkLength + 9);

    [Theory, OnSqlite, OnPostgres]
    public async Task Are_part_of_the_record_and_stand_in_no_list_of_files(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var desk = await Cleared(world);
        var (prints, today) = (world.Get<SentPrints>(), world.Get<AgencyTime>().Today);
        await prints.Receive(desk.Reference, 1, Uploads.Pdf(40), Desk.Analyst);
        var print = (await prints.Receive(desk.Reference, 1, Print, Desk.Analyst)).Value!;

        Assert.Empty(await Send(desk, (print.Id, today)));

        Assert.Equal(Print, await Kept(world, desk));
        Assert.Equal((1, 2), await world.Stored());
        Assert.True((await desk.View()).Responses[0].IsPrinted);
        foreach (var actor in new[] { Desk.Analyst, Desk.Auditor, Actor.Filer })
        {
            Assert.Empty(await world.Get<ComplaintFiles>().Of(desk.Reference, actor));
            Assert.False((await world.Get<ComplaintFiles>().Open(desk.Reference, print.Id, actor)).IsDone);
        }

        await using var db = world.Open();
        var file = await db.Attachments.SingleAsync();
        Assert.Equal((EvidenceGivers.Print, print.Sha256), (file.Giver, file.Sha256));
        Assert.Empty((await world.Check()).Problems);
        for (var number = 0; number < EvidenceLimits.MostFiles; number++)
        {
            Assert.True((await world.Send(Uploads.Text($"File {number}"), $"{number}.txt", EvidenceOwner.Complaint(desk.Reference))).IsDone);
        }

        await world.Database.Tamper(provider == DatabaseProvider.Sqlite ? "UPDATE file_chunks SET bytes = x'00' WHERE number = 1" : "UPDATE file_chunks SET bytes = '\\x00' WHERE number = 1");
        Assert.Equal([LedgerProblems.FileChanged], (await world.Check()).Problems.Select(problem => problem.Code));
    }

    /// <summary>What was printed for another day, for another version, or by a colleague is not what is sent.</summary>
    [Fact]
    public async Task Are_of_this_response_of_this_day_and_of_whoever_sends_it()
    {
        await using var world = await TestWorld.On();
        var desk = await Cleared(world, isFinal: false);
        var (prints, today) = (world.Get<SentPrints>(), world.Get<AgencyTime>().Today);
        var others = (await prints.Receive(desk.Reference, 1, Print, Desk.Representative)).Value!;
        var second = (await prints.Receive(desk.Reference, 2, Print, Desk.Analyst)).Value!;

        Assert.Empty(await Send(desk, (second.Id, today.AddDays(-1)), isFinal: false));
        Assert.Null(await Kept(world, desk));
        Assert.Empty(await desk.Draft());
        Assert.Empty(await desk.Clear(Desk.Representative));
        Assert.Empty(await Send(desk, (others.Id, today)));

        Assert.All((await desk.View()).Responses, response => Assert.False(response.IsPrinted));
        Assert.Null(await Kept(world, desk, 2));
        Assert.Empty((await world.Check()).Problems);
    }

    private static async Task<Desk> Cleared(TestWorld world, bool isFinal = true)
    {
        var desk = await Desk.WithComplaint(world);
        Assert.Empty(await desk.Complete());
        Assert.Empty(await desk.Draft(isFinal));
        Assert.Empty(await desk.Clear(Desk.Representative));
        return desk;
    }

    private static Task<IReadOnlyList<string>> Send(Desk desk, (long File, DateOnly On) print, bool isFinal = true) =>
        desk.Do(Desk.Analyst, d => new SendResponse { Reference = d.Reference, Version = d.Version, IsFinal = isFinal, Print = print });

    private static async Task<byte[]?> Kept(TestWorld world, Desk desk, int number = 1)
    {
        await using var content = await world.Get<SentPrints>().Open(desk.Reference, number);
        if (content is null)
        {
            return null;
        }

        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return bytes.ToArray();
    }
}
