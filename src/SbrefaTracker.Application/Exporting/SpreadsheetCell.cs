namespace SbrefaTracker.Application.Exporting;

/// <summary>
/// Cells that a spreadsheet would run as a formula are made text by an apostrophe in front. What people typed may begin so
/// on purpose; a file for people must not execute it, a file for machines must keep it.
/// </summary>
public static class SpreadsheetCell
{
    // The wide forms are taken for the narrow ones by some programs in East Asian settings.
    private const string Dangerous = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    public static string Defuse(string cell) => cell.Length > 0 && Dangerous.Contains(cell[0], StringComparison.Ordinal) ? "'" + cell : cell;
}
