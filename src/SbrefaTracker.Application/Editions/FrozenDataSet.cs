using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Closures;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Application.Editions;

/// <summary>The rows of an edition, packed, in a file that goes with it: however many there are, no more than one is in memory.</summary>
/// <param name="Packed">By Brotli.</param>
/// <param name="Sha256">Of the rows before packing, 64 hexadecimal digits.</param>
/// <param name="Complaints">How many complaints are in it.</param>
internal sealed record FrozenDataSet(Stream Packed, string Sha256, long Complaints) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Packed.DisposeAsync();

    /// <summary>Reads the rows that the figures of a year are counted from, in one order, as the database is in the open snapshot.</summary>
    public static async Task<FrozenDataSet> Take(TrackerDb db, FigurePeriod period, IProgress<long> progress, CancellationToken ct)
    {
        var packed = JobFiles.Temporary();
        try
        {
            var (sha256, complaints) = await Write(db, period, packed, progress, ct);
            return new(packed, sha256, complaints);
        }
        catch
        {
            await packed.DisposeAsync();
            throw;
        }
    }

    private static async Task<(string Sha256, long Complaints)> Write(TrackerDb db, FigurePeriod period, Stream packed, IProgress<long> progress, CancellationToken ct)
    {
        using var hash = SHA256.Create();
        var complaints = 0L;
        await using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        await using (var output = new CryptoStream(brotli, hash, CryptoStreamMode.Write))
        await using (var buffered = new BufferedStream(output, 64 * 1024))
        {
            await foreach (var row in Rows(db, period, ct))
            {
                FrozenRows.Write(buffered, row);
                if (row.Complaint is not null)
                {
                    progress.Report(++complaints);
                }
            }
        }

        return (Convert.ToHexStringLower(hash.Hash!), complaints);
    }

    /// <summary>The rows of a year as the database has them now, in the order in which an edition keeps them.</summary>
    public static async IAsyncEnumerable<FrozenRow> Rows(TrackerDb db, FigurePeriod period, [EnumeratorCancellation] CancellationToken ct = default)
    {
        foreach (var row in await Rules(db, period, ct))
        {
            yield return row;
        }

        foreach (var office in await db.Offices.AsNoTracking().OrderBy(office => office.Code).Select(office => new FrozenOffice(office.Code, office.Kind, office.State)).ToListAsync(ct))
        {
            yield return new FrozenRow { Office = office };
        }

        await foreach (var complaint in Counted(db, period).Select(FrozenComplaint.Of).AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return new FrozenRow { Complaint = complaint };
        }

        await foreach (var row in Parts(db, period, ct))
        {
            yield return row;
        }
    }

    /// <summary>Whatever any figure of the year can count: what was received by its end and was not over for good before it began.</summary>
    public static IQueryable<Complaint> Counted(TrackerDb db, FigurePeriod period)
    {
        var (first, end) = (period.First, period.End);
        return db.Complaints.AsNoTracking()
            .Where(c => c.ReceivedOn <= end && (c.ClosedOn == null || c.ClosedOn >= first || c.ForwardedOn >= first || c.Reopenings > 0))
            .OrderBy(c => c.Id);
    }

    private static async Task<IReadOnlyList<FrozenRow>> Rules(TrackerDb db, FigurePeriod period, CancellationToken ct)
    {
        var (rubric, layer) = (Rubrics.For(period.Year), await CalendarInForce.LayerOf(db, ct));
        var scale = rubric.Timeliness;
        return
        [
            new FrozenRow { Head = new(FrozenRows.Format, period.Year.Year, period.AsOf, AnnualFigures.SchemaId, rubric.FiscalYear, [scale.A, scale.B, scale.C, scale.D], layer.InaugurationDay) },
            .. layer.Closures.OrderBy(closure => closure.Day).Select(closure => new FrozenRow { Closure = new(closure.Day, closure.Name, closure.Authority) }),
        ];
    }

    // They are found by themselves and kept where their complaint is.
    private static async IAsyncEnumerable<FrozenRow> Parts(TrackerDb db, FigurePeriod period, [EnumeratorCancellation] CancellationToken ct)
    {
        var counted = Counted(db, period).Select(c => c.Id);
        await foreach (var row in db.Reopenings.AsNoTracking().Where(row => counted.Contains(row.ComplaintId)).OrderBy(row => row.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return new FrozenRow { Reopening = new(row.Id, row.ComplaintId, row.ClosedOn, row.Outcome, row.Finding, row.PenaltyFinalCents, row.ReopenedOn) };
        }

        await foreach (var row in db.Pauses.AsNoTracking().Where(row => counted.Contains(row.ComplaintId)).OrderBy(row => row.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return new FrozenRow { Pause = new(row.Id, row.ComplaintId, row.FromOn, row.ToOn) };
        }

        await foreach (var row in db.Extensions.AsNoTracking().Where(row => counted.Contains(row.ComplaintId)).OrderBy(row => row.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return new FrozenRow { Extension = new(row.Id, row.ComplaintId, row.Clock, row.BusinessDays, row.GrantedOn) };
        }

        await foreach (var row in db.Escalations.AsNoTracking().Where(row => counted.Contains(row.ComplaintId)).OrderBy(row => row.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return new FrozenRow { Escalation = new(row.Id, row.ComplaintId, row.RaisedOn, row.DecidedOn) };
        }

        foreach (var flag in await db.PatternFlags.AsNoTracking().Where(flag => flag.RaisedOn >= period.First && flag.RaisedOn <= period.End).OrderByDescending(flag => flag.Id).ToListAsync(ct))
        {
            yield return new FrozenRow { Pattern = new(flag.Id, flag.OfficeCode, flag.ActionType, flag.RaisedOn, flag.State.ToString(), flag.DecidedOn) };
        }

        var inquiries = db.Inquiries.AsNoTracking().Where(row => counted.Contains(row.ComplaintId) && db.Assessments.Any(one => one.InquiryId == row.Id));
        await foreach (var row in inquiries.OrderBy(row => row.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return new FrozenRow { Inquiry = new(row.Id, row.ComplaintId, row.OfficeCode) };
        }

        await foreach (var row in db.Assessments.AsNoTracking().Where(row => counted.Contains(row.ComplaintId)).OrderBy(row => row.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return new FrozenRow { Assessment = new(row.Id, row.ComplaintId, row.InquiryId, row.AssessedOn, row.Grade) };
        }
    }
}
