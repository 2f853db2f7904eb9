using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Importing;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Exporting;

/// <summary>
/// Writes all complaints in the columns of the import, row by row as they come from the database, so that memory does not
/// grow with their number. RFC 4180: UTF-8, lines end with CR LF.
/// </summary>
public sealed class ComplaintExport(ITrackerDbFactory databases)
{
    /// <summary>
    /// Stands in a column that must be filled where a personal value was disposed of, so that what was exported can be imported
    /// and gives the same figures.
    /// </summary>
    public const string DisposedOf = "(disposed of)";

    private static readonly UTF8Encoding Plain = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly UTF8Encoding Marked = new(encoderShouldEmitUTF8Identifier: true);

    /// <param name="target">Is left open.</param>
    /// <param name="forSpreadsheet">
    /// Defuses cells, quotes all of them and marks the file, which import then refuses: its values are no longer exact.
    /// </param>
    /// <param name="progress">Told how many rows are written.</param>
    /// <param name="ct">Stops the work.</param>
    /// <returns>How many complaints were written.</returns>
    public async Task<int> Run(Stream target, bool forSpreadsheet, Action<int> progress, CancellationToken ct)
    {
        await using var text = new StreamWriter(target, forSpreadsheet ? Marked : Plain, bufferSize: 1 << 16, leaveOpen: true);
        await using var csv = new CsvWriter(text, Configuration(forSpreadsheet), leaveOpen: true);
        WriteHeader(csv, forSpreadsheet);
        await using var db = databases.Create();
        var rows = 0;
        await foreach (var complaint in db.Complaints.AsNoTracking().OrderBy(c => c.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            WriteRow(csv, complaint, forSpreadsheet);
            progress(++rows);
        }

        return rows;
    }

    private static CsvConfiguration Configuration(bool forSpreadsheet)
    {
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" };
        if (forSpreadsheet)
        {
            // A spreadsheet may split at other marks than the comma, and what follows would begin a cell of its own.
            configuration.ShouldQuote = _ => true;
        }
        else
        {
            // The library looks only for the line end that is set; texts hold others, which split a row as well.
            configuration.ShouldQuote = cell => cell.Field?.AsSpan().ContainsAny('\r', '\n') == true || ConfigurationFunctions.ShouldQuote(cell);
        }

        return configuration;
    }

    private static void WriteHeader(CsvWriter csv, bool forSpreadsheet)
    {
        foreach (var field in ComplaintFields.Csv)
        {
            csv.WriteField(field.Name);
        }

        if (forSpreadsheet)
        {
            csv.WriteField(ColumnMap.SpreadsheetMark);
        }

        csv.NextRecord();
    }

    private static string TextOf(Complaint complaint, ComplaintField field) => ComplaintTexts.Of(complaint, field) switch
    {
        { Length: > 0 } text => text,
        _ when field == ComplaintFields.Reference => complaint.Reference,
        _ when field.Required && complaint.DisposedOn is not null => DisposedOf,
        var empty => empty,
    };

    private static void WriteRow(CsvWriter csv, Complaint complaint, bool forSpreadsheet)
    {
        foreach (var field in ComplaintFields.Csv)
        {
            var text = TextOf(complaint, field);
            csv.WriteField(forSpreadsheet ? SpreadsheetCell.Defuse(text) : text);
        }

        if (forSpreadsheet)
        {
            csv.WriteField("yes");
        }

        csv.NextRecord();
    }
}
