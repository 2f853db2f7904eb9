using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Retention;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Retention.Records;

/// <summary>Releases a legal hold on a record of the office that somebody else placed. It stays to be read.</summary>
public sealed record ReleaseOfficeHold : RecordCommand
{
    /// <summary>Kept for ever, so it names nobody.</summary>
    public required string Reason { get; init; }
}

internal sealed class ReleaseOfficeHoldValidator : AbstractValidator<ReleaseOfficeHold>
{
    public ReleaseOfficeHoldValidator() => RuleFor(command => command.Reason).Words(ComplaintFields.NameLimit);
}

internal sealed class ReleaseOfficeHoldUseCase : IRecordUseCase<ReleaseOfficeHold>
{
    public async Task<Result<RecordDone>> Write(WriteSession session, ReleaseOfficeHold command, Actor actor, CancellationToken ct)
    {
        if (!KeptRecords.Keepers.Any(actor.Is))
        {
            return Refusal.Of("workflow.not_your_role");
        }

        if (await session.Db.OfficeHolds.FirstOrDefaultAsync(hold => hold.Id == command.Record, ct) is not { } hold)
        {
            return Refusal.Of("record_not_found");
        }

        if (hold.Version != command.Version)
        {
            return Refusal.Of("stale", command.Version, hold.Version);
        }

        if (hold.ReleasedOn is not null)
        {
            return Refusal.Of(Guard.HoldThere.RefusalCode);
        }

        if (hold.PlacedBy == actor.Id)
        {
            return Refusal.Of(Guard.AnotherThanThePlacer.RefusalCode);
        }

        (hold.ReleasedOn, hold.ReleasedBy, hold.ReleaseReason) = (session.Today, actor.Id, command.Reason.Trim());
        await session.Record(hold, actor, "OfficeHoldReleased", EntryDetail.Write(new SortedDictionary<string, object>(StringComparer.Ordinal) { ["subject"] = hold.Subject }), ct);
        return new RecordDone(hold.Id, hold.Version);
    }
}
