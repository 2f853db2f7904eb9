namespace SbrefaTracker.Reports.Figures;

/// <summary>What one printed figure stands on.</summary>
/// <param name="Definition">Number and term of its definition, several where it rests on several.</param>
/// <param name="Query">The id of the query by which a second person counts it.</param>
/// <param name="N">Over how many complaints (replies, flags) it is counted; a plain count is its own n.</param>
/// <param name="AsOf">The cut-off: what is dated after it has not happened.</param>
/// <param name="Complaints">Where the complaints behind it are listed, as an address of the site.</param>
public sealed record FigureBasis(string Definition, string Query, long N, DateOnly AsOf, string Complaints);

/// <summary>What the figures of some columns of a table stand on, alike in every row.</summary>
/// <param name="Headings">The headings of the columns.</param>
/// <param name="Definition">See <see cref="FigureBasis"/>.</param>
/// <param name="Queries">The ids of their queries: several where they differ by the row.</param>
/// <param name="N">Over what they are counted, in words.</param>
/// <param name="AsOf">See <see cref="FigureBasis"/>.</param>
public sealed record ColumnBasis(IReadOnlyList<string> Headings, string Definition, IReadOnlyList<string> Queries, string N, DateOnly AsOf);
