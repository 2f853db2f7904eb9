using System.Globalization;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Patterns;

namespace SbrefaTracker.Application.Tests.AnnualReports;

/// <summary>
/// The figures by the words of their definition, complaint by complaint in memory, day by day: slow, and made without
/// anything of the program but its calendar and its records.
/// </summary>
internal sealed partial class NaiveFigures
{
    private readonly List<Seen> _all;
    private readonly List<RecordedFlag> _flags;
    private readonly DateOnly _first;
    private readonly DateOnly _last;
    private readonly DateOnly _asOf;
    private DateOnly? _closure;

    private NaiveFigures(IEnumerable<Recorded> recorded, int year, DateOnly asOf)
    {
        (_first, _last, _asOf) = (new(year - 1, 10, 1), new(year, 9, 30), asOf);
        var all = recorded.ToList();
        _all = [.. all.Where(r => r.Complaint.ReceivedOn <= asOf).Select(r => new Seen(r, asOf))];
        _flags = [.. all.SelectMany(r => r.Flags)];
    }

    public static AnnualFigures Of(IEnumerable<Recorded> recorded, int year, DateOnly asOf, DateOnly? closure = null) =>
        new NaiveFigures(recorded, year, asOf) { _closure = closure }.All(year);

    private AnnualFigures All(int year)
    {
        var end = _last < _asOf ? _last : _asOf;
        var received = _all.Where(c => InYear(c.Complaint.ReceivedOn)).ToList();
        var cohort = _all.Where(c => c.Forwarded is { } day && InYear(day)).ToList();
        var closed = _all.Where(c => c.Closed is { } day && InYear(day)).ToList();
        var answered = cohort.Where(c => c.Responded is not null).GroupBy(Days).OrderBy(g => g.Key);
        return new AnnualFigures
        {
            FiscalYear = year,
            AsOf = _asOf,
            Received = received.Count,
            OpenAtStart = _all.Count(c => c.Complaint.ReceivedOn < _first && (c.Closed is null || c.Closed >= _first)),
            Closed = closed.Count,
            OpenAtEnd = _all.Count(c => c.Complaint.ReceivedOn <= end && (c.Closed is null || c.Closed > end)),
            NotStarted = received.Count(c => c.Forwarded is null),
            Timeliness = Timeliness(cohort),
            TimelinessOnoOnly = Timeliness(cohort.Where(c => c.Complaint.Source == "ono")),
            TimelinessWithoutNotEligible = Timeliness(cohort.Where(c => c.Outcome is not ("not_eligible" or "duplicate"))),
            AdjustedTimeliness = Timeliness(cohort, AdjustedDays),
            AdjustedDue = new(
                cohort.Count(c => c.Responded <= Due(c)),
                cohort.Count(c => c.Responded > Due(c)),
                cohort.Count(c => c.Responded is null && _asOf <= Due(c)),
                cohort.Count(c => c.Responded is null && _asOf > Due(c))),
            ResponseDays = [.. answered.Select(g => new ResponseDays(g.Key, g.Count()))],
            ByOffice = [.. Codes(received.Concat(cohort), c => c.OfficeCode).Select(code => new OfficeFigures(
                code,
                received.Count(c => c.Complaint.OfficeCode == code),
                Timeliness(cohort.Where(c => c.Complaint.OfficeCode == code))))],
            ByActionType = Received(received, c => c.ActionType),
            ByTradeRole = Received(received, c => c.TradeRole),
            ByState = Received(received, c => c.EntityState),
            ByMonth = [.. Enumerable.Range(0, 12).Select(_first.AddMonths).Select(month => new KeyReceived(
                $"{month:yyyy-MM}",
                received.Count(c => c.Complaint.ReceivedOn.Year == month.Year && c.Complaint.ReceivedOn.Month == month.Month)))],
            Outcomes = [.. closed.GroupBy(c => c.Outcome ?? "").OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new KeyCount(g.Key, g.Count()))],
            Findings = [.. closed.GroupBy(c => c.Finding ?? "").OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new KeyCount(g.Key, g.Count()))],
            Penalties = Penalties(closed),
            Signals = Signals(received),
            Feedback = Feedback(),
            Grades = Grades(received, cohort),
        };
    }

    private FeedbackFigures Feedback()
    {
        var said = _all.Where(c => c.Complaint is { Usefulness: not null, UsefulnessOn: { } day } && InYear(day)).Select(c => c.Complaint.Usefulness!).ToList();
        return new(said.Count, [.. new[] { "no", "partly", "yes" }.Select(answer => new KeyCount(answer, said.Count(one => one == answer)))]);
    }

    private bool InYear(DateOnly day) => _first <= day && day <= _last && day <= _asOf;

    private int Days(Seen c)
    {
        var (days, through) = (0, c.Responded ?? _asOf);
        for (var day = c.Forwarded!.Value.AddDays(1); day <= through; day = day.AddDays(1))
            days += BusinessCalendar.Federal.IsBusinessDay(day) ? 1 : 0;
        return days;
    }

    private bool Counts(Seen c, DateOnly day) =>
        BusinessCalendar.Federal.IsBusinessDay(day)
        && day != _closure
        && !c.Pauses.Any(pause => pause.FromOn <= _asOf && pause.FromOn <= day && (pause.ToOn is null || day < pause.ToOn));

    private int AdjustedDays(Seen c)
    {
        var (days, through) = (0, c.Responded ?? _asOf);
        for (var day = c.Forwarded!.Value.AddDays(1); day <= through; day = day.AddDays(1))
            days += Counts(c, day) ? 1 : 0;
        return days;
    }

    /// <summary>The thirtieth day that counts, and those granted; a pause that goes on holds it off for ever.</summary>
    private DateOnly Due(Seen c)
    {
        var through = c.Responded ?? _asOf;
        var left = 30 + c.Extensions.Where(e => e.Clock == "OnoResponse" && e.GrantedOn <= through).Sum(e => e.BusinessDays);
        var day = c.Forwarded!.Value;
        while (left > 0 && day <= _asOf.AddYears(2))
        {
            day = day.AddDays(1);
            left -= Counts(c, day) ? 1 : 0;
        }

        return day;
    }

    private TimelinessFigures Timeliness(IEnumerable<Seen> cohort, Func<Seen, int>? daysOf = null)
    {
        var length = daysOf ?? Days;
        var all = cohort.ToList();
        var answered = all.Where(c => c.Responded is not null).Select(length).Order().ToList();
        var open = all.Where(c => c.Responded is null).Select(length).ToList();
        var n = answered.Count;
        int Between(int above, int through) => answered.Count(days => days > above && days <= through);
        var counts = (A: Between(-1, 30), B: Between(30, 60), C: Between(60, 90), D: Between(90, 120), F: Between(120, int.MaxValue));
        var f = counts.F + open.Count(days => days > 120);
        var pending = open.Count(days => days <= 120);
        if (n == 0)
            return new(counts.A, counts.B, counts.C, counts.D, f, pending, 0, null, null, null, null);
        var mean = (decimal)answered.Sum() / n;
        var median = n % 2 == 1 ? answered[n / 2] : (answered[(n / 2) - 1] + answered[n / 2]) / 2m;
        return new(
            counts.A, counts.B, counts.C, counts.D, f, pending, n,
            Written(Math.Round(mean, 1, MidpointRounding.AwayFromZero), "F1"),
            Written(Math.Round(median, 1, MidpointRounding.AwayFromZero), "F1"),
            answered[(int)Math.Ceiling(0.9m * n) - 1],
            mean <= 30 ? Grade.A : mean <= 60 ? Grade.B : mean <= 90 ? Grade.C : mean <= 120 ? Grade.D : Grade.F);
    }

    private static PenaltyFigures Penalties(IEnumerable<Seen> closed)
    {
        var all = closed.Where(c => c.Complaint.PenaltyAssessedCents > 0).ToList();
        var small = all.Where(c => c.Complaint.SizeVerdict == SizeVerdicts.Small).ToList();
        static bool IsReduced(Seen c) => c.FinalCents is { } final && final < c.Complaint.PenaltyAssessedCents;
        static decimal Dollars(IEnumerable<Seen> some) =>
            some.Where(IsReduced).Sum(c => (c.Complaint.PenaltyAssessedCents!.Value - c.FinalCents!.Value) / 100m);
        return new(all.Count, small.Count, all.Count(IsReduced), small.Count(IsReduced), Written(Dollars(all), "F2"), Written(Dollars(small), "F2"));
    }

    /// <summary>With as many decimals as the file has.</summary>
    private static decimal Written(decimal value, string format) =>
        decimal.Parse(value.ToString(format, CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private SignalFigures Signals(List<Seen> received)
    {
        var flags = _flags.Where(flag => InYear(flag.RaisedOn)).ToList();
        int Decided(PatternState state) => flags.Count(flag => flag.State == state && flag.DecidedOn is { } day && day <= _asOf);
        var raised = _all.Where(c => c.Escalations.Any(one => InYear(one.RaisedOn))).ToList();
        var alleged = received.Where(c => c.Complaint.RetaliationAlleged == true).ToList();
        return new(
            raised.Count,
            raised.Count(c => c.Escalations.Any(one => InYear(one.RaisedOn) && one.DecidedOn is { } day && day <= _asOf)),
            alleged.Count,
            alleged.Count(c => c.Closed is not null),
            alleged.Count(c => c.Closed is not null && c.Finding == "substantiated"),
            flags.Count,
            Decided(PatternState.Accepted),
            Decided(PatternState.Dismissed));
    }

    private static IEnumerable<string> Codes(IEnumerable<Seen> some, Func<Complaint, string?> key) =>
        some.Select(c => key(c.Complaint) ?? "").Distinct().Order(StringComparer.Ordinal);

    private static IReadOnlyList<KeyReceived> Received(List<Seen> received, Func<Complaint, string?> key) =>
        [.. Codes(received, key).Select(code => new KeyReceived(code, received.Count(c => (key(c.Complaint) ?? "") == code)))];

    /// <summary>A complaint as it stood on the day asked about.</summary>
    private sealed class Seen
    {
        public Seen(Recorded recorded, DateOnly asOf)
        {
            (Complaint, Pauses, Extensions, Escalations, Inquiries) = (recorded.Complaint, recorded.Pauses, recorded.Extensions, recorded.Escalations, recorded.Inquiries);
            Forwarded = Complaint.ForwardedOn <= asOf ? Complaint.ForwardedOn : null;
            Responded = Complaint.RespondedOn <= asOf ? Complaint.RespondedOn : null;
            if (Complaint.ClosedOn <= asOf)
                (Closed, Outcome, Finding, FinalCents) = (Complaint.ClosedOn, Complaint.Outcome, Complaint.Finding, Complaint.PenaltyFinalCents);
            foreach (var undone in recorded.Reopenings.Where(r => r.ClosedOn <= asOf && r.ReopenedOn > asOf))
                (Closed, Outcome, Finding, FinalCents) = (undone.ClosedOn, undone.Outcome, undone.Finding, undone.PenaltyFinalCents);
        }

        public Complaint Complaint { get; }

        public IReadOnlyList<Pause> Pauses { get; }

        public IReadOnlyList<Extension> Extensions { get; }

        public IReadOnlyList<Escalation> Escalations { get; }

        public IReadOnlyList<RecordedInquiry> Inquiries { get; }

        public DateOnly? Forwarded { get; }

        public DateOnly? Responded { get; }

        public DateOnly? Closed { get; }

        public string? Outcome { get; }

        public string? Finding { get; }

        public long? FinalCents { get; }
    }
}
