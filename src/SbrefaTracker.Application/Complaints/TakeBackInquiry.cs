using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Somebody of the office takes back that a colleague answers an inquiry; the colleague is told, if still there.</summary>
public sealed record TakeBackInquiry : ComplaintCommand
{
    public required long InquiryId { get; init; }

    public required string Reason { get; init; }
}

internal sealed class TakeBackInquiryValidator : AbstractValidator<TakeBackInquiry>
{
    public TakeBackInquiryValidator() => RuleFor(command => command.Reason).Words();
}

internal sealed class TakeBackInquiryUseCase : IComplaintUseCase<TakeBackInquiry>
{
    public ComplaintAction Action(TakeBackInquiry command) => ComplaintAction.TakeBack;

    public async Task<Refused> Apply(ComplaintWriting writing, TakeBackInquiry command, CancellationToken ct)
    {
        if (OpenInquiry.For(writing, command.InquiryId) is not { } inquiry)
        {
            return OpenInquiry.Missing;
        }

        if (writing.Parts.DelegationOf(inquiry) is not { } delegation)
        {
            return Refusal.Of("workflow.nothing_delegated");
        }

        delegation.TakenBackOn = writing.Today;
        delegation.TakenBackBy = writing.Actor.Id;
        writing.Detail["office"] = inquiry.OfficeCode;
        writing.Detail["inquiry"] = inquiry.Number;
        writing.Detail["delegate"] = delegation.DelegateId;
        await writing.Explain(command.Reason);
        var colleague = await OfficePeople.Of(writing.Db, inquiry.OfficeCode).FirstOrDefaultAsync(account => account.Id == delegation.DelegateId && account.Id != writing.Actor.Id, ct);
        if (colleague?.Email is { } address)
        {
            await writing.Mail(address, Letters.DelegationTakenBack(writing.Complaint, inquiry, await OfficePeople.TitleOf(writing.Db, inquiry.OfficeCode, ct)));
        }

        return Refused.No;
    }
}
