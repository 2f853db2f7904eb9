using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Inquiries;

/// <summary>
/// Takes the steps of the ladder that are due. Made-up complaints are left out, because nobody is written to about them; imported ones
/// have no inquiry. So are those that are kept in this office now: theirs does not see what it was asked any more, and cannot be late with it.
/// </summary>
public sealed class Reminders(ITrackerDbFactory databases, ComplaintCommands commands, ClockSettings clocks, ReminderLadder ladder, AgencyTime time, ILogger<Reminders> log)
{
    /// <returns>How many steps were taken.</returns>
    public async Task<int> SendDue(CancellationToken ct = default)
    {
        var taken = 0;
        foreach (var (owed, step) in await Due(ct))
        {
            if (await Take(owed, step, ct))
            {
                taken++;
            }
        }

        return taken;
    }

    private async Task<IReadOnlyList<(Owed Owed, ReminderStep Step)>> Due(CancellationToken ct)
    {
        var today = time.Today;
        var last = today.AddDays(ladder.CalendarDaysAhead);
        await using var db = databases.Create();
        var owed = await (
            from inquiry in db.Inquiries.AsNoTracking().Where(OwedReplies.AreOpen)
            join complaint in db.Complaints.AsNoTracking().Where(OwedReplies.AreTold) on inquiry.ComplaintId equals complaint.Id
            where inquiry.DueOn <= last
                && db.Entries.Any(entry => entry.ComplaintId == complaint.Id && entry.Sequence == 1 && entry.Action != PastTense.DemoMade)
            orderby inquiry.DueOn, inquiry.Id
            select new Owed(inquiry, complaint)).ToListAsync(ct);
        if (owed.Count == 0)
        {
            return [];
        }

        var ids = owed.ConvertAll(one => one.Inquiry.Id);
        var sent = (await db.Reminders.AsNoTracking().Where(row => ids.Contains(row.InquiryId)).ToListAsync(ct)).ToLookup(row => (row.InquiryId, row.DueOn), row => row.Step);
        var promises = await Promises.Days(db, ids, ct);
        var rules = await Rulebook.Load(db, clocks, ct);
        return [.. owed.SelectMany(one => ladder
            .Due(one.Inquiry, today, rules.CalendarOf(one.Complaint), sent[(one.Inquiry.Id, one.Inquiry.DueOn)].ToHashSet(StringComparer.Ordinal), promises.TryGetValue(one.Inquiry.Id, out var promised) ? promised : null)
            .Select(step => (one, step)))];
    }

    // What somebody changed meanwhile is looked at again in the next round.
    private async Task<bool> Take(Owed owed, ReminderStep step, CancellationToken ct)
    {
        await using var db = databases.Create();
        var reference = owed.Complaint.Reference;
        var version = await db.Complaints.Where(row => row.Id == owed.Complaint.Id).Select(row => row.Version).FirstAsync(ct);
        var result = await commands.Run(new RemindOffice { Reference = reference, Version = version, InquiryId = owed.Inquiry.Id, Step = step }, Actor.Clock, ct);
        if (!result.IsDone)
        {
            log.LogInformation("Step {Step} for inquiry {Inquiry} was not taken: {Code}", step.Code, owed.Inquiry.Id, result.Refusals[0].Code);
        }

        return result.IsDone;
    }

    private sealed record Owed(Inquiry Inquiry, Complaint Complaint);
}
