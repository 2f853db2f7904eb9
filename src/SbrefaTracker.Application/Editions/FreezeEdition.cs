using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Ledger;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Stories;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Editions;

/// <summary>Begins an edition of the annual report of one fiscal year, as of one day: keeps the rows it is counted from, its figures and their hashes.</summary>
public sealed record FreezeEdition
{
    public required int FiscalYear { get; init; }

    /// <summary>The cut-off, not in the future; null is today.</summary>
    public DateOnly? AsOf { get; init; }
}

/// <summary>
/// Freezes an edition: first signs the ledger as it stands, then reads everything as it is at one moment, counts the whole report a second time from the kept rows, and only if both
/// are the same byte for byte keeps it.
/// </summary>
public sealed class EditionFreezing(ITrackerDbFactory databases, ReadAnnualReport reports, Checkpoints checkpoints, RecordCommands commands, AgencyTime time, IEnumerable<IEditionPress> presses)
{
    /// <summary>The Act is of 1996.</summary>
    private const int FirstYear = 1996;

    public static bool MayBeDoneBy(Actor actor) => actor.Is(Roles.Auditor);

    /// <param name="command">Which edition.</param>
    /// <param name="actor">The auditor.</param>
    /// <param name="progress">Told how many complaints were kept so far.</param>
    /// <param name="ct">Stops it; nothing is kept then.</param>
    public Task<Result<RecordDone>> Run(FreezeEdition command, Actor actor, IProgress<long> progress, CancellationToken ct = default) =>
        Run(command, actor, progress, run: null, ct);

    /// <summary>The same as a job in the background: the edition is kept in one transaction with the end of the job, once.</summary>
    internal Task<Result<RecordDone>> Run(FreezeEdition command, Actor actor, JobRun run, CancellationToken ct) => Run(command, actor, new Told(run), run, ct);

    private async Task<Result<RecordDone>> Run(FreezeEdition command, Actor actor, IProgress<long> progress, JobRun? run, CancellationToken ct)
    {
        if (!MayBeDoneBy(actor))
        {
            return Refusal.Of("workflow.not_your_role");
        }

        if (Refuses(command) is { } refusal)
        {
            return refusal;
        }

        await checkpoints.WriteIfNeeded(ct);
        var kept = await Read(new FigurePeriod(new FiscalYear(command.FiscalYear), command.AsOf ?? time.Today), progress, run, ct);
        await using var rows = kept.Rows;
        return await commands.Run(kept, actor, ct);
    }

    /// <summary>Why such an edition cannot be; null when it can.</summary>
    internal Refusal? Refuses(FreezeEdition command) => Refuses(command.FiscalYear, command.AsOf ?? time.Today);

    private Refusal? Refuses(int year, DateOnly asOf) =>
        year is < FirstYear or > UsualYears.Last ? Refusal.On(nameof(FreezeEdition.FiscalYear), "not_between", FirstYear, UsualYears.Last)
        : asOf > time.Today ? Refusal.On(nameof(FreezeEdition.AsOf), "in_the_future", asOf)
        : asOf < new FiscalYear(year).First ? Refusal.On(nameof(FreezeEdition.AsOf), "edition.before_its_year", new FiscalYear(year).First)
        : null;

    private async Task<KeepEdition> Read(FigurePeriod period, IProgress<long> progress, JobRun? run, CancellationToken ct)
    {
        await using var db = databases.Create();
        await using var snapshot = await ReadSnapshot.Begin(db, ct);
        run?.Step("counting");
        var report = await reports.Read(db, period, ct);
        var reach = new FrozenReach(period) { FrozenOn = time.Today };
        run?.Step("keeping-rows", await FrozenDataSet.Counted(db, reach).LongCountAsync(ct));
        var rows = await FrozenDataSet.Take(db, reach, [new FrozenRow { Frame = ReportFrame.Of(report) }, .. FrozenMethod.Today(period, presses.SelectMany(press => press.Definitions)).Rows], progress, ct);
        try
        {
            run?.Step("counting-again");
            var (figures, whole) = (FiguresJson.Write(report.Figures), ReportJson.Write(report));
            await using var unpacked = EditionFiles.Unpack(rows.Packed);
            if (await EditionRecount.Of(unpacked, period, ct) is var counted && (counted.Figures, counted.Report) != (figures, whole))
            {
                throw new InvalidOperationException($"The report of {period.Year.Year} counted from the frozen rows differs from that of the record.");
            }

            run?.Step("writing");
            return new KeepEdition(period, reach.FrozenOn!.Value, rows, Encoding.UTF8.GetBytes(whole), EditionFiles.Hash(Encoding.UTF8.GetBytes(figures)), report.Checkpoint?.Number)
            {
                Job = run?.Ticket,
            };
        }
        catch
        {
            await rows.DisposeAsync();
            throw;
        }
    }

    private sealed class Told(JobRun run) : IProgress<long>
    {
        public void Report(long value) => run.Report(value);
    }
}

/// <summary>Keeps what was frozen.</summary>
internal sealed record KeepEdition(FigurePeriod Period, DateOnly FrozenOn, FrozenDataSet Rows, byte[] Report, string FiguresSha256, long? Checkpoint) : IRecordCommand
{
    /// <summary>The job that freezes it; null where nobody asked for it in the background.</summary>
    public JobTicket? Job { get; init; }
}

internal sealed class KeepEditionUseCase : BeginRecord<KeepEdition, Edition>
{
    protected override IReadOnlyList<Role> Allowed => [Roles.Auditor];

    protected override string Happened => "EditionFrozen";

    protected override async Task<Result<Edition>> Begin(WriteSession session, KeepEdition command, Actor actor, CancellationToken ct)
    {
        var year = command.Period.Year.Year;
        return new Edition
        {
            FiscalYear = year,
            Number = await session.Db.Editions.CountAsync(edition => edition.FiscalYear == year, ct) + 1,
            AsOf = command.Period.AsOf,
            FrozenOn = command.FrozenOn,
            FrozenBy = actor.Id,
            DataSha256 = command.Rows.Sha256,
            FiguresSha256 = command.FiguresSha256,
            ReportSha256 = EditionFiles.Hash(command.Report),
            Checkpoint = command.Checkpoint,
        };
    }

    protected override async Task<Refused> Complete(RecordWriting<Edition> writing, KeepEdition command, CancellationToken ct)
    {
        var edition = writing.Root;
        await EditionStories.Take(writing, ct);
        if (command.Job is { } job && !await JobEnding.Finish(writing.Session, job, edition.Number, ct))
        {
            return Refusal.Of(JobEnding.NotOurs);
        }

        writing.Detail["fiscalYear"] = edition.FiscalYear;
        writing.Detail["number"] = edition.Number;
        writing.Detail["asOf"] = edition.AsOf;
        writing.Detail["complaints"] = command.Rows.Complaints;
        return Refused.No;
    }

    protected override async Task After(RecordWriting<Edition> writing, KeepEdition command, CancellationToken ct)
    {
        await EditionFiles.Write(writing.Db, writing.Root.Id, EditionFiles.Rows, command.Rows.Packed, ct);
        await EditionFiles.Write(writing.Db, writing.Root.Id, EditionFiles.Report, new MemoryStream(EditionFiles.Pack(command.Report)), ct);
    }
}
