using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Correspondence.Templates;
using SbrefaTracker.Application.Inquiries;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Takes one step of the ladder for an inquiry: writes to those it is for, and leaves in the history that it did.</summary>
public sealed record RemindOffice : ComplaintCommand
{
    public required long InquiryId { get; init; }

    public required ReminderStep Step { get; init; }
}

internal sealed class RemindOfficeUseCase : IComplaintUseCase<RemindOffice>
{
    public ComplaintAction Action(RemindOffice command) => ComplaintAction.Remind;

    public async Task<Refused> Apply(ComplaintWriting writing, RemindOffice command, CancellationToken ct)
    {
        var inquiry = writing.Parts.Inquiries.FirstOrDefault(row => row.Id == command.InquiryId && row.IsOpen);
        if (inquiry is null)
        {
            return OpenInquiry.Missing;
        }

        // Several servers may look at once: what one has done, the others find here.
        var step = command.Step;
        if (await writing.Db.Reminders.AnyAsync(row => row.InquiryId == inquiry.Id && row.Step == step.Code && row.DueOn == inquiry.DueOn, ct))
        {
            return Refusal.Of("already_reminded");
        }

        await writing.Add(new Reminder
        {
            ComplaintId = inquiry.ComplaintId,
            InquiryId = inquiry.Id,
            Step = step.Code,
            DueOn = inquiry.DueOn,
            SentOn = writing.Today,
        });
        writing.Detail["office"] = inquiry.OfficeCode;
        writing.Detail["inquiry"] = inquiry.Number;
        writing.Detail["due"] = inquiry.DueOn;
        writing.Detail["step"] = step.Code;
        var late = writing.Rules.CalendarOf(writing.Complaint).BusinessDaysBetween(inquiry.DueOn, writing.Today);
        var letter = await OfficeLetters.Reminder(writing.Db, writing.Complaint, inquiry, step, writing.Today, late, ct);
        await LiaisonMail.Write(writing, step.Reader, inquiry, letter, ct);
        return Refused.No;
    }
}
