using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Matters;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Opens a restricted matter beside the complaint: an allegation of retaliation, or a referral to the Inspector General.</summary>
public sealed record OpenMatter : ComplaintCommand
{
    /// <summary>A code of <see cref="MatterKinds"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>Sealed: read by the readers of the matter alone.</summary>
    public required string Reason { get; init; }
}

internal sealed class OpenMatterValidator : AbstractValidator<OpenMatter>
{
    public OpenMatterValidator()
    {
        RuleFor(command => command.Kind).CodeOf(MatterKinds.List, required: true);
        RuleFor(command => command.Reason).Words();
    }
}

internal sealed class OpenMatterUseCase : IComplaintUseCase<OpenMatter>
{
    public ComplaintAction Action(OpenMatter command) => ComplaintAction.OpenMatter;

    public async Task<Refused> Apply(ComplaintWriting writing, OpenMatter command, CancellationToken ct)
    {
        if (writing.Parts.Matters.Any(matter => matter.Kind == command.Kind && matter.ClosedOn is null))
        {
            return Refusal.On(nameof(command.Kind), "matter_already_open");
        }

        var matter = await writing.Add(new Matter
        {
            ComplaintId = writing.Complaint.Id,
            Number = writing.Parts.Matters.Count + 1,
            Kind = command.Kind,
            OpenedOn = writing.Today,
            OpenedBy = writing.Actor.Id,
            DueOn = command.Kind == MatterKinds.Retaliation ? writing.Rules.CalendarOf(writing.Complaint).AddBusinessDays(writing.Today, Matter.DaysToLookInto) : null,
            Reason = command.Reason,
        });
        writing.Detail["matter"] = matter.Number;
        writing.Detail["kind"] = matter.Kind;
        return Refused.No;
    }
}
