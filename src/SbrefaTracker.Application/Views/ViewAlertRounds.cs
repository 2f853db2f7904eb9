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

/// <summary>Tells the owners of views what is new in them. A message names no complaint, and leaves no trace once it is sent.</summary>
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
        foreach (var code in await db.SavedViews.Where(view => view.Alert != ViewAlerts.None).OrderBy(view => view.Code).Select(view => view.Code).ToListAsync(ct))
        {
            // One after the other: what a large view holds is long.
            if (await db.SavedViews.AsNoTracking().FirstOrDefaultAsync(row => row.Code == code, ct) is { } view && IsDue(view) && await actors.Find(view.OwnerId, ct) is { } owner && await Attempt(view, owner, ct))
            {
                posted++;
            }
        }

        return posted;
    }

    // One view that cannot be read keeps nobody else from being told.
    private async Task<bool> Attempt(SavedViewRow view, Actor owner, CancellationToken ct)
    {
        try
        {
            return await Look(view, owner, ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            log.LogError(failure, "The view {View} could not be looked at; it is tried again in the next round", view.Code);
            return false;
        }
    }

    // A morning on which no server ran is made up for as soon as one runs.
    private bool IsDue(SavedViewRow view)
    {
        var (now, then) = (time.Local(time.Now), time.Local(view.AlertedAt));
        var morning = now.Hour >= Morning ? time.Today : time.Today.AddDays(-1);
        return view.Held.Length == 0 || view.Alert switch
        {
            ViewAlerts.Daily => WasBefore(morning),
            ViewAlerts.Weekly => WasBefore(morning.AddDays(-(((int)morning.DayOfWeek + 6) % 7))),
            _ => true,
        };
        bool WasBefore(DateOnly day) => time.DayOf(view.AlertedAt) is var last && (last < day || (last == day && then.Hour < Morning));
    }

    private async Task<bool> Look(SavedViewRow view, Actor owner, CancellationToken ct)
    {
        var before = ViewMembers.Read(view.Held);
        var found = await watched.Now(read(view.Query, time.Today, owner.Id), before, time.Today, owner, ct);
        if (!found.IsDone)
        {
            return false;
        }

        var now = found.Value;
        var isAbove = view.Alert == ViewAlerts.Above;
        var count = before is null ? 0 : isAbove ? now.Ids.Count : now.Ids.Count(id => !before.Ids.Contains(id));
        var isNews = before is not null && (isAbove ? now.Ids.Count > view.AlertAbove && before.Ids.Count <= view.AlertAbove : count > 0);

        // That nothing was new in the morning is kept as well: what comes later in the day waits for the next one.
        var isRound = view.Alert is ViewAlerts.Daily or ViewAlerts.Weekly;
        return (isNews || isRound || IsOther(before, now)) && await Keep(view, now.ToString(), isNews ? count : 0, ct);
    }

    // What it held is written again when it holds something else, and now and then, so that little is left to follow.
    private static bool IsOther(ViewMembers? before, ViewMembers now) =>
        before is null || before.Day != now.Day || now.Head - before.Head > WatchedViews.MostFollowed / 10 || !now.Ids.SetEquals(before.Ids);

    // Several servers may look at once: only the first of them finds the view as it was.
    private async Task<bool> Keep(SavedViewRow view, string held, int news, CancellationToken ct)
    {
        await using var db = databases.Create();
        var address = await db.Users.Where(account => account.Id == view.OwnerId).Select(account => account.Email).FirstOrDefaultAsync(ct);
        var kept = await queue.Run<Result<bool>>(
            async (session, token) =>
            {
                var now = session.Now;
                var changed = await session.Db.SavedViews.Where(row => row.Code == view.Code && row.Held == view.Held && row.AlertedAt == view.AlertedAt)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Held, held).SetProperty(row => row.AlertedAt, now), token);
                var tells = changed == 1 && news > 0 && address is not null;
                if (tells)
                {
                    await mail.Post(session, address!, Letters.ViewAlert(view.Name, news, view.Alert == ViewAlerts.Above, links.Of(view.Code)));
                    await session.Db.SaveChangesAsync(token);
                }

                return tells;
            },
            ct);
        return kept.Value;
    }
}
