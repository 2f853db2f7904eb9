using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Guidance.Bulletins;

/// <summary>Who is asked for the offices that a bulletin names.</summary>
internal static class OwningOffices
{
    // More offices than that never took over from one another; a ring of them must end somewhere.
    private const int MostSteps = 10;

    /// <summary>
    /// Each that is open on a day; for one that is closed, the open one that took over its work. In the order of their codes, each once. Those whose work nobody took over stand apart: nobody can speak for them.
    /// </summary>
    public static async Task<(IReadOnlyList<string> Open, IReadOnlyList<string> Lost)> Find(TrackerDb db, IReadOnlyList<string> codes, DateOnly today, CancellationToken ct)
    {
        var open = new SortedSet<string>(StringComparer.Ordinal);
        var lost = new List<string>();
        foreach (var code in codes)
        {
            var (next, isFound) = ((string?)code, false);
            for (var step = 0; step < MostSteps && next is not null && !isFound; step++)
            {
                var (at, office) = (next, await db.Offices.AsNoTracking().FirstOrDefaultAsync(one => one.Code == next, ct));
                if (office?.IsOpenOn(today) is true)
                {
                    open.Add(at);
                    isFound = true;
                }

                next = office?.SuccessorCode;
            }

            if (!isFound)
            {
                lost.Add(code);
            }
        }

        return ([.. open], lost);
    }
}
