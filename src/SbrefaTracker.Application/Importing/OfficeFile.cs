using SbrefaTracker.Application.Offices;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Application.Importing;

/// <summary>Reads the offices CSV (contracts section 3b). A column that the file does not have says nothing about its field.</summary>
internal static class OfficeFile
{
    /// <summary>What the file gives for each office, in its order; every fault is told, and a row with a fault is left out.</summary>
    public static IReadOnlyList<GivenOffice> Read(Stream file, FaultFound faults)
    {
        using var source = new CsvSource(file);
        if (!source.Read())
        {
            faults(ImportFault.OfFile("empty_file"));
            return [];
        }

        var headerIsGood = true;
        var map = ColumnMap.Read(source, OfficeFields.Columns, fault =>
        {
            headerIsGood = false;
            faults(fault);
        });
        return headerIsGood ? Rows(source, map, faults) : [];
    }

    private static List<GivenOffice> Rows(CsvSource source, ColumnMap map, FaultFound faults)
    {
        var columns = map.Columns.OfType<ComplaintField>().Where(field => field != OfficeFields.Code && field != OfficeFields.HoldsFrom).ToList();
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        var reader = new RowReader(source, map);
        List<GivenOffice> offices = [];
        while (reader.Next(faults))
        {
            Check(reader, rows, source.Row, faults);
            if (!reader.HasFaults)
            {
                offices.Add(new GivenOffice(reader.Input.Text(OfficeFields.Code)!, columns.ToDictionary(field => field, field => reader.Input[field])) { HoldsFrom = reader.Input[OfficeFields.HoldsFrom] as DateOnly? });
            }
        }

        return offices;
    }

    private static void Check(RowReader row, Dictionary<string, int> rows, int number, FaultFound faults)
    {
        if (row.IsUnreadable)
        {
            return;
        }

        foreach (var field in OfficeFields.All.Where(field => field.Required && row.Input[field] is null && !row.IsFaulty(field.Name)))
        {
            row.Tell(field.Name, Refusal.Of("required"), faults);
        }

        if (!row.IsFaulty(OfficeFields.State.Name) && row.Input.Text(OfficeFields.State) is { } state && !StateNames.IsCode(state))
        {
            row.Tell(OfficeFields.State.Name, Refusal.Of("not_a_us_state", state), faults);
        }

        if (row.Input.Text(OfficeFields.Code) is not { } code)
        {
            return;
        }

        if (!OfficeFields.IsCode(code))
        {
            row.Tell(OfficeFields.Code.Name, Refusal.Of("not_an_office_code"), faults);
        }
        else if (!rows.TryAdd(code, number))
        {
            row.Tell(OfficeFields.Code.Name, Refusal.Of("code_twice", rows[code]), faults);
        }
    }
}
