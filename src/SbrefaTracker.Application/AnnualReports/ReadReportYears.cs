using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Questionnaire;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>A fiscal year of which there is something to report.</summary>
/// <param name="Year">The year.</param>
/// <param name="HasComplaints">Complaints were received in it.</param>
/// <param name="Editions">How many editions of its report there are.</param>
public sealed record ReportYear(FiscalYear Year, bool HasComplaints, int Editions);

/// <summary>The fiscal years of which there is something to report, however far back they lie: those from the first complaint, piece of evidence or edition to the present one.</summary>
public sealed class ReadReportYears(ITrackerDbFactory databases, AgencyTime time)
{
    /// <param name="actor">Who asks; refused when they may not read complaints.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>The latest first; the present year always.</returns>
    public async Task<Result<ReportYear[]>> Run(Actor actor, CancellationToken ct = default)
    {
        if (!actor.Roles.Any(role => role.ReadsComplaints))
            return Refusal.Of("not_allowed");

        await using var db = databases.Create();
        var received = await Received(db, ct);
        var editions = await db.Editions.AsNoTracking().GroupBy(edition => edition.FiscalYear).Select(year => new { Year = year.Key, Count = year.Count() }).ToDictionaryAsync(year => year.Year, year => year.Count, ct);
        var now = FiscalYear.Of(time.Today).Year;
        var years = received.Concat(editions.Keys).Concat(await Evidence(db, ct)).Append(now).Where(year => year >= FiscalYear.Earliest).ToHashSet();

        // Years between two of which there is something are told as well, but not the centuries after a day that somebody mistyped.
        var first = years.Where(UsualYears.Have).Min();
        years.UnionWith(Enumerable.Range(first, now - first + 1));
        return (ReportYear[])[.. years.OrderDescending().Select(year => new ReportYear(new FiscalYear(year), received.Contains(year), editions.GetValueOrDefault(year)))];
    }

    // From the first complaint of a year to the first one after it: as many looks into the index as there are years.
    private static async Task<HashSet<int>> Received(TrackerDb db, CancellationToken ct)
    {
        HashSet<int> years = [];
        for (var from = DateOnly.MinValue; await db.Complaints.Where(complaint => complaint.ReceivedOn >= from).MinAsync(complaint => (DateOnly?)complaint.ReceivedOn, ct) is { } day;)
        {
            var year = FiscalYear.Of(day);
            years.Add(year.Year);
            from = year.Last.AddDays(1);
        }

        return years;
    }

    // An office keeps tens of pieces, a large one some hundreds. What was told or held later than today is of no year yet.
    private async Task<IReadOnlyList<int>> Evidence(TrackerDb db, CancellationToken ct) =>
        await db.EvidenceValues.AsNoTracking().Where(value => value.Field == EvidenceFields.FromOn).MinAsync(value => value.Text, ct) is { } first
        && DateOnly.TryParseExact(first, "yyyy-MM-dd", out var day) && day <= time.Today
            ? [FiscalYear.Of(day).Year]
            : [];
}
