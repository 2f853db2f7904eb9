using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Feedback;

/// <summary>What filers said of this office after the answer, of the complaints that were closed in one fiscal year.</summary>
/// <param name="Closed">All of them: the letter of closing asks, where one goes out.</param>
/// <param name="Answers">How many gave each answer, by the code of <see cref="UsefulnessCodes"/>; zeros included.</param>
public sealed record UsefulnessYear(FiscalYear Year, long Closed, IReadOnlyDictionary<string, long> Answers)
{
    public long Answered => Answers.Values.Sum();
}

/// <summary>Counts what filers say of this office, from the indexes of what is closed and of what was answered. The latest word of each filer counts.</summary>
public sealed class ReadUsefulness(ITrackerDbFactory databases, AgencyTime time)
{
    private const int Years = 3;

    /// <summary>This fiscal year and those before it, the latest first.</summary>
    public async Task<Result<UsefulnessYear[]>> Run(Actor actor, CancellationToken ct = default)
    {
        if (!actor.Roles.Any(role => role.ReadsComplaints))
        {
            return Refusal.Of("not_allowed");
        }

        var latest = FiscalYear.Of(time.Today);
        List<UsefulnessYear> years = [];
        await using var db = databases.Create();
        await using var snapshot = await ReadSnapshot.Begin(db, ct);
        for (var back = 0; back < Years; back++)
        {
            var year = new FiscalYear(latest.Year - back);
            var (first, last) = (year.First, year.Last);
            var closed = db.Complaints.Where(c => c.ClosedOn >= first && c.ClosedOn <= last);
            var said = await closed.Where(c => c.Usefulness != null).GroupBy(c => c.Usefulness!).Select(g => new { g.Key, Count = g.LongCount() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);
            years.Add(new(year, await closed.LongCountAsync(ct), UsefulnessCodes.List.Codes.ToDictionary(code => code, code => said.GetValueOrDefault(code), StringComparer.Ordinal)));
        }

        return years.ToArray();
    }
}
