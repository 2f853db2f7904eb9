using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Domain.Tests.PublicData;

namespace SbrefaTracker.Application.Tests.PublicData;

/// <summary>What was published of one breakdown in a fiscal year: each edition of what was received and of what was answered, and how many public rows tell each value.</summary>
internal sealed record PublishedYear(int FiscalYear, IReadOnlyList<Edition> Received, IReadOnlyList<Edition> Answered)
{
    /// <summary>By the edition with which they came at the latest.</summary>
    public required IReadOnlyList<IReadOnlyDictionary<string, long>> Rows { get; init; }
}

/// <summary>
/// One system of equations of everything that was published of a breakdown: the counts of all years and all editions of both tables with their totals, the public rows of each version, and what
/// everybody knows: no hidden count is zero, complaints are only added, no more rows tell a value than there are complaints, and nothing is answered that was not received before. Which value goes
/// with which of another breakdown is published of rows alone, and any values of one go with any of another: no equation joins two breakdowns.
/// </summary>
internal sealed class JointAttack
{
    private readonly IReadOnlyList<PublishedYear> _years;
    private readonly Dictionary<(int Year, int Edition, bool IsAnswered, string Key), int> _unknowns = [];
    private readonly List<(IReadOnlyDictionary<int, long> Terms, long Sum)> _equations = [];
    private readonly ExactBounds _bounds;
    private int _count;

    /// <param name="years">The oldest first.</param>
    /// <param name="openAtStart">How many complaints were open when the first year began: that many at most were received before it and answered since.</param>
    public JointAttack(IReadOnlyList<PublishedYear> years, long openAtStart)
    {
        _years = years;
        Keys = [.. years.SelectMany(year => year.Received.Concat(year.Answered)).SelectMany(edition => edition.Rows).Select(row => row.Key).Append("-").Append("?").Distinct().Order(StringComparer.Ordinal)];
        for (var year = 0; year < years.Count; year++)
        {
            Learn(year, isAnswered: false, years[year].Received);
            Learn(year, isAnswered: true, years[year].Answered);
            for (var edition = 0; edition < years[year].Rows.Count; edition++)
            {
                foreach (var (key, told) in years[year].Rows[edition])
                    AtLeast([(Cell(year, edition, isAnswered: false, key), 1)], told);
            }
        }

        var before = Keys.ToDictionary(key => key, _ => _count++);
        AtLeast([.. before.Values.Select(unknown => (Unknown(unknown), -1L))], -openAtStart);
        foreach (var key in Keys)
        {
            for (var year = 0; year < years.Count; year++)
            {
                AtLeast(
                    [
                        (Unknown(before[key]), 1),
                        .. Enumerable.Range(0, year + 1).Select(one => (Cell(one, years[one].Received.Count - 1, isAnswered: false, key), 1L)),
                        .. Enumerable.Range(0, year + 1).Select(one => (Cell(one, years[one].Answered.Count - 1, isAnswered: true, key), -1L)),
                    ],
                    0);
            }
        }

        _bounds = new ExactBounds(_count, _equations);
    }

    public IReadOnlyList<string> Keys { get; }

    /// <summary>Every hidden count that is small and could be worked out closer than its total allows: in words; none is as it should be.</summary>
    /// <param name="rule">What is small.</param>
    /// <param name="openAtStart">As above.</param>
    /// <param name="tried">How many were tried.</param>
    public IReadOnlyList<string> Broken(SuppressionRule rule, long openAtStart, out int tried)
    {
        List<string> broken = [];
        tried = 0;
        for (var year = 0; year < _years.Count; year++)
        {
            foreach (var isAnswered in new[] { false, true })
            {
                var editions = isAnswered ? _years[year].Answered : _years[year].Received;
                for (var at = 0; at < editions.Count; at++)
                {
                    foreach (var key in Keys.Where(key => editions[at].Hides(new(key, null)) && rule.IsSmall(editions[at].Of(new(key, null)))))
                    {
                        tried++;
                        var terms = new Dictionary<int, long> { [Cell(year, at, isAnswered, key).Unknown!.Value] = 1 };
                        var (least, most) = (_bounds.Least(terms), _bounds.Most(terms));
                        var limit = Math.Min(Math.Min(rule.LargestSmall, editions.Take(at + 1).Min(edition => edition.Total)), isAnswered ? Outstanding(year, key, openAtStart) : long.MaxValue);
                        if (least > 1 || most < limit)
                            broken.Add($"{key} of {(isAnswered ? "answered" : "received")} {_years[year].FiscalYear}.{at + 1} lies in {least}..{most}");
                    }
                }
            }
        }

        return broken;
    }

    // What was received and shown, less what was answered and shown, is a bound that two shown numbers give; see decision record 80. None where anything of what was received is hidden.
    private long Outstanding(int year, string key, long openAtStart)
    {
        var cell = new Cell(key, null);
        var received = _years.Take(year + 1).Select(one => one.Received[^1]).ToList();
        return received.Exists(edition => edition.Hides(cell)) ? long.MaxValue
            : openAtStart + received.Sum(edition => edition.Of(cell)) - _years.Take(year).Select(one => one.Answered[^1]).Sum(edition => edition.Hides(cell) ? Math.Min(1, edition.Of(cell)) : edition.Of(cell));
    }

    private void Learn(int year, bool isAnswered, IReadOnlyList<Edition> editions)
    {
        for (var at = 0; at < editions.Count; at++)
        {
            Equal([.. Keys.Select(key => (Cell(year, at, isAnswered, key), 1L))], editions[at].Total);
            foreach (var key in Keys)
            {
                if (!editions[at].Hidden.IsWithheld && editions[at].Hides(new(key, null)) && editions[at].Of(new(key, null)) > 0)
                    AtLeast([(Cell(year, at, isAnswered, key), 1)], 1);
                if (at > 0)
                    AtLeast([(Cell(year, at, isAnswered, key), 1), (Cell(year, at - 1, isAnswered, key), -1)], 0);
            }
        }
    }

    private (int? Unknown, long Known) Cell(int year, int edition, bool isAnswered, string key)
    {
        var published = (isAnswered ? _years[year].Answered : _years[year].Received)[edition];
        if (!published.Hides(new(key, null)))
            return (null, published.Of(new(key, null)));
        var place = (year, edition, isAnswered, key);
        if (!_unknowns.TryGetValue(place, out var unknown))
            _unknowns[place] = unknown = _count++;
        return (unknown, 0);
    }

    private static (int? Unknown, long Known) Unknown(int unknown) => (unknown, 0);

    private void AtLeast(IReadOnlyList<((int? Unknown, long Known) Cell, long Factor)> sum, long value) => Know(sum, value, isLeast: true);

    private void Equal(IReadOnlyList<((int? Unknown, long Known) Cell, long Factor)> sum, long value) => Know(sum, value, isLeast: false);

    private void Know(IReadOnlyList<((int? Unknown, long Known) Cell, long Factor)> sum, long value, bool isLeast)
    {
        var terms = new Dictionary<int, long>();
        foreach (var (cell, factor) in sum)
        {
            if (cell.Unknown is { } unknown)
                terms[unknown] = terms.GetValueOrDefault(unknown) + factor;
            else
                value -= factor * cell.Known;
        }

        if (terms.Count == 0)
            return;
        if (isLeast)
            terms[_count++] = -1;
        _equations.Add((terms, value));
    }
}
