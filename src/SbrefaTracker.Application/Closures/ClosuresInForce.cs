using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Closures;

/// <summary>
/// Inauguration Day and the days on which the agency was closed by order, as administrators switch them on and off. They move
/// due days and adjusted days, never the days that ONO rates. What was stored before is moved by <see cref="DueDays"/>.
/// </summary>
public sealed class ClosuresInForce(ITrackerDbFactory databases, WriteQueue queue, ILogger<ClosuresInForce> log)
{
    /// <summary>The law that makes Inauguration Day a holiday of some agencies; recalled, verify.</summary>
    public const string InaugurationAuthority = "5 U.S.C. 6103(c)";

    private const int LongestText = 300;

    /// <summary>What is on now, closures newest first.</summary>
    public async Task<CalendarLayer> Read(CancellationToken ct = default)
    {
        await using var db = databases.Create();
        var layer = await CalendarInForce.LayerOf(db, ct);
        return layer with { Closures = [.. layer.Closures.OrderByDescending(closure => closure.Day)] };
    }

    /// <summary>The latest switches, newest first, with how far due days have followed each.</summary>
    public async Task<IReadOnlyList<CalendarChangeRow>> History(CancellationToken ct = default)
    {
        const int Latest = 20;
        await using var db = databases.Create();
        return await db.CalendarChanges.AsNoTracking().OrderByDescending(change => change.Id).Take(Latest).ToListAsync(ct);
    }

    public async Task<Result> SwitchOn(Actor actor, Closure closure, CancellationToken ct = default)
    {
        if (Unfit(actor, closure) is { } refusal)
        {
            return refusal;
        }

        var (day, name, authority) = (closure.Day, closure.Name.Trim(), closure.Authority.Trim());
        return await Switch(actor, new CalendarChange(day, name, authority, IsOn: true), ct);
    }

    public async Task<Result> SwitchOff(Actor actor, DateOnly day, CancellationToken ct = default) =>
        await Switch(actor, new CalendarChange(day, "", "", IsOn: false), ct);

    public async Task<Result> SwitchInaugurationDay(Actor actor, bool isOn, CancellationToken ct = default) =>
        await Switch(actor, new CalendarChange(Day: null, "", InaugurationAuthority, isOn), ct);

    private static Refusal? Unfit(Actor actor, Closure closure)
    {
        if (!actor.Is(Roles.Administrator))
        {
            return Refusal.Of("workflow.not_your_role");
        }

        if (string.IsNullOrWhiteSpace(closure.Name))
        {
            return Refusal.On("name", "required");
        }

        if (string.IsNullOrWhiteSpace(closure.Authority))
        {
            return Refusal.On("authority", "required");
        }

        var longest = Math.Max(closure.Name.Length, closure.Authority.Length);
        return longest > LongestText ? Refusal.On("name", "too_long", LongestText, longest)
            : !FieldText.IsText(closure.Name) ? Refusal.On("name", "control_character")
            : FieldText.IsText(closure.Authority) ? null : Refusal.On("authority", "control_character");
    }

    private async Task<Result> Switch(Actor actor, CalendarChange change, CancellationToken ct)
    {
        if (!actor.Is(Roles.Administrator))
        {
            return Refusal.Of("workflow.not_your_role");
        }

        var result = await queue.Run((session, token) => Write(session, actor, change, token), ct);
        if (result.IsDone)
        {
            log.LogInformation("{Actor} switched {Day} {Way}", actor.Id, change.Day, change.IsOn ? "on" : "off");
        }

        return result;
    }

    // Under the writer's lock, so that no complaint is begun between the switch and the number up to which it must be followed.
    private static async Task<Result> Write(WriteSession session, Actor actor, CalendarChange asked, CancellationToken ct)
    {
        var written = asked.Day is { } day
            ? await WriteClosure(session.Db, day, asked, ct)
            : (await CalendarInForce.LayerOf(session.Db, ct)).InaugurationDay == asked.IsOn ? Refusal.Of("closure.as_it_is") : asked;
        if (!written.IsDone)
        {
            return written;
        }

        session.Db.Add(new CalendarChangeRow
        {
            Id = await session.Next(Counters.CalendarChange),
            Day = written.Value.Day,
            Name = written.Value.Name,
            Authority = written.Value.Authority,
            IsOn = written.Value.IsOn,
            By = actor.Id,
            At = session.Now,
            UpTo = await session.Last(Counters.Complaint),
        });
        await session.Db.SaveChangesAsync(ct);
        return Result.Done;
    }

    private static async Task<Result<CalendarChange>> WriteClosure(TrackerDb db, DateOnly day, CalendarChange asked, CancellationToken ct)
    {
        var stored = await db.Closures.FirstOrDefaultAsync(row => row.Day == day, ct);
        if (asked.IsOn && stored is not null)
        {
            return Refusal.On("day", "closure.exists", day);
        }

        if (asked.IsOn)
        {
            db.Add(new ClosureRow { Day = day, Name = asked.Name, Authority = asked.Authority });
            return asked;
        }

        if (stored is null)
        {
            return Refusal.Of("closure.as_it_is");
        }

        db.Remove(stored);
        return asked with { Name = stored.Name, Authority = stored.Authority };
    }
}
