using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Retention;

namespace SbrefaTracker.Application.Retention.Records;

/// <summary>Puts a record of the office, and what people told beside it, under a legal hold. A proposal to empty it ends.</summary>
public sealed record PlaceOfficeHold : IRecordCommand
{
    /// <summary>The number of the record that is to be kept, below zero.</summary>
    public required long Subject { get; init; }

    /// <summary>Kept for ever, so it names nobody.</summary>
    public required string Reason { get; init; }

    /// <summary>Who ordered it, or under which number; kept for ever as well.</summary>
    public required string Authority { get; init; }
}

internal sealed class PlaceOfficeHoldValidator : AbstractValidator<PlaceOfficeHold>
{
    public PlaceOfficeHoldValidator()
    {
        RuleFor(command => command.Reason).Words(ComplaintFields.NameLimit);
        RuleFor(command => command.Authority).Words(ComplaintFields.NameLimit);
    }
}

internal sealed class PlaceOfficeHoldUseCase(AgencyTime time) : BeginRecord<PlaceOfficeHold, OfficeHold>
{
    protected override IReadOnlyList<Role> Allowed => KeptRecords.Keepers;

    protected override string Happened => "OfficeHoldPlaced";

    protected override async Task<Result<OfficeHold>> Begin(WriteSession session, PlaceOfficeHold command, Actor actor, CancellationToken ct) =>
        await KeptRecords.Of(session.Db, command.Subject, time, ct) is null
            ? Refusal.Of("record_not_found")
            : new OfficeHold { Subject = command.Subject, PlacedOn = session.Today, PlacedBy = actor.Id, Reason = command.Reason.Trim(), Authority = command.Authority.Trim() };

    protected override Task<Refused> Complete(RecordWriting<OfficeHold> writing, PlaceOfficeHold command, CancellationToken ct)
    {
        writing.Detail["subject"] = writing.Root.Subject;
        writing.Detail["authority"] = writing.Root.Authority;
        return Task.FromResult(Refused.No);
    }

    // Whoever releases it lets nothing go that was proposed before.
    protected override async Task<Refused> Further(RecordWriting<OfficeHold> writing, PlaceOfficeHold command, CancellationToken ct)
    {
        if (await writing.Db.GuidanceEntries.FirstOrDefaultAsync(entry => entry.Id == command.Subject && entry.ProposedBy != null, ct) is { } proposed)
        {
            await GuidanceKeeping.EndProposal(writing.Session, proposed, writing.Actor, ct);
        }

        return Refused.No;
    }
}
