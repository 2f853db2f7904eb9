using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Importing;

/// <summary>Reads the cells of one record after another into the fields of the catalogue.</summary>
internal sealed class RowReader(CsvSource source, ColumnMap map)
{
    private readonly HashSet<string> _faulty = new(StringComparer.Ordinal);

    /// <summary>The fields of the record read last.</summary>
    public ComplaintInput Input { get; } = new();

    /// <summary>Whether the record read last has a fault in the field; its other rules then say nothing about that field.</summary>
    public bool IsFaulty(string field) => _faulty.Contains(field);

    /// <summary>The record has not the form of a row, so that its cells were not read at all.</summary>
    public bool IsUnreadable { get; private set; }

    public bool HasFaults => _faulty.Count > 0;

    /// <summary>Reads the next record and tells its faults cell by cell; false at the end of the file.</summary>
    public bool Next(FaultFound faults)
    {
        _faulty.Clear();
        Input.Clear();
        if (!source.Read())
        {
            return false;
        }

        IsUnreadable = source.BadQuotes >= 0 || source.Cells.Count != map.Columns.Count;
        if (source.BadQuotes >= 0)
        {
            Tell(map.NameOf(source.BadQuotes), Refusal.Of("bad_quotes"), faults);
        }
        else if (source.Cells.Count < map.Columns.Count)
        {
            Tell(map.NameOf(source.Cells.Count), Refusal.Of("too_few_cells", source.Cells.Count, map.Columns.Count), faults);
        }
        else if (source.Cells.Count > map.Columns.Count)
        {
            Tell(map.NameOf(map.Columns.Count), Refusal.Of("too_many_cells", source.Cells.Count, map.Columns.Count), faults);
        }
        else
        {
            ReadCells(faults);
        }

        return true;
    }

    /// <summary>Tells a fault of the record read last.</summary>
    public void Tell(string column, Refusal why, FaultFound faults)
    {
        _faulty.Add(column);
        faults(new ImportFault(source.Row, column, why));
    }

    private void ReadCells(FaultFound faults)
    {
        for (var i = 0; i < map.Columns.Count; i++)
        {
            var field = map.Columns[i]!;
            var cell = source.Cells[i];
            var why = cell.Contains(Utf8Text.Substitute, StringComparison.Ordinal)
                ? Refusal.Of("not_utf8")
                : FieldText.Read(field, cell, out var value) ?? Keep(field, value);
            if (why is not null)
            {
                Tell(field.Name, why, faults);
            }
        }
    }

    private Refusal? Keep(ComplaintField field, object? value)
    {
        Input[field] = value;
        return null;
    }
}
