using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Views;

/// <summary>Keeps the lists that people named: one's own, and those that colleagues share. Only its owner changes a view.</summary>
public sealed class SavedViews(WriteQueue queue, ITrackerDbFactory databases)
{
    public const int NameLimit = 100;
    public const int QueryLimit = 2_000;
    public const int MostViews = 50;

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
                    Alert = given.Alert,
                    AlertAbove = given.AlertAbove,
                    AlertedAt = session.Now,
                    Held = "",
                });
                await session.Db.SaveChangesAsync(token);
                return code;
            },
            ct);

    /// <summary>Lets the view show another list, under its name, its link and its alert; what is in it from now on is known already, and told to nobody. Refused when it is not one's own.</summary>
    public async Task<Result> Show(string code, string query, Actor actor, CancellationToken ct = default) => !Reads(actor) ? Refusal.Of("not_allowed") : UnfitQuery(query) is { } refusal
        ? refusal
        : await queue.Run(
            async (session, token) =>
            {
                var now = session.Now;
                var changed = await session.Db.SavedViews.Where(view => view.Code == code && view.OwnerId == actor.Id)
                    .ExecuteUpdateAsync(set => set.SetProperty(v => v.Query, query).SetProperty(v => v.AlertedAt, now).SetProperty(v => v.Held, ""), token);
                return changed == 1 ? Result.Done : Refusal.Of("view_not_found");
            },
            ct);

    /// <summary>Changes everything but what the view shows. Refused when it is not one's own.</summary>
    public async Task<Result> Change(string code, SavedViewGiven given, Actor actor, CancellationToken ct = default) => Unfit(given, actor) is { } refusal
        ? refusal
        : await queue.Run(
            async (session, token) =>
            {
                var now = session.Now;
                var name = given.Name.Trim();
                var changed = await session.Db.SavedViews.Where(view => view.Code == code && view.OwnerId == actor.Id).ExecuteUpdateAsync(
                    set => set.SetProperty(v => v.Name, name).SetProperty(v => v.IsShared, given.IsShared).SetProperty(v => v.Alert, given.Alert)
                        .SetProperty(v => v.AlertAbove, given.AlertAbove).SetProperty(v => v.AlertedAt, now).SetProperty(v => v.Held, ""),
                    token);
                return changed == 1 ? Result.Done : Refusal.Of("view_not_found");
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
            : !ViewAlerts.List.Has(given.Alert) ? Refusal.On(nameof(given.Alert), "required")
            : given.Alert == ViewAlerts.Above && given.AlertAbove is null or < 0 or > MostAbove ? Refusal.On(nameof(given.AlertAbove), "not_between", 0, MostAbove)
            : null;
    }

    private static Refusal? UnfitQuery(string query) =>
        query.Length is 0 or > QueryLimit ? Refusal.Of("view_shows_everything") : FieldText.IsText(query) ? null : Refusal.Of("search_control_character");

    private static bool Reads(Actor actor) => actor.Roles.Any(role => role.ReadsComplaints);

    private static IQueryable<SavedView> Views(IQueryable<SavedViewRow> rows, TrackerDb db, Actor actor)
    {
        var me = actor.Id;
        return from view in rows.AsNoTracking()
               join owner in db.Users on view.OwnerId equals owner.Id
               where view.OwnerId == me || view.IsShared
               select new SavedView(view.Code, view.Name, view.Query, view.IsShared, view.Alert, view.AlertAbove, owner.Name, view.OwnerId == me);
    }
}
