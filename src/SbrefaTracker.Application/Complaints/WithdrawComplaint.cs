using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Ends the complaint because the filer wishes so. Open inquiries are called off.</summary>
public sealed record WithdrawComplaint : ComplaintCommand
{
    /// <summary>Why, if the filer says so; never demanded.</summary>
    public string? Reason { get; init; }
}


internal sealed class WithdrawComplaintValidator : AbstractValidator<WithdrawComplaint>
{
    public WithdrawComplaintValidator() => RuleFor(command => command.Reason).WordsIfAny();
}

internal sealed class WithdrawComplaintUseCase : IComplaintUseCase<WithdrawComplaint>
{
    public ComplaintAction Action(WithdrawComplaint command) => ComplaintAction.Withdraw;

    public async Task<Refused> Apply(ComplaintWriting writing, WithdrawComplaint command, CancellationToken ct)
    {
        var complaint = writing.Complaint;
        complaint.ClosedOn = writing.Today;
        complaint.Outcome = Outcomes.Withdrawn;
        writing.Detail["outcome"] = Outcomes.Withdrawn;
        foreach (var inquiry in writing.Parts.Inquiries.Where(inquiry => inquiry.IsOpen))
        {
            await CallOffInquiryUseCase.CallOff(writing, inquiry, ct);
        }

        if (writing.Parts.Draft is { } draft)
        {
            draft.ReturnedOn = writing.Today;
        }

        if (!string.IsNullOrWhiteSpace(command.Reason))
        {
            await writing.Explain(command.Reason);
        }

        await writing.MailFiler(Letters.Closed(complaint));
        return Refused.No;
    }
}
