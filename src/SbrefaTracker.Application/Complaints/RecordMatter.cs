using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Matters;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Records what was done about a restricted matter, or a contact after the complaint was closed.</summary>
public sealed record RecordMatter : ComplaintCommand
{
    public required long MatterId { get; init; }

    public required string Text { get; init; }

    /// <summary>Which of the <see cref="FollowUps"/> it was, in days after closing; null for any other step.</summary>
    public int? FollowUp { get; init; }
}

internal sealed class RecordMatterValidator : AbstractValidator<RecordMatter>
{
    public RecordMatterValidator() => RuleFor(command => command.Text).Words();
}

internal sealed class RecordMatterUseCase : IComplaintUseCase<RecordMatter>
{
    public ComplaintAction Action(RecordMatter command) => ComplaintAction.RecordMatter;

    public async Task<Refused> Apply(ComplaintWriting writing, RecordMatter command, CancellationToken ct)
    {
        if (writing.Parts.Matters.FirstOrDefault(one => one.Id == command.MatterId) is not { } matter)
        {
            return Refusal.On(nameof(command.MatterId), "required");
        }

        if (command.FollowUp is { } days && !FollowUps.Of(matter.Kind, writing.Complaint.ClosedOn, new Dictionary<int, DateOnly>()).Any(contact => contact.Days == days))
        {
            return Refusal.On(nameof(command.FollowUp), "no_follow_up");
        }

        await writing.Add(new MatterStep
        {
            ComplaintId = writing.Complaint.Id,
            MatterId = matter.Id,
            DoneOn = writing.Today,
            By = writing.Actor.Id,
            FollowUp = command.FollowUp,
            Text = command.Text,
        });
        writing.Detail["matter"] = matter.Number;
        writing.Detail["kind"] = matter.Kind;
        return Refused.No;
    }
}
