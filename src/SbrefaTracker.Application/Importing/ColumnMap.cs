using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Importing;

/// <summary>Which column of a file holds which field, as its header says.</summary>
internal sealed class ColumnMap
{
    /// <summary>The column that marks a file whose cells were changed for a spreadsheet: it cannot be read back exactly.</summary>
    public const string SpreadsheetMark = "defused_for_spreadsheet";

    private ColumnMap(IReadOnlyList<ComplaintField?> columns, IReadOnlyList<string> names)
    {
        Columns = columns;
        Names = names;
    }

    /// <summary>The field of each column, in the order of the file; null for a column that is not known.</summary>
    public IReadOnlyList<ComplaintField?> Columns { get; }

    public IReadOnlyList<string> Names { get; }

    /// <summary>Reads the header; every fault of it is told.</summary>
    public static ColumnMap Read(CsvSource source, IReadOnlyList<ComplaintField> fields, FaultFound faults)
    {
        var header = source.Cells;
        var columns = new ComplaintField?[header.Count];
        for (var i = 0; i < header.Count; i++)
        {
            var name = header[i].Trim();
            columns[i] = fields.FirstOrDefault(field => field.Name == name);
            if (Fault(source, i, name, columns[i], columns.AsSpan(0, i)) is { } why)
            {
                faults(new ImportFault(1, Shown(name, i), why));
            }
        }

        foreach (var missing in fields.Where(field => field.Required && !columns.Contains(field)))
        {
            faults(new ImportFault(1, missing.Name, Refusal.Of("missing_column")));
        }

        return new ColumnMap(columns, [.. header]);
    }

    /// <summary>The name under which a column is told of, also one beyond the header.</summary>
    public string NameOf(int column) => column < Names.Count ? Shown(Names[column], column) : Place(column);

    private static Refusal? Fault(CsvSource source, int column, string name, ComplaintField? field, ReadOnlySpan<ComplaintField?> before) =>
        source.BadQuotes == column ? Refusal.Of("bad_quotes")
        : name.Contains(Utf8Text.Substitute, StringComparison.Ordinal) ? Refusal.Of("not_utf8")
        : name == SpreadsheetMark ? Refusal.Of("made_for_spreadsheet")
        : field is null ? Refusal.Of("unknown_column")
        : before.Contains(field) ? Refusal.Of("column_twice")
        : null;

    // A header that is no header may be anything, a whole binary file included: the name is cut and made harmless.
    private static string Shown(string name, int column)
    {
        var shown = new string([.. name.Where(letter => !char.IsControl(letter) && !char.IsSurrogate(letter)).Take(40)]).Trim();
        return shown.Length == 0 ? Place(column) : shown;
    }

    private static string Place(int column) => $"column {column + 1}";
}
