using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.OfficeRecords;

/// <summary>Something to be done with the office's own records.</summary>
public interface IRecordCommand;

/// <summary>Something to be done with one of them, as somebody saw it.</summary>
public abstract record RecordCommand : IRecordCommand
{
    /// <summary>The record's number, below zero.</summary>
    public required long Record { get; init; }

    /// <summary>The version that the page showed: when the record has moved on since, the command is refused as stale.</summary>
    public required int Version { get; init; }
}

/// <summary>What came of it.</summary>
/// <param name="Record">The record's number.</param>
/// <param name="Version">Its new version, for the page that goes on.</param>
public sealed record RecordDone(long Record, int Version);

/// <summary>How a command is carried out inside one piece of writing. A refusal takes everything back.</summary>
public interface IRecordUseCase<in TCommand>
    where TCommand : IRecordCommand
{
    Task<Result<RecordDone>> Write(WriteSession session, TCommand command, Actor actor, CancellationToken ct);
}
