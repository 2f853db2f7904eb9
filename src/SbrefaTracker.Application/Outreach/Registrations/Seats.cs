using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach.Registrations;

/// <summary>Gives seats that became free to those who wait.</summary>
public sealed class Seats(EventMail mail)
{
    /// <summary>Moves up whoever can. What was removed before must be removed in the database already.</summary>
    internal async Task MoveUp(WriteSession session, OutreachEvent one, CancellationToken ct)
    {
        var record = one.Id;
        if (one.State != EventState.Announced || one.EndsOn < session.Today)
        {
            return;
        }

        var rows = session.Db.EventRegistrations.Where(row => row.EventRecord == record);
        var (seated, waiting) = (await rows.CountAsync(row => !row.Waiting, ct), await rows.CountAsync(row => row.Waiting, ct));
        foreach (var row in await rows.Where(row => row.Waiting).OrderBy(row => row.Id).Take(Seating.MovingUp(one.Capacity, seated, waiting)).ToListAsync(ct))
        {
            row.Waiting = false;
            await mail.MovedUp(session, one, row);
        }
    }
}
