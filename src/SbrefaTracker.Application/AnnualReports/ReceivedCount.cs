using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>The complaints received in the year and not after the cut-off, by what they are about.</summary>
internal sealed record ReceivedCount(
    Tally ByOffice, Tally ByActionType, Tally ByTradeRole, Tally ByState, IReadOnlyList<KeyReceived> ByMonth, long NotStarted)
{
    private enum Part
    {
        Office,
        ActionType,
        TradeRole,
        State,
    }

    public static async Task<ReceivedCount> Load(TrackerDb db, FigurePeriod period, CancellationToken ct)
    {
        var received = db.Complaints.Where(c => c.ReceivedOn >= period.First && c.ReceivedOn <= period.End);
        var parts = await Parts(received, ct);
        var (months, notStarted) = await Months(received, period, ct);
        return new(parts[Part.Office], parts[Part.ActionType], parts[Part.TradeRole], parts[Part.State], months.Received(), notStarted);
    }

    /// <summary>The twelve months of a year that merely stands beside others.</summary>
    public static async Task<IReadOnlyList<KeyReceived>> Months(TrackerDb db, FigurePeriod period, CancellationToken ct) =>
        (await Months(db.Complaints.Where(c => c.ReceivedOn >= period.First && c.ReceivedOn <= period.End), period, ct)).Months.Received();

    // One round trip for all four.
    private static async Task<Dictionary<Part, Tally>> Parts(IQueryable<Complaint> received, CancellationToken ct)
    {
        var tallies = Enum.GetValues<Part>().ToDictionary(part => part, _ => new Tally());
        var groups = received.GroupBy(c => c.OfficeCode).Select(g => new { Part = Part.Office, Key = (string?)g.Key, Count = g.Count() })
            .Concat(received.GroupBy(c => c.ActionType).Select(g => new { Part = Part.ActionType, Key = (string?)g.Key, Count = g.Count() }))
            .Concat(received.GroupBy(c => c.TradeRole).Select(g => new { Part = Part.TradeRole, g.Key, Count = g.Count() }))
            .Concat(received.GroupBy(c => c.EntityState).Select(g => new { Part = Part.State, g.Key, Count = g.Count() }));
        foreach (var group in await groups.ToListAsync(ct))
            tallies[group.Part].Add(group.Key, group.Count);
        return tallies;
    }

    private static async Task<(Tally Months, long NotStarted)> Months(IQueryable<Complaint> received, FigurePeriod period, CancellationToken ct)
    {
        var (asOf, notStarted) = (period.AsOf, 0L);
        var months = new Tally();
        foreach (var month in period.Year.Months())
            months.Add(Key(month), 0);
        var days = received.GroupBy(c => c.ReceivedOn)
            .Select(g => new { Day = g.Key, Count = g.Count(), NotStarted = g.Count(c => c.ForwardedOn == null || c.ForwardedOn > asOf) });
        foreach (var day in await days.ToListAsync(ct))
        {
            months.Add(Key(day.Day), day.Count);
            notStarted += day.NotStarted;
        }

        return (months, notStarted);
    }

    private static string Key(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
