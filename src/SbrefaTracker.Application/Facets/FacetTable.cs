using System.Runtime.InteropServices;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Facets;

/// <summary>How many complaints of a list have one value.</summary>
/// <param name="IsAtLeast">The list is longer than was counted.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct FacetCount(long Complaints, bool IsAtLeast);

/// <summary>The counts beside a list: of each facet as if nothing of that facet itself were chosen.</summary>
public sealed class FacetTable
{
    /// <summary>Counts nothing: while they are not read yet, and where they cannot be.</summary>
    public static readonly FacetTable None = new([], [], hasClosed: false);

    private readonly Dictionary<(string Facet, string Code), long> _counts;
    private readonly HashSet<string> _cut;
    private readonly bool _hasClosed;

    internal FacetTable(Dictionary<(string Facet, string Code), long> counts, HashSet<string> cut, bool hasClosed)
    {
        _counts = counts;
        _cut = cut;
        _hasClosed = hasClosed;
    }

    /// <summary>How one value is named whose list alone is longer than was counted.</summary>
    internal static string CutOf(string facet, string code) => $"{facet}/{code}";

    public bool IsEmpty => _counts.Count == 0;

    /// <param name="facet">A name of <see cref="FacetNames"/>.</param>
    /// <param name="code">The value.</param>
    /// <returns>Null where it was not counted: closed complaints beside a narrowed list of open ones.</returns>
    public FacetCount? Of(string facet, string code) => IsEmpty || (!_hasClosed && (facet, code) == (FacetNames.State, nameof(ComplaintState.Closed)))
        ? null
        : new FacetCount(_counts.GetValueOrDefault((facet, code)), _cut.Contains(facet) || _cut.Contains(CutOf(facet, code)));
}
