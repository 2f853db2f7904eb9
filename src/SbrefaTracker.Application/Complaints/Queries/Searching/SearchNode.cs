namespace SbrefaTracker.Application.Complaints.Queries.Searching;

/// <summary>What somebody looks for, as it was read.</summary>
internal abstract record SearchNode;

/// <summary>All of them must hold.</summary>
internal sealed record AllOf(IReadOnlyList<SearchNode> Nodes) : SearchNode;

/// <summary>One of them must hold.</summary>
internal sealed record AnyOf(IReadOnlyList<SearchNode> Nodes) : SearchNode;

/// <summary>It must not hold.</summary>
internal sealed record Not(SearchNode Node) : SearchNode;

/// <summary>A word, or words one after the other.</summary>
/// <param name="Words">As typed, in their order.</param>
/// <param name="IsPhrase">They stand side by side.</param>
/// <param name="IsBeginning">The last one may go on.</param>
internal sealed record TextTerm(string Words, bool IsPhrase, bool IsBeginning) : SearchNode;

/// <summary>A field of the complaint and what it holds.</summary>
/// <param name="Field">What is asked for.</param>
/// <param name="Comparison">How the field stands to the value; equal unless typed.</param>
/// <param name="Value">As typed, without quotation marks.</param>
/// <param name="IsFuzzy">Written with a tilde: what sounds like it will do.</param>
internal sealed record FieldTerm(SearchField Field, SearchComparison Comparison, string Value, bool IsFuzzy) : SearchNode;

/// <summary>How a field stands to a value.</summary>
internal enum SearchComparison
{
    Equal,
    Less,
    LessOrEqual,
    More,
    MoreOrEqual,
}
