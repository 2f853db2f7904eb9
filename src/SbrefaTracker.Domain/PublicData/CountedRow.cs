namespace SbrefaTracker.Domain.PublicData;

/// <summary>One row of a table before anything is hidden: a count in parts that add up to a whole, such as the quarters of a year.</summary>
/// <param name="Key">Names the row: a code.</param>
/// <param name="Parts">None is negative; all rows of a table have as many.</param>
public sealed record CountedRow(string Key, IReadOnlyList<long> Parts)
{
    public long Whole => Parts.Sum();
}

/// <summary>What the public does not see of a table whose wholes and parts add up, by rows and by columns, to totals that it sees.</summary>
/// <param name="Wholes">The rows whose count is hidden.</param>
/// <param name="Parts">The rows whose parts are hidden, all or none of a row; it contains <paramref name="Wholes"/>.</param>
/// <param name="IsWithheld">Nothing of the table is shown, neither its zeros nor which rows it has: even the total is too small to hide behind.</param>
public sealed record HiddenCells(IReadOnlySet<string> Wholes, IReadOnlySet<string> Parts, bool IsWithheld = false);

/// <summary>An edition of the same table that the public has already.</summary>
public sealed record EarlierTable(IReadOnlyList<CountedRow> Rows, HiddenCells Hidden);
