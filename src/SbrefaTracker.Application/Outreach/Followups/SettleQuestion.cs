using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach.Followups;

/// <summary>Settles a question of an event of the office.</summary>
public sealed record SettleQuestion : SettlingQuestion;

internal sealed class SettleQuestionValidator : SettlingQuestionValidator<SettleQuestion>;

internal sealed class SettleQuestionUseCase : EventUseCase<SettleQuestion>
{
    protected override EventAction Action(SettleQuestion command) => EventAction.SettleQuestion;

    protected override Task<Refused> Apply(RecordWriting<OutreachEvent> writing, SettleQuestion command, CancellationToken ct) => writing.Settle<OutreachEvent, EventQuestion>(command, ct);
}
