using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Participation;
using SbrefaTracker.Domain.Participation;

namespace SbrefaTracker.Application.Outreach.Followups;

/// <summary>Keeps what was asked or complained of where the agency took part.</summary>
public sealed record NoteAppearanceQuestion : NotingQuestion;

internal sealed class NoteAppearanceQuestionValidator : NotingQuestionValidator<NoteAppearanceQuestion>;

internal sealed class NoteAppearanceQuestionUseCase : ParticipationUseCase<NoteAppearanceQuestion>
{
    protected override ParticipationAction Action(NoteAppearanceQuestion command) => ParticipationAction.NoteQuestion;

    protected override Task<Refused> Apply(RecordWriting<ParticipationRequest> writing, NoteAppearanceQuestion command, CancellationToken ct) =>
        writing.Note<ParticipationRequest, AppearanceQuestion>(command.Question!, command.AskedOn ?? writing.Root.HeldOn ?? writing.Today, ct);
}
