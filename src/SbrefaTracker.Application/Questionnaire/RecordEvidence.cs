using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Questionnaire;

namespace SbrefaTracker.Application.Questionnaire;

/// <summary>Puts a piece of evidence on file.</summary>
public sealed record RecordEvidence : IRecordCommand, IEvidenceGiven
{
    public required string Kind { get; init; }

    public required IReadOnlyDictionary<string, string> Values { get; init; }
}

internal sealed class RecordEvidenceValidator : EvidenceValidator<RecordEvidence>
{
    public RecordEvidenceValidator(AgencyTime time)
        : base(time) => RuleFor(command => command.Kind).Must(kind => !EvidenceKinds.Earlier.Contains(kind)).WithErrorCode("evidence.is_a_guide");
}

internal sealed class RecordEvidenceUseCase : BeginRecord<RecordEvidence, EvidenceItem>
{
    protected override IReadOnlyList<Role> Allowed => EvidenceQueries.Keepers;

    protected override string Happened => "EvidenceRecorded";

    protected override Task<Result<EvidenceItem>> Begin(WriteSession session, RecordEvidence command, Actor actor, CancellationToken ct)
    {
        var read = EvidenceReading.Read(command.Kind, command.Values, session.Today);
        return Task.FromResult(read.IsDone ? new EvidenceItem { Kind = command.Kind } : Result<EvidenceItem>.Refused(read.Refusals));
    }

    protected override async Task<Refused> Complete(RecordWriting<EvidenceItem> writing, RecordEvidence command, CancellationToken ct)
    {
        await EvidenceWriting.Write(writing, 1, EvidenceReading.Read(command.Kind, command.Values, writing.Today).Value!);
        return Refused.No;
    }
}
