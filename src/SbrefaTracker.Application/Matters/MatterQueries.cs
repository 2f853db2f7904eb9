using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Closures;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Matters;

namespace SbrefaTracker.Application.Matters;

/// <summary>Reads restricted matters, for their readers alone.</summary>
public sealed class MatterQueries(ITrackerDbFactory databases, AgencyTime time)
{
    /// <summary>Most matters in a list, the oldest of those for which something is to be done.</summary>
    public const int Most = 500;

    /// <summary>What is to be done: letters about a matter that did not reach their reader, reports of retaliation for which nobody opened a matter, matters that are open, and contacts that are owed after the complaint's end; the most urgent first.</summary>
    public Task<Result<MatterTask[]>> ToDo(Actor actor, CancellationToken ct = default) => ToDo(actor, Most, ct);

    /// <param name="actor">Who reads.</param>
    /// <param name="most">Most of each kind.</param>
    /// <param name="ct">Stops the reading.</param>
    internal async Task<Result<MatterTask[]>> ToDo(Actor actor, int most, CancellationToken ct)
    {
        if (MatterReaders.KindsFor(actor) is not { Count: > 0 } kinds)
        {
            return Refusal.Of("not_allowed");
        }

        await using var db = databases.Create();
        var rows = await (from matter in db.Matters.AsNoTracking()
                          join complaint in db.Complaints on matter.ComplaintId equals complaint.Id
                          where kinds.Contains(matter.Kind) && complaint.DisposedOn == null
                          where matter.ClosedOn == null
                              || (matter.Kind == MatterKinds.Retaliation && complaint.ClosedOn != null
                                  && db.MatterSteps.Where(step => step.MatterId == matter.Id && step.FollowUp != null && step.DoneOn >= complaint.ClosedOn).Select(step => step.FollowUp).Distinct().Count() < FollowUps.Days.Count)
                          orderby matter.Id
                          select new { Matter = matter, complaint.Reference, complaint.EntityName, complaint.ClosedOn }).Take(most).ToListAsync(ct);
        var steps = await Steps(db, [.. rows.Select(row => row.Matter.Id)], ct);
        var calendars = rows.Count == 0 ? CalendarInForce.Federal : await CalendarInForce.Load(db, ct);
        var tasks = rows.SelectMany(row => TasksOf(View(row.Matter, row.ClosedOn, [.. steps.Where(step => step.MatterId == row.Matter.Id)], calendars.Of(row.Matter.ComplaintId)), row.Reference, row.EntityName, MatterReaders.MayOpen(actor)));
        return (MatterTask[])[.. await Letters(db, kinds, actor, most, ct), .. await Unopened(db, actor, most, (time.Today, time.Now), ct), .. tasks.OrderBy(task => task.DueOn ?? DateOnly.MaxValue).ThenBy(task => task.Reference, StringComparer.Ordinal)];
    }

    // Whoever was to be asked was not: that waits for no day. The ended matter too has such a letter, of a contact that was made.
    private async Task<IEnumerable<MatterTask>> Letters(TrackerDb db, IReadOnlyList<string> kinds, Actor actor, int most, CancellationToken ct)
    {
        var left = await (from queued in db.MailQueue.AsNoTracking()
                          join mail in db.Mails.AsNoTracking() on queued.MailId equals mail.Id
                          join matter in db.Matters.AsNoTracking() on mail.MatterId equals matter.Id
                          join complaint in db.Complaints.AsNoTracking() on matter.ComplaintId equals complaint.Id
                          where QueuedMailStatus.Left.Contains(queued.Status) && queued.TakenUpAt == null && kinds.Contains(matter.Kind)
                          orderby mail.Id
                          select new { complaint.Reference, complaint.EntityName, matter.Id, matter.Kind, MailId = mail.Id, mail.Subject, queued.Status, mail.At }).Take(most).ToListAsync(ct);
        return left.Select(row => new MatterTask(row.Reference, row.EntityName, row.Id, row.Kind, null, null, false)
        {
            Letter = new LeftLetter(row.MailId, row.Subject, row.Status, time.DayOf(row.At), MailOverview.IsOpenTo(actor)),
        });
    }

    // The longest known first; there is no day by which one is to be opened.
    private static async Task<IEnumerable<MatterTask>> Unopened(TrackerDb db, Actor actor, int most, (DateOnly Today, DateTimeOffset Now) now, CancellationToken ct)
    {
        if (!MatterReaders.MayOpen(actor))
        {
            return [];
        }

        var reported = await ReportedRetaliation.Unopened(db, now).AsNoTracking().OrderBy(c => c.Id).Select(c => new { c.Reference, c.EntityName }).Take(most).ToListAsync(ct);
        return reported.Select(row => new MatterTask(row.Reference, row.EntityName, null, MatterKinds.Retaliation, null, null, false));
    }

    /// <summary>The matters of one complaint that somebody may read, with what was done.</summary>
    internal static async Task<IReadOnlyList<MatterView>> Of(TrackerDb db, Complaint complaint, BusinessCalendar calendar, Actor actor, CancellationToken ct)
    {
        var kinds = MatterReaders.KindsFor(actor);
        var matters = await db.Matters.AsNoTracking().Where(matter => matter.ComplaintId == complaint.Id && kinds.Contains(matter.Kind)).OrderBy(matter => matter.Id).ToListAsync(ct);
        var steps = await Steps(db, [.. matters.Select(matter => matter.Id)], ct);
        var people = steps.Select(step => step.By).ToList();
        var names = await db.Users.Where(account => people.Contains(account.Id)).ToDictionaryAsync(account => account.Id, account => account.Name, ct);
        return [.. matters.Select(matter => View(matter, complaint.ClosedOn, [.. steps.Where(step => step.MatterId == matter.Id)], calendar, names))];
    }

    private static MatterView View(Matter matter, DateOnly? closedOn, IReadOnlyList<MatterStep> steps, BusinessCalendar calendar, IReadOnlyDictionary<string, string>? names = null) => new(
        matter,
        [.. steps.Select(step => (step, names?.GetValueOrDefault(step.By) ?? step.By))],
        FollowUps.Of(matter.Kind, closedOn, Done(steps, closedOn), calendar))
    {
        Due = matter.ClosedOn is null ? matter.Due(calendar) : null,
    };

    private IEnumerable<MatterTask> TasksOf(MatterView view, string reference, string entity, bool isTheirs)
    {
        var matter = view.Matter;
        if (view.IsOpen)
        {
            yield return new MatterTask(reference, entity, matter.Id, matter.Kind, null, view.Due?.Due, view.Due?.Due < time.Today) { IsTheirs = isTheirs };
        }

        foreach (var contact in view.Contacts.Where(contact => contact.DoneOn is null).Take(1))
        {
            yield return new MatterTask(reference, entity, matter.Id, matter.Kind, contact.Days, contact.DueOn, contact.DueOn < time.Today) { IsTheirs = isTheirs };
        }
    }

    private static Task<List<MatterStep>> Steps(TrackerDb db, List<long> matters, CancellationToken ct) =>
        db.MatterSteps.AsNoTracking().Where(step => matters.Contains(step.MatterId)).OrderBy(step => step.Id).ToListAsync(ct);

    // A complaint that was taken up again and closed anew is asked after anew: what was made after an earlier end counts for that one.
    private static Dictionary<int, DateOnly> Done(IEnumerable<MatterStep> steps, DateOnly? closedOn) => steps
        .Where(step => step.FollowUp is not null && step.DoneOn >= closedOn)
        .GroupBy(step => step.FollowUp!.Value)
        .ToDictionary(made => made.Key, made => made.First().DoneOn);
}

/// <param name="Steps">What was done and the name of who did it, oldest first.</param>
/// <param name="Contacts">The contacts after the complaint's end; none while it is open.</param>
public sealed record MatterView(Matter Matter, IReadOnlyList<(MatterStep Step, string By)> Steps, IReadOnlyList<FollowUp> Contacts)
{
    public bool IsOpen => Matter.ClosedOn is null;

    /// <summary>By when it is to be looked into, with its days; null when it is over or in others' hands.</summary>
    public Deadline? Due { get; init; }
}

/// <param name="MatterId">Null while it was only reported: a matter is to be opened.</param>
/// <param name="FollowUp">Which contact is owed, in days after closing; null when the matter itself is open.</param>
/// <param name="DueOn">Null when nothing is due by a day.</param>
public sealed record MatterTask(string Reference, string EntityName, long? MatterId, string Kind, int? FollowUp, DateOnly? DueOn, bool IsLate)
{
    /// <summary>It was reported, and nobody opened a matter for it.</summary>
    public bool IsOnlyReported => MatterId is null;

    /// <summary>Whoever reads of it may also look into it and end it; the others only read what is found.</summary>
    public bool IsTheirs { get; init; }

    /// <summary>What waits for no day, and comes first.</summary>
    public bool IsAtOnce => IsOnlyReported || Letter is not null;

    /// <summary>The letter about the matter that did not reach its reader, and that nobody took up; null of every other task.</summary>
    public LeftLetter? Letter { get; init; }
}

/// <param name="Status">Why it did not: a code of <see cref="QueuedMailStatus"/>.</param>
/// <param name="WrittenOn">The day it was handed to the outbox.</param>
/// <param name="MayTakeUp">Whoever looks may say what is done about it.</param>
public sealed record LeftLetter(long MailId, string Subject, string Status, DateOnly WrittenOn, bool MayTakeUp);
