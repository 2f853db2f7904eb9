using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Correspondence;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Mailing;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Views;

/// <summary>Reads the query of a view: what the list is asked for. The face that shows lists gives it.</summary>
/// <param name="query">What stands after the question mark.</param>
/// <param name="today">The agency's day.</param>
/// <param name="me">The account that asks.</param>
public delegate WorkListFilter ReadViewQuery(string query, DateOnly today, string me);

/// <summary>
/// Tells people what is new in the views of which they asked it, each by what they themselves may see. A message names no complaint, and leaves no trace once it is sent. An alert of somebody whose
/// account ended, or who can no longer read the view, ends.
/// </summary>
public sealed class ViewAlertRounds(
    ITrackerDbFactory databases, WriteQueue queue, WatchedViews watched, ActorLookup actors, PassingMail mail, AgencyTime time, ViewLinks links, ReadViewQuery read,
    ILogger<ViewAlertRounds> log)
{
    private const int Morning = 7;

    /// <returns>How many messages were posted.</returns>
    public async Task<int> Run(CancellationToken ct = default)
    {
        var posted = 0;
        await using var db = databases.Create();
        foreach (var key in await db.ViewAlerts.OrderBy(alert => alert.Code).ThenBy(alert => alert.AccountId).Select(alert => new { alert.Code, alert.AccountId }).ToListAsync(ct))
        {
            // One after the other: what a large view holds is long.
            var alert = await db.ViewAlerts.AsNoTracking().FirstOrDefaultAsync(row => row.Code == key.Code && row.AccountId == key.AccountId, ct);
            var view = alert is null ? null : await db.SavedViews.AsNoTracking().FirstOrDefaultAsync(row => row.Code == key.Code, ct);
            if (alert is null || view is null)
            {
                continue;
            }

            if (await Reader(view, alert, ct) is not { } reader)
            {
                await End(alert, ct);
            }
            else if (IsDue(alert) && await Attempt(view, alert, reader, ct))
            {
                posted++;
            }
        }

        return posted;
    }

    private async Task<Actor?> Reader(SavedViewRow view, ViewAlertRow alert, CancellationToken ct)
    {
        var actor = view.IsShared || view.OwnerId == alert.AccountId ? await actors.Find(alert.AccountId, ct) : null;
        return actor?.Roles.Any(role => role.ReadsComplaints) == true ? actor : null;
    }

    private Task<Result> End(ViewAlertRow alert, CancellationToken ct) => queue.Run(
        async (session, token) =>
        {
            await session.Db.ViewAlerts.Where(row => row.Code == alert.Code && row.AccountId == alert.AccountId).ExecuteDeleteAsync(token);
            return Result.Done;
        },
        ct);

    // One view that cannot be read keeps nobody else from being told.
    private async Task<bool> Attempt(SavedViewRow view, ViewAlertRow alert, Actor reader, CancellationToken ct)
    {
        try
        {
            return await Look(view, alert, reader, ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The view {View} could not be looked at; it is tried again in the next round", view.Code);
            return false;
        }
    }

    // A morning on which no server ran is made up for as soon as one runs.
    private bool IsDue(ViewAlertRow alert)
    {
        var (now, then) = (time.Local(time.Now), time.Local(alert.AlertedAt));
        var morning = now.Hour >= Morning ? time.Today : time.Today.AddDays(-1);
        return alert.Held.Length == 0 || alert.Alert switch
        {
            ViewAlerts.Daily => WasBefore(morning),
            ViewAlerts.Weekly => WasBefore(morning.AddDays(-(((int)morning.DayOfWeek + 6) % 7))),
            _ => true,
        };
        bool WasBefore(DateOnly day) => time.DayOf(alert.AlertedAt) is var last && (last < day || (last == day && then.Hour < Morning));
    }

    private async Task<bool> Look(SavedViewRow view, ViewAlertRow alert, Actor reader, CancellationToken ct)
    {
        var before = ViewMembers.Read(alert.Held);
        var found = await watched.Now(read(view.Query, time.Today, reader.Id), before, time.Today, reader, ct);
        if (!found.IsDone)
        {
            return false;
        }

        var now = found.Value;
        var isAbove = alert.Alert == ViewAlerts.Above;
        var count = isAbove ? now.Ids.Count : before is null ? 0 : now.Ids.Count(id => !before.Ids.Contains(id));

        // What is above it from the start is told at the first look; what was there from the start is nothing new.
        var isNews = isAbove ? now.Ids.Count > alert.AlertAbove && (before?.Ids.Count ?? 0) <= alert.AlertAbove : count > 0;

        // That nothing was new in the morning is kept as well: what comes later in the day waits for the next one.
        var isRound = alert.Alert is ViewAlerts.Daily or ViewAlerts.Weekly;
        return (isNews || isRound || IsOther(before, now)) && await Keep(view, alert, now.ToString(), isNews ? count : 0, ct);
    }

    // What it held is written again when it holds something else, and now and then, so that little is left to follow.
    private static bool IsOther(ViewMembers? before, ViewMembers now) =>
        before is null || before.Day != now.Day || now.Head - before.Head > WatchedViews.MostFollowed / 10 || !now.Ids.SetEquals(before.Ids);

    // Several servers may look at once: only the first of them finds the view as it was.
    private async Task<bool> Keep(SavedViewRow view, ViewAlertRow alert, string held, int news, CancellationToken ct)
    {
        await using var db = databases.Create();
        var address = await db.Users.Where(account => account.Id == alert.AccountId).Select(account => account.Email).FirstOrDefaultAsync(ct);
        var kept = await queue.Run<Result<bool>>(
            async (session, token) =>
            {
                var now = session.Now;
                var changed = await session.Db.ViewAlerts.Where(row => row.Code == alert.Code && row.AccountId == alert.AccountId && row.Held == alert.Held && row.AlertedAt == alert.AlertedAt)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Held, held).SetProperty(row => row.AlertedAt, now), token);
                var tells = changed == 1 && news > 0 && address is not null;
                if (tells)
                {
                    await mail.Post(session, address!, Letters.ViewAlert(view.Name, news, alert.Alert == ViewAlerts.Above, links.Of(view.Code)));
                    await session.Db.SaveChangesAsync(token);
                }

                return tells;
            },
            ct);
        return kept.Value;
    }
}
