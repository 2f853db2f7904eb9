using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Testing.Prerequisites;
using SbrefaTracker.Testing.Scanning;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Attachments;

/// <summary>Against a real clamd.</summary>
public sealed class ScanningTests
{
    [ScannerFact]
    public async Task An_infected_file_is_refused_and_leaves_nothing_and_a_clean_one_is_kept()
    {
        await using var clamd = await Clamd.Start();
        await using var world = await TestWorld.On(settings: clamd.Settings());

        Assert.Equal("file.infected", await world.Refused(Eicar.Bytes(), "notes.txt"));
        Assert.Equal("file.infected", await world.Refused(Uploads.Word(("word/embedded.txt", System.Text.Encoding.ASCII.GetString(Eicar.Bytes()))), "a.docx"));
        Assert.Equal((0, 0), await world.Stored());

        var clean = (await world.Send(Uploads.Pdf(EvidenceLimits.MostBytes))).Value!;
        Assert.Equal(ScanStates.Clean, clean.Scan);
        Assert.Equal(ScanStates.Clean, await world.Scan(clean.Id));
    }

    [ScannerFact]
    public async Task A_file_that_the_scanner_takes_for_too_long_is_refused()
    {
        await using var clamd = await Clamd.Start(longest: "1M");
        await using var world = await TestWorld.On(settings: clamd.Settings());

        Assert.Equal("file.scan_refused", await world.Refused(Uploads.Pdf(5_000_000)));
        Assert.Equal((0, 0), await world.Stored());
        Assert.Equal(ScanStates.Clean, (await world.Send(Uploads.Pdf(500_000))).Value!.Scan);
    }

    [ScannerTheory, OnSqlite, OnPostgres]
    public async Task A_scanner_that_is_down_holds_a_file_until_it_answers_again(DatabaseProvider provider)
    {
        await using var clamd = Clamd.NotRunning();
        await using var world = await TestWorld.On(provider, settings: clamd.Settings());
        using var worker = ActivatorUtilities.CreateInstance<ScanWorker>(world.Services);

        var clean = (await world.Send(Uploads.Pdf(700_000))).Value!;
        var infected = (await world.Send(Eicar.Bytes(), "notes.txt")).Value!;
        Assert.Equal((ScanStates.Held, ScanStates.Held), (clean.Scan, infected.Scan));
        Assert.Equal(0, await world.Get<HeldFiles>().Scan());

        await clamd.Run();
        await worker.StartedAsync(default);
        await Until(world, async () => await world.Scan(infected.Id) != ScanStates.Held);
        await worker.StopAsync(default);

        Assert.Equal(ScanStates.Clean, await world.Scan(clean.Id));
        var kept = await world.Get<EvidenceStore>().OfDraft(Uploads.DraftId);
        Assert.Equal([("notice.pdf", ScanStates.Clean), ("notes.txt", ScanStates.Infected)], kept.Select(file => (file.Name, file.Scan)));
        await using var db = world.Open();
        Assert.False(await db.Chunks.AnyAsync(chunk => chunk.ContentId == infected.Id), "What was found is gone at once.");
    }

    [ScannerFact]
    public async Task A_scanner_that_dies_in_the_middle_of_a_file_holds_it()
    {
        await using var clamd = await Clamd.Start();
        await using var relay = new ScannerRelay(clamd) { Middle = 5_000_000, InTheMiddle = clamd.Kill };
        await using var world = await TestWorld.On(settings: Clamd.At(relay.Address));

        var file = (await world.Send(Uploads.Pdf(10_000_000))).Value!;
        Assert.Null(relay.InTheMiddle);
        Assert.Equal(ScanStates.Held, file.Scan);
        Assert.Equal(0, await world.Get<HeldFiles>().Scan());

        await clamd.Run();
        Assert.Equal(1, await world.Get<HeldFiles>().Scan());
        Assert.Equal(ScanStates.Clean, await world.Scan(file.Id));
    }

    [ScannerTheory, OnSqlite, OnPostgres]
    public async Task What_was_kept_without_a_scanner_is_scanned_once_there_is_one(DatabaseProvider provider)
    {
        await using var clamd = await Clamd.Start();
        var database = await TestDatabase.Migrated(provider);
        var without = new TestWorld(database);
        var file = (await without.Send(Uploads.Pdf(100))).Value!;
        Assert.Equal(ScanStates.NotScanned, file.Scan);
        Assert.Equal(0, await without.Get<HeldFiles>().Scan());
        await without.Stop();

        await using var with = new TestWorld(database, clamd.Settings());
        Assert.Equal(1, await with.Get<HeldFiles>().Scan());
        Assert.Equal(ScanStates.Clean, await with.Scan(file.Id));
    }

    [Theory]
    [InlineData("scanner")]
    [InlineData("scanner:0")]
    [InlineData("scanner:70000")]
    [InlineData(":3310")]
    public void An_address_that_cannot_be_read_is_said_at_the_start(string address) => Assert.Throws<SettingsException>(
        () => ClamAvSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(Clamd.At(address)).Build()));

    private static async Task Until(TestWorld world, Func<Task<bool>> isSo)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!await isSo())
        {
            patience.Token.ThrowIfCancellationRequested();
            world.Clock.Advance(ScanWorker.Every);
            await Task.Yield();
        }
    }
}
