using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Inquiries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Says to an office that asked for time that its reply is due as before, and why.</summary>
public sealed record RefuseTime : ComplaintCommand
{
    public required long InquiryId { get; init; }

    /// <summary>The office reads it.</summary>
    public required string Reason { get; init; }
}

internal sealed class RefuseTimeValidator : AbstractValidator<RefuseTime>
{
    public RefuseTimeValidator() => RuleFor(command => command.Reason).Words();
}

internal sealed class RefuseTimeUseCase : IComplaintUseCase<RefuseTime>
{
    public ComplaintAction Action(RefuseTime command) => ComplaintAction.RefuseTime;

    public async Task<Refused> Apply(ComplaintWriting writing, RefuseTime command, CancellationToken ct)
    {
        if (OpenInquiry.For(writing, command.InquiryId) is not { } inquiry)
        {
            return OpenInquiry.Missing;
        }

        // Of several inquiries another one may be the one that waits.
        if (!inquiry.AwaitsTime)
        {
            return Refusal.Of("workflow.no_time_asked_for");
        }

        (inquiry.TimeRefusedOn, inquiry.TimeAnswer) = (writing.Today, command.Reason.Trim());
        writing.Detail["office"] = inquiry.OfficeCode;
        writing.Detail["inquiry"] = inquiry.Number;
        writing.Detail["until"] = inquiry.TimeAskedUntil!.Value;
        await writing.Explain(command.Reason);
        await LiaisonMail.OfTime(writing, inquiry, Letters.TimeRefused(writing.Complaint, inquiry), ct);
        return Refused.No;
    }
}
