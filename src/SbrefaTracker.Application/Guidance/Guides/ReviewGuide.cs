using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Guidance;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Guidance.Guides;

/// <summary>Says that somebody looked at a guide today and that it still holds, and when it is looked at again.</summary>
public sealed record ReviewGuide : RecordCommand
{
    /// <summary>After today, and not more than three years away: our practice.</summary>
    public required DateOnly? NextOn { get; init; }
}

internal sealed class ReviewGuideValidator : AbstractValidator<ReviewGuide>
{
    public ReviewGuideValidator() => RuleFor(command => command.NextOn).NotNull().WithErrorCode("required");
}

internal sealed class ReviewGuideUseCase : GuideUseCase<ReviewGuide>
{
    private const int MostYears = 3;

    protected override GuideAction Action(ReviewGuide command) => GuideAction.MarkReviewed;

    protected override Task<Refused> Apply(RecordWriting<Guide> writing, ReviewGuide command, CancellationToken ct)
    {
        var (first, last) = (writing.Today.AddDays(1), writing.Today.AddYears(MostYears));
        if (command.NextOn < first || command.NextOn > last)
        {
            return Task.FromResult<Refused>(Refusal.On(nameof(command.NextOn), "guide.review_not_between", first, last));
        }

        (writing.Root.ReviewedOn, writing.Root.NextReviewOn, writing.Root.RemindedOn) = (writing.Today, command.NextOn, null);
        writing.Detail["nextOn"] = command.NextOn!.Value;
        return Task.FromResult(Refused.No);
    }
}
