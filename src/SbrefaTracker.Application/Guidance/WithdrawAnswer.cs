using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Guidance;

namespace SbrefaTracker.Application.Guidance;

/// <summary>Says an answer no longer. Its page says since when and why; what it said stays readable at the addresses of its versions.</summary>
public sealed record WithdrawAnswer : RecordCommand
{
    /// <summary>Why, for everybody, in English.</summary>
    public required string NoteEn { get; init; }

    public string NoteEs { get; init; } = "";
}

internal sealed class WithdrawAnswerValidator : AbstractValidator<WithdrawAnswer>
{
    public WithdrawAnswerValidator()
    {
        RuleFor(command => command.NoteEn).Words(AnswerText.AnswerLimit);
        RuleFor(command => command.NoteEs).WordsIfAny(AnswerText.AnswerLimit);
    }
}

internal sealed class WithdrawAnswerUseCase : AnswerUseCase<WithdrawAnswer>
{
    protected override AnswerAction Action(WithdrawAnswer command) => AnswerAction.Withdraw;

    protected override async Task<Refused> Apply(RecordWriting<Answer> writing, WithdrawAnswer command, CancellationToken ct)
    {
        var answer = writing.Root;
        var version = await VersionAtHand(writing.Db, answer, ct);
        if (version.PublishedOn is null)
        {
            version.DroppedOn ??= writing.Today;
        }

        (answer.EndedOn, answer.ReviewBy) = (writing.Today, null);
        (answer.EndNoteEn, answer.EndNoteEs) = (command.NoteEn.Trim(), command.NoteEs.Trim() is { Length: > 0 } note ? note : null);
        return Refused.No;
    }
}
