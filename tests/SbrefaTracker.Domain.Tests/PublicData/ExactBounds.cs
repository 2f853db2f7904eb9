namespace SbrefaTracker.Domain.Tests.PublicData;

/// <summary>
/// The exact least and greatest value of a sum of unknowns, each zero or more, of which some sums are known: linear programming by the
/// simplex method in fractions, with Bland's rule, so that it ends. Of each equation only what is not zero is held: most sums speak of few unknowns. It knows nothing of how cells are hidden.
/// </summary>
internal sealed class ExactBounds
{
    private const int Artificial = int.MaxValue;
    private readonly int _unknowns;
    private readonly List<Dictionary<int, Fraction>> _rows = [];
    private readonly List<int> _basis = [];

    /// <param name="unknowns">How many there are.</param>
    /// <param name="equations">What is known: unknowns with their factors, and what they add up to.</param>
    /// <exception cref="InvalidOperationException">No values agree with what is known.</exception>
    public ExactBounds(int unknowns, IEnumerable<(IReadOnlyDictionary<int, long> Terms, long Sum)> equations)
    {
        _unknowns = unknowns;
        foreach (var (terms, sum) in equations)
        {
            var row = terms.Where(term => term.Value != 0).ToDictionary(term => term.Key, term => (Fraction)(sum < 0 ? -term.Value : term.Value));
            if (sum != 0)
                row[unknowns] = Math.Abs(sum);
            _rows.Add(row);
            _basis.Add(Artificial);
        }

        FindValues();
        DropWhatFollows();
    }

    /// <summary>The least value of a sum of unknowns with their factors; null when there is none.</summary>
    public Fraction? Least(IReadOnlyDictionary<int, long> terms)
    {
        // What one more of each unknown would add to the sum; in the last place what is taken off it so far.
        var gains = terms.ToDictionary(term => term.Key, term => (Fraction)term.Value);
        for (var row = 0; row < _rows.Count; row++)
        {
            if (terms.TryGetValue(_basis[row], out var factor))
                Subtract(gains, _rows[row], factor);
        }

        while (true)
        {
            var entering = gains.Where(gain => gain.Key < _unknowns && gain.Value < 0).Select(gain => gain.Key).DefaultIfEmpty(-1).Min();
            if (entering < 0)
                return Fraction.Zero - gains.GetValueOrDefault(_unknowns, Fraction.Zero);
            if (!Enter(entering, gains))
                return null;
        }
    }

    public Fraction? Most(IReadOnlyDictionary<int, long> terms) =>
        Least(terms.ToDictionary(term => term.Key, term => -term.Value)) is { } least ? Fraction.Zero - least : null;

    // At first nothing but what is missing of each sum is in the basis; it is driven out.
    private void FindValues()
    {
        var missing = new Dictionary<int, Fraction>();
        foreach (var row in _rows)
            Subtract(missing, row, Fraction.Zero - 1);
        while (missing.Where(one => one.Key < _unknowns && one.Value > 0).Select(one => one.Key).DefaultIfEmpty(-1).Min() is >= 0 and var entering)
            Enter(entering, missing);
        if (missing.GetValueOrDefault(_unknowns, Fraction.Zero) > 0)
            throw new InvalidOperationException("No values agree with what is known.");
    }

    private void DropWhatFollows()
    {
        for (var row = _rows.Count - 1; row >= 0; row--)
        {
            if (_basis[row] != Artificial)
                continue;
            if (_rows[row].Keys.Where(unknown => unknown < _unknowns).DefaultIfEmpty(-1).Min() is >= 0 and var entering)
            {
                Pivot(row, entering, []);
                continue;
            }

            _rows.RemoveAt(row);
            _basis.RemoveAt(row);
        }
    }

    private bool Enter(int entering, Dictionary<int, Fraction> objective)
    {
        var (leaving, least) = (-1, Fraction.Zero);
        for (var row = 0; row < _rows.Count; row++)
        {
            if (!_rows[row].TryGetValue(entering, out var factor) || !(factor > 0))
                continue;
            var most = _rows[row].GetValueOrDefault(_unknowns, Fraction.Zero) / factor;
            var order = leaving < 0 ? -1 : most.CompareTo(least);
            if (order < 0 || (order == 0 && _basis[row] < _basis[leaving]))
                (leaving, least) = (row, most);
        }

        if (leaving >= 0)
            Pivot(leaving, entering, objective);
        return leaving >= 0;
    }

    private void Pivot(int leaving, int entering, Dictionary<int, Fraction> objective)
    {
        var (row, pivot) = (_rows[leaving], _rows[leaving][entering]);
        foreach (var column in row.Keys.ToList())
            row[column] /= pivot;
        foreach (var other in _rows.Where(other => other != row).Append(objective))
        {
            if (other.TryGetValue(entering, out var factor))
                Subtract(other, row, factor);
        }

        _basis[leaving] = entering;
    }

    private static void Subtract(Dictionary<int, Fraction> from, Dictionary<int, Fraction> row, Fraction factor)
    {
        foreach (var (column, value) in row)
        {
            var left = from.GetValueOrDefault(column, Fraction.Zero) - (factor * value);
            if (left.IsZero)
                from.Remove(column);
            else
                from[column] = left;
        }
    }
}
