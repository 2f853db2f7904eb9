using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Substitutions;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>A liaison lets a colleague of the same office answer an inquiry. The colleague is told; the liaison goes on being reminded too.</summary>
public sealed record DelegateInquiry : ComplaintCommand
{
    public required long InquiryId { get; init; }

    /// <summary>The account of a liaison of the office that was asked, other than who delegates.</summary>
    public required string Delegate { get; init; }

    public required string Reason { get; init; }
}

internal sealed class DelegateInquiryValidator : AbstractValidator<DelegateInquiry>
{
    public DelegateInquiryValidator()
    {
        RuleFor(command => command.Delegate).NotEmpty().WithErrorCode("required");
        RuleFor(command => command.Reason).Words();
    }
}

internal sealed class DelegateInquiryUseCase : IComplaintUseCase<DelegateInquiry>
{
    public ComplaintAction Action(DelegateInquiry command) => ComplaintAction.Delegate;

    public async Task<Refused> Apply(ComplaintWriting writing, DelegateInquiry command, CancellationToken ct)
    {
        if (OpenInquiry.For(writing, command.InquiryId) is not { } inquiry)
        {
            return OpenInquiry.Missing;
        }

        if (writing.Parts.DelegationOf(inquiry) is not null)
        {
            return Refusal.Of("already_delegated");
        }

        var colleague = await OfficePeople.Of(writing.Db, inquiry.OfficeCode).FirstOrDefaultAsync(account => account.Id == command.Delegate && account.Id != writing.Actor.Id, ct);
        if (colleague is null)
        {
            return Refusal.On(nameof(command.Delegate), "no_colleague");
        }

        await writing.Add(new Delegation
        {
            ComplaintId = inquiry.ComplaintId,
            InquiryId = inquiry.Id,
            DelegateId = colleague.Id,
            DelegatedBy = writing.Actor.Id,
            InPlaceOf = OpenInquiry.InPlaceOf(writing.Actor, inquiry),
            DelegatedOn = writing.Today,
        });
        writing.Detail["office"] = inquiry.OfficeCode;
        writing.Detail["inquiry"] = inquiry.Number;
        writing.Detail["delegate"] = colleague.Id;
        await writing.Explain(command.Reason);
        var office = await OfficePeople.TitleOf(writing.Db, inquiry.OfficeCode, ct);
        foreach (var address in await Substitutes.AddressesWith(writing.Db, writing.Db.Users.Where(account => account.Id == colleague.Id), [Roles.OfficeLiaison], writing.Today, ct))
        {
            await writing.Mail(address!, Letters.Delegated(writing.Complaint, inquiry, office));
        }

        return Refused.No;
    }
}
