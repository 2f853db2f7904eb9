using System.Globalization;

namespace SbrefaTracker.Reports.Charts;

/// <summary>The bars of one year.</summary>
/// <param name="Label">Under them.</param>
/// <param name="Values">One a quarter; null where the quarter is not over or its count is hidden.</param>
/// <param name="IsPoint">The year that is looked at.</param>
internal sealed record QuarterGroup(string Label, IReadOnlyList<long?> Values, bool IsPoint);

/// <summary>Quarters as bars from zero, year by year, one year in full colour and with its numbers.</summary>
internal static class QuartersChart
{
    public static ChartPicture Draw(IReadOnlyList<QuarterGroup> years) => ChartPicture.Draw(_ => 220, (canvas, narrow) =>
    {
        var axis = Axis.For(years.SelectMany(year => year.Values).Max() ?? 0);
        var (left, bottom, top) = (narrow ? 30.0 : 40.0, 186.0, 22.0);
        double Y(double value) => bottom - (value / axis.Max * (bottom - top));
        foreach (var value in axis.Ticks)
        {
            canvas.Line(left, Y(value), canvas.Width, Y(value), value == 0 ? Ink.Axis : Ink.Rule);
            canvas.Text(value.ToString("N0", CultureInfo.InvariantCulture), left - 7, Y(value), 12, Ink.Soft, anchor: Anchor.End);
        }

        var step = (canvas.Width - left) / Math.Max(1, years.Count);
        for (var i = 0; i < years.Count; i++)
            Year(canvas, years[i], left + (i * step) + (step * 0.05), step * 0.9, Y, bottom);
    });

    private static void Year(Canvas canvas, QuarterGroup year, double x, double width, Func<double, double> y, double bottom)
    {
        var step = width / Math.Max(1, year.Values.Count);
        for (var i = 0; i < year.Values.Count; i++)
        {
            if (year.Values[i] is not { } value)
                continue;
            canvas.Bar(x + (i * step) + 0.75, y(value), step - 1.5, bottom - y(value), year.IsPoint ? Ink.Point : Ink.Context);
            if (year.IsPoint)
                canvas.Text(value.ToString("N0", CultureInfo.InvariantCulture), x + ((i + 0.5) * step), y(value) - 9, step < 24 ? 10.5 : 12, bold: true, anchor: Anchor.Middle);
        }

        canvas.Text(year.Label, x + (width / 2), bottom + 16, 12, year.IsPoint ? Ink.Text : Ink.Soft, bold: year.IsPoint, anchor: Anchor.Middle);
    }
}
