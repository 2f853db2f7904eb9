using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Narratives;
using SbrefaTracker.Application.Publishing;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>
/// Says whether the story may be published after two people took out everything that points to somebody. The filer says so at any time and needs no reason;
/// staff record what the filer wishes and how it came.
/// </summary>
public sealed record ChoosePublishing : ComplaintCommand, IConsent
{
    /// <summary>It may, or may not any more.</summary>
    public required bool? Publish { get; init; }

    public string? From { get; init; }

    public string? Way { get; init; }

    public DateOnly? GivenOn { get; init; }
}

internal sealed class ChoosePublishingValidator : AbstractValidator<ChoosePublishing>
{
    public ChoosePublishingValidator() => RuleFor(command => command.Publish).NotNull().WithErrorCode("required");
}

internal sealed class ChoosePublishingUseCase : IComplaintUseCase<ChoosePublishing>
{
    public ComplaintAction Action(ChoosePublishing command) => ComplaintAction.ChoosePublishing;

    public async Task<Refused> Apply(ComplaintWriting writing, ChoosePublishing command, CancellationToken ct)
    {
        var isFiler = writing.Actor.Is(Roles.Filer);
        if (!isFiler && Consent.Faults(command, writing.Today) is { Count: > 0 } faults)
        {
            return new Refused(faults);
        }

        if (writing.Complaint.PublishConsent == command.Publish)
        {
            return Refusal.Of("nothing_changed");
        }

        // Its own entry first: what the public reads is gone in the same moment.
        if (command.Publish != true)
        {
            await NarrativeOf.Withdraw(writing.Session, writing.Complaint, command.GivenOn ?? writing.Today, writing.Actor, ct);
        }

        writing.Complaint.PublishConsent = command.Publish;
        writing.Detail["publish"] = command.Publish == true ? "yes" : "no";
        if (!isFiler)
        {
            writing.Detail["consent_from"] = command.From!;
            writing.Detail["consent_way"] = command.Way!;
            writing.Detail["consent_on"] = command.GivenOn!.Value;
        }

        return Refused.No;
    }
}
