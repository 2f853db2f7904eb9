using System.Globalization;
using System.Linq.Expressions;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Offices;

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

    /// <summary>The grade of timeliness: a letter, <see cref="CountedPart.Pending"/>, or <see cref="CountedPart.None"/>.</summary>
    Grade,

    /// <summary>The size verdict.</summary>
    Size,

    /// <summary>The kind of the office.</summary>
    OfficeKind,

    /// <summary>The region of the office: a key of <see cref="OfficeRegions"/>.</summary>
    Region,

    /// <summary>The region of the entity's state: a key of <see cref="SbaRegions"/>.</summary>
    FilerRegion,

    /// <summary>How the complaint came.</summary>
    Source,

    /// <summary>The grade of the quality of a reply: a letter.</summary>
    Quality,

    /// <summary>The business days that the answer took: <c>11-20</c>, or <c>121-</c> without an end.</summary>
    Days,

    /// <summary>The grade of timeliness without the days of pauses and closures: a letter, or <see cref="CountedPart.Pending"/>.</summary>
    AdjustedGrade,

    /// <summary>What the filer answered to the survey.</summary>
    Usefulness,

    /// <summary>Neither closed as not eligible nor as a duplicate by the cut-off: <see cref="CountedPart.IsEligible"/>.</summary>
    Eligible,

    /// <summary>Closed with an outcome that is relief: <see cref="CountedPart.IsRelief"/>.</summary>
    Relief,
}

/// <summary>One row of such a table, or several together: only the complaints with one of its keys are meant.</summary>
/// <param name="By">What divides.</param>
/// <param name="Key">As in the figures; "" stands for what was not given. Several offices, actions, roles, states, regions of the filer or months are told apart by <see cref="Between"/>.</param>
public sealed record CountedPart(CountedBy By, string Key)
{
    /// <summary>Stands between keys, and in none.</summary>
    public const char Between = '.';

    /// <summary>The key of what has no grade yet.</summary>
    public const string Pending = "pending";

    /// <summary>The key of what has no grade, be it pending or without a clock: complaints that were received, not those that were forwarded.</summary>
    public const string None = "none";

    /// <summary>The only key of <see cref="CountedBy.Eligible"/>.</summary>
    public const string IsEligible = "yes";

    /// <summary>The only key of <see cref="CountedBy.Relief"/>.</summary>
    public const string IsRelief = "yes";

    /// <summary>Several rows as one part.</summary>
    public static string Joined(IEnumerable<string> keys) => string.Join(Between, keys);

    /// <summary>The rows that are meant.</summary>
    public IReadOnlyList<string> Keys => Key.Split(Between);

    /// <summary>Offices divide.</summary>
    internal bool IsOfOffices => By is CountedBy.Office or CountedBy.OfficeKind or CountedBy.Region;

    /// <summary>The complaints of the part, as far as their own fields tell; what a reopened one was closed as is told by its closure.</summary>
    /// <param name="complaints">The complaints.</param>
    /// <param name="offices">The directory.</param>
    /// <param name="reopened">They were reopened: their own fields do not tell what they were closed as.</param>
    /// <param name="asOf">The cut-off.</param>
    internal IQueryable<Complaint> Of(IQueryable<Complaint> complaints, IQueryable<Office> offices, bool reopened, DateOnly asOf)
    {
        var (key, keys, codes, relief) = (Key, Keys.ToList(), Of(offices), Outcomes.Relief.ToList());
        return By switch
        {
            CountedBy.Office when keys.Count > 1 => complaints.Where(c => keys.Contains(c.OfficeCode)),
            CountedBy.ActionType when keys.Count > 1 => complaints.Where(c => keys.Contains(c.ActionType)),
            CountedBy.TradeRole when keys.Count > 1 => complaints.Where(c => keys.Contains(c.TradeRole ?? "")),
            CountedBy.State when keys.Count > 1 => complaints.Where(c => keys.Contains(c.EntityState ?? "")),
            CountedBy.Office => complaints.Where(c => c.OfficeCode == key),
            _ when IsOfOffices => complaints.Where(c => codes.Contains(c.OfficeCode)),
            CountedBy.Source => complaints.Where(c => c.Source == key),
            CountedBy.ActionType => complaints.Where(c => c.ActionType == key),
            CountedBy.TradeRole => complaints.Where(c => (c.TradeRole ?? "") == key),
            CountedBy.State => complaints.Where(c => (c.EntityState ?? "") == key),
            CountedBy.FilerRegion => OfFilerRegion(complaints),
            CountedBy.Month => OfMonth(complaints),
            CountedBy.Usefulness => complaints.Where(c => c.Usefulness == key),
            CountedBy.Size => complaints.Where(c => c.SizeVerdict == key),
            CountedBy.Outcome when !reopened => complaints.Where(c => (c.Outcome ?? "") == key),
            CountedBy.Relief when !reopened => complaints.Where(c => c.Outcome != null && relief.Contains(c.Outcome)),
            CountedBy.Finding when !reopened => complaints.Where(c => (c.Finding ?? "") == key),
            CountedBy.Eligible when !reopened => complaints.Where(c => c.ClosedOn == null || c.ClosedOn > asOf || (c.Outcome != Outcomes.NotEligible && c.Outcome != Outcomes.Duplicate)),
            _ => complaints,
        };
    }

    /// <summary>The codes of the offices of the part; every office where offices do not divide.</summary>
    internal IQueryable<string> Of(IQueryable<Office> offices)
    {
        var (key, keys, kinds, states) = (Key, Keys.ToList(), OfficeRegions.RegionalKinds, SbaRegions.StatesOf(Key));
        var (known, isProgram, isUnknown) = (SbaRegions.States.ToList(), Key == OfficeRegions.Program, Key == OfficeRegions.Unknown);
        var some = By switch
        {
            CountedBy.Office => offices.Where(o => keys.Contains(o.Code)),
            CountedBy.OfficeKind => offices.Where(o => o.Kind == key),
            CountedBy.Region when isProgram => offices.Where(o => !kinds.Contains(o.Kind)),
            CountedBy.Region when isUnknown => offices.Where(o => kinds.Contains(o.Kind) && (o.State == null || !known.Contains(o.State))),
            CountedBy.Region => offices.Where(o => kinds.Contains(o.Kind) && o.State != null && states.Contains(o.State)),
            _ => offices,
        };
        return some.Select(o => o.Code);
    }

    /// <summary>The assessed replies of the part, as far as offices and their grades divide.</summary>
    internal IQueryable<AssessedReply> Of(IQueryable<AssessedReply> replies, IQueryable<Office> offices)
    {
        var (key, codes) = (Key, Of(offices));
        return By switch
        {
            CountedBy.Quality => replies.Where(reply => reply.Grade == key),
            _ when IsOfOffices => replies.Where(reply => codes.Contains(reply.Office)),
            _ => replies,
        };
    }

    /// <summary>Whether a closure belongs to the part; true where closures do not divide.</summary>
    internal bool Has(ClosureInForce? closure) => By switch
    {
        CountedBy.Outcome => (closure?.Outcome ?? "") == Key,
        CountedBy.Relief => closure?.Outcome is { } outcome && Outcomes.Relief.Contains(outcome),
        CountedBy.Finding => (closure?.Finding ?? "") == Key,
        CountedBy.Eligible => closure?.Outcome is not (Outcomes.NotEligible or Outcomes.Duplicate),
        _ => true,
    };

    /// <summary>Whether days or the grade of timeliness divide: neither is in the database, both follow from the calendar.</summary>
    internal bool IsOfDays => By is CountedBy.Grade or CountedBy.AdjustedGrade or CountedBy.Days;

    /// <summary>Whether a complaint that took so long belongs to the part; true where neither days nor grades divide.</summary>
    /// <param name="raw">By the raw calendar.</param>
    /// <param name="adjusted">Without pauses and closures; needed only where <see cref="CountedBy.AdjustedGrade"/> divides.</param>
    internal bool Has(TimelinessResult raw, TimelinessResult? adjusted) => By switch
    {
        CountedBy.Grade => Key == None ? raw.IsPending : Named(raw) == Key,
        CountedBy.AdjustedGrade => adjusted is not null && Named(adjusted) == Key,
        CountedBy.Days => raw.Responded && HasDays(raw.Days),
        _ => true,
    };

    /// <summary>Whether a complaint belongs to the part that had no clock by the cut-off.</summary>
    internal bool HasNoClock => this is { By: CountedBy.Grade, Key: None };

    private static string Named(TimelinessResult result) => result.Grade?.ToString() ?? Pending;

    private bool HasDays(int days) =>
        Key.Split('-') is [var from, var through]
        && int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var first)
        && days >= first
        && (through.Length == 0 || (int.TryParse(through, NumberStyles.None, CultureInfo.InvariantCulture, out var last) && days <= last));

    private IQueryable<Complaint> OfFilerRegion(IQueryable<Complaint> complaints)
    {
        var (states, known, withNone) = (Keys.SelectMany(SbaRegions.StatesOf).ToList(), SbaRegions.States.ToList(), Keys.Contains(SbaRegions.None));
        return complaints.Where(c => c.EntityState == null || !known.Contains(c.EntityState) ? withNone : states.Contains(c.EntityState));
    }

    private IQueryable<Complaint> OfMonth(IQueryable<Complaint> complaints)
    {
        var received = Expression.Parameter(typeof(Complaint), "c");
        var day = Expression.Property(received, nameof(Complaint.ReceivedOn));
        Expression any = Expression.Constant(false);
        foreach (var key in Keys)
        {
            if (!DateOnly.TryParseExact(key + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
                continue;
            var within = Expression.AndAlso(Expression.GreaterThanOrEqual(day, Expression.Constant(first)), Expression.LessThanOrEqual(day, Expression.Constant(first.AddMonths(1).AddDays(-1))));
            any = any is ConstantExpression ? within : Expression.OrElse(any, within);
        }

        return complaints.Where(Expression.Lambda<Func<Complaint, bool>>(any, received));
    }
}
