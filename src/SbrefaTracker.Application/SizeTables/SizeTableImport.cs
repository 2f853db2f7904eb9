using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Importing;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.SizeTables;

/// <summary>What came of importing a size table.</summary>
/// <param name="Rows">Industries in the file.</param>
/// <param name="Notes">Positions in the file, from 1, of notes that were skipped.</param>
/// <param name="Faults">Nothing was written when there is any.</param>
/// <param name="Version">The version it is kept under.</param>
/// <param name="EffectiveFrom">The first day on which it is in force.</param>
public sealed record SizeTableReport(int Rows, IReadOnlyList<int> Notes, int Faults, string Version, DateOnly EffectiveFrom);

/// <summary>
/// Imports a version of SBA's size standards. A version that exists is replaced as a whole. Complaints already recorded keep
/// the verdict that they were recorded with.
/// </summary>
public sealed class SizeTableImport(ITrackerDbFactory databases, AgencyTime time)
{
    /// <param name="file">JSON.</param>
    /// <param name="version">Its name.</param>
    /// <param name="effectiveFrom">Null means the version's own day when it is there already, else today.</param>
    /// <param name="faults">Told of what is wrong.</param>
    /// <param name="ct">Stops the work; nothing is written then.</param>
    public async Task<SizeTableReport> Run(Stream file, string version, DateOnly? effectiveFrom, FaultFound faults, CancellationToken ct)
    {
        await using var db = databases.Create();
        var from = effectiveFrom ?? await KnownDay(db, version, ct) ?? time.Today;
        var count = 0;
        var table = SizeTableFile.Read(file, version, fault =>
        {
            count++;
            faults(fault);
        });
        if (count == 0)
        {
            await Replace(db, new SizeTableRow { Version = version, EffectiveFrom = from }, table.Rows, ct);
        }

        return new SizeTableReport(table.Rows.Count, table.Notes, count, version, from);
    }

    private static async Task<DateOnly?> KnownDay(TrackerDb db, string version, CancellationToken ct) =>
        await db.SizeTables.Where(row => row.Version == version).Select(row => (DateOnly?)row.EffectiveFrom).FirstOrDefaultAsync(ct);

    private static async Task Replace(TrackerDb db, SizeTableRow table, IEnumerable<SizeStandardRow> rows, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.SizeTables.Where(row => row.Version == table.Version).ExecuteDeleteAsync(ct);
        db.Add(table);
        db.AddRange(rows);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}
