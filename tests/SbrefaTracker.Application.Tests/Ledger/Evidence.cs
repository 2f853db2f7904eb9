using Microsoft.Data.Sqlite;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Ledger;

/// <summary>
/// A closed SQLite file with three complaints, all signed, that tests tamper with: each attempt works on the file as it was. Its columns
/// accept null, as whoever holds the file can make them do.
/// </summary>
public class Evidence : IAsyncLifetime
{
    private TestWorld _world = null!;
    private byte[] _whole = [];

    public string File => _world.Database.File;

    /// <summary>The tables of the office's own records.</summary>
    public IReadOnlyList<RecordTable> OfficeTables => [.. OfRecord.Where(table => table is { IsComplaints: false } and ({ IsRoots: true } or { OwnerColumn: "record_id" }))];

    /// <summary>How many rows each table of the record has at least, with a value in every column.</summary>
    public virtual int Copies => 1;

    private IReadOnlyList<RecordTable> OfRecord => _world.Get<ITrackerDbFactory>().Tables.All;

    public async Task InitializeAsync()
    {
        var writing = await TestWorld.On();
        await Fill(writing);
        await writing.Get<Checkpoints>().WriteIfNeeded();
        await writing.Stop();
        _world = new TestWorld(writing.Database);
        await _world.Database.Tamper(
            """
            PRAGMA writable_schema = ON;
            UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', '') WHERE type = 'table';
            PRAGMA writable_schema = RESET;
            """);
        await _world.Database.Tamper("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE; VACUUM;");
        _whole = await System.IO.File.ReadAllBytesAsync(File);
    }

    protected virtual async Task Fill(TestWorld world)
    {
        await world.FileWhole();
        await world.File();
        await world.FileWhole();
    }

    public bool IsOfRecord(string table) => OfRecord.Any(one => one.Name == table);

    /// <summary>The column that says to whose record a row belongs.</summary>
    public string OwnerColumnOf(string table) => OfRecord.FirstOrDefault(one => one.Name == table)?.OwnerColumn ?? "complaint_id";

    /// <summary>The file as it was before any attempt.</summary>
    public Task Restore()
    {
        foreach (var beside in (string[])["-wal", "-shm", "-journal"])
        {
            System.IO.File.Delete(File + beside);
        }

        return System.IO.File.WriteAllBytesAsync(File, _whole);
    }

    /// <summary>What the check says after the statements, which run on the file as it was.</summary>
    public async Task<LedgerReport> After(string sql)
    {
        await Restore();
        await _world.Database.Tamper(sql);
        return await Check();
    }

    public Task<LedgerReport> Check() => _world.Get<LedgerCheck>().Run();

    /// <summary>Rows of a query, each value in SQLite's own notation.</summary>
    public IReadOnlyList<string[]> Read(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={File};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column).ToString()!)]);
        }

        return rows;
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();
}

/// <summary>The same with as many complaints as each value is changed in ways, so that a round of changes tries them all.</summary>
public sealed class WideEvidence : Evidence
{
    public override int Copies => 8;

    protected override async Task Fill(TestWorld world)
    {
        for (var copy = 0; copy < Copies; copy++)
        {
            await world.FileWhole();
        }
    }
}

/// <summary>The same with a complaint and one of each kind of the office's own records.</summary>
public sealed class OfficeEvidence : Evidence
{
    protected override async Task Fill(TestWorld world)
    {
        await world.FileWhole();
        await world.KeepWholeOfficeRecords();
    }
}
