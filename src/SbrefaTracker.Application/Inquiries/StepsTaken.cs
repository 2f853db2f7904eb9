using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Inquiries;

namespace SbrefaTracker.Application.Inquiries;

/// <summary>Who was reminded of a reply after its due day, and whether the letter reached anybody.</summary>
internal static class StepsTaken
{
    /// <summary>The steps of the ladder that were taken for the due day that holds, oldest first. One without a letter that left, or was carried, reached nobody.</summary>
    public static async Task<IReadOnlyList<(ReminderReader Reader, DateOnly On, bool IsReached)>> Of(TrackerDb db, Inquiry inquiry, CancellationToken ct)
    {
        var steps = await db.Reminders.AsNoTracking().Where(row => row.ComplaintId == inquiry.ComplaintId).OrderBy(row => row.Id).ToListAsync(ct);
        var letters = await (
            from mail in db.Mails.AsNoTracking()
            join queued in db.MailQueue.AsNoTracking() on mail.Id equals queued.MailId
            where mail.ComplaintId == inquiry.ComplaintId && mail.Kind == "reminder"
            orderby mail.Id
            select new Letter(mail.Id, mail.At, queued.Status, queued.TakenUpAs)).ToListAsync(ct);
        return [.. steps
            .Where(step => step.InquiryId == inquiry.Id && step.DueOn == inquiry.DueOn && ReminderLadder.Late.Contains(step.Step))
            .Select(step => (ReaderOf(step), step.SentOn, IsReached(step, steps, letters)))];
    }

    private static ReminderReader ReaderOf(Reminder step) => ReminderLadder.Usual.Steps.First(one => one.Code == step.Step).Reader;

    // A step and its letters are written as one, and numbered by one counter: they follow it, up to the next step, at one moment. What staff sent again came later.
    private static bool IsReached(Reminder step, List<Reminder> steps, List<Letter> letters)
    {
        var next = steps.Find(one => one.Id > step.Id)?.Id ?? long.MaxValue;
        var own = letters.Where(letter => letter.Id > step.Id && letter.Id < next).ToList();
        return own.Exists(letter => letter.At == own[0].At && letter.IsReached);
    }

    private sealed record Letter(long Id, DateTimeOffset At, string Status, string? TakenUpAs)
    {
        public bool IsReached => Status is QueuedMailStatus.Sent or QueuedMailStatus.Waiting || TakenUpAs is not (null or MailWays.Nothing);
    }
}
