using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Matters;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Ends a restricted matter with a finding and why. The contacts after the complaint's end stay owed.</summary>
public sealed record CloseMatter : ComplaintCommand
{
    public required long MatterId { get; init; }

    /// <summary>A code of <see cref="MatterFindings"/>.</summary>
    public required string Finding { get; init; }

    public required string Reason { get; init; }
}

internal sealed class CloseMatterValidator : AbstractValidator<CloseMatter>
{
    public CloseMatterValidator()
    {
        RuleFor(command => command.Finding).CodeOf(MatterFindings.List, required: true);
        RuleFor(command => command.Reason).Words();
    }
}

internal sealed class CloseMatterUseCase : IComplaintUseCase<CloseMatter>
{
    public ComplaintAction Action(CloseMatter command) => ComplaintAction.CloseMatter;

    public async Task<Refused> Apply(ComplaintWriting writing, CloseMatter command, CancellationToken ct)
    {
        if (writing.Parts.Matters.FirstOrDefault(one => one.Id == command.MatterId && one.ClosedOn is null) is not { } matter)
        {
            return Refusal.On(nameof(command.MatterId), "required");
        }

        matter.ClosedOn = writing.Today;
        matter.Finding = command.Finding;
        await writing.Add(new MatterStep { ComplaintId = matter.ComplaintId, MatterId = matter.Id, DoneOn = writing.Today, By = writing.Actor.Id, Text = command.Reason });
        writing.Detail["matter"] = matter.Number;
        writing.Detail["kind"] = matter.Kind;
        return Refused.No;
    }
}
