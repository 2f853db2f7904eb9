namespace SbrefaTracker.Domain.PublicData;

/// <summary>Hides small counts of one table, then one more row after another until nothing can be worked out.</summary>
internal sealed class TableHiding
{
    private readonly SuppressionRule _rule;
    private readonly string[] _keys;
    private readonly IReadOnlyList<HidingLayer> _layers;
    private readonly HashSet<int> _wholes = [];
    private readonly HashSet<int> _parts = [];
    private readonly bool _staysWithheld;

    public TableHiding(IReadOnlyList<CountedRow> rows, SuppressionRule rule, IReadOnlyList<EarlierTable> earlier, IReadOnlySet<string> also)
    {
        _rule = rule;
        _keys = [.. rows.Concat(earlier.SelectMany(table => table.Rows)).Select(row => row.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var columns = rows.Concat(earlier.SelectMany(table => table.Rows)).Select(row => row.Parts.Count).FirstOrDefault();
        var now = Aligned(rows, columns);
        Now = new(now, new HashSet<int>(), new HashSet<int>(), isDifference: false);

        // Differences come first: what hides them hides counts as well, but not the other way round.
        var before = earlier.Where(table => !table.Hidden.IsWithheld).ToList();
        _layers = [.. before.Select(table => Difference(now, table, columns)), Now];

        // What was hidden stays so: shown later, it would tell of what was hidden with it.
        _wholes.UnionWith(before.SelectMany(table => Places(table.Hidden.Wholes)));
        _parts.UnionWith(before.SelectMany(table => Places(table.Hidden.Parts)));
        _wholes.UnionWith(Places(also));
        _staysWithheld = earlier.Any(table => table.Hidden.IsWithheld);
    }

    private HidingLayer Now { get; }

    private IEnumerable<int> Rows => Enumerable.Range(0, _keys.Length);

    public HiddenCells? Run()
    {
        // A later edition that shows which rows are zero would tell whose the few were.
        if (_staysWithheld)
            return Withheld();

        _wholes.UnionWith(Rows.Where(row => _layers.Any(layer => _rule.IsSmall(layer.Whole(row)))));
        while (true)
        {
            if (CloseWholes() is { } open)
                return open.IsDifference ? null : Withheld();
            _parts.UnionWith(_wholes);
            _parts.UnionWith(Rows.Where(row => _layers.Any(layer => HasSmallPart(layer, row))));
            if (CloseParts() is not { } stuck)
                return new(Names(_wholes), Names(_parts));
            if (stuck.Layer.IsDifference || stuck.Fault.Row is not { } told)
                return null;

            // Its whole and the parts of all others tell too much: the whole goes as well.
            _wholes.Add(told);
        }
    }

    /// <summary>Adds the smallest shown counts until each layer holds.</summary>
    /// <returns>The layer that nothing more can help.</returns>
    private HidingLayer? CloseWholes()
    {
        while (_layers.FirstOrDefault(layer => !layer.WholesHold(_wholes, _rule)) is { } open)
        {
            if (Smallest(Rows.Where(row => !_wholes.Contains(row) && Math.Abs(open.Whole(row)) >= _rule.Threshold), open) is not { } next)
                return open;
            _wholes.Add(next);
        }

        return null;
    }

    private (HidingLayer Layer, PartFault Fault)? CloseParts()
    {
        while (FirstFault() is { } found)
        {
            var (layer, fault) = found;
            var shown = Rows.Where(row => !_parts.Contains(row) && Math.Abs(layer.Whole(row)) >= _rule.Threshold);
            if (Smallest(fault.Row is null ? shown.Where(row => Math.Abs(layer.Part(row, fault.Column)) >= _rule.Threshold) : shown, layer) is not { } next)
                return found;
            _parts.Add(next);
        }

        return null;
    }

    private (HidingLayer Layer, PartFault Fault)? FirstFault()
    {
        foreach (var layer in _layers)
        {
            if (layer.FirstFault(_wholes, _parts, _rule) is { } fault)
                return (layer, fault);
        }

        return null;
    }

    private int? Smallest(IEnumerable<int> rows, HidingLayer layer) =>
        rows.OrderBy(row => Math.Abs(layer.Whole(row))).ThenBy(Now.Whole).ThenBy(row => row).Select(row => (int?)row).FirstOrDefault();

    private bool HasSmallPart(HidingLayer layer, int row) => Enumerable.Range(0, layer.Columns).Any(column => _rule.IsSmall(layer.Part(row, column)));

    private HiddenCells Withheld() => new(Names(Rows), Names(Rows), IsWithheld: true);

    private HashSet<string> Names(IEnumerable<int> rows) => rows.Select(row => _keys[row]).ToHashSet(StringComparer.Ordinal);

    private HidingLayer Difference(long[][] now, EarlierTable earlier, int columns)
    {
        var before = Aligned(earlier.Rows, columns);
        var changes = now.Select((parts, row) => parts.Select((part, column) => part - before[row][column]).ToArray()).ToArray();
        return new(
            changes,
            Places(earlier.Hidden.Wholes),
            Places(earlier.Hidden.Parts),
            isDifference: true);
    }

    private long[][] Aligned(IReadOnlyList<CountedRow> rows, int columns)
    {
        var known = rows.ToDictionary(row => row.Key, row => row.Parts.ToArray(), StringComparer.Ordinal);
        return [.. _keys.Select(key => known.GetValueOrDefault(key) ?? new long[columns])];
    }

    private HashSet<int> Places(IEnumerable<string> keys) => [.. keys.Select(key => Array.BinarySearch(_keys, key, StringComparer.Ordinal)).Where(place => place >= 0)];
}
