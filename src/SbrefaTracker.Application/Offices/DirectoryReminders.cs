using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Offices;

/// <summary>Asks offices to look at their entry in the directory when nobody has confirmed it for too long.</summary>
public sealed class DirectoryReminders(ITrackerDbFactory databases, WriteQueue queue, PassingMail mail, AgencyTime time, EntryLink link, IOptions<DirectoryOptions> options)
{
    /// <summary>Most offices that are asked in one round, so that a new directory does not write to all at once.</summary>
    public const int Most = 20;

    // Long enough for a mail server that is away: the office counts as asked.
    private static readonly TimeSpan MailKept = TimeSpan.FromDays(14);

    /// <summary>Asks those that are due and have an address that works, each once within the days of the settings; gives how many.</summary>
    public async Task<int> Go(CancellationToken ct = default)
    {
        var due = await Due(ct);
        if (due.Count == 0)
        {
            return 0;
        }

        await queue.Run(
            async (session, token) =>
            {
                foreach (var office in await session.Db.Offices.Where(row => due.Contains(row.Code)).ToListAsync(token))
                {
                    office.ConfirmAskedOn = session.Today;
                    await mail.Post(session, office.Email!, Letters.ConfirmEntry(office, link.Address), session.Now + MailKept);
                }

                session.Db.ChangeTracker.DetectChanges();
                await session.Db.SaveChangesAsync(token);
                return Result.Done;
            },
            ct);
        return due.Count;
    }

    private async Task<List<string>> Due(CancellationToken ct)
    {
        await using var db = databases.Create();
        var asked = time.Today.AddDays(-options.Value.RemindAgainAfterDays);
        var offices = await db.Offices.AsNoTracking().Where(office => office.Email != null && (office.ConfirmAskedOn == null || office.ConfirmAskedOn < asked)).ToListAsync(ct);
        return
        [
            .. offices.Where(office => options.Value.IsDue(office, time.Today) && office.FailingAddress is null)
                .OrderBy(office => office.ConfirmedOn).ThenBy(office => office.Code, StringComparer.Ordinal)
                .Select(office => office.Code).Take(Most),
        ];
    }
}

/// <summary>Where an office reads and confirms its entry.</summary>
public sealed record EntryLink(string Address);

/// <summary>Does so once an hour, on one instance at a time.</summary>
public sealed class DirectoryReminderWorker(DirectoryReminders reminders, Leases leases, TimeProvider clock, ILogger<DirectoryReminderWorker> log) : RecurringWork(clock, Every, log)
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private const string Lease = "directory reminders";

    protected override async Task Round(CancellationToken ct)
    {
        if (await leases.Renew(Lease, ct))
        {
            await reminders.Go(ct);
        }
    }
}
