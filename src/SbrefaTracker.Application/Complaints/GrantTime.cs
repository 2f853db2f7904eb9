using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Inquiries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Moves the day on which one office's reply is due, and tells the office.</summary>
public sealed record GrantTime : ComplaintCommand
{
    public required long InquiryId { get; init; }

    /// <summary>The new due day.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>The office reads it.</summary>
    public required string Reason { get; init; }
}

internal sealed class GrantTimeValidator : AbstractValidator<GrantTime>
{
    public GrantTimeValidator() => RuleFor(command => command.Reason).Words();
}

internal sealed class GrantTimeUseCase : IComplaintUseCase<GrantTime>
{
    public ComplaintAction Action(GrantTime command) => ComplaintAction.GrantTime;

    public async Task<Refused> Apply(ComplaintWriting writing, GrantTime command, CancellationToken ct)
    {
        if (OpenInquiry.For(writing, command.InquiryId) is not { } inquiry)
        {
            return OpenInquiry.Missing;
        }

        if (LaterDay.Unfit(writing, inquiry, command.Until, nameof(command.Until)) is { } refusal)
        {
            return refusal;
        }

        writing.Detail["office"] = inquiry.OfficeCode;
        writing.Detail["inquiry"] = inquiry.Number;
        writing.Detail["old"] = inquiry.DueOn;
        writing.Detail["new"] = command.Until;
        (inquiry.DueOn, inquiry.TimeRefusedOn, inquiry.TimeAnswer) = (command.Until, null, command.Reason.Trim());
        await writing.Explain(command.Reason);
        await LiaisonMail.OfTime(writing, inquiry, Letters.TimeGranted(writing.Complaint, inquiry), ct);
        return Refused.No;
    }
}
