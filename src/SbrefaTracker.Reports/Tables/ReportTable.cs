namespace SbrefaTracker.Reports.Tables;

/// <summary>What a column holds, and so how each form of the report writes it.</summary>
public enum ColumnKind
{
    Text,
    Code,
    Whole,
    OneDecimal,
    Share,
    Dollars,
    Change,
}

/// <summary>A column: its name for machines, its heading for people.</summary>
public sealed record Column(string Name, string Heading, ColumnKind Kind)
{
    public bool IsNumber => Kind is not (ColumnKind.Text or ColumnKind.Code);
}

/// <summary>
/// One table of the report, from which its HTML, its CSV file and its sheet are made. A cell is a string, a long, a decimal or
/// null; a share is a part of 1.
/// </summary>
/// <param name="Name">Names file and sheet, e.g. <c>by-office</c>.</param>
/// <param name="Caption">What it shows.</param>
/// <param name="Columns">From left to right; the first names the row.</param>
/// <param name="Rows">The values.</param>
/// <param name="Total">A row under the rows, for people only; null when there is none.</param>
public sealed record ReportTable(
    string Name, string Caption, IReadOnlyList<Column> Columns, IReadOnlyList<IReadOnlyList<object?>> Rows, IReadOnlyList<object?>? Total = null)
{
    /// <summary>What each row is called where its first value is words; null where the first value is the key.</summary>
    public IReadOnlyList<string>? Keys { get; init; }

    /// <summary>The name of the table that this one is a part of; its own where it is none.</summary>
    public string Whole { get; private init; } = Name;

    public string KeyOf(int row) => Keys?[row] ?? Rows[row][0]?.ToString() ?? "";

    /// <summary>The place of a column.</summary>
    public int IndexOf(string column) => Enumerable.Range(0, Columns.Count).Single(i => Columns[i].Name == column);

    public string FileName => Name + ".csv";

    /// <summary>The same rows with some of the columns.</summary>
    /// <param name="name">What this part is called.</param>
    /// <param name="caption">What it shows.</param>
    /// <param name="columns">The names of the columns, in the order of the table.</param>
    public ReportTable Part(string name, string caption, IReadOnlyCollection<string> columns)
    {
        var kept = Enumerable.Range(0, Columns.Count).Where(i => columns.Contains(Columns[i].Name)).ToList();
        IReadOnlyList<object?> Of(IReadOnlyList<object?> row) => [.. kept.Select(i => row[i])];
        return new(name, caption, [.. kept.Select(i => Columns[i])], [.. Rows.Select(Of)], Total is null ? null : Of(Total)) { Keys = [.. Enumerable.Range(0, Rows.Count).Select(KeyOf)], Whole = Whole };
    }
}
