using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Guidance.Bulletins;

/// <summary>Who is asked for the offices that a bulletin names.</summary>
internal static class OwningOffices
{
    // More offices than that never took over from one another; a ring of them must end somewhere.
    private const int MostSteps = 10;

    /// <summary>Each that is open on a day; for one that is closed, the open one that took over its work. In the order of their codes, each once.</summary>
    public static async Task<IReadOnlyList<string>> Open(TrackerDb db, IReadOnlyList<string> codes, DateOnly today, CancellationToken ct)
    {
        var open = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var code in codes)
        {
            var next = (string?)code;
            for (var step = 0; step < MostSteps && next is not null; step++)
            {
                var (at, office) = (next, await db.Offices.AsNoTracking().FirstOrDefaultAsync(one => one.Code == next, ct));
                if (office?.IsOpenOn(today) is true)
                {
                    open.Add(at);
                    break;
                }

                next = office?.SuccessorCode;
            }
        }

        return [.. open];
    }
}
