using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Offices;

/// <summary>
/// Brings the directory to the day: what was entered to hold from a later day becomes what everybody reads when that day comes. It is in the record since it was entered; nothing is recorded a second time.
/// </summary>
public sealed class DirectoryDays(ITrackerDbFactory databases, WriteQueue queue, AgencyTime time)
{
    /// <summary>Gives how many offices changed; what has been done once is found done.</summary>
    public async Task<int> Go(CancellationToken ct = default)
    {
        await using (var db = databases.Create())
        {
            if ((await Begun(db, ct)).Count == 0)
            {
                return 0;
            }
        }

        var changed = 0;
        await queue.Run(
            async (session, token) =>
            {
                // Read again: another instance may have been here, or the directory moved on.
                var begun = await Begun(session.Db, token);
                var known = await session.Db.Offices.Where(office => begun.Keys.Contains(office.Code)).ToDictionaryAsync(office => office.Code, StringComparer.Ordinal, token);
                var contacts = await session.Db.OfficeContacts.Where(contact => begun.Keys.Contains(contact.OfficeCode)).ToListAsync(token);
                foreach (var (code, values) in begun)
                {
                    OfficeWriting.Put(session.Db, code, values, known, contacts);
                }

                session.Db.ChangeTracker.DetectChanges();
                await session.Db.SaveChangesAsync(token);
                changed = begun.Count;
                return Result.Done;
            },
            ct);
        return changed;
    }

    // By office, the values that hold today and that its row does not say yet.
    private async Task<Dictionary<string, Dictionary<ComplaintField, object?>>> Begun(TrackerDb db, CancellationToken ct)
    {
        var today = time.Today;
        var codes = await db.OfficeChanges.Where(change => change.HoldsFrom != null && change.HoldsFrom <= today).Select(change => change.OfficeCode).Distinct().ToListAsync(ct);
        if (codes.Count == 0)
        {
            return [];
        }

        var timelines = await OfficeTimelines.Load(db, codes, ct: ct);
        var contacts = (await db.OfficeContacts.AsNoTracking().Where(contact => codes.Contains(contact.OfficeCode)).ToListAsync(ct)).ToLookup(contact => contact.OfficeCode, StringComparer.Ordinal);
        var offices = await db.Offices.AsNoTracking().Where(office => codes.Contains(office.Code)).ToListAsync(ct);
        return offices.Select(office => (office.Code, Values: Differing(office, contacts[office.Code], timelines[office.Code], today)))
            .Where(office => office.Values.Count > 0)
            .ToDictionary(office => office.Code, office => office.Values, StringComparer.Ordinal);
    }

    private static Dictionary<ComplaintField, object?> Differing(Office office, IEnumerable<OfficeContact> contacts, OfficeTimeline timeline, DateOnly today)
    {
        var now = OfficeTexts.Of(office, contacts);
        return OfficeFields.All.Except([OfficeFields.Code, .. OfficeFields.Days])
            .Select(field => (Field: field, Period: timeline.On(field.Name, today)))
            .Where(pair => pair.Period is { } period && (period.Value ?? "") != now.GetValueOrDefault(pair.Field.Name, ""))
            .ToDictionary(pair => pair.Field, pair => OfficeTimeline.Read(pair.Field, pair.Period!.Value));
    }
}

/// <summary>Does so every minute, on one instance at a time: a day begins for everybody at once.</summary>
public sealed class DirectoryDayWorker(DirectoryDays days, Leases leases, TimeProvider clock, ILogger<DirectoryDayWorker> log) : RecurringWork(clock, Every, log)
{
    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private const string Lease = "directory days";

    protected override async Task Round(CancellationToken ct)
    {
        if (await leases.Renew(Lease, ct))
        {
            await days.Go(ct);
        }
    }
}
