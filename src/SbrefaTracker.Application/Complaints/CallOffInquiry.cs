using FluentValidation;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Inquiries;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Calls an inquiry off. The office is told that it does not have to answer any more, and not why.</summary>
public sealed record CallOffInquiry : ComplaintCommand
{
    public required long InquiryId { get; init; }

    /// <summary>For staff and the record.</summary>
    public required string Reason { get; init; }
}

internal sealed class CallOffInquiryValidator : AbstractValidator<CallOffInquiry>
{
    public CallOffInquiryValidator() => RuleFor(command => command.Reason).Words();
}

internal sealed class CallOffInquiryUseCase : IComplaintUseCase<CallOffInquiry>
{
    public ComplaintAction Action(CallOffInquiry command) => ComplaintAction.CallOff;

    public async Task<Refused> Apply(ComplaintWriting writing, CallOffInquiry command, CancellationToken ct)
    {
        if (OpenInquiry.For(writing, command.InquiryId) is not { } inquiry)
        {
            return OpenInquiry.Missing;
        }

        await CallOff(writing, inquiry, ct);
        writing.Detail["office"] = inquiry.OfficeCode;
        writing.Detail["inquiry"] = inquiry.Number;
        await writing.Explain(command.Reason);
        return Refused.No;
    }

    /// <summary>Ends an open inquiry without a reply, and tells its office so.</summary>
    public static async Task CallOff(ComplaintWriting writing, Inquiry inquiry, CancellationToken ct)
    {
        inquiry.CalledOffOn = writing.Today;
        await LiaisonMail.Write(writing, inquiry, Letters.CalledOff(writing.Complaint, inquiry, await OfficePeople.TitleOf(writing.Db, inquiry.OfficeCode, ct)), ct);
    }
}
