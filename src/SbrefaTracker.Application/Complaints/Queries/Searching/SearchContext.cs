namespace SbrefaTracker.Application.Complaints.Queries.Searching;

/// <summary>What the words of a search mean here and now.</summary>
/// <param name="Today">The agency's day.</param>
/// <param name="Me">The account that asks.</param>
/// <param name="MomentOf">Turns the beginning of an agency's day into the moment it begins.</param>
/// <param name="IsPostgres">Which database is asked.</param>
internal sealed record SearchContext(DateOnly Today, string Me, Func<DateOnly, DateTimeOffset> MomentOf, bool IsPostgres)
{
    /// <summary>Only of these complaints; null is of all.</summary>
    public IReadOnlyList<long>? Among { get; init; }

    /// <summary>Words of the index that are spelled like a word; only for databases that need them said.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Alike { get; init; } = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
}
