namespace SbrefaTracker.Reports.Charts;

/// <summary>How a bar is filled.</summary>
internal enum Fill
{
    Plain,
    Outlined,
    Hatched,
    Dashed,
}

/// <summary>One bar from zero, with its value beside it.</summary>
/// <param name="Label">What it stands for.</param>
/// <param name="Value">Its length.</param>
/// <param name="ValueText">The value as people read it.</param>
/// <param name="Aside">More beside the value, in a softer colour, such as a share.</param>
/// <param name="Color">One of <see cref="Ink"/>.</param>
/// <param name="Fill">How it is filled.</param>
/// <param name="Tick">Where a thin line marks an earlier value; none when null.</param>
/// <param name="Mark">A short bold word before the label, such as a grade.</param>
/// <param name="Key">The key of the row of the table that it stands for; null when it leads nowhere.</param>
internal sealed record BarRow(
    string Label, double Value, string ValueText, string Aside, string Color, Fill Fill = Fill.Plain, double? Tick = null, string Mark = "", string? Key = null);

/// <summary>Horizontal bars, direct labels, no axis but the zero line.</summary>
internal static class BarChart
{
    private const double WideRow = 29;
    private const double NarrowRow = 44;

    public static ChartPicture Draw(IReadOnlyList<BarRow> rows, string? tickWord = null)
    {
        var top = tickWord is null ? 2 : 20;
        return ChartPicture.Draw(
            narrow => top + (rows.Count * (narrow ? NarrowRow : WideRow)),
            (canvas, narrow) => Draw(canvas, narrow, rows, top, tickWord));
    }

    private static void Draw(Canvas canvas, bool narrow, IReadOnlyList<BarRow> rows, double top, string? tickWord)
    {
        var left = narrow ? 1 : 252;
        var length = narrow ? 240.0 : 348.0;
        var scale = length / Math.Max(1, rows.Max(row => Math.Max(row.Value, row.Tick ?? 0)));
        for (var i = 0; i < rows.Count; i++)
            Row(canvas, narrow, rows[i], left, top + (i * (narrow ? NarrowRow : WideRow)), scale);
        if (!narrow)
            canvas.Line(left, top - 2, left, canvas.Height, Ink.Axis);
        if (tickWord is not null && rows.MaxBy(row => row.Tick ?? -1) is { Tick: { } tick })
            canvas.Text(tickWord, Math.Max(left + (tick * scale), narrow ? 30 : 0), 8, 12, Ink.Soft, anchor: Anchor.Middle);
    }

    private static void Row(Canvas canvas, bool narrow, BarRow row, double left, double y, double scale)
    {
        var (barY, barHeight) = narrow ? (y + 20, 18.0) : (y + 2, 21.0);
        Labels(canvas, narrow, row, left, y);
        Bar(canvas, row, left, barY, row.Value * scale, barHeight);
        if (row.Tick is { } tick)
        {
            canvas.Line(left + (tick * scale), barY - 3, left + (tick * scale), barY + barHeight + 3, Ink.Paper, 4);
            canvas.Line(left + (tick * scale), barY - 3, left + (tick * scale), barY + barHeight + 3, Ink.Text, 1.6);
        }

        var after = left + (Math.Max(row.Value, row.Tick ?? 0) * scale) + 8;
        canvas.Text(row.ValueText, after, barY + (barHeight / 2), 14, bold: true);
        canvas.Text(row.Aside, after + Canvas.Measure(row.ValueText, 14, bold: true) + 8, barY + (barHeight / 2), 13, Ink.Soft);
        if (row is { Key: { } key, Value: > 0 })
            canvas.Spots.Add(new ChartSpot(key, $"{row.Mark} {row.Label}: {row.ValueText}".TrimStart(), 0, y, canvas.Width, narrow ? NarrowRow - 3 : WideRow - 3));
    }

    private static void Labels(Canvas canvas, bool narrow, BarRow row, double left, double y)
    {
        if (narrow)
        {
            canvas.Text(row.Mark, 0, y + 10, 14, bold: true);
            var indent = row.Mark.Length == 0 ? 0 : Canvas.Measure(row.Mark, 14, bold: true) + 8;
            canvas.Text(Canvas.Fit(row.Label, canvas.Width - indent, 13), indent, y + 10, 13, row.Mark.Length == 0 ? Ink.Text : Ink.Soft);
            return;
        }

        canvas.Text(row.Mark, 0, y + 12.5, 15, bold: true);
        canvas.Text(
            Canvas.Fit(row.Label, left - 12 - Canvas.Measure(row.Mark, 15, bold: true), row.Mark.Length == 0 ? 14 : 13),
            left - 10, y + 12.5, row.Mark.Length == 0 ? 14 : 13, row.Mark.Length == 0 ? Ink.Text : Ink.Soft, anchor: Anchor.End);
    }

    private static void Bar(Canvas canvas, BarRow row, double x, double y, double width, double height)
    {
        if (row.Fill == Fill.Hatched)
        {
            canvas.Hatched(x, y, width, height, row.Color);
            return;
        }

        if (row.Fill != Fill.Dashed)
            canvas.Bar(x, y, width, height, row.Color);
        if (row.Fill != Fill.Plain && width > 0)
            canvas.Frame(x, y, width, height, Ink.Axis, 1, dashed: row.Fill == Fill.Dashed);
    }
}
