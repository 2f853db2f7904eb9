using System.Runtime.InteropServices;

namespace SbrefaTracker.Domain.PublicData;

/// <summary>
/// What the balances of years in a row tell of each other: what was open at the end of one, and received, less what was closed, is open at the end of the next. Each year shares one count with the next and no
/// other, so that the bounds of every hidden count follow exactly from those on its left and on its right. What was open before the first of them is known: nothing, for the first year of all and after years of which there is nothing to tell.
/// </summary>
internal sealed class BalanceChain
{
    private static readonly Span Any = new(0, Span.Endless);
    private readonly IReadOnlyList<AgencyTotals> _years;
    private readonly SuppressionRule _rule;

    /// <param name="years">One fiscal year after the other, the oldest first.</param>
    /// <param name="rule">What is small.</param>
    public BalanceChain(IReadOnlyList<AgencyTotals> years, SuppressionRule rule) => (_years, _rule) = (years, rule);

    /// <summary>The hidden small counts, and small changes of what an earlier edition told, that a reader can work out closer than "from one to one below the threshold".</summary>
    public IReadOnlySet<(int Year, string Total)> Broken()
    {
        // What was open at the start of each year as the years before it tell, and at its end as those after it do.
        var (starts, ends) = (new Span[_years.Count + 1], new Span[_years.Count + 1]);
        starts[0] = Span.Of(_years[0].OpenAtEnd + _years[0].Closed - _years[0].Received);
        ends[_years.Count] = Any;
        for (var at = 0; at < _years.Count; at++)
            starts[at + 1] = Open(at).And(starts[at].Plus(Received(at)).Less(Closed(at)));
        for (var at = _years.Count - 1; at >= 0; at--)
            ends[at] = Any.And(Open(at).And(ends[at + 1]).Plus(Closed(at)).Less(Received(at)));

        var broken = new HashSet<(int, string)>();
        for (var at = 0; at < _years.Count; at++)
        {
            var (start, end) = (at == 0 ? starts[0] : starts[at].And(Open(at - 1)), Open(at).And(ends[at + 1]));
            Judge(at, AgencyTotal.Open, starts[at + 1].And(ends[at + 1]));
            Judge(at, AgencyTotal.Closed, Any.And(start.Plus(Received(at)).Less(end)));
            Judge(at, AgencyTotal.Received, Received(at).And(end.Plus(Closed(at)).Less(start)));
        }

        return broken;

        void Judge(int at, string total, Span bounds)
        {
            var year = _years[at];
            if (!year.Tells(total) && year.Earlier.Where(edition => edition.Tells(total)).Select(edition => edition.Of(total)).Append(total == AgencyTotal.Received ? year.ToldOfQuarters : 0).Any(told => IsNarrow(year.Of(total) - told, bounds.Least - told, bounds.Most - told)))
                broken.Add((at, total));
        }
    }

    // A count is a change from nothing, or from what was told of quarters while the year went on.
    private bool IsNarrow(long change, long least, long most) => _rule.IsSmall(change) && (change > 0 ? least > 1 || most < _rule.LargestSmall : most < -1 || least > -_rule.LargestSmall);

    // Where it is hidden a reader may take it to be small.
    private Span Received(int at) =>
        _years[at].Tells(AgencyTotal.Received) ? Span.Of(_years[at].Received)
        : _rule.IsSmall(_years[at].Received) ? new(1, _rule.LargestSmall)
        : new(_years[at].ToldOfQuarters, Span.Endless);

    private Span Closed(int at) => _years[at].Tells(AgencyTotal.Closed) ? Span.Of(_years[at].Closed) : Any;

    private Span Open(int at) => _years[at].Tells(AgencyTotal.Open) ? Span.Of(_years[at].OpenAtEnd) : Any;

    /// <summary>From a least to a most value.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Span(long Least, long Most)
    {
        /// <summary>More than anybody counts, and so little that a few of it can be added.</summary>
        public const long Endless = long.MaxValue / 8;

        public static Span Of(long value) => new(value, value);

        public Span Plus(Span other) => new(Least + other.Least, Math.Min(Endless, Most + other.Most));

        public Span Less(Span other) => new(Math.Max(-Endless, Least - other.Most), Most >= Endless ? Endless : Most - other.Least);

        /// <summary>Counts of different days need not agree: then nobody can put them together.</summary>
        public Span And(Span other) => Math.Max(Least, other.Least) is var least && Math.Min(Most, other.Most) is var most && least <= most ? new(least, most) : Any;
    }
}
