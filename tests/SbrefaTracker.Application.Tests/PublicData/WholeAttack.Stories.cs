using SbrefaTracker.Domain.Narratives;
using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Application.Tests.PublicData;

/// <summary>What else a reader may take for granted: that nobody is answered before it was received, and that each story is a complaint.</summary>
internal sealed partial class WholeAttack
{
    // Through each year no more were forwarded, and through each quarter no more answered, than had been received by then, or were open when the first year began.
    private void Order(IReadOnlyList<PublishedYear> years)
    {
        for (var at = 0; at < years.Count; at++)
        {
            Unanswered(years, at);
            AtLeast([("start", 0, 1), .. years.Take(at + 1).SelectMany(year => new[] { Latest(year, AgencyTotal.Received, 1), Latest(year, AgencyTotal.Forwarded, -1) })], 0);
            foreach (var last in PublicTables.Quarters)
            {
                AtLeast(
                    [
                        ("start", 0, 1),
                        .. years.Take(at).SelectMany(year => new[] { Latest(year, AgencyTotal.Received, 1), Latest(year, AgencyTotal.Answered, -1) }),
                        .. PublicTables.Quarters.Where(key => string.CompareOrdinal(key, last) <= 0).SelectMany(key => new[]
                        {
                            Of(years[at].Received[^1], Cell(years[at].FiscalYear, PublicTables.Quarter, years[at].Received.Count - 1, key), key, 1),
                            Of(years[at].Answered[^1], Cell(years[at].FiscalYear, PublicTables.Answered(PublicTables.Quarter), years[at].Answered.Count - 1, key), key, -1),
                        }),
                    ],
                    0);
            }
        }

        (string?, long, long) Latest(PublishedYear year, string total, long factor) => Total(year.FiscalYear, year.Received.Count - 1, _totals[(year.FiscalYear, year.Received.Count - 1)], total, factor);
    }

    // How many of a year were left without an answer is hidden where they are few. What was received and shown less what was answered and shown is a bound that shown counts give; see decision record 80.
    private void Unanswered(IReadOnlyList<PublishedYear> years, int at)
    {
        var totals = years.Select(year => _totals[(year.FiscalYear, year.Received.Count - 1)]).ToList();
        if (totals[at].Tells(AgencyTotal.Forwarded) || !totals[at].Tells(AgencyTotal.Answered) || !_rule.IsSmall(totals[at].Unanswered))
            return;
        var (name, edition) = ($"{years[at].FiscalYear} unanswered", years[at].Received.Count - 1);
        Equal([Total(years[at].FiscalYear, edition, totals[at], AgencyTotal.Forwarded, 1), (null, totals[at].Answered, -1), (name, 0, -1)], 0);
        _targets.Add((name, Math.Min(_rule.LargestSmall, Enumerable.Range(at, years.Count - at).Min(end => _openAtStart
            + totals.Take(end + 1).Sum(year => year.Tells(AgencyTotal.Received) ? year.Received : _rule.LargestSmall) - totals.Take(end + 1).Where(year => year.Tells(AgencyTotal.Answered)).Sum(year => year.Answered)))));
    }

    /// <summary>
    /// Stories that the public reads: each is one complaint, and its words may tell every count in which that is counted. So many of them as a count has are the least that it can be.
    /// </summary>
    public void Learn(IEnumerable<CountedIn> stories)
    {
        foreach (var cell in stories.GroupBy(cell => cell))
        {
            if (_latest.TryGetValue((cell.Key.FiscalYear, cell.Key.Table), out var edition))
                AtLeast([Of(edition, Cell(cell.Key.FiscalYear, cell.Key.Table, _totals.Keys.Where(one => one.Year == cell.Key.FiscalYear).Max(one => one.Edition), cell.Key.Key), cell.Key.Key, 1)], cell.LongCount());
        }
    }
}
