using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Ledger;

public sealed class LedgerCheckTests
{
    private const int PageSize = 4096;

    /// <summary>Pages of empty tables and reference data are hundreds, and much alike: one of so many is overwritten.</summary>
    private const int OneOf = 7;

    [Theory, OnSqlite, OnPostgres]
    public async Task Finds_nothing_in_a_new_database(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);

        var report = await world.Check();

        Assert.Empty(report.Problems);
        Assert.Equal((0L, 0L, 0L), (report.Entries, report.Complaints, report.Unsigned));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Finds_nothing_in_what_the_program_wrote(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await world.File(input => input[ComplaintFields.Narrative] = "Quotes \" ' ; -- <b>, =cmd, tabs\t, \u202E right to left \u202C, \u200B nothing, 漢字, 🚢");
        await world.FileWhole();
        await world.Get<Checkpoints>().WriteIfNeeded();
        await world.File();

        var report = await world.Check();

        Assert.Empty(report.Problems);
        Assert.Equal((4L, 3L, 1L), (report.Entries, report.Complaints, report.Unsigned));
        Assert.True(report.IsPinned);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Finds_nothing_after_every_row_was_written_again(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        var reference = await world.FileWhole();

        await world.Change(reference, "Emptied", (session, complaint) =>
        {
            complaint.ContactName = null;
            complaint.DesiredOutcome = "something else";
            complaint.DueOn = null;
            return Task.CompletedTask;
        });

        Assert.Empty((await world.Check()).Problems);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Runs_while_others_write(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await world.File();

        var writing = Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(() => world.File())));
        var reports = new List<LedgerReport>();
        do
        {
            reports.Add(await world.Check());
        }
        while (!writing.IsCompleted);

        await writing;
        Assert.All(reports, report => Assert.Empty(report.Problems));
    }

    [Fact]
    public async Task Finds_nothing_in_a_copy_of_the_file_elsewhere()
    {
        await using var world = await TestWorld.On();
        await world.FileWhole();
        await world.Get<Checkpoints>().WriteIfNeeded();
        await world.Stop();

        await using var elsewhere = new TestWorld(TestDatabase.CopyOf(world.Database.File));
        var report = await elsewhere.Check();

        Assert.Empty(report.Problems);
        Assert.False(report.IsPinned);
        Assert.Equal(0, report.Unsigned);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Names_what_an_exported_checkpoint_no_longer_finds(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await world.File();
        await world.Get<Checkpoints>().WriteIfNeeded();
        var kept = Domain.Ledger.CheckpointText.Parse((await world.Get<Checkpoints>().Export())!).Value!;

        var before = await world.Get<LedgerCheck>().Run([kept]);
        await world.Database.Tamper(
            """
            DELETE FROM ledger_checkpoints; DELETE FROM ledger_entries; DELETE FROM salts; DELETE FROM complaints; DELETE FROM counters;
            UPDATE ledger_head SET number = 0, hash = (SELECT previous FROM ledger_entries UNION ALL SELECT hash FROM ledger_head LIMIT 1);
            """);
        var after = await world.Get<LedgerCheck>().Run([kept]);

        Assert.Empty(before.Problems);
        Assert.Contains(after.Problems, problem => problem is { Code: LedgerProblems.CheckpointEntry, Entry: 1 });
    }

    [Theory]
    [InlineData("not a database at all, and long enough to be looked at as one page of a file would be")]
    [InlineData("")]
    public async Task Calls_a_file_that_is_no_tracker_database_damaged_and_does_not_fail(string content)
    {
        await using var world = new TestWorld(await TestDatabase.Empty(DatabaseProvider.Sqlite));
        await File.WriteAllTextAsync(world.Database.File, content);

        var report = await world.Check();

        Assert.NotEmpty(report.Problems);
    }

    [Fact]
    public async Task Does_not_fail_whichever_page_is_overwritten_and_finds_those_of_the_record()
    {
        await using var world = await TestWorld.On();
        for (var i = 0; i < 20; i++)
        {
            await world.FileWhole();
        }

        await world.Get<Checkpoints>().WriteIfNeeded();
        await world.Stop();
        await world.Database.Tamper("PRAGMA wal_checkpoint(TRUNCATE)");
        var whole = await File.ReadAllBytesAsync(world.Database.File);
        await using var copy = new TestWorld(TestDatabase.CopyOf(world.Database.File));
        var ofTheRecord = 0;
        for (var page = 0; page < whole.Length / PageSize; page++)
        {
            var isOfTheRecord = whole.AsSpan(page * PageSize, PageSize).IndexOf("RF-2026-"u8) >= 0;
            if (!isOfTheRecord && page % OneOf != 0)
            {
                continue;
            }

            var broken = whole.ToArray();
            broken.AsSpan(page * PageSize, PageSize).Fill(0x5A);
            await File.WriteAllBytesAsync(copy.Database.File, broken);

            var report = await copy.Check();

            ofTheRecord += isOfTheRecord ? 1 : 0;
            Assert.False(isOfTheRecord && report.Ok, $"page {page}");
        }

        Assert.True(ofTheRecord > 3);
    }

    [Fact]
    public async Task Fails_when_there_is_no_file_to_check()
    {
        await using var world = new TestWorld(await TestDatabase.Empty(DatabaseProvider.Sqlite));

        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => world.Check());
        Assert.False(File.Exists(world.Database.File));
    }
}
