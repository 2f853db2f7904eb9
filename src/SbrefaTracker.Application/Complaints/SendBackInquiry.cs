using FluentValidation;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Inquiries;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>An office says that it is not the one to answer, and which one is, if it knows. Its inquiry ends there; somebody asks the right office.</summary>
public sealed record SendBackInquiry : ComplaintCommand
{
    public required long InquiryId { get; init; }

    public required string Reason { get; init; }

    /// <summary>The code of the office that should be asked; null when it is not known.</summary>
    public string? ProposedOffice { get; init; }
}

internal sealed class SendBackInquiryValidator : AbstractValidator<SendBackInquiry>
{
    public SendBackInquiryValidator() => RuleFor(command => command.Reason).Words();
}

internal sealed class SendBackInquiryUseCase : IComplaintUseCase<SendBackInquiry>
{
    public ComplaintAction Action(SendBackInquiry command) => ComplaintAction.SendBack;

    public async Task<Refused> Apply(ComplaintWriting writing, SendBackInquiry command, CancellationToken ct)
    {
        if (OpenInquiry.For(writing, command.InquiryId) is not { } inquiry)
        {
            return OpenInquiry.Missing;
        }

        if (command.ProposedOffice is { } proposed)
        {
            if (proposed == inquiry.OfficeCode)
            {
                return Refusal.On(nameof(command.ProposedOffice), "same_office");
            }

            if (!await writing.Db.Offices.AnyAsync(office => office.Code == proposed, ct))
            {
                return Refusal.On(nameof(command.ProposedOffice), "unknown_office", proposed);
            }

            inquiry.ProposedOffice = proposed;
            writing.Detail["proposed"] = proposed;
        }

        inquiry.SentBackOn = inquiry.CalledOffOn = writing.Today;
        writing.Detail["office"] = inquiry.OfficeCode;
        writing.Detail["inquiry"] = inquiry.Number;
        await writing.Explain(command.Reason);
        await OfficeNews.Tell(writing, inquiry, MailDuties.OfficeSentBack, ct);
        return Refused.No;
    }
}
