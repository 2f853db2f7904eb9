using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Narratives;

namespace SbrefaTracker.Application.Narratives;

/// <summary>Hands the story of a closed complaint, without what points to somebody, to a second person. Nothing of it is published before that.</summary>
public sealed record BeginNarrative : IRecordCommand
{
    /// <summary>The complaint, by our own or its outside reference.</summary>
    public required string Complaint { get; init; }

    /// <summary>What is left of what the filer told.</summary>
    public required string Text { get; init; }
}

internal sealed class BeginNarrativeValidator : AbstractValidator<BeginNarrative>
{
    public BeginNarrativeValidator() => RuleFor(command => command.Text).Words(ComplaintFields.NarrativeLimit);
}

internal sealed class BeginNarrativeUseCase : BeginRecord<BeginNarrative, Narrative>
{
    private const int IdBytes = 10;

    protected override IReadOnlyList<Role> Allowed => NarrativeQueries.Scrubbers;

    protected override string Happened => NarrativeEntries.Scrubbed;

    protected override async Task<Result<Narrative>> Begin(WriteSession session, BeginNarrative command, Actor actor, CancellationToken ct)
    {
        if (await session.Db.Complaints.AsNoTracking().FindByReference(command.Complaint.Trim(), ct) is not { } complaint)
        {
            return Refusal.On(nameof(command.Complaint), "complaint_not_found", command.Complaint.Trim());
        }

        var facts = await NarrativeFactsReader.Of(session.Db, complaint, null, ct);
        if (NarrativeGuards.ToBegin.Where(guard => !guard.Holds(facts, actor)).Select(guard => Refusal.Of(guard.RefusalCode)).ToList() is { Count: > 0 } refused)
        {
            return Result<Narrative>.Refused(refused);
        }

        if (await session.Db.Narratives.AnyAsync(row => row.Reference == complaint.Reference && row.State != NarrativeState.Withdrawn, ct))
        {
            return Refusal.Of("narrative.begun");
        }

        return new Narrative
        {
            Reference = complaint.Reference,
            PublicId = Randomness.Hex(IdBytes),
            FiscalYear = FiscalYear.Of(complaint.ReceivedOn).Year,
            Language = complaint.Language,
            ScrubbedBy = actor.Id,
            LastText = 1,
        };
    }

    protected override async Task<Refused> Complete(RecordWriting<Narrative> writing, BeginNarrative command, CancellationToken ct)
    {
        await writing.Add(new NarrativeText { RecordId = writing.Root.Id, Number = 1, ScrubbedOn = writing.Today, ScrubbedBy = writing.Actor.Id, Text = command.Text });
        return Refused.No;
    }
}
