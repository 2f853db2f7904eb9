using System.Globalization;
using Microsoft.EntityFrameworkCore;
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
    ITrackerDbFactory databases, WriteQueue queue, WorkList list, ActorLookup actors, PassingMail mail, AgencyTime time, ViewLinks links, ReadViewQuery read)
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
            if (IsDue(view) && await actors.Find(view.OwnerId, ct) is { } owner && await Look(view, owner, ct))
            {
                posted++;
            }
        }

        return posted;
    }

    private bool IsDue(SavedViewRow view)
    {
        var now = time.Local(time.Now);
        var isMorning = now.Hour >= Morning && time.DayOf(view.AlertedAt) < time.Today;
        return view.Held.Length == 0 || view.Alert switch
        {
            ViewAlerts.Daily => isMorning,
            ViewAlerts.Weekly => isMorning && now.DayOfWeek == DayOfWeek.Monday,
            _ => true,
        };
    }

    private async Task<bool> Look(SavedViewRow view, Actor owner, CancellationToken ct)
    {
        var filter = read(view.Query, time.Today, owner.Id) with { Sort = WorkListSort.Newest, IsReversed = false, After = null, PageSize = SavedViews.MostWatched };
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
        return (isNews || held != view.Held) && await Keep(view, held, isNews ? count : 0, ct);
    }

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

    private static HashSet<long> Ids(string held) =>
        held is "" or Nothing ? [] : [.. held.Split(',').Select(id => long.Parse(id, CultureInfo.InvariantCulture))];
}
