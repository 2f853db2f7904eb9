using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach.Followups;

/// <summary>Keeps a question that was raised at an event, so that something becomes of it. Who asked is left out.</summary>
public sealed record NoteQuestion : RecordCommand
{
    public required string? Question { get; init; }

    /// <summary>Null is today.</summary>
    public DateOnly? AskedOn { get; init; }
}

internal sealed class NoteQuestionValidator : AbstractValidator<NoteQuestion>
{
    public NoteQuestionValidator() => RuleFor(command => command.Question).Words();
}

internal sealed class NoteQuestionUseCase : EventUseCase<NoteQuestion>
{
    protected override EventAction Action(NoteQuestion command) => EventAction.NoteQuestion;

    protected override async Task<Refused> Apply(RecordWriting<OutreachEvent> writing, NoteQuestion command, CancellationToken ct)
    {
        var (record, asked) = (writing.Root.Id, command.AskedOn ?? writing.Today);
        if (asked > writing.Today)
        {
            return Refusal.On(nameof(command.AskedOn), "in_the_future", asked);
        }

        if (await writing.Db.EventQuestions.CountAsync(one => one.RecordId == record, ct) >= EventPapers.MostQuestions)
        {
            return Refusal.Of("event.questions_full");
        }

        var question = await writing.Add(new EventQuestion { RecordId = record, AskedOn = asked, Question = command.Question!.Trim() });
        writing.Detail["question"] = question.Id;
        return Refused.No;
    }
}
