using FluentValidation;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Grants business days on one clock.</summary>
public sealed record ExtendClock : ComplaintCommand
{
    public const int MostDays = 260;

    public required ClockKind Clock { get; init; }

    public required int BusinessDays { get; init; }

    public required string Reason { get; init; }
}

internal sealed class ExtendClockValidator : AbstractValidator<ExtendClock>
{
    public ExtendClockValidator()
    {
        RuleFor(command => command.Reason).Words();
        RuleFor(command => command.BusinessDays)
            .InclusiveBetween(1, ExtendClock.MostDays)
            .WithErrorCode("not_between")
            .WithState(_ => new object[] { 1, ExtendClock.MostDays });
        RuleFor(command => command.Clock).IsInEnum().WithErrorCode("required");
    }
}

internal sealed class ExtendClockUseCase : IComplaintUseCase<ExtendClock>
{
    public ComplaintAction Action(ExtendClock command) => ComplaintAction.Extend;

    public async Task<Refused> Apply(ComplaintWriting writing, ExtendClock command, CancellationToken ct)
    {
        await writing.Add(new Extension
        {
            ComplaintId = writing.Complaint.Id,
            Clock = command.Clock.ToString(),
            BusinessDays = command.BusinessDays,
            GrantedOn = writing.Today,
            Reason = command.Reason,
            By = writing.Actor.Id,
        });
        writing.Detail["clock"] = command.Clock.ToString();
        writing.Detail["days"] = command.BusinessDays;
        MoveInquiries(writing, command);
        return Refused.No;
    }

    // An office's clock is its inquiry's due day.
    private static void MoveInquiries(ComplaintWriting writing, ExtendClock command)
    {
        if (command.Clock != ClockKind.OfficeReply)
        {
            return;
        }

        foreach (var inquiry in writing.Parts.Inquiries.Where(inquiry => inquiry.IsOpen))
        {
            inquiry.DueOn = writing.Rules.CalendarOf(writing.Complaint).AddBusinessDays(inquiry.DueOn, command.BusinessDays);
        }
    }
}
