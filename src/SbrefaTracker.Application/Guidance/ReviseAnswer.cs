using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance;

/// <summary>Writes an answer otherwise: the draft in place, or, once it was published, another version of it beside the one that everybody reads.</summary>
public sealed record ReviseAnswer : RecordCommand
{
    public required AnswerGiven Text { get; init; }

    /// <summary>A code of <see cref="AnswerChanges"/>; needed once a version was published.</summary>
    public string ChangeKind { get; init; } = "";

    /// <summary>What is otherwise and why, for everybody; needed in one language once a version was published.</summary>
    public string ChangeNoteEn { get; init; } = "";

    public string ChangeNoteEs { get; init; } = "";
}

internal sealed class ReviseAnswerValidator : AbstractValidator<ReviseAnswer>
{
    public ReviseAnswerValidator()
    {
        RuleFor(command => command.Text).IsFit();
        RuleFor(command => command.ChangeKind).CodeOf(AnswerChanges.List, required: false);
        RuleFor(command => command.ChangeNoteEn).WordsIfAny(AnswerText.AnswerLimit);
        RuleFor(command => command.ChangeNoteEs).WordsIfAny(AnswerText.AnswerLimit);
    }
}

internal sealed class ReviseAnswerUseCase : AnswerUseCase<ReviseAnswer>
{
    protected override AnswerAction Action(ReviseAnswer command) => AnswerAction.Revise;

    protected override async Task<Refused> Apply(RecordWriting<Answer> writing, ReviseAnswer command, CancellationToken ct)
    {
        if (await WriteAnswerUseCase.UnknownSee(writing.Db, command.Text, ct) is { } unknown)
        {
            return unknown;
        }

        var wasPublished = writing.Root.PublishedNumber is not null;
        if (wasPublished && command.ChangeKind.Length == 0)
        {
            return Refusal.On(nameof(command.ChangeKind), "required");
        }

        if (wasPublished && string.IsNullOrWhiteSpace(command.ChangeNoteEn + command.ChangeNoteEs))
        {
            return Refusal.On(nameof(command.ChangeNoteEn), "required");
        }

        return await Write(writing, command, ct);
    }

    private static async Task<Refused> Write(RecordWriting<Answer> writing, ReviseAnswer command, CancellationToken ct)
    {
        var (before, given) = (await VersionAtHand(writing.Db, writing.Root, ct), command.Text.Trimmed());
        var note = (command.ChangeKind, command.ChangeNoteEn.Trim(), command.ChangeNoteEs.Trim());
        var isNew = before.PublishedOn is not null || before.DroppedOn is not null;
        if (given.IsAsIn(before) && (isNew || note == (before.ChangeKind, before.ChangeNoteEn, before.ChangeNoteEs)))
        {
            return Refusal.Of("nothing_changed");
        }

        var version = isNew ? await Begin(writing) : before;
        given.WriteTo(version);
        (version.ChangeKind, version.ChangeNoteEn, version.ChangeNoteEs) = note;
        (version.WrittenOn, version.WrittenBy) = (writing.Today, writing.Actor.Id);
        version.Writers = AnswerLists.OfCodes(AnswerLists.Codes(version.Writers).Append(writing.Actor.Id).Distinct(StringComparer.Ordinal));
        writing.Detail["number"] = version.Number;
        return Refused.No;
    }

    private static Task<AnswerVersion> Begin(RecordWriting<Answer> writing) =>
        writing.Add(new AnswerVersion { RecordId = writing.Root.Id, Number = ++writing.Root.Number });
}
