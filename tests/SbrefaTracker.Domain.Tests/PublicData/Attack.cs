using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Domain.Tests.PublicData;

/// <summary>An edition of a table as it was published: the counts, of which the attacker looks only at those that are shown.</summary>
internal sealed record Edition(IReadOnlyList<CountedRow> Rows, HiddenCells Hidden)
{
    public EarlierTable Earlier => new(Rows, Hidden);

    public long Total => Rows.Sum(row => row.Whole);

    public long TotalOf(int part) => Rows.Sum(row => row.Parts[part]);

    public long Of(Cell cell) => Rows.FirstOrDefault(row => row.Key == cell.Key) is { } row ? cell.Part is { } part ? row.Parts[part] : row.Whole : 0;

    public bool Hides(Cell cell) => Hidden.IsWithheld || Shows(cell) is false;

    private bool Shows(Cell cell) => !(cell.Part is null ? Hidden.Wholes.Contains(cell.Key) : Hidden.Parts.Contains(cell.Key));
}

/// <summary>A whole, or a part of it.</summary>
internal sealed record Cell(string Key, int? Part);

/// <summary>
/// Works out, from everything published in all editions, between which bounds each hidden count lies. It takes what a reader may take
/// for granted: that a hidden count is not zero, and, when told so, that complaints are only ever added.
/// </summary>
internal sealed class Attack
{
    // Codes that everybody knows and nobody complained about: in a table that is withheld they might be the ones.
    private static readonly string[] Others = ["-", "?"];

    private readonly IReadOnlyList<Edition> _editions;
    private readonly Dictionary<(int Edition, Cell Cell), int> _unknowns = [];
    private readonly List<(Dictionary<int, long> Terms, long Sum)> _equations = [];
    private readonly ExactBounds _bounds;
    private int _count;

    public Attack(IReadOnlyList<Edition> editions, bool onlyAdded, IReadOnlyDictionary<string, long>? narratives = null)
    {
        _editions = editions;
        var keys = editions.SelectMany(edition => edition.Rows).Select(row => row.Key).Concat(Others).Distinct().ToList();
        var parts = editions.SelectMany(edition => edition.Rows).Select(row => row.Parts.Count).FirstOrDefault();
        Cells = [.. keys.SelectMany(key => Enumerable.Range(0, parts).Select(part => new Cell(key, part)).Prepend(new Cell(key, null)))];
        for (var edition = 0; edition < editions.Count; edition++)
            Learn(edition, keys, parts);
        for (var edition = 1; edition < editions.Count && onlyAdded; edition++)
        {
            foreach (var cell in Cells)
                Know([(edition, cell, 1), (edition - 1, cell, -1)], 0, slack: -1);
        }

        // So many stories as are told of a row are the least that its count can be.
        for (var edition = 0; edition < editions.Count; edition++)
        {
            foreach (var (key, published) in narratives ?? new Dictionary<string, long>())
                Know([(edition, new Cell(key, null), 1)], published, slack: -1);
        }

        _bounds = new(_count, _equations.Select(equation => ((IReadOnlyDictionary<int, long>)equation.Terms, equation.Sum)));
    }

    public IReadOnlyList<Cell> Cells { get; }

    /// <summary>Between which values a count lies; no upper bound is null.</summary>
    public (Fraction Least, Fraction? Most) BoundsOf(int edition, Cell cell) => Bounds([(edition, cell, 1)]);

    /// <summary>Between which values lies what was added from one edition to a later one.</summary>
    public (Fraction Least, Fraction? Most) BoundsOfChange(int from, int to, Cell cell) => Bounds([(to, cell, 1), (from, cell, -1)]);

    private (Fraction Least, Fraction? Most) Bounds((int Edition, Cell Cell, long Factor)[] sum)
    {
        var (terms, known) = Split(sum);
        return ((_bounds.Least(terms) ?? long.MinValue) + known, _bounds.Most(terms) is { } most ? most + known : null);
    }

    private void Learn(int edition, List<string> keys, int parts)
    {
        var published = _editions[edition];
        Know([.. keys.Select(key => (edition, new Cell(key, null), 1L))], published.Total);
        for (var part = 0; part < parts; part++)
            Know([.. keys.Select(key => (edition, new Cell(key, part), 1L))], published.TotalOf(part));
        foreach (var key in keys)
        {
            Know([(edition, new Cell(key, null), -1), .. Enumerable.Range(0, parts).Select(part => (edition, new Cell(key, part), 1L))], 0);
            var whole = new Cell(key, null);
            if (!published.Hidden.IsWithheld && published.Hides(whole) && published.Of(whole) > 0)
                Know([(edition, whole, 1)], 1, slack: -1);
        }
    }

    private void Know((int Edition, Cell Cell, long Factor)[] sum, long value, int slack = 0)
    {
        var (terms, known) = Split(sum);
        if (slack != 0)
            terms[_count++] = slack;
        if (terms.Count > 0)
            _equations.Add((terms, value - known));
    }

    private (Dictionary<int, long> Terms, long Known) Split((int Edition, Cell Cell, long Factor)[] sum)
    {
        var (terms, known) = (new Dictionary<int, long>(), 0L);
        foreach (var (edition, cell, factor) in sum)
        {
            if (_editions[edition].Hides(cell))
                terms[Unknown(edition, cell)] = factor;
            else
                known += factor * _editions[edition].Of(cell);
        }

        return (terms, known);
    }

    private int Unknown(int edition, Cell cell)
    {
        if (!_unknowns.TryGetValue((edition, cell), out var unknown))
            _unknowns[(edition, cell)] = unknown = _count++;
        return unknown;
    }
}
