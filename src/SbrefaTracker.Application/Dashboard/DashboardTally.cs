using System.Runtime.InteropServices;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Application.Dashboard;

/// <summary>What the dashboard counts of one complaint.</summary>
/// <param name="Open">It is not closed.</param>
/// <param name="Office">The office complained of.</param>
/// <param name="Person">Who is responsible; null is nobody.</param>
/// <param name="Due">The day on which something of it is due.</param>
/// <param name="Forwarded">Day 0 of the rated clock.</param>
/// <param name="Responded">The day of the final response.</param>
/// <param name="News">What offices did about it that waits for somebody here.</param>
/// <param name="Promised">The first day by which an office that owes a reply promised it.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Tallied(bool Open, string Office, string? Person, DateOnly? Due, DateOnly? Forwarded, DateOnly? Responded, OfficeNews News, DateOnly? Promised);

/// <summary>
/// The sums behind the dashboard, to which a complaint is added and from which it is taken again as it changes. Nothing here depends on today but the two days from which is counted.
/// </summary>
/// <param name="year">The fiscal year now.</param>
/// <param name="firstMonth">The first day of the months shown.</param>
internal sealed class DashboardTally(FiscalYear year, DateOnly firstMonth)
{
    private readonly Dictionary<(string Office, string? Person, DateOnly? Due), long> _open = [];
    private readonly Dictionary<(string? Person, OfficeNews News), long> _news = [];
    private readonly Dictionary<(string? Person, DateOnly Promised), long> _promises = [];
    private readonly Dictionary<(string Office, int Days), long> _answered = [];
    private readonly Dictionary<(string Office, DateOnly Forwarded), long> _waiting = [];
    private readonly Dictionary<(int Month, int Days), long> _months = [];

    public FiscalYear Year => year;

    public DateOnly FirstMonth => firstMonth;

    /// <summary>What was forwarded earlier and answered in the months is left out, and the page says so.</summary>
    public DateOnly From => firstMonth.AddYears(-ResponseMonths.YearsBack);

    /// <summary>Adds the complaint, or with a negative count takes it out.</summary>
    public void Add(in Tallied complaint, long count)
    {
        if (complaint.Open)
            Change(_open, (complaint.Office, complaint.Person, complaint.Due), count);
        if (complaint is { Open: true, News: not OfficeNews.None })
            Change(_news, (complaint.Person, complaint.News), count);
        if (complaint is { Open: true, Promised: { } promised })
            Change(_promises, (complaint.Person, promised), count);
        if (complaint.Forwarded is not { } forwarded)
            return;
        if (complaint.Responded is not { } responded)
        {
            if (forwarded >= year.First)
                Change(_waiting, (complaint.Office, forwarded), count);
            return;
        }

        var days = BusinessCalendar.Federal.BusinessDaysBetween(forwarded, responded);
        if (forwarded >= year.First)
            Change(_answered, (complaint.Office, days), count);
        if (responded >= firstMonth && forwarded >= From)
            Change(_months, (((responded.Year - firstMonth.Year) * 12) + responded.Month - firstMonth.Month, days), count);
    }

    /// <summary>Open work by office and person.</summary>
    public IReadOnlyList<DashboardGroup> Groups(string? person, bool mine, DateOnly today, DateOnly weekEnd)
    {
        Dictionary<(string Office, string? Person), (Load Load, long Today)> groups = [];
        foreach (var (of, count) in _open)
        {
            if (mine && of.Person != person)
                continue;
            ref var sum = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, (of.Office, of.Person), out _);
            sum = (
                sum.Load + new Load(count, of.Due < today ? count : 0, of.Due >= today && of.Due <= weekEnd ? count : 0),
                sum.Today + (of.Due == today ? count : 0));
        }

        return [.. groups.Select(group => new DashboardGroup(group.Key.Office, group.Key.Person, group.Value.Load, group.Value.Today))];
    }

    /// <summary>Open complaints by what an office did that waits for somebody here.</summary>
    public OfficeNewsCounts News(string? person, bool mine, DateOnly today)
    {
        long Of(OfficeNews what) => _news.Where(one => one.Key.News.HasFlag(what) && (!mine || one.Key.Person == person)).Sum(one => one.Value);
        return new(Of(OfficeNews.TimeAsked), Of(OfficeNews.SentBack), Of(OfficeNews.Unmarked))
        {
            PromisePassed = _promises.Where(one => one.Key.Promised < today && (!mine || one.Key.Person == person)).Sum(one => one.Value),
        };
    }

    /// <summary>How fast the complaints forwarded this fiscal year were answered: by the raw calendar, as the annual report counts them.</summary>
    public YearSoFar SoFar(DateOnly today)
    {
        var scale = Rubrics.For(year).Timeliness;
        var offices = new Dictionary<string, TimelinessCount>(StringComparer.Ordinal);
        foreach (var ((office, days), count) in _answered)
            Of(office).Add(new(days, scale.Of(days), Responded: true), count);
        foreach (var ((office, forwarded), count) in _waiting)
            Of(office).Add(Timeliness.Judge(BusinessCalendar.Federal, forwarded, responded: null, today, scale), count);
        var all = new TimelinessCount(scale);
        foreach (var office in offices.Values)
            all.Add(office);
        return new(year.Year, today, all.Figures(), offices.ToDictionary(office => office.Key, office => office.Value.Figures(), StringComparer.Ordinal));

        TimelinessCount Of(string office) => offices.TryGetValue(office, out var known) ? known : offices[office] = new(scale);
    }

    /// <summary>How long the responses of each month took, the oldest first.</summary>
    public IReadOnlyList<MonthDays> Months() => ResponseMonths.Of(firstMonth, Rubrics.For(year).Timeliness, _months.Select(one => (one.Key.Month, one.Key.Days, one.Value)));

    private static void Change<T>(Dictionary<T, long> counts, T key, long count)
        where T : notnull
    {
        ref var stored = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _);
        stored += count;
        if (stored == 0)
            counts.Remove(key);
    }
}

/// <summary>Open work of one office that one person is responsible for.</summary>
internal sealed record DashboardGroup(string Office, string? Person, Load Load, long Today);
