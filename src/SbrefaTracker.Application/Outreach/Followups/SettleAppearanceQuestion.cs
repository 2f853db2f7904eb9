using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Outreach.Followups;

/// <summary>Settles what was asked where the agency took part.</summary>
public sealed record SettleAppearanceQuestion : SettlingQuestion;

internal sealed class SettleAppearanceQuestionValidator : SettlingQuestionValidator<SettleAppearanceQuestion>;

internal sealed class SettleAppearanceQuestionUseCase : ParticipationUseCase<SettleAppearanceQuestion>
{
    protected override ParticipationAction Action(SettleAppearanceQuestion command) => ParticipationAction.SettleQuestion;

    protected override Task<Refused> Apply(RecordWriting<ParticipationRequest> writing, SettleAppearanceQuestion command, CancellationToken ct) => writing.Settle<ParticipationRequest, AppearanceQuestion>(command, ct);
}
