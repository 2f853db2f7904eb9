using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Closures;

/// <summary>
/// The days on which the agency was closed by order, as administrators switch them on. They move due days and adjusted days,
/// never the days that ONO rates. A due day that was stored before is moved by the next act on its complaint.
/// </summary>
public sealed class ClosuresInForce(ITrackerDbFactory databases, ILogger<ClosuresInForce> log)
{
    private const int LongestText = 300;

    public async Task<IReadOnlyList<Closure>> Read(CancellationToken ct = default)
    {
        await using var db = databases.Create();
        return await db.Closures.AsNoTracking().OrderByDescending(row => row.Day).Select(row => new Closure(row.Day, row.Name, row.Authority)).ToListAsync(ct);
    }

    public async Task<Result> SwitchOn(Actor actor, Closure closure, CancellationToken ct = default)
    {
        if (Unfit(actor, closure) is { } refusal)
        {
            return refusal;
        }

        await using var db = databases.Create();
        if (await db.Closures.AnyAsync(row => row.Day == closure.Day, ct))
        {
            return Refusal.On("day", "closure.exists", closure.Day);
        }

        db.Add(new ClosureRow { Day = closure.Day, Name = closure.Name.Trim(), Authority = closure.Authority.Trim() });
        await db.SaveChangesAsync(ct);
        log.LogInformation("{Actor} switched on the closure of {Day}", actor.Id, closure.Day);
        return Result.Done;
    }

    public async Task<Result> SwitchOff(Actor actor, DateOnly day, CancellationToken ct = default)
    {
        if (!actor.Is(Roles.Administrator))
        {
            return Refusal.Of("workflow.not_your_role");
        }

        await using var db = databases.Create();
        await db.Closures.Where(row => row.Day == day).ExecuteDeleteAsync(ct);
        log.LogInformation("{Actor} switched off the closure of {Day}", actor.Id, day);
        return Result.Done;
    }

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
        return longest > LongestText ? Refusal.On("name", "too_long", LongestText, longest) : null;
    }
}
