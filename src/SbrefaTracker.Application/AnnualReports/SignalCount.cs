using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Patterns;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>Counts what was raised above a single answer: to the Commissioner, as retaliation, as something systemic.</summary>
internal static class SignalCount
{
    private const string Substantiated = "substantiated";

    public static async Task<SignalFigures> Load(TrackerDb db, FigurePeriod period, IReadOnlyList<ReopenedComplaint> reopened, CancellationToken ct)
    {
        var (first, end, asOf) = (period.First, period.End, period.AsOf);
        var raised = db.Escalations.Where(row => row.RaisedOn >= first && row.RaisedOn <= end);
        var alleged = db.Complaints.Where(c => c.RetaliationAlleged == true && c.ReceivedOn >= first && c.ReceivedOn <= end);
        var closed = alleged.Where(c => c.Reopenings == 0 && c.ClosedOn <= asOf);
        var again = reopened.Where(c => c.RetaliationAlleged && c.ReceivedOn >= first && c.ReceivedOn <= end && c.Closure is not null).ToList();
        var flags = db.PatternFlags.Where(flag => flag.RaisedOn >= first && flag.RaisedOn <= end);
        return new(
            await raised.Select(row => row.ComplaintId).Distinct().LongCountAsync(ct),
            await raised.Where(row => row.DecidedOn <= asOf).Select(row => row.ComplaintId).Distinct().LongCountAsync(ct),
            await alleged.LongCountAsync(ct),
            await closed.LongCountAsync(ct) + again.Count,
            await closed.LongCountAsync(c => c.Finding == Substantiated, ct) + again.Count(c => c.Closure!.Finding == Substantiated),
            await flags.LongCountAsync(ct),
            await flags.LongCountAsync(flag => flag.State == PatternState.Accepted && flag.DecidedOn <= asOf, ct),
            await flags.LongCountAsync(flag => flag.State == PatternState.Dismissed && flag.DecidedOn <= asOf, ct));
    }
}
