namespace SbrefaTracker.Domain.PublicData;

/// <summary>A row before anything is left out: what is known of one complaint, in the order of what is told first.</summary>
/// <param name="Id">Names the row here; it is not published.</param>
/// <param name="Values">As many for each row; empty where nothing was given.</param>
public sealed record DetailedRow(long Id, IReadOnlyList<string> Values)
{
    /// <summary>How many complaints it stands for: those that are alike in all values are told alike, and need not be held one by one.</summary>
    public long Count { get; init; } = 1;
}

/// <summary>A row as it is published: null where a value is left out.</summary>
public sealed record CoarseRow(long Id, IReadOnlyList<string?> Values);

/// <summary>
/// Leaves out values of rows until each published row is like at least as many others as the threshold says, and until counting rows tells no
/// small count: of each value as many rows stand without it as the threshold says, or none. Values are told in their order, from the first to the
/// last; a value whose own count is hidden in the tables is never told.
/// </summary>
public static class RowGrouping
{
    /// <param name="rows">The rows of one batch, which is published at once.</param>
    /// <param name="shown">For each place, the values whose counts the tables show.</param>
    /// <param name="rule">What is small.</param>
    /// <returns>The rows in the order given; none when there are too few to tell even how many they are.</returns>
    public static IReadOnlyList<CoarseRow> Coarsen(IReadOnlyList<DetailedRow> rows, IReadOnlyList<IReadOnlySet<string>> shown, SuppressionRule rule)
    {
        if (rows.Sum(row => row.Count) < rule.Threshold)
            return [];
        List<RowGroup> groups = [new([], rows)];
        for (var place = 0; place < shown.Count; place++)
            groups = Split(groups, place, shown[place], rule);
        var values = groups.SelectMany(group => group.Rows.Select(row => (row.Id, group.Told))).ToDictionary(row => row.Id, row => row.Told);
        return [.. rows.Select(row => new CoarseRow(row.Id, values[row.Id]))];
    }

    private static List<RowGroup> Split(List<RowGroup> groups, int place, IReadOnlySet<string> shown, SuppressionRule rule)
    {
        var parts = groups.Select(group => group.Split(place, shown, rule)).ToList();
        var counts = groups.SelectMany(group => group.Rows).GroupBy(row => row.Values[place], StringComparer.Ordinal).ToDictionary(value => value.Key, value => value.Sum(row => row.Count), StringComparer.Ordinal);

        // What is told of a value and how many there are of it say how many are not told.
        while (parts.SelectMany(part => part.Told).GroupBy(told => told.Value, StringComparer.Ordinal)
            .FirstOrDefault(told => rule.IsSmall(counts[told.Key] - told.Sum(group => group.Count))) is { } open)
        {
            var least = open.MinBy(told => told.Count)!;
            parts.First(part => part.Told.Contains(least)).TakeBack(least);
        }

        return [.. parts.SelectMany(part => part.Groups())];
    }

    private sealed record RowGroup(IReadOnlyList<string?> Told, IReadOnlyList<DetailedRow> Rows)
    {
        public RowParts Split(int place, IReadOnlySet<string> shown, SuppressionRule rule)
        {
            var byValue = Rows.GroupBy(row => row.Values[place], StringComparer.Ordinal).Select(value => new ToldRows(value.Key, [.. value])).ToLookup(value => shown.Contains(value.Value) && value.Count >= rule.Threshold);
            var parts = new RowParts(
                this,
                [.. byValue[true].OrderBy(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal)],
                [.. byValue[false].SelectMany(value => value.Rows)]);
            while (rule.IsSmall(parts.Untold.Sum(row => row.Count)) && parts.Told.Count > 0)
                parts.TakeBack(parts.Told[0]);
            return parts;
        }
    }

    private sealed record ToldRows(string Value, IReadOnlyList<DetailedRow> Rows)
    {
        public long Count { get; } = Rows.Sum(row => row.Count);
    }

    /// <param name="Of">The group that is split.</param>
    /// <param name="Told">By value, the fewest rows first.</param>
    /// <param name="Untold">The rest, whose value is left out.</param>
    private sealed record RowParts(RowGroup Of, List<ToldRows> Told, List<DetailedRow> Untold)
    {
        public void TakeBack(ToldRows told)
        {
            Told.Remove(told);
            Untold.AddRange(told.Rows);
        }

        public IEnumerable<RowGroup> Groups()
        {
            foreach (var told in Told)
                yield return new([.. Of.Told, told.Value], told.Rows);
            if (Untold.Count > 0)
                yield return new([.. Of.Told, null], Untold);
        }
    }
}
