using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Importing;

/// <summary>The first pass over a file of complaints: judges every row and writes nothing.</summary>
internal sealed class ComplaintCheck
{
    private readonly FaultFound _tell;
    private readonly bool _strict;
    private readonly FileReferences _references;
    private HashSet<string> _offices = [];
    private HashSet<string> _industries = [];

    public ComplaintCheck(TrackerDb db, bool strict, FaultFound faults)
    {
        _strict = strict;
        _tell = fault => Count(fault, faults);
        _references = new FileReferences(db, _tell);
    }

    public int Rows { get; private set; }

    public int Faults { get; private set; }

    public int Warnings { get; private set; }

    /// <summary>The numbers that the rows will get.</summary>
    public ReferencePlan Numbers { get; } = new();

    public async Task Run(Stream file, TrackerDb db, DateOnly today, Action<int> rowDone, CancellationToken ct)
    {
        _offices = (await db.Offices.Select(o => o.Code).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        _industries = (await db.SizeStandards.Select(s => s.Naics).Distinct().ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        using var source = new CsvSource(file);
        if (!source.Read())
        {
            _tell(ImportFault.OfFile("empty_file"));
            return;
        }

        var map = ColumnMap.Read(source, ComplaintFields.Csv, _tell);
        if (Faults > 0)
        {
            return;
        }

        var reader = new RowReader(source, map);
        while (reader.Next(_tell))
        {
            Rows++;
            await CheckRow(reader, source.Row, today, ct);
            rowDone(Rows);
            ct.ThrowIfCancellationRequested();
        }

        await _references.AskDatabase(ct);
    }

    private async Task CheckRow(RowReader row, int number, DateOnly today, CancellationToken ct)
    {
        if (row.IsUnreadable)
        {
            return;
        }

        foreach (var broken in ComplaintRules.Broken(row.Input, today))
        {
            if (!row.IsFaulty(broken.Field!))
            {
                row.Tell(broken.Field!, broken, _tell);
            }
        }

        if (row.Input.Text(ComplaintFields.Office) is { } office && !_offices.Contains(office))
        {
            row.Tell(ComplaintFields.Office.Name, Refusal.Of("unknown_office", office), _tell);
        }

        if (row.Input.Text(ComplaintFields.Reference) is { } reference && await _references.Take(reference, number, ct) is { } taken)
        {
            row.Tell(ComplaintFields.Reference.Name, taken, _tell);
        }

        if (row.Input.Day(ComplaintFields.ReceivedOn) is { } received)
        {
            Numbers.Count(FiscalYear.Of(received), row.Input.Text(ComplaintFields.Reference));
        }

        foreach (var odd in ComplaintOddities.Of(row.Input, KnowsIndustry))
        {
            if (!row.IsFaulty(odd.Field!))
            {
                _tell(new ImportFault(number, odd.Field, odd, IsWarning: !_strict));
            }
        }
    }

    // Without any table of size standards there is nothing to compare with.
    private bool KnowsIndustry(string naics) => _industries.Count == 0 || _industries.Contains(naics);

    private void Count(ImportFault fault, FaultFound faults)
    {
        if (fault.IsWarning)
        {
            Warnings++;
        }
        else
        {
            Faults++;
        }

        faults(fault);
    }
}
