using System.Globalization;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Questionnaire;

namespace SbrefaTracker.Application.Questionnaire;

/// <summary>Puts on file that a file leaves the office, and keeps the file: what is made later with the same cut-off may differ, because days are told and corrected afterwards.</summary>
public sealed record GiveOut : IRecordCommand
{
    /// <summary>Its name.</summary>
    public required string File { get; init; }

    /// <summary>The fiscal year that it is of.</summary>
    public required int FiscalYear { get; init; }

    /// <summary>Its cut-off.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The file as it leaves.</summary>
    public required byte[] Content { get; init; }
}

internal sealed class GiveOutUseCase : BeginRecord<GiveOut, EvidenceItem>
{
    /// <summary>What the ledger calls it: the file is kept beside the record. Before it had a name of its own it was called as other evidence is.</summary>
    internal const string Given = "EvidenceGivenOut";

    private const int ChunkLength = 256 * 1024;

    protected override IReadOnlyList<Role> Allowed => EvidenceQueries.Keepers;

    protected override string Happened => Given;

    protected override Task<Result<EvidenceItem>> Begin(WriteSession session, GiveOut command, Actor actor, CancellationToken ct)
    {
        var read = Read(command, session.Today);
        return Task.FromResult(read.IsDone ? new EvidenceItem { Kind = EvidenceKinds.GivenOut } : Result<EvidenceItem>.Refused(read.Refusals));
    }

    protected override async Task<Refused> Complete(RecordWriting<EvidenceItem> writing, GiveOut command, CancellationToken ct)
    {
        await EvidenceWriting.Write(writing, 1, Read(command, writing.Today).Value!);
        return Refused.No;
    }

    protected override async Task After(RecordWriting<EvidenceItem> writing, GiveOut command, CancellationToken ct)
    {
        writing.Db.AddRange(EditionFiles.Pack(command.Content).Chunk(ChunkLength).Select((bytes, number) => new GivenFileChunk { EvidenceId = writing.Root.Id, Number = number, Bytes = bytes }));
        await writing.Db.SaveChangesAsync(ct);
    }

    private static Result<SortedDictionary<string, string>> Read(GiveOut command, DateOnly today) => EvidenceReading.Read(
        EvidenceKinds.GivenOut,
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [EvidenceFields.Title] = command.File,
            [EvidenceFields.FromOn] = Iso(today),
            [EvidenceFields.FiscalYear] = command.FiscalYear.ToString(CultureInfo.InvariantCulture),
            [EvidenceFields.AsOfOn] = Iso(command.AsOf),
            [EvidenceFields.Sha256] = EditionFiles.Hash(command.Content),
        },
        today);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
