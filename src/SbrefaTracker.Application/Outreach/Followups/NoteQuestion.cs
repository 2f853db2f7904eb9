using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach.Followups;

/// <summary>Keeps a question that was raised at an event of the office.</summary>
public sealed record NoteQuestion : NotingQuestion;

internal sealed class NoteQuestionValidator : NotingQuestionValidator<NoteQuestion>;

internal sealed class NoteQuestionUseCase : EventUseCase<NoteQuestion>
{
    protected override EventAction Action(NoteQuestion command) => EventAction.NoteQuestion;

    protected override Task<Refused> Apply(RecordWriting<OutreachEvent> writing, NoteQuestion command, CancellationToken ct) =>
        writing.Note<OutreachEvent, EventQuestion>(command.Question!, command.AskedOn ?? writing.Today, ct);
}
