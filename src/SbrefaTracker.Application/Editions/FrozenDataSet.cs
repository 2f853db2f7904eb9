using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Closures;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Offices;
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

    /// <summary>Reads the rows that everything a report prints is counted from, in one order, as the database is in the open snapshot.</summary>
    /// <param name="db">The record.</param>
    /// <param name="reach">How far back they reach.</param>
    /// <param name="said">What the edition says of itself: rows that are kept behind the first one.</param>
    /// <param name="progress">Told how many complaints were kept.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<FrozenDataSet> Take(TrackerDb db, FrozenReach reach, IEnumerable<FrozenRow> said, IProgress<long> progress, CancellationToken ct)
    {
        var packed = JobFiles.Temporary();
        try
        {
            var (sha256, complaints) = await Write(db, reach, said, packed, progress, ct);
            return new(packed, sha256, complaints);
        }
        catch
        {
            await packed.DisposeAsync();
            throw;
        }
    }

    private static async Task<(string Sha256, long Complaints)> Write(TrackerDb db, FrozenReach reach, IEnumerable<FrozenRow> said, Stream packed, IProgress<long> progress, CancellationToken ct)
    {
        using var hash = SHA256.Create();
        var complaints = 0L;
        await using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        await using (var output = new CryptoStream(brotli, hash, CryptoStreamMode.Write))
        await using (var buffered = new BufferedStream(output, 64 * 1024))
        {
            await foreach (var row in Rows(db, reach, said, ct))
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

    /// <summary>The rows as the database has them now, in the order in which an edition keeps them.</summary>
    public static async IAsyncEnumerable<FrozenRow> Rows(TrackerDb db, FrozenReach reach, IEnumerable<FrozenRow> said, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var layer = await CalendarInForce.LayerOf(db, ct);
        yield return new FrozenRow { Head = Head(reach, layer.InaugurationDay) };
        foreach (var row in said.Concat(layer.Closures.OrderBy(closure => closure.Day).Select(closure => new FrozenRow { Closure = new(closure.Day, closure.Name, closure.Authority) })))
        {
            yield return row;
        }

        var names = reach.IsWhole ? await OfficeTimelines.Names(db, reach.Period.End, ct) : [];
        foreach (var office in await db.Offices.AsNoTracking().OrderBy(office => office.Code).Select(office => new FrozenOffice(office.Code, office.Kind, office.State, null)).ToListAsync(ct))
        {
            yield return new FrozenRow { Office = office with { Name = names.GetValueOrDefault(office.Code) } };
        }

        await foreach (var complaint in Counted(db, reach).Select(FrozenComplaint.Of).AsAsyncEnumerable().WithCancellation(ct))
        {
            // The first form of rows knows nothing of the survey.
            yield return new FrozenRow { Complaint = reach.IsWhole ? complaint : complaint with { Usefulness = null, UsefulnessOn = null } };
        }

        await foreach (var row in Parts(db, reach, ct))
        {
            yield return row;
        }
    }

    /// <summary>Whatever any figure can count: what was received by the end and was not over for good before the rows begin.</summary>
    public static IQueryable<Complaint> Counted(TrackerDb db, FrozenReach reach)
    {
        var (first, end, isWhole) = (reach.First, reach.Period.End, reach.IsWhole);
        return db.Complaints.AsNoTracking()
            .Where(c => c.ReceivedOn <= end && (c.ClosedOn == null || c.ClosedOn >= first || c.ForwardedOn >= first || (isWhole && c.UsefulnessOn >= first) || c.Reopenings > 0))
            .OrderBy(c => c.Id);
    }

    private static FrozenHead Head(FrozenReach reach, bool inauguration)
    {
        var (period, since) = (reach.Period, reach.Period.Kept?.Since ?? Rubrics.For(reach.Period.Year).FiscalYear);
        return new(reach.Format, period.Year.Year, period.AsOf, AnnualFigures.SchemaId, since, FrozenHead.Written(period.Scale), inauguration)
        {
            FrozenOn = reach.FrozenOn,
            Replies = reach.HasReplies ? true : null,
            Scales = reach.HasScales ? new(period.Shown().ToDictionary(one => one.Year.Year, one => FrozenHead.Written(one.Scale))) : null,
        };
    }

    // They are found by themselves and kept where their complaint is.
    private static async IAsyncEnumerable<FrozenRow> Parts(TrackerDb db, FrozenReach reach, [EnumeratorCancellation] CancellationToken ct)
    {
        var (counted, first, end) = (Counted(db, reach).Select(c => c.Id), reach.First, reach.Period.End);
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

        foreach (var flag in await db.PatternFlags.AsNoTracking().Where(flag => flag.RaisedOn >= first && flag.RaisedOn <= end).OrderByDescending(flag => flag.Id).ToListAsync(ct))
        {
            yield return new FrozenRow { Pattern = new(flag.Id, flag.OfficeCode, flag.ActionType, flag.RaisedOn, flag.State.ToString(), flag.DecidedOn) };
        }

        if (reach.IsWhole)
        {
            var flags = db.PatternFlags.Where(flag => flag.RaisedOn >= first && flag.RaisedOn <= end).Select(flag => flag.Id);
            foreach (var row in await db.PatternComplaints.AsNoTracking().Where(row => flags.Contains(row.RecordId)).OrderByDescending(row => row.RecordId).ThenBy(row => row.Reference).ToListAsync(ct))
            {
                yield return new FrozenRow { Member = new(row.Id, row.RecordId, row.Reference, row.JoinedOn) };
            }
        }

        var hasReplies = reach.HasReplies;
        var inquiries = db.Inquiries.AsNoTracking().Where(row => counted.Contains(row.ComplaintId) && ((hasReplies && row.RepliedOn != null) || db.Assessments.Any(one => one.InquiryId == row.Id)));
        await foreach (var row in inquiries.OrderBy(row => row.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return new FrozenRow { Inquiry = new(row.Id, row.ComplaintId, row.OfficeCode, hasReplies ? row.RepliedOn : null) };
        }

        await foreach (var row in db.Assessments.AsNoTracking().Where(row => counted.Contains(row.ComplaintId)).OrderBy(row => row.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return new FrozenRow { Assessment = new(row.Id, row.ComplaintId, row.InquiryId, row.AssessedOn, row.Grade) };
        }
    }
}
