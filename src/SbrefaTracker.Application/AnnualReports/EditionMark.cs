using System.Globalization;

namespace SbrefaTracker.Application.AnnualReports;

/// <summary>Which edition a report is: the complaints behind its figures are looked up in the rows that it keeps, and not in the record of today.</summary>
/// <param name="FiscalYear">The year of the edition.</param>
/// <param name="Number">Its number in the year.</param>
public sealed record EditionMark(int FiscalYear, int Number)
{
    /// <summary>As an address names it, e.g. <c>2025-1</c>.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{FiscalYear}-{Number}");

    /// <summary>Null for what names none.</summary>
    public static EditionMark? Read(string? text) =>
        text?.Split('-') is [{ Length: 4 } year, { Length: > 0 and < 5 } number]
        && int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var of)
        && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var which)
            ? new(of, which)
            : null;
}
