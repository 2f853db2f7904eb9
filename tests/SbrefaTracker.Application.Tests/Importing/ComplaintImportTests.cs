using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Exporting;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Ledger;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Importing;

public sealed class ComplaintImportTests
{
    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Records_each_row_with_an_entry_of_the_ledger(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await world.File();

        var imported = await world.Import(ComplaintFile.Header + "\n" + ComplaintFile.Row + "\n" + ComplaintFile.Row + "\n");

        Assert.Empty(imported.Faults);
        await using var db = world.Open();
        var complaints = await db.Complaints.OrderBy(c => c.Id).ToListAsync();
        Assert.Equal(["RF-2026-00001", "RF-2026-00002", "RF-2026-00003"], complaints.Select(c => c.Reference));
        var entries = await db.Entries.OrderBy(e => e.Number).ToListAsync();
        Assert.Equal(["Filed", "Imported", "Imported"], entries.Select(e => e.Action));
        Assert.All(entries.Skip(1), entry => Assert.Equal("operator", entry.Actor));
        Assert.Equal(complaints.Select(c => c.Id), entries.Select(e => e.ComplaintId));
        var chain = new ChainChecker();
        Assert.All(entries, entry => Assert.Null(chain.Next(entry)));
        Assert.Equal(3, (await db.LedgerHeads.SingleAsync()).Number);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Goes_on_where_filing_left_off_and_filing_goes_on_behind_it(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await world.Import(ComplaintFile.Header + "\n" + ComplaintFile.Row + "\n");

        Assert.Equal("RF-2026-00002", await world.File());
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Makes_imported_and_later_complaints_searchable(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await world.Import(ComplaintFile.Header + "\n" + ComplaintFile.Row.Replace("one day late", "kept in the warehouse") + "\n");
        await world.File(input => input[ComplaintFields.Narrative] = "The warehouse was closed.");

        await using var db = world.Open();
        var sql = provider == DatabaseProvider.Sqlite
            ? "SELECT count(*) AS \"Value\" FROM complaint_search WHERE complaint_search MATCH 'warehouse'"
            : "SELECT count(*)::int AS \"Value\" FROM complaint_search WHERE document @@ websearch_to_tsquery('english', 'warehouse')";
        Assert.Equal(2, await db.Database.SqlQueryRaw<int>(sql).SingleAsync());
    }

    [Theory]
    [InlineData("", ComplaintState.Received)]
    [InlineData("completed_on", ComplaintState.UnderReview)]
    [InlineData("forwarded_on", ComplaintState.UnderReview)]
    [InlineData("forwarded_on,responded_on", ComplaintState.Responded)]
    [InlineData("forwarded_on,responded_on,closed_on,outcome", ComplaintState.Closed)]
    public async Task Puts_a_complaint_into_the_state_that_its_dates_say(string columns, ComplaintState expected)
    {
        await using var world = await TestWorld.On();
        var names = columns.Split(',', StringSplitOptions.RemoveEmptyEntries);
        var cells = names.Select(name => name == "outcome" ? "waived" : "2026-03-03");

        await world.Import(string.Join(',', [ComplaintFile.Header, .. names]) + "\n" + string.Join(',', [ComplaintFile.Row, .. cells]) + "\n");

        await using var db = world.Open();
        Assert.Equal(expected, (await db.Complaints.SingleAsync()).State);
    }

    [Fact]
    public async Task Writes_nothing_when_one_row_is_faulty()
    {
        await using var world = await TestWorld.On();

        var imported = await world.Import(ComplaintFile.Header + "\n" + ComplaintFile.Row + "\n" + ComplaintFile.Row.Replace("0401", "9999") + "\n");

        Assert.Equal(["3 office unknown_office"], imported.Told);
        Assert.False(imported.Report.Written);
        await using var db = world.Open();
        Assert.False(await db.Complaints.AnyAsync());
        Assert.False(await db.Entries.AnyAsync());
    }

    [Fact]
    public async Task Writes_nothing_on_a_dry_run()
    {
        await using var world = await TestWorld.On();

        var imported = await world.Import(ComplaintFile.Header + "\n" + ComplaintFile.Row + "\n", dryRun: true);

        Assert.Equal((1, false), (imported.Report.Rows, imported.Report.Written));
        await using var db = world.Open();
        Assert.False(await db.Complaints.AnyAsync());
    }

    [Fact]
    public async Task Takes_a_header_alone_as_no_rows()
    {
        await using var world = await TestWorld.On();

        var imported = await world.Import(ComplaintFile.Header);

        Assert.Empty(imported.Faults);
        Assert.Equal(0, imported.Report.Rows);
    }

    [Fact]
    public async Task Keeps_hostile_text_exactly()
    {
        await using var world = await TestWorld.On();
        const string Hostile = "=cmd|' /C calc'!A0\u202Etxt.exe\u200B <script>alert(1)</script>'; DROP TABLE complaints;-- 🚢\tend";

        await world.Import(ComplaintFile.Header + "\n" + ComplaintFile.Row.Replace("It was one day late.", $"\"{Hostile}\r\nsecond line\"") + "\n");

        await using var db = world.Open();
        Assert.Equal(Hostile + "\r\nsecond line", (await db.Complaints.SingleAsync()).Narrative);
    }

    [Fact]
    public async Task Gives_a_reference_of_our_own_form_back_to_the_complaint_that_bore_it()
    {
        await using var world = await TestWorld.On();

        await world.Import(
            ComplaintFile.Header + ",reference\n" + ComplaintFile.Row + ",OLD-1\n" + ComplaintFile.Row + ",RF-2026-00001\n"
            + ComplaintFile.Row + ",RF-2026-00009\n" + ComplaintFile.Row + ",\n");

        await using var db = world.Open();
        Assert.Equal(
            [("OLD-1", "RF-2026-00002"), ("RF-2026-00001", "RF-2026-00001"), ("RF-2026-00009", "RF-2026-00003"), (null, "RF-2026-00004")],
            (await db.Complaints.OrderBy(c => c.Id).ToListAsync()).Select(c => (c.OutsideReference, c.Reference)));
        Assert.Equal("RF-2026-00005", await world.File());
        Assert.True((await world.Get<LedgerCheck>().Run()).Ok);
    }

    [Theory]
    [OnSqlite]
    [OnPostgres]
    public async Task Never_gives_a_number_that_another_bears_as_its_outside_reference(DatabaseProvider provider)
    {
        await using var world = await TestWorld.On(provider);
        await using var copy = await TestWorld.On(provider);
        const string InTwoYears = "2025-03-03,0401,PEN,Harbor Light,Late entry,It was one day late.";

        // Of three complaints of this year, two bear what this year's next numbers would be; one of those was received in the year before.
        await world.Import($"{ComplaintFile.Header},reference\n{ComplaintFile.Row},RF-2026-00003\n{InTwoYears},RF-2026-00002\n");
        await world.Import($"{ComplaintFile.Header}\n{ComplaintFile.Row}\n");
        var filed = await world.File();

        await using var db = world.Open();
        Assert.Equal(
            [("RF-2026-00003", "RF-2026-00001"), ("RF-2026-00002", "RF-2025-00001"), (null, "RF-2026-00004"), (null, "RF-2026-00005")],
            (await db.Complaints.OrderBy(c => c.Id).ToListAsync()).Select(c => (c.OutsideReference, c.Reference)));
        Assert.Equal("RF-2026-00005", filed);
        Assert.True((await world.Get<LedgerCheck>().Run()).Ok);
        using var export = new MemoryStream();
        await world.Get<ComplaintExport>().Run(export, forSpreadsheet: false, _ => { }, CancellationToken.None);
        Assert.Empty((await copy.Import(export.ToArray())).Told);
    }

    [Fact]
    public async Task Says_what_is_due_next()
    {
        await using var world = await TestWorld.On();

        await world.Import(ComplaintFile.Header + "\n" + ComplaintFile.Row + "\n");

        await using var db = world.Open();
        Assert.Equal(new DateOnly(2026, 3, 9), (await db.Complaints.SingleAsync()).DueOn);
        Assert.False(await db.Mails.AnyAsync());
    }
}
