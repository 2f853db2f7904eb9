using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Persistence;

/// <summary>
/// Lets one instance of the server at a time do a piece of background work. A lease ends by itself, so that another instance
/// goes on where one died.
/// </summary>
public sealed class Leases(WriteQueue queue, AgencyTime time)
{
    /// <summary>How long a lease holds after it was taken or renewed.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(15);

    private readonly string _holder = Randomness.Hex(16);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _mine = new(StringComparer.Ordinal);

    /// <summary>Takes the lease, or renews it; false when another instance has it.</summary>
    public async Task<bool> Take(string name, CancellationToken ct = default)
    {
        var taken = false;
        DateTimeOffset until = default;
        await queue.Run(
            async (session, _) =>
            {
                (var now, until) = (session.Now.ToUnixTimeMilliseconds(), session.Now + Length);
                taken = await session.Db.Database.ExecuteSqlAsync(
                    $"""
                     INSERT INTO leases (name, holder, until) VALUES ({name}, {_holder}, {until.ToUnixTimeMilliseconds()})
                     ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
                     WHERE leases.holder = excluded.holder OR leases.until <= {now}
                     """,
                    ct) == 1;
                return Result.Done;
            },
            ct);
        if (taken)
        {
            _mine[name] = until;
        }

        return taken;
    }

    /// <summary>Whether the lease is still ours; it is prolonged when a third of it is over.</summary>
    public async Task<bool> Renew(string name, CancellationToken ct = default) =>
        (_mine.TryGetValue(name, out var until) && until - time.Now > Length * 2 / 3) || await Take(name, ct);
}
