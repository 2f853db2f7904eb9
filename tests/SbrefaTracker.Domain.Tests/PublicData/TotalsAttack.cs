using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Domain.Tests.PublicData;

/// <summary>
/// Tries to work out totals that are not told from those that are, of years in a row: what is open at the end of one is open at the start of the next, and what was answered and what was not make what was forwarded. How many were
/// open before the first year is known, and by the end of no year were more forwarded than had been received. It knows nothing of how totals are hidden.
/// </summary>
internal sealed class TotalsAttack
{
    private readonly Dictionary<string, int> _names = new(StringComparer.Ordinal);
    private readonly List<(IReadOnlyDictionary<int, long> Terms, long Sum)> _equations = [];
    private readonly List<(string Name, (string? Variable, long Known, long Factor) Cell, long From, bool IsMore, long Limit)> _targets = [];
    private readonly SuppressionRule _rule;

    public TotalsAttack(IReadOnlyList<AgencyTotals> years, SuppressionRule rule)
    {
        _rule = rule;
        var open = years[0].OpenAtEnd + years[0].Closed - years[0].Received;
        for (var at = 0; at < years.Count; at++)
        {
            var year = years[at];
            (string?, long, long) Of(string total, long factor) => Cell(years, at, total, factor);
            Know([at == 0 ? (null, year.OpenAtEnd + year.Closed - year.Received, 1) : Cell(years, at - 1, AgencyTotal.Open, 1), Of(AgencyTotal.Received, 1), Of(AgencyTotal.Closed, -1), Of(AgencyTotal.Open, -1)], 0);
            Know([Of(AgencyTotal.Forwarded, 1), Of(AgencyTotal.Answered, -1), ($"{at} unanswered", 0, -1)], 0);
            if (year.IsWithheld)
            {
                Know([Of(AgencyTotal.Received, 1), ($"{at} above one", 0, -1)], 1);
                Know([Of(AgencyTotal.Received, 1), ($"{at} below the threshold", 0, 1)], rule.LargestSmall);
            }

            Know([(null, open, 1), .. Enumerable.Range(0, at + 1).SelectMany(one => new[] { Cell(years, one, AgencyTotal.Received, 1), Cell(years, one, AgencyTotal.Forwarded, -1) }), ($"{at} not forwarded", 0, -1)], 0);

            foreach (var total in AgencyTotal.All.Where(total => !year.Tells(total) && rule.IsSmall(year.Of(total))))
                _targets.Add(($"{at} {total}", Of(total, 1), 0, true, total is AgencyTotal.Forwarded or AgencyTotal.Answered ? Math.Min(rule.LargestSmall, Outstanding(years, at, open)) : rule.LargestSmall));
            if (rule.IsSmall(year.Unanswered))
                _targets.Add(($"{at} unanswered", ($"{at} unanswered", 0, 1), 0, true, Math.Min(rule.LargestSmall, Outstanding(years, at, open))));

            // A small change of what was told before is a small count.
            foreach (var (total, told) in year.Earlier.Where(edition => !edition.IsWithheld).SelectMany(edition => AgencyTotal.All.Where(total => edition.Tells(total) && !year.Tells(total)).Select(total => (total, edition.Of(total)))))
            {
                if (_rule.IsSmall(year.Of(total) - told))
                    _targets.Add(($"{at} {total} since {told}", Of(total, 1), told, year.Of(total) > told, told + rule.LargestSmall));
            }
        }
    }

    public int Targets => _targets.Count;

    /// <summary>What could be worked out closer than from one to one below the threshold, in words.</summary>
    public IReadOnlyList<string> Broken()
    {
        var bounds = new ExactBounds(_names.Count, _equations);
        List<string> broken = [];
        foreach (var (name, cell, from, isMore, limit) in _targets)
        {
            var terms = new Dictionary<int, long> { [_names[cell.Variable!]] = cell.Factor };
            var (least, most) = (bounds.Least(terms), bounds.Most(terms));
            if (isMore ? least > from + 1 || most < limit : most < from - 1 || least > from - _rule.LargestSmall)
                broken.Add($"{name} lies in {least}..{most}");
        }

        return broken;
    }

    // What was received and shown less what was answered and shown is a bound that shown counts give; see decision records 80 and 107. Of a year that is withheld a reader takes it to be as much as it can be. Where nothing is told of
    // the answers of the year, what was told before it is a bound.
    private long Outstanding(IReadOnlyList<AgencyTotals> years, int at, long open) => Enumerable.Range(at, years.Count - at)
        .Select(end => open + years.Take(end + 1).Sum(year => year.Tells(AgencyTotal.Received) ? year.Received : _rule.LargestSmall)
            - years.Take(end + 1).Select((year, one) => one < at && !years[at].Tells(AgencyTotal.Answered) && year.Tells(AgencyTotal.Forwarded) ? year.Forwarded : year.Tells(AgencyTotal.Answered) ? year.Answered : 0).Sum()).Min();

    private static (string? Variable, long Known, long Factor) Cell(IReadOnlyList<AgencyTotals> years, int at, string total, long factor) =>
        years[at].Tells(total) ? (null, years[at].Of(total), factor) : ($"{at} {total}", 0, factor);

    private void Know(IReadOnlyList<(string? Variable, long Known, long Factor)> sum, long value)
    {
        var terms = new Dictionary<int, long>();
        foreach (var (variable, known, factor) in sum)
        {
            if (variable is null)
                value -= factor * known;
            else
                terms[Unknown(variable)] = terms.GetValueOrDefault(Unknown(variable)) + factor;
        }

        if (terms.Count > 0)
            _equations.Add((terms, value));
    }

    private int Unknown(string name) => _names.TryGetValue(name, out var known) ? known : _names[name] = _names.Count;
}
