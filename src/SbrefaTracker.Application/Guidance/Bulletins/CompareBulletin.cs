using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance.Bulletins;

/// <summary>Says of one thing that the trade was told before whether the bulletin agrees with it. Said anew, the last word counts.</summary>
public sealed record CompareBulletin : RecordCommand
{
    /// <summary>A code of <see cref="ToldKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Which one of that kind.</summary>
    public required string Code { get; init; }

    /// <summary>A code of <see cref="ComparisonVerdicts"/>.</summary>
    public required string Verdict { get; init; }

    /// <summary>What is in conflict: needed when something is.</summary>
    public string? Note { get; init; }
}

internal sealed class CompareBulletinValidator : AbstractValidator<CompareBulletin>
{
    private const int NoteLimit = 2_000;

    public CompareBulletinValidator()
    {
        RuleFor(command => command.Verdict).CodeOf(ComparisonVerdicts.List, required: true);
        RuleFor(command => command.Note).Words(NoteLimit).When(command => command.Verdict == ComparisonVerdicts.Conflict);
        RuleFor(command => command.Note).WordsIfAny(NoteLimit).When(command => command.Verdict != ComparisonVerdicts.Conflict);
    }
}

internal sealed class CompareBulletinUseCase(EarlierWords earlier) : BulletinUseCase<CompareBulletin>
{
    protected override BulletinAction Action(CompareBulletin command) => BulletinAction.Compare;

    // Whether the one that is named stands is asked below; the others are not in question.
    protected override async Task<BulletinFacts> Facts(WriteSession session, Bulletin root, CompareBulletin command, CancellationToken ct) =>
        await base.Facts(session, root, command, ct) with { ThereIsToCompare = true };

    protected override async Task<Refused> Apply(RecordWriting<Bulletin> writing, CompareBulletin command, CancellationToken ct)
    {
        if (await earlier.Find(writing.Db, command.Kind, command.Code, ct) is not { } told)
        {
            return Refusal.Of("bulletin.not_told_before");
        }

        await writing.Add(new BulletinComparison
        {
            RecordId = writing.Root.Id,
            Round = writing.Root.Round,
            Kind = told.Kind,
            Code = told.Code,
            Edition = told.Edition,
            Title = told.Title,
            Verdict = command.Verdict,
            Note = string.IsNullOrWhiteSpace(command.Note) ? null : command.Note,
            ComparedOn = writing.Today,
            By = writing.Actor.Id,
        });
        writing.Detail["with"] = $"{told.Kind} {told.Code}";
        writing.Detail["verdict"] = command.Verdict;
        return Refused.No;
    }
}
