namespace SbrefaTracker.Reports.Charts;

/// <summary>One small panel: a value a year, on a scale of its own from zero.</summary>
/// <param name="Title">What is counted.</param>
/// <param name="Values">One a year; null where there is none.</param>
/// <param name="Texts">The values as people read them.</param>
internal sealed record YearPanel(string Title, IReadOnlyList<double?> Values, IReadOnlyList<string> Texts);

/// <summary>Years side by side in small panels, the last year in full colour.</summary>
internal static class YearsChart
{
    public static ChartPicture Draw(IReadOnlyList<string> years, IReadOnlyList<YearPanel> panels) => ChartPicture.Draw(
        narrow => narrow ? panels.Count * 150 : 190,
        (canvas, narrow) =>
        {
            var width = narrow ? canvas.Width : (canvas.Width - ((panels.Count - 1) * 30)) / panels.Count;
            for (var i = 0; i < panels.Count; i++)
                Panel(canvas, years, panels[i], narrow ? 0 : i * (width + 30), narrow ? i * 150 : 0, width, narrow ? 140 : 190);
        });

    private static void Panel(Canvas canvas, IReadOnlyList<string> years, YearPanel panel, double x, double y, double width, double height)
    {
        canvas.Text(panel.Title, x, y + 10, 13, bold: true);
        var (top, bottom) = (y + 42, y + height - 24);
        var highest = Math.Max(1, panel.Values.Max() ?? 1);
        var step = width / years.Count;
        for (var i = 0; i < years.Count; i++)
        {
            var isLast = i == years.Count - 1;
            var middle = x + ((i + 0.5) * step);
            var length = (panel.Values[i] ?? 0) / highest * (bottom - top);
            canvas.Bar(middle - (step * 0.36), bottom - length, step * 0.72, length, isLast ? Ink.Point : Ink.Context);
            canvas.Text(panel.Texts[i], middle, bottom - length - 10, 12, bold: isLast, anchor: Anchor.Middle);
            canvas.Text(years[i], middle, bottom + 14, 12, isLast ? Ink.Text : Ink.Soft, bold: isLast, anchor: Anchor.Middle);
        }

        canvas.Line(x, bottom, x + width, bottom, Ink.Axis);
    }
}
