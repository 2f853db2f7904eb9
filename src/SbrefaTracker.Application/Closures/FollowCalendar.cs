using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Clocks;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Closures;

/// <summary>
/// Moves the due days of one complaint after a switch in the layer of closures, and leaves in its history which clock's day
/// moved from when to when, and by what authority. Refused with <see cref="Stays"/> when none moves.
/// </summary>
public sealed record FollowCalendar : ComplaintCommand
{
    /// <summary>No due day of the complaint is moved by the switch.</summary>
    public const string Stays = "due_days_stay";

    public required CalendarChange Change { get; init; }

    /// <summary>The account that switched.</summary>
    public required string By { get; init; }

    /// <summary>The calendar by which the stored due days were counted.</summary>
    public required BusinessCalendar Before { get; init; }
}

internal sealed class FollowCalendarUseCase : IComplaintUseCase<FollowCalendar>
{
    public ComplaintAction Action(FollowCalendar command) => ComplaintAction.Redate;

    public async Task<Refused> Apply(ComplaintWriting writing, FollowCalendar command, CancellationToken ct)
    {
        var complaint = writing.Complaint;
        var after = writing.Rules.CalendarOf(complaint);
        var due = MoveOf(complaint, writing, command.Before, after);
        var inquiries = await MoveInquiries(writing, command.Before, after, ct);
        if (due is null && inquiries.Count == 0)
        {
            return Refusal.Of(FollowCalendar.Stays);
        }

        Explain(writing.Detail, command);
        if (due is not null)
        {
            writing.Detail["clock"] = due.Clock.ToString();
            writing.Detail["old"] = due.OldDue;
            writing.Detail["new"] = due.NewDue;
        }

        if (inquiries.Count > 0)
        {
            writing.Detail["inquiries"] = string.Join(',', inquiries);
        }

        return Refused.No;
    }

    private static void Explain(SortedDictionary<string, object> detail, FollowCalendar command)
    {
        detail["authority"] = command.Change.Authority;
        detail["by"] = command.By;
        detail["switched"] = command.Change.IsOn ? "on" : "off";
        if (command.Change.Day is { } day)
        {
            detail["closure"] = day;
        }
    }

    // What the switch moves is told apart from what a pause does meanwhile: both calendars are asked as of the same day.
    private static Redating? MoveOf(Complaint complaint, ComplaintWriting writing, BusinessCalendar before, BusinessCalendar after)
    {
        var parts = writing.Parts;
        var dates = Intake.DatesOf(complaint, parts.DuesOfOffices(complaint));
        if (dates.AwaitedAsOf(writing.Today) is not { } clock)
        {
            return null;
        }

        var move = clock == ClockKind.OfficeReply
            ? new Redating(clock, dates.OpenInquiryDues.Min(), parts.OwedBy(complaint).Min(one => Redating.OfInquiry(one.AskedOn, one.DueOn, before, after).NewDue))
            : dates.Run(clock, parts.PauseSpans, parts.Grants) is { } run
                ? Redating.ByCalendar(run, writing.Rules.Lengths(complaint), before, after, writing.Today)
                : null;
        return move is { IsMoved: true } ? move : null;
    }

    /// <summary>Each moved inquiry as <c>number:old>new</c>.</summary>
    private static async Task<List<string>> MoveInquiries(ComplaintWriting writing, BusinessCalendar before, BusinessCalendar after, CancellationToken ct)
    {
        var moved = new List<string>();
        foreach (var inquiry in writing.Parts.Inquiries.Where(inquiry => inquiry.IsOpen))
        {
            var move = Redating.OfInquiry(inquiry.AskedOn, inquiry.DueOn, before, after);
            if (move.IsMoved)
            {
                inquiry.DueOn = move.NewDue;
                await CarryLateSteps(writing, inquiry.Id, move, ct);
                moved.Add(string.Create(CultureInfo.InvariantCulture, $"{inquiry.Number}:{move.OldDue:yyyy-MM-dd}>{move.NewDue:yyyy-MM-dd}"));
            }
        }

        return moved;
    }

    // Nobody granted time: whoever was told that the reply is late was told, and the ladder goes on from there. Reminders before the day name it, so they go out again for the new one.
    private static async Task CarryLateSteps(ComplaintWriting writing, long inquiryId, Redating move, CancellationToken ct)
    {
        foreach (var taken in await writing.Db.Reminders.Where(row => row.InquiryId == inquiryId && row.DueOn == move.OldDue && ReminderLadder.Late.Contains(row.Step)).ToListAsync(ct))
        {
            taken.DueOn = move.NewDue;
        }
    }
}
