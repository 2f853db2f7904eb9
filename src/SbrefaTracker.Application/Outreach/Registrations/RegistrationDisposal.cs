using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Domain.Outreach;
using SbrefaTracker.Domain.Retention;

namespace SbrefaTracker.Application.Outreach.Registrations;

/// <summary>
/// Deletes what people told to register, some days after the event. Who was marked as there is counted for the report of the event: while nobody wrote that, marks stay, and no more than twice as long.
/// Of an event that was cancelled nothing is needed once everybody was told. A legal hold on the event stops it; what was deleted is told by an entry of the event's ledger.
/// </summary>
public sealed class RegistrationDisposal(WriteQueue queue, ITrackerDbFactory databases, AgencyTime time, OutreachSettings settings)
{
    /// <summary>Days after an event was cancelled. Our practice: long enough to answer whoever did not read the message.</summary>
    public const int CancelledDays = 7;

    private const int MostEvents = 50;

    /// <summary>One round; gives for how many events it was done.</summary>
    public async Task<int> Go(CancellationToken ct = default)
    {
        var (last, longest, cancelled) = (time.Today.AddDays(-settings.RegistrationDays), time.Today.AddDays(-2 * settings.RegistrationDays), (time.Now - TimeSpan.FromDays(CancelledDays)).ToUnixTimeMilliseconds());
        List<long> over;
        await using (var db = databases.Create())
        {
            over = await db.OutreachEvents.Where(one => db.EventRegistrations.Any(row => row.EventRecord == one.Id))
                .Where(one => !db.OfficeHolds.Any(hold => hold.Subject == one.Id && hold.ReleasedOn == null))
                .Where(one =>
                    (one.EndsOn < last && (one.ReportedOn != null || one.EndsOn < longest || !db.EventRegistrations.Any(row => row.EventRecord == one.Id && row.Came != null)))
                    || (one.State == EventState.Cancelled && db.Entries.Any(entry => entry.ComplaintId == one.Id && entry.Action == CancelEventUseCase.Happened && entry.At < cancelled)))
                .OrderBy(one => one.EndsOn).Select(one => one.Id).Take(MostEvents).ToListAsync(ct);
        }

        await ClockDisposal.Each(queue, over, Delete, ct);
        return over.Count;
    }

    private async Task Delete(WriteSession session, long record, CancellationToken ct)
    {
        var held = await session.Db.OutreachEvents.FirstAsync(one => one.Id == record, ct);
        var waited = held.ReportedOn is null && await session.Db.EventRegistrations.AnyAsync(row => row.EventRecord == record && row.Came != null, ct);
        var people = await session.Db.EventRegistrations.Where(row => row.EventRecord == record).ExecuteDeleteAsync(ct);
        var (kind, days) = held.State == EventState.Cancelled ? (RetentionKinds.RegistrationCancelled, CancelledDays) : (RetentionKinds.Registration, waited ? 2 * settings.RegistrationDays : settings.RegistrationDays);
        await ClockDisposal.Note(session, held, kind, days, people, ct);
    }
}

/// <summary>Does so once an hour, on one instance at a time.</summary>
public sealed class RegistrationDisposalWorker(RegistrationDisposal disposal, Leases leases, TimeProvider clock, ILogger<RegistrationDisposalWorker> log) : RecurringWork(clock, Every, log)
{
    public static readonly TimeSpan Every = TimeSpan.FromHours(1);
    private const string Lease = "registrations for events";

    protected override async Task Round(CancellationToken ct)
    {
        if (await leases.Renew(Lease, ct))
        {
            await disposal.Go(ct);
        }
    }
}
