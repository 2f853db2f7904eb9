using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Inquiries;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>An office asks for time to reply to an inquiry. Its due day stays until the representative grants another.</summary>
public sealed record AskForTime : ComplaintCommand
{
    public required long InquiryId { get; init; }

    /// <summary>The day by which it can reply; later than the inquiry is due now.</summary>
    public required DateOnly Until { get; init; }

    public required string Reason { get; init; }
}

internal sealed class AskForTimeValidator : AbstractValidator<AskForTime>
{
    public AskForTimeValidator() => RuleFor(command => command.Reason).Words();
}

internal sealed class AskForTimeUseCase : IComplaintUseCase<AskForTime>
{
    public ComplaintAction Action(AskForTime command) => ComplaintAction.AskForTime;

    public async Task<Refused> Apply(ComplaintWriting writing, AskForTime command, CancellationToken ct)
    {
        if (OpenInquiry.For(writing, command.InquiryId) is not { } inquiry)
        {
            return OpenInquiry.Missing;
        }

        if (LaterDay.Unfit(writing, inquiry, command.Until, nameof(command.Until)) is { } refusal)
        {
            return refusal;
        }

        (inquiry.TimeAskedUntil, inquiry.TimeRefusedOn, inquiry.TimeAnswer) = (command.Until, null, null);
        writing.Detail["office"] = inquiry.OfficeCode;
        writing.Detail["inquiry"] = inquiry.Number;
        writing.Detail["until"] = command.Until;
        await writing.Explain(command.Reason);
        await OfficeNews.Tell(writing, inquiry, MailDuties.OfficeAskedTime, ct);
        return Refused.No;
    }
}
