namespace SbrefaTracker.Domain.Tests.PublicData;

/// <summary>
/// The exact least and greatest value of a sum of unknowns, each zero or more, of which some sums are known: linear programming by the
/// simplex method in fractions, with Bland's rule, so that it ends. It knows nothing of how cells are hidden.
/// </summary>
internal sealed class ExactBounds
{
    private const int Artificial = int.MaxValue;
    private readonly int _unknowns;
    private readonly List<Fraction[]> _rows = [];
    private readonly List<int> _basis = [];

    /// <param name="unknowns">How many there are.</param>
    /// <param name="equations">What is known: unknowns with their factors, and what they add up to.</param>
    /// <exception cref="InvalidOperationException">No values agree with what is known.</exception>
    public ExactBounds(int unknowns, IEnumerable<(IReadOnlyDictionary<int, long> Terms, long Sum)> equations)
    {
        _unknowns = unknowns;
        foreach (var (terms, sum) in equations)
        {
            var row = new Fraction[unknowns + 1];
            Array.Fill(row, Fraction.Zero);
            foreach (var (unknown, factor) in terms)
                row[unknown] = sum < 0 ? -factor : factor;
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
        while (true)
        {
            var entering = Enumerable.Range(0, _unknowns).FirstOrDefault(unknown => Gain(terms, unknown) < 0, -1);
            if (entering < 0)
                return Enumerable.Range(0, _rows.Count).Aggregate(Fraction.Zero, (sum, row) => sum + (Factor(terms, _basis[row]) * _rows[row][_unknowns]));
            if (!Enter(entering))
                return null;
        }
    }

    public Fraction? Most(IReadOnlyDictionary<int, long> terms) =>
        Least(terms.ToDictionary(term => term.Key, term => -term.Value)) is { } least ? Fraction.Zero - least : null;

    private static Fraction Factor(IReadOnlyDictionary<int, long> terms, int unknown) => terms.GetValueOrDefault(unknown);

    private Fraction Gain(IReadOnlyDictionary<int, long> terms, int unknown)
    {
        var gain = Factor(terms, unknown);
        for (var row = 0; row < _rows.Count; row++)
        {
            if (terms.ContainsKey(_basis[row]) && !_rows[row][unknown].IsZero)
                gain -= Factor(terms, _basis[row]) * _rows[row][unknown];
        }

        return gain;
    }

    // At first nothing but what is missing of each sum is in the basis; it is driven out.
    private void FindValues()
    {
        while (Enumerable.Range(0, _unknowns).FirstOrDefault(unknown => Missing(unknown) > 0, -1) is >= 0 and var entering)
            Enter(entering);
        if (Missing(_unknowns) > 0)
            throw new InvalidOperationException("No values agree with what is known.");
    }

    private Fraction Missing(int column) =>
        Enumerable.Range(0, _rows.Count).Where(row => _basis[row] == Artificial).Aggregate(Fraction.Zero, (sum, row) => sum + _rows[row][column]);

    private void DropWhatFollows()
    {
        for (var row = _rows.Count - 1; row >= 0; row--)
        {
            if (_basis[row] != Artificial)
                continue;
            if (Enumerable.Range(0, _unknowns).FirstOrDefault(unknown => !_rows[row][unknown].IsZero, -1) is >= 0 and var entering)
            {
                Pivot(row, entering);
                continue;
            }

            _rows.RemoveAt(row);
            _basis.RemoveAt(row);
        }
    }

    private bool Enter(int entering)
    {
        var leaving = -1;
        for (var row = 0; row < _rows.Count; row++)
        {
            if (!(_rows[row][entering] > 0))
                continue;
            var order = leaving < 0 ? -1 : (_rows[row][_unknowns] / _rows[row][entering]).CompareTo(_rows[leaving][_unknowns] / _rows[leaving][entering]);
            if (order < 0 || (order == 0 && _basis[row] < _basis[leaving]))
                leaving = row;
        }

        if (leaving >= 0)
            Pivot(leaving, entering);
        return leaving >= 0;
    }

    private void Pivot(int leaving, int entering)
    {
        var pivot = _rows[leaving][entering];
        for (var column = 0; column <= _unknowns; column++)
            _rows[leaving][column] /= pivot;
        for (var row = 0; row < _rows.Count; row++)
        {
            var factor = _rows[row][entering];
            if (row == leaving || factor.IsZero)
                continue;
            for (var column = 0; column <= _unknowns; column++)
            {
                if (!_rows[leaving][column].IsZero)
                    _rows[row][column] -= factor * _rows[leaving][column];
            }
        }

        _basis[leaving] = entering;
    }
}
