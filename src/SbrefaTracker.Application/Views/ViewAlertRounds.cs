using System.Globalization;
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
    ITrackerDbFactory databases, WriteQueue queue, WorkList list, ActorLookup actors, PassingMail mail, AgencyTime time, ViewLinks links, ReadViewQuery read,
    ILogger<ViewAlertRounds> log)
{
    private const int Morning = 7;

    // What an empty view holds, so that it differs from one that was never looked at.
    private const string Nothing = "0";

    /// <returns>How many messages were posted.</returns>
    public async Task<int> Run(CancellationToken ct = default)
    {
        var posted = 0;
        await using var db = databases.Create();
        foreach (var view in await db.SavedViews.AsNoTracking().Where(view => view.Alert != ViewAlerts.None).OrderBy(view => view.Code).ToListAsync(ct))
        {
            if (IsDue(view) && await actors.Find(view.OwnerId, ct) is { } owner && await Attempt(view, owner, ct))
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
        var filter = read(view.Query, time.Today, owner.Id) with { Sort = WorkListSort.Newest, IsReversed = false, After = null, PageSize = SavedViews.MostWatched, WithLastChange = false };
        var page = await list.Read(filter, owner, ct);
        if (!page.IsDone)
        {
            return false;
        }

        var ids = page.Value.Rows.Select(row => row.Id).ToList();
        var before = Ids(view.Held);

        // Where only the newest of a long list are watched, one that leaves it lets an older one come in view: that is no news.
        var oldest = before.Count < SavedViews.MostWatched ? 0 : before.Min();
        var count = view.Alert == ViewAlerts.Above ? ids.Count : ids.Count(id => id > oldest && !before.Contains(id));
        var isNews = view.Held.Length > 0 && (view.Alert == ViewAlerts.Above ? ids.Count > view.AlertAbove && before.Count <= view.AlertAbove : count > 0);
        var held = ids.Count == 0 ? Nothing : string.Join(',', ids);

        // That nothing was new in the morning is kept as well: what comes later in the day waits for the next one.
        var isRound = view.Alert is ViewAlerts.Daily or ViewAlerts.Weekly;
        return (isNews || isRound || held != view.Held) && await Keep(view, held, isNews ? count : 0, page.Value.Next is not null, ct);
    }

    // Several servers may look at once: only the first of them finds the view as it was.
    private async Task<bool> Keep(SavedViewRow view, string held, int news, bool isLarger, CancellationToken ct)
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
                    await mail.Post(session, address!, Letters.ViewAlert(view.Name, news, view.Alert == ViewAlerts.Above, isLarger ? SavedViews.MostWatched : null, links.Of(view.Code)));
                    await session.Db.SaveChangesAsync(token);
                }

                return tells;
            },
            ct);
        return kept.Value;
    }

    private static HashSet<long> Ids(string held) =>
        held is "" or Nothing ? [] : [.. held.Split(',').Select(id => long.Parse(id, CultureInfo.InvariantCulture))];
}
