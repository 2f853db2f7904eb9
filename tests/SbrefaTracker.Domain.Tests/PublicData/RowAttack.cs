using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Domain.Tests.PublicData;

/// <summary>Works out hidden counts from the published table of one value and from counting the published rows.</summary>
internal static class RowAttack
{
    public static void Withstand(IReadOnlyList<DetailedRow> rows, IReadOnlyList<CoarseRow> published, int place, HiddenCells hidden, SuppressionRule rule)
    {
        if (hidden.Wholes.Count == 0 || hidden.IsWithheld)
            return;
        var counts = rows.GroupBy(row => row.Values[place]).ToDictionary(value => value.Key, value => (long)value.Count());
        var values = counts.Keys.Order().ToList();
        var classes = published.Where(row => row.Values[place] is null).GroupBy(row => string.Join('|', row.Values.Select(value => value ?? "?"))).ToList();
        int Unknown(int of, int value) => (of * values.Count) + value;
        var least = classes.Count * values.Count;

        List<(IReadOnlyDictionary<int, long>, long)> known =
            [.. classes.Select((one, i) => ((IReadOnlyDictionary<int, long>)Enumerable.Range(0, values.Count).ToDictionary(value => Unknown(i, value), _ => 1L), (long)one.Count()))];
        for (var value = 0; value < values.Count; value++)
        {
            var terms = Enumerable.Range(0, classes.Count).ToDictionary(of => Unknown(of, value), _ => 1L);
            if (hidden.Wholes.Contains(values[value]))
            {
                // A hidden count is not zero: at least 1, and what is more.
                terms[least++] = -1;
                known.Add((terms, 1));
            }
            else
            {
                known.Add((terms, counts[values[value]] - published.Count(row => row.Values[place] == values[value])));
            }
        }

        var bounds = new ExactBounds(least, known);
        foreach (var value in Enumerable.Range(0, values.Count).Where(value => rule.IsSmall(counts[values[value]])))
        {
            var terms = Enumerable.Range(0, classes.Count).ToDictionary(of => Unknown(of, value), _ => 1L);
            Assert.True(bounds.Least(terms) <= 1 && bounds.Most(terms) >= rule.LargestSmall, $"{values[value]}: {bounds.Least(terms)} to {bounds.Most(terms)}");
        }
    }
}
