using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance;

/// <summary>A policy owner who did not write it lets everybody read it from a day on, and says by when it must be looked at again.</summary>
public sealed record PublishAnswer : RecordCommand
{
    /// <summary>The first day on which everybody reads it, today or later; until then the version before it stands.</summary>
    public required DateOnly? EffectiveOn { get; init; }

    /// <summary>After the first day, and at most <see cref="ReviewDays.Most"/> days after it.</summary>
    public required DateOnly? ReviewBy { get; init; }
}

internal sealed class PublishAnswerValidator : AbstractValidator<PublishAnswer>
{
    public PublishAnswerValidator()
    {
        RuleFor(command => command.EffectiveOn).NotNull().WithErrorCode("required");
        RuleFor(command => command.ReviewBy).NotNull().WithErrorCode("required");
    }
}

internal sealed class PublishAnswerUseCase : AnswerUseCase<PublishAnswer>
{
    protected override AnswerAction Action(PublishAnswer command) => AnswerAction.Publish;

    protected override async Task<Refused> Apply(RecordWriting<Answer> writing, PublishAnswer command, CancellationToken ct)
    {
        var (answer, effective, review) = (writing.Root, command.EffectiveOn!.Value, command.ReviewBy!.Value);
        if (effective < writing.Today)
        {
            return Refusal.On(nameof(command.EffectiveOn), "not_before", writing.Today);
        }

        if (ReviewDays.Refuse(nameof(command.ReviewBy), effective, review) is { } refusal)
        {
            return refusal;
        }

        var version = await VersionAtHand(writing.Db, answer, ct);
        (version.PublishedOn, version.PublishedBy, version.EffectiveOn) = (writing.Today, writing.Actor.Id, effective);
        (answer.PublishedNumber, answer.ReviewBy, answer.ReviewedOn) = (version.Number, review, writing.Today);
        answer.OwnerId ??= writing.Actor.Id;
        (writing.Detail["number"], writing.Detail["effectiveOn"], writing.Detail["reviewBy"]) = (version.Number, effective, review);
        return Refused.No;
    }
}

/// <summary>By when an answer must be looked at again. How long is our practice.</summary>
public static class ReviewDays
{
    /// <summary>What is proposed after a review.</summary>
    public const int Usual = 365;

    /// <summary>Longest time between two reviews.</summary>
    public const int Most = 1_096;

    internal static Refusal? Refuse(string field, DateOnly from, DateOnly review) =>
        review <= from || review > from.AddDays(Most) ? Refusal.On(field, "answer.review_by", from.AddDays(1), from.AddDays(Most)) : null;
}
