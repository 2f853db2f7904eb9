using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Committees.Recommendations;

/// <summary>Brings a recommendation into another condition, on a day. The history is public.</summary>
public sealed record MoveRecommendation : RecordCommand
{
    /// <summary>Any action but revising.</summary>
    public required RecommendationAction Act { get; init; }

    public required DateOnly? On { get; init; }

    /// <summary>Why; must be given when it was overtaken. The public reads it.</summary>
    public string? Note { get; init; }
}

internal sealed class MoveRecommendationValidator : AbstractValidator<MoveRecommendation>
{
    public MoveRecommendationValidator()
    {
        RuleFor(command => command.On).NotNull().WithErrorCode("required");
        RuleFor(command => command.On).InYears();
        RuleFor(command => command.Note).WordsIfAny(CommitteeTexts.PartLimit);
        RuleFor(command => command.Note).Words(CommitteeTexts.PartLimit).When(command => command.Act == RecommendationAction.Overtake);
    }
}

internal sealed class MoveRecommendationUseCase : RecommendationUseCase<MoveRecommendation>
{
    protected override RecommendationAction Action(MoveRecommendation command) =>
        command.Act == RecommendationAction.Revise ? throw new ArgumentOutOfRangeException(nameof(command), command.Act, "Revising is another command.") : command.Act;

    protected override async Task<Refused> Apply(RecordWriting<Recommendation> writing, MoveRecommendation command, CancellationToken ct)
    {
        var on = command.On!.Value;
        if (on > writing.Today)
        {
            return Refusal.On(nameof(command.On), "in_the_future", on);
        }

        if (command.Act != RecommendationAction.Pass && on < writing.Root.PassedOn)
        {
            return Refusal.On(nameof(command.On), "recommendation.before_passed", writing.Root.PassedOn.Value);
        }

        if (command.Act == RecommendationAction.Pass)
        {
            writing.Root.PassedOn = on;
        }

        var target = RecommendationWorkflow.Table.Try(writing.Root.State, RecommendationLook.Facts(writing.Root), writing.Actor, command.Act).Value;
        await writing.Add(new RecommendationStep { RecordId = writing.Root.Id, ToState = target.ToString(), TakenOn = on, Note = Blank.ToNull(command.Note) });
        writing.Detail["on"] = on;
        return Refused.No;
    }
}
