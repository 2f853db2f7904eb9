using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Responses;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Says whether the drafted response stands in law, or in what it tells of people, where a rule asks for that. Never by whoever drafted it.</summary>
public sealed record ReviewResponse : ComplaintCommand
{
    /// <summary>A code of <see cref="ReviewKinds"/>.</summary>
    public required string Review { get; init; }

    /// <summary>A code of <see cref="ReviewOutcomes"/>.</summary>
    public required string Found { get; init; }

    /// <summary>What must change; with an approval, what whoever clears should know.</summary>
    public string? Text { get; init; }
}

internal sealed class ReviewResponseValidator : AbstractValidator<ReviewResponse>
{
    public ReviewResponseValidator()
    {
        RuleFor(command => command.Review).CodeOf(ReviewKinds.List, required: true);
        RuleFor(command => command.Found).CodeOf(ReviewOutcomes.List, required: true);
        RuleFor(command => command.Text).WordsIfAny();
        RuleFor(command => command.Text).NotEmpty().WithErrorCode("required").When(command => command.Found == ReviewOutcomes.Changes);
    }
}

internal sealed class ReviewResponseUseCase : IComplaintUseCase<ReviewResponse>
{
    public ComplaintAction Action(ReviewResponse command) => ComplaintAction.ReviewResponse;

    public async Task<Refused> Apply(ComplaintWriting writing, ReviewResponse command, CancellationToken ct)
    {
        var draft = writing.Parts.Draft!;
        if (!NeededReview.Read(draft.ReviewsNeeded).Any(needed => needed.Review == command.Review))
        {
            return Refusal.On(nameof(command.Review), "review_not_needed");
        }

        await writing.Add(new ResponseReview
        {
            ComplaintId = draft.ComplaintId,
            ResponseId = draft.Id,
            Review = command.Review,
            ReviewedOn = writing.Today,
            By = writing.Actor.Id,
            Outcome = command.Found,
            Text = command.Text,
        });
        writing.Detail["response"] = draft.Number;
        writing.Detail["review"] = command.Review;
        writing.Detail["found"] = command.Found;
        return Refused.No;
    }
}
