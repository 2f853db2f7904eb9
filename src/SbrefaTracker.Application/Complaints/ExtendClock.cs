using System.Globalization;
using FluentValidation;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Inquiries;
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
        var before = DueOf(writing, command.Clock);
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
        if (await MoveInquiries(writing, command, ct) is { Count: > 0 } moved)
        {
            writing.Detail["inquiries"] = string.Join(',', moved);
        }
        else if (before is { } old && DueOf(writing, command.Clock) is { } now)
        {
            writing.Detail["old"] = old;
            writing.Detail["new"] = now;
        }

        return Refused.No;
    }

    // Null while the clock has not started.
    private static DateOnly? DueOf(ComplaintWriting writing, ClockKind clock)
    {
        var (complaint, parts, rules) = (writing.Complaint, writing.Parts, writing.Rules);
        return Intake.DatesOf(complaint, parts.DuesOfOffices(complaint)).Run(clock, parts.PauseSpans, [.. parts.Grants.Where(grant => grant.Clock == clock)]) is { } run
            ? ClockReading.Of(run, rules.Lengths(complaint), rules.CalendarOf(complaint), writing.Today).AdjustedDue
            : null;
    }

    /// <summary>An office's clock is its inquiry's due day, and an office that may read the inquiry is told. Each moved inquiry as <c>number:old>new</c>.</summary>
    private static async Task<List<string>> MoveInquiries(ComplaintWriting writing, ExtendClock command, CancellationToken ct)
    {
        List<string> moved = [];
        foreach (var inquiry in command.Clock == ClockKind.OfficeReply ? writing.Parts.Inquiries.Where(inquiry => inquiry.IsOpen) : [])
        {
            var old = inquiry.DueOn;
            inquiry.DueOn = writing.Rules.CalendarOf(writing.Complaint).AddBusinessDays(old, command.BusinessDays);
            moved.Add(string.Create(CultureInfo.InvariantCulture, $"{inquiry.Number}:{old:yyyy-MM-dd}>{inquiry.DueOn:yyyy-MM-dd}"));
            await LiaisonMail.OfTime(writing, inquiry, Letters.TimeExtended(writing.Complaint, inquiry, await OfficePeople.TitleOf(writing.Db, inquiry.OfficeCode, ct)), ct);
        }

        return moved;
    }
}
