namespace SbrefaTracker.Domain.PublicData;

/// <summary>
/// Numbers that the public could try to work out: the counts of a table, or how they differ from an earlier edition. A difference is
/// unknown where either edition hides the count.
/// </summary>
/// <param name="parts">By row.</param>
/// <param name="wholes">Rows whose whole is unknown here whatever else is hidden.</param>
/// <param name="unknownParts">The same of the parts.</param>
/// <param name="isDifference">False for the counts themselves.</param>
internal sealed class HidingLayer(long[][] parts, IReadOnlySet<int> wholes, IReadOnlySet<int> unknownParts, bool isDifference)
{
    public bool IsDifference => isDifference;

    public int Columns { get; } = parts.Length == 0 ? 0 : parts[0].Length;

    public long Part(int row, int column) => parts[row][column];

    public long Whole(int row) => parts[row].Sum();

    /// <summary>The rows whose whole cannot be seen here.</summary>
    public int[] UnknownWholes(IReadOnlySet<int> hidden) => [.. Enumerable.Range(0, parts.Length).Where(row => hidden.Contains(row) || wholes.Contains(row))];

    public int[] UnknownParts(IReadOnlySet<int> hidden) => [.. Enumerable.Range(0, parts.Length).Where(row => hidden.Contains(row) || unknownParts.Contains(row))];

    /// <summary>Whether each of the unknown wholes, whose sum follows from the total, can still be any small count.</summary>
    public bool WholesHold(IReadOnlySet<int> hidden, SuppressionRule rule)
    {
        var unknown = UnknownWholes(hidden);
        return unknown.All(row => IsDifference && Whole(row) == 0)
            || (unknown.Length > 1 && Math.Abs(unknown.Sum(Whole)) >= rule.LeastSum(unknown.Length));
    }

    /// <summary>
    /// The first place where parts could be worked out: a row whose parts follow too closely from the sums, or a column whose hidden
    /// rest is too small. Rows with unknown parts hide all of them, so the bounds of each part follow from the sums of its row and column
    /// alone, and are exact.
    /// </summary>
    public PartFault? FirstFault(IReadOnlySet<int> hiddenWholes, IReadOnlySet<int> hiddenParts, SuppressionRule rule)
    {
        var rows = UnknownParts(hiddenParts);
        var sums = Enumerable.Range(0, Columns).Select(column => rows.Sum(row => Part(row, column))).ToArray();
        for (var column = 0; column < Columns; column++)
        {
            if (Math.Abs(sums[column]) < rule.LargestSmall && rows.Any(row => Part(row, column) != 0) && HasMore(rows, column))
                return new(null, column);
        }

        var all = sums.Sum();
        foreach (var row in rows.Except(UnknownWholes(hiddenWholes)))
        {
            for (var column = 0; column < Columns; column++)
            {
                if (Part(row, column) > 0 && IsNarrow(Part(row, column), Whole(row), sums[column], all, rule))
                    return new(row, column);
            }
        }

        return null;
    }

    // Where nothing else is in the column, its total tells as much as the hidden cells do.
    private bool HasMore(int[] rows, int column) => IsDifference || Enumerable.Range(0, parts.Length).Except(rows).Any(row => Part(row, column) != 0);

    // A small count may be known to be 1 at least, as it is anyhow. Differences add up from one edition to the next, so nothing may be known of a
    // small one; a large one harms nobody.
    private bool IsNarrow(long part, long whole, long column, long all, SuppressionRule rule)
    {
        var least = Math.Max(0, whole + column - all);
        return (rule.IsSmall(part), IsDifference) switch
        {
            (true, true) => least > 0,
            (true, false) => least > 1,
            (false, true) => false,
            (false, false) => least >= Math.Min(whole, column),
        };
    }
}

/// <summary>Where parts could be worked out; no row when it is a whole column.</summary>
internal sealed record PartFault(int? Row, int Column);
