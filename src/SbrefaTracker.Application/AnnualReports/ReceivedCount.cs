using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>The complaints received in the year and not after the cut-off, by what they are about.</summary>
internal sealed record ReceivedCount(
    Tally ByOffice, Tally ByActionType, Tally ByTradeRole, Tally ByState, IReadOnlyList<KeyReceived> ByMonth, long NotStarted)
{
    public static async Task<ReceivedCount> Load(TrackerDb db, FigurePeriod period, CancellationToken ct)
    {
        var received = db.Complaints.Where(c => c.ReceivedOn >= period.First && c.ReceivedOn <= period.End);
        return new(
            await By(received, c => c.OfficeCode, ct),
            await By(received, c => c.ActionType, ct),
            await By(received, c => c.TradeRole, ct),
            await By(received, c => c.EntityState, ct),
            await Months(received, period, ct),
            await received.LongCountAsync(c => c.ForwardedOn == null || c.ForwardedOn > period.AsOf, ct));
    }

    private static async Task<Tally> By(IQueryable<Complaint> received, Expression<Func<Complaint, string?>> key, CancellationToken ct)
    {
        var tally = new Tally();
        foreach (var group in await received.GroupBy(key).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct))
            tally.Add(group.Key, group.Count);
        return tally;
    }

    private static async Task<IReadOnlyList<KeyReceived>> Months(IQueryable<Complaint> received, FigurePeriod period, CancellationToken ct)
    {
        var tally = new Tally();
        foreach (var month in period.Year.Months())
            tally.Add(Key(month), 0);
        foreach (var day in await received.GroupBy(c => c.ReceivedOn).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(ct))
            tally.Add(Key(day.Key), day.Count);
        return tally.Received();
    }

    private static string Key(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
