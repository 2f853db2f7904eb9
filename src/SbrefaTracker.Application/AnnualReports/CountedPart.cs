using System.Globalization;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>By what a figure is divided in the tables of the annual report.</summary>
public enum CountedBy
{
    Office,
    ActionType,
    TradeRole,
    State,
    Month,
    Outcome,
    Finding,

    /// <summary>The grade of timeliness: a letter, or <see cref="CountedPart.Pending"/>.</summary>
    Grade,

    /// <summary>The size verdict.</summary>
    Size,
}

/// <summary>One row of such a table: only the complaints with this key are meant.</summary>
/// <param name="By">What divides.</param>
/// <param name="Key">As in the figures; "" stands for what was not given.</param>
public sealed record CountedPart(CountedBy By, string Key)
{
    /// <summary>The key of what has no grade yet.</summary>
    public const string Pending = "pending";

    /// <summary>The complaints of the part, as far as their own fields tell; what a reopened one was closed as is told by its closure.</summary>
    internal IQueryable<Complaint> Of(IQueryable<Complaint> complaints, bool reopened)
    {
        var key = Key;
        return By switch
        {
            CountedBy.Office => complaints.Where(c => c.OfficeCode == key),
            CountedBy.ActionType => complaints.Where(c => c.ActionType == key),
            CountedBy.TradeRole => complaints.Where(c => (c.TradeRole ?? "") == key),
            CountedBy.State => complaints.Where(c => (c.EntityState ?? "") == key),
            CountedBy.Month => OfMonth(complaints),
            CountedBy.Size => complaints.Where(c => c.SizeVerdict == key),
            CountedBy.Outcome when !reopened => complaints.Where(c => (c.Outcome ?? "") == key),
            CountedBy.Finding when !reopened => complaints.Where(c => (c.Finding ?? "") == key),
            _ => complaints,
        };
    }

    /// <summary>Whether a closure belongs to the part; true where closures do not divide.</summary>
    internal bool Has(ClosureInForce? closure) => By switch
    {
        CountedBy.Outcome => (closure?.Outcome ?? "") == Key,
        CountedBy.Finding => (closure?.Finding ?? "") == Key,
        _ => true,
    };

    /// <summary>Whether a grade belongs to the part; true where grades do not divide.</summary>
    internal bool Has(Grade? grade) => By != CountedBy.Grade || (grade?.ToString() ?? Pending) == Key;

    private IQueryable<Complaint> OfMonth(IQueryable<Complaint> complaints)
    {
        if (!DateOnly.TryParseExact(Key + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
            return complaints.Where(c => false);
        var last = first.AddMonths(1).AddDays(-1);
        return complaints.Where(c => c.ReceivedOn >= first && c.ReceivedOn <= last);
    }
}
