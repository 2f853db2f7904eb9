namespace SbrefaTracker.Application.AnnualReports;

/// <summary>Counts by key; ordered ordinally, and an empty value has the key "".</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);

    public long Total => _counts.Values.Sum();

    public void Add(string? key, long count) => _counts[key ?? string.Empty] = this[key] + count;

    public long this[string? key] => _counts.GetValueOrDefault(key ?? string.Empty);

    public IEnumerable<string> Keys => _counts.Keys;

    public IReadOnlyList<KeyReceived> Received() => [.. _counts.Select(pair => new KeyReceived(pair.Key, pair.Value))];

    public IReadOnlyList<KeyCount> Counts() => [.. _counts.Select(pair => new KeyCount(pair.Key, pair.Value))];
}
