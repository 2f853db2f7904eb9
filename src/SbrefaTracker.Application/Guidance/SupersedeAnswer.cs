using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance;

/// <summary>Puts another published answer in the place of this one; its page leads there, and what it said stays readable.</summary>
public sealed record SupersedeAnswer : RecordCommand
{
    /// <summary>The place in the address of the other.</summary>
    public required string By { get; init; }

    /// <summary>Why, for everybody, in English.</summary>
    public required string NoteEn { get; init; }

    public string NoteEs { get; init; } = "";
}

internal sealed class SupersedeAnswerValidator : AbstractValidator<SupersedeAnswer>
{
    public SupersedeAnswerValidator()
    {
        RuleFor(command => command.By).Words(WriteAnswer.SlugLimit);
        RuleFor(command => command.NoteEn).Words(AnswerText.AnswerLimit);
        RuleFor(command => command.NoteEs).WordsIfAny(AnswerText.AnswerLimit);
    }
}

internal sealed class SupersedeAnswerUseCase : AnswerUseCase<SupersedeAnswer>
{
    protected override AnswerAction Action(SupersedeAnswer command) => AnswerAction.Supersede;

    protected override async Task<Refused> Apply(RecordWriting<Answer> writing, SupersedeAnswer command, CancellationToken ct)
    {
        var (answer, by) = (writing.Root, command.By.Trim());
        if (by == answer.Slug || !await writing.Db.Answers.AnyAsync(other => other.Slug == by && AnswerWorkflow.Public.Contains(other.State), ct))
        {
            return Refusal.On(nameof(command.By), "answer.not_there", by);
        }

        (answer.SupersededBy, answer.EndedOn, answer.ReviewBy) = (by, writing.Today, null);
        (answer.EndNoteEn, answer.EndNoteEs) = (command.NoteEn.Trim(), command.NoteEs.Trim() is { Length: > 0 } note ? note : null);
        writing.Detail["by"] = by;
        return Refused.No;
    }
}
