using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Views;

/// <summary>Keeps the lists that people named: one's own, and those that colleagues share. Only its owner changes a view; of a shared one each reader chooses for themselves when they are told.</summary>
public sealed class SavedViews(WriteQueue queue, ITrackerDbFactory databases)
{
    public const int NameLimit = 100;
    public const int QueryLimit = 2_000;
    public const int MostViews = 50;

    /// <summary>Most views of colleagues that somebody is told of.</summary>
    public const int MostWatched = 50;

    /// <summary>The highest number that a view can be told to come above.</summary>
    public const int MostAbove = 9_999_999;

    private const int CodeBytes = 4;

    /// <summary>One's own first, then those that are shared; each in the order of names.</summary>
    public async Task<IReadOnlyList<SavedView>> List(Actor actor, CancellationToken ct = default)
    {
        if (!Reads(actor))
        {
            return [];
        }

        await using var db = databases.Create();
        var views = await Views(db.SavedViews, db, actor).ToListAsync(ct);
        return [.. views.OrderByDescending(view => view.IsMine).ThenBy(view => view.Name, StringComparer.CurrentCultureIgnoreCase)];
    }

    /// <summary>The view of a code; refused alike when there is none and when it is somebody's own.</summary>
    public async Task<Result<SavedView>> Find(string code, Actor actor, CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var view = Reads(actor) ? await Views(db.SavedViews.Where(one => one.Code == code), db, actor).FirstOrDefaultAsync(ct) : null;
        return view is null ? Refusal.Of("view_not_found") : view;
    }

    /// <returns>The code of the new view.</returns>
    public async Task<Result<string>> Save(SavedViewGiven given, Actor actor, CancellationToken ct = default) => Unfit(given, actor) is { } refusal
        ? refusal
        : await queue.Run<Result<string>>(
            async (session, token) =>
            {
                if (await session.Db.SavedViews.CountAsync(view => view.OwnerId == actor.Id, token) >= MostViews)
                {
                    return Refusal.Of("too_many_views", MostViews);
                }

                var code = Randomness.Hex(CodeBytes);
                session.Db.Add(new SavedViewRow
                {
                    Code = code,
                    OwnerId = actor.Id,
                    Name = given.Name.Trim(),
                    Query = given.Query,
                    IsShared = given.IsShared,
                });
                await session.Db.SaveChangesAsync(token);
                await Tell(session, code, actor, given.Alert, given.AlertAbove, token);
                return code;
            },
            ct);

    /// <summary>Lets the view show another list, under its name, its link and everybody's alerts; what is in it from now on is known already, and told to nobody. Refused when it is not one's own.</summary>
    public async Task<Result> Show(string code, string query, Actor actor, CancellationToken ct = default) => !Reads(actor) ? Refusal.Of("not_allowed") : UnfitQuery(query) is { } refusal
        ? refusal
        : await queue.Run(
            async (session, token) =>
            {
                var now = session.Now;
                var changed = await session.Db.SavedViews.Where(view => view.Code == code && view.OwnerId == actor.Id).ExecuteUpdateAsync(set => set.SetProperty(v => v.Query, query), token);
                if (changed == 0)
                {
                    return Refusal.Of("view_not_found");
                }

                await session.Db.ViewAlerts.Where(alert => alert.Code == code).ExecuteUpdateAsync(set => set.SetProperty(a => a.AlertedAt, now).SetProperty(a => a.Held, ""), token);
                return Result.Done;
            },
            ct);

    /// <summary>Changes everything but what the view shows. One that is shared no longer tells nobody but its owner. Refused when it is not one's own.</summary>
    public async Task<Result> Change(string code, SavedViewGiven given, Actor actor, CancellationToken ct = default) => Unfit(given, actor) is { } refusal
        ? refusal
        : await queue.Run(
            async (session, token) =>
            {
                var name = given.Name.Trim();
                var changed = await session.Db.SavedViews.Where(view => view.Code == code && view.OwnerId == actor.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(v => v.Name, name).SetProperty(v => v.IsShared, given.IsShared), token);
                if (changed == 0)
                {
                    return Refusal.Of("view_not_found");
                }

                if (!given.IsShared)
                {
                    await session.Db.ViewAlerts.Where(alert => alert.Code == code && alert.AccountId != actor.Id).ExecuteDeleteAsync(token);
                }

                await Tell(session, code, actor, given.Alert, given.AlertAbove, token);
                return Result.Done;
            },
            ct);

    /// <summary>Chooses when the actor is told of a view that they can read, their own or a shared one; <see cref="ViewAlerts.None"/> ends it. Nobody else's alert changes by it.</summary>
    public async Task<Result> Watch(string code, string alert, int? above, Actor actor, CancellationToken ct = default) => !Reads(actor) ? Refusal.Of("not_allowed") : UnfitAlert(alert, above) is { } refusal
        ? refusal
        : await queue.Run<Result>(
            async (session, token) =>
            {
                var readable = Readable(session.Db.SavedViews, actor);
                if (!await readable.AnyAsync(view => view.Code == code, token))
                {
                    return Refusal.Of("view_not_found");
                }

                var others = session.Db.ViewAlerts.Where(row => row.AccountId == actor.Id && row.Code != code && session.Db.SavedViews.Any(view => view.Code == row.Code && view.OwnerId != actor.Id));
                if (alert != ViewAlerts.None && await others.CountAsync(token) >= MostWatched && !await session.Db.SavedViews.AnyAsync(view => view.Code == code && view.OwnerId == actor.Id, token))
                {
                    return Refusal.Of("too_many_watched", MostWatched);
                }

                await Tell(session, code, actor, alert, above, token);
                return Result.Done;
            },
            ct);

    public Task<Result> Remove(string code, Actor actor, CancellationToken ct = default) => queue.Run<Result>(
        async (session, token) =>
        {
            var removed = await session.Db.SavedViews.Where(view => view.Code == code && view.OwnerId == actor.Id).ExecuteDeleteAsync(token);
            return removed == 1 ? Result.Done : Refusal.Of("view_not_found");
        },
        ct);

    private static Refusal? Unfit(SavedViewGiven given, Actor actor)
    {
        if (!Reads(actor))
        {
            return Refusal.Of("not_allowed");
        }

        var name = new ComplaintField(nameof(given.Name), FieldKind.Text, NameLimit);
        return string.IsNullOrWhiteSpace(given.Name) ? Refusal.On(nameof(given.Name), "required")
            : FieldText.Read(name, given.Name, out _) is { } unfit ? Refusal.On(nameof(given.Name), unfit.Code, [.. unfit.Args])
            : UnfitQuery(given.Query) is { } query ? query
            : UnfitAlert(given.Alert, given.AlertAbove);
    }

    private static Refusal? UnfitAlert(string alert, int? above) => !ViewAlerts.List.Has(alert) ? Refusal.On(nameof(SavedViewGiven.Alert), "required")
        : alert == ViewAlerts.Above && above is null or < 0 or > MostAbove ? Refusal.On(nameof(SavedViewGiven.AlertAbove), "not_between", 0, MostAbove)
        : null;

    // What is in the view from now on is known already.
    private static async Task Tell(WriteSession session, string code, Actor actor, string alert, int? above, CancellationToken ct)
    {
        await session.Db.ViewAlerts.Where(row => row.Code == code && row.AccountId == actor.Id).ExecuteDeleteAsync(ct);
        if (alert != ViewAlerts.None)
        {
            session.Db.Add(new ViewAlertRow { Code = code, AccountId = actor.Id, Alert = alert, AlertAbove = alert == ViewAlerts.Above ? above : null, AlertedAt = session.Now, Held = "" });
            await session.Db.SaveChangesAsync(ct);
        }
    }

    private static Refusal? UnfitQuery(string query) =>
        query.Length is 0 or > QueryLimit ? Refusal.Of("view_shows_everything") : FieldText.IsText(query) ? null : Refusal.Of("search_control_character");

    private static bool Reads(Actor actor) => actor.Roles.Any(role => role.ReadsComplaints);

    private static IQueryable<SavedViewRow> Readable(IQueryable<SavedViewRow> rows, Actor actor)
    {
        var me = actor.Id;
        return rows.AsNoTracking().Where(view => view.OwnerId == me || view.IsShared);
    }

    private static IQueryable<SavedView> Views(IQueryable<SavedViewRow> rows, TrackerDb db, Actor actor)
    {
        var me = actor.Id;
        return from view in Readable(rows, actor)
               join owner in db.Users on view.OwnerId equals owner.Id
               join told in db.ViewAlerts on new { view.Code, Me = me } equals new { told.Code, Me = told.AccountId } into alerts
               from alert in alerts.DefaultIfEmpty()
               select new SavedView(view.Code, view.Name, view.Query, view.IsShared, alert == null ? ViewAlerts.None : alert.Alert, alert == null ? null : alert.AlertAbove, owner.Name, view.OwnerId == me);
    }
}
