using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Importing;

/// <summary>How a file of complaints is imported.</summary>
/// <param name="DryRun">Only checked, not written.</param>
/// <param name="Strict">What looks odd is refused as well.</param>
public sealed record ImportMode(bool DryRun = false, bool Strict = false);

/// <summary>
/// Imports complaints from a CSV (contracts section 3) in two passes over the file: the first judges every row, the second
/// writes all of them in one transaction. All rows or none.
/// </summary>
public sealed class ComplaintImport(ITrackerDbFactory databases, ClockSettings clocks, AgencyTime time, Checkpoints checkpoints, SigningKey key)
{
    /// <param name="file">Can be read twice.</param>
    /// <param name="mode">What to do.</param>
    /// <param name="faults">Told of every fault and oddity while the file is read.</param>
    /// <param name="progress">Told how many rows are done, in each of the passes.</param>
    /// <param name="ct">Stops the work; nothing is written then.</param>
    public async Task<ImportReport> Run(Stream file, ImportMode mode, FaultFound faults, ImportProgress progress, CancellationToken ct)
    {
        var today = time.Today;
        await using var db = databases.Create();
        var check = new ComplaintCheck(db, mode.Strict, faults);
        await check.Run(file, db, today, row => progress(ImportStep.Checking, row), ct);
        var write = check.Faults == 0 && !mode.DryRun;
        if (write && check.Rows > 0)
        {
            // A key that cannot sign is found out before anything is written.
            key.Load();
            file.Position = 0;
            await Write(db, file, check, today, progress, ct);
            await checkpoints.WriteIfNeeded(CancellationToken.None);
        }

        return new ImportReport(check.Rows, check.Faults, check.Warnings, write);
    }

    private async Task Write(TrackerDb db, Stream file, ComplaintCheck check, DateOnly today, ImportProgress progress, CancellationToken ct)
    {
        await using var bulk = await BulkRecord.Begin(db, databases.Tables, clocks, today, ct);
        await foreach (var reference in BorneOutside(db).WithCancellation(ct))
        {
            check.Numbers.Bear(reference);
        }

        using var source = new CsvSource(file);
        source.Read();
        var map = ColumnMap.Read(source, ComplaintFields.Csv, Changed);
        var reader = new RowReader(source, map);
        for (var row = 1; reader.Next(Changed); row++)
        {
            var complaint = Intake.From(reader.Input, time.Now);
            var number = await check.Numbers.Number(FiscalYear.Of(complaint.ReceivedOn), complaint.OutsideReference, bulk.LastNumber);
            await bulk.Add(complaint, number, Actor.Operator, PastTense.Imported, ct);
            progress(ImportStep.Writing, row);
            ct.ThrowIfCancellationRequested();
        }

        await bulk.Commit(ct);
    }

    // References of our own form that name a complaint whose own is another. Looked for once an import.
    private static async IAsyncEnumerable<string> BorneOutside(TrackerDb db)
    {
        // SQLite looks a range up in the index, and no pattern; PostgreSQL orders by the rules of some language, in which a range means nothing.
#pragma warning disable CA1309 // It becomes SQL: the database compares, byte by byte.
        var alike = db.Database.IsNpgsql()
            ? db.Complaints.AsNoTracking().Where(complaint => complaint.OutsideReference!.StartsWith(OwnReference.Prefix))
            : db.Complaints.AsNoTracking().Where(complaint => string.Compare(complaint.OutsideReference, OwnReference.Prefix) >= 0 && string.Compare(complaint.OutsideReference, OwnReference.After) < 0);
#pragma warning restore CA1309
        if (!await alike.AnyAsync())
        {
            yield break;
        }

        await foreach (var reference in alike.Where(complaint => complaint.OutsideReference != complaint.Reference).Select(complaint => complaint.OutsideReference!).AsAsyncEnumerable())
        {
            yield return reference;
        }
    }

    // The first pass found no fault, so somebody is writing to the file.
    private static void Changed(ImportFault fault) => throw new IOException("The file changed while it was read.");
}

public enum ImportStep
{
    Checking,
    Writing,
}

public delegate void ImportProgress(ImportStep step, int rows);
