using System.Globalization;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Tables;

/// <summary>Cells as people and as machines read them.</summary>
internal static class CellText
{
    public static string ForPeople(object? cell, ColumnKind kind) => (cell, kind) switch
    {
        (null, _) => "–",
        (long number, ColumnKind.Change) => Signed(number),
        (long number, _) => ReportWords.Number(number),
        (decimal number, ColumnKind.Dollars) => ReportWords.Dollars(number),
        (decimal number, ColumnKind.Share) => (number * 100).ToString("F1", CultureInfo.InvariantCulture) + "%",
        (decimal number, _) => ReportWords.Days(number),
        _ => cell.ToString() ?? string.Empty,
    };

    public static string ForMachines(object? cell) => cell switch
    {
        null => string.Empty,
        HiddenCell => HiddenCell.ForMachines,
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => cell.ToString() ?? string.Empty,
    };

    /// <summary>The part of a whole; null of nothing.</summary>
    public static decimal? Share(long part, long whole) =>
        whole == 0 ? null : Math.Round((decimal)part / whole, 4, MidpointRounding.AwayFromZero);

    private static string Signed(long number) => number switch
    {
        > 0 => "+" + ReportWords.Number(number),
        < 0 => "−" + ReportWords.Number(-number),
        _ => "0",
    };
}
