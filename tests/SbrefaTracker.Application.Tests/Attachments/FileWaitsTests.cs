using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Testing.Scanning;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Attachments;

public sealed class FileWaitsTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task A_file_waits_because_no_scanner_is_set_up_and_says_so(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var file = (await world.Send(Uploads.Text("As text."), "notes.txt")).Value!;
        world.Clock.Advance(TimeSpan.FromDays(1));

        Assert.Equal(new FileWait(FileWait.NoScanner), world.Get<FileWaits>().Of(file));
        Assert.Equal(new ScannerStanding(false, 1, 0, null), await world.Get<FileWaits>().Standing());
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task A_scanner_that_does_not_answer_is_named_with_since_when(DatabaseProvider provider)
    {
        await using var clamd = Clamd.NotRunning();
        await using var world = await TestWorld.On(provider, settings: clamd.Settings());
        var waits = world.Get<FileWaits>();
        Assert.Equal(new ScannerStanding(true, 0, 0, null), await waits.Standing());
        var first = (await world.Send(Uploads.Text("As text."), "first.txt")).Value!;
        Assert.Equal((new FileWait(FileWait.Soon), (DateTimeOffset?)null), (waits.Of(first), (await waits.Standing()).SilentSince));
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        var second = (await world.Send(Uploads.Text("Another text."), "second.txt")).Value!;

        Assert.Equal((new FileWait(FileWait.Silent, TestWorld.Start), new FileWait(FileWait.Soon)), (waits.Of(first), waits.Of(second)));
        Assert.Equal(new ScannerStanding(true, 2, 0, TestWorld.Start), await waits.Standing());

        await using var db = world.Open();
        await db.Contents.Where(content => content.Id == first.Id).ExecuteUpdateAsync(set => set.SetProperty(content => content.ScannedAt, TestWorld.Start));
        Assert.Equal(new ScannerStanding(true, 1, 1, null), await waits.Standing());
        var kept = await world.Get<EvidenceStore>().OfDraft(Uploads.DraftId);
        Assert.Equal([FileWait.NotTaken, FileWait.Soon], kept.Select(one => waits.Of(one)!.Code));
    }
}
