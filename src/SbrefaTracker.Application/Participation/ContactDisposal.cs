using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Domain.Retention;

namespace SbrefaTracker.Application.Participation;

/// <summary>Deletes whom to write to, some time after a request came to its end, or its event was over though nobody ended the request. A legal hold on the request stops it; what was deleted is told by an entry of the request's ledger.</summary>
public sealed class ContactDisposal(WriteQueue queue, ITrackerDbFactory databases, AgencyTime time, ParticipationSettings settings)
{
    private const int Most = 200;

    /// <summary>One round; gives how many were deleted.</summary>
    public async Task<int> Go(CancellationToken ct = default)
    {
        var last = time.Today.AddDays(-settings.ContactDays);
        List<long> over;
        await using (var db = databases.Create())
        {
            over = await db.ParticipationContacts.Where(contact => !db.OfficeHolds.Any(hold => hold.Subject == contact.RequestRecord && hold.ReleasedOn == null) && db.ParticipationRequests.Any(request => request.Id == contact.RequestRecord && (request.EndedOn ?? request.EventEndsOn ?? request.EventOn) < last))
                .OrderByDescending(contact => contact.RequestRecord).Select(contact => contact.RequestRecord).Take(Most).ToListAsync(ct);
        }

        await ClockDisposal.Each(queue, over, Delete, ct);
        return over.Count;
    }

    private async Task Delete(WriteSession session, long record, CancellationToken ct)
    {
        var request = await session.Db.ParticipationRequests.FirstAsync(one => one.Id == record, ct);
        var people = await session.Db.ParticipationContacts.Where(contact => contact.RequestRecord == record).ExecuteDeleteAsync(ct);
        await ClockDisposal.Note(session, request, RetentionKinds.Contact, settings.ContactDays, people, ct);
    }
}
