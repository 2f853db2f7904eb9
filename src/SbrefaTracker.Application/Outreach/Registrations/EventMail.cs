using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach.Registrations;

/// <summary>Writes to those who registered for an event, each in the language of their page. A message leaves no trace, and is of no use after the event.</summary>
public sealed class EventMail(PassingMail mail, OfficeMail site, AgencyTime time)
{
    /// <summary>Where somebody sees their registration, within the site.</summary>
    public static string Path(string key) => $"/events/registration/{key}";

    /// <summary>Whether they have a seat, with the link to withdraw.</summary>
    internal Task Registered(WriteSession session, OutreachEvent one, RegistrationRow row, string key) =>
        Post(session, one, row, row.Waiting ? "event_waiting" : "event_registered", site.AddressOf(Path(key)));

    /// <summary>A seat became free for somebody who waited.</summary>
    internal Task MovedUp(WriteSession session, OutreachEvent one, RegistrationRow row) => Post(session, one, row, "event_moved_up", "");

    /// <summary>To all of them: when or where it is changed.</summary>
    internal Task Changed(WriteSession session, OutreachEvent one, CancellationToken ct) => Tell(session, one, "event_changed", "", ct);

    /// <summary>To all of them: it was called off.</summary>
    internal Task Cancelled(WriteSession session, OutreachEvent one, CancellationToken ct) => Tell(session, one, "event_cancelled", one.CancelReason!, ct);

    private async Task Tell(WriteSession session, OutreachEvent one, string kind, string last, CancellationToken ct)
    {
        var record = one.Id;
        foreach (var row in await session.Db.EventRegistrations.AsNoTracking().Where(row => row.EventRecord == record).OrderBy(row => row.Id).ToListAsync(ct))
        {
            await Post(session, one, row, kind, last);
        }
    }

    private Task Post(WriteSession session, OutreachEvent one, RegistrationRow row, string kind, string last)
    {
        var letter = Letters.OfEvent(kind, row.Language, one, hasSeat: !row.Waiting, last, time);
        return mail.Post(session, row.Email, letter, time.BeginOf(one.EndsOn.AddDays(1)));
    }
}
