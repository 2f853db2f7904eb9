using System.Globalization;

namespace SbrefaTracker.Reports.Charts;

/// <summary>One month of a trend; null where there is nothing to draw.</summary>
/// <param name="Label">The month's name.</param>
/// <param name="Under">Under the month that opens it, the calendar year.</param>
/// <param name="Key">The key of its row in the table.</param>
/// <param name="Said">Its values in words; null where there are none.</param>
internal sealed record TrendPoint(string Label, string Under, double? Middle, double? High, string Key, string? Said);

/// <summary>A line over months with a softer one above it, and thin lines where a scale changes.</summary>
internal static class TrendChart
{
    /// <param name="points">The months, oldest first.</param>
    /// <param name="marks">Where the scale changes, and what is said there.</param>
    /// <param name="words">What both lines are called.</param>
    public static ChartPicture Draw(IReadOnlyList<TrendPoint> points, IReadOnlyList<(double Value, string Words)> marks, (string Middle, string High) words) =>
        ChartPicture.Draw(_ => 250, (canvas, narrow) =>
        {
            var highest = points.Max(point => Math.Max(point.Middle ?? 0, point.High ?? 0));
            var shown = marks.Where((mark, i) => i == 0 || mark.Value <= highest * 1.15).ToList();
            var max = Math.Max(highest, shown.Max(mark => mark.Value)) * 1.08;
            var (left, right, top, bottom) = (narrow ? 26.0 : 34.0, canvas.Width - (narrow ? 60 : 92), 26.0, 200.0);
            double Y(double value) => bottom - (value / max * (bottom - top));
            var step = (right - left - 16) / Math.Max(1, points.Count - 1);
            double X(int i) => left + 8 + (i * step);
            canvas.Line(left, bottom, right, bottom, Ink.Axis);
            foreach (var (value, said) in shown)
            {
                canvas.Line(left, Y(value), right, Y(value), Ink.Rule, dashed: true);
                canvas.Text(value.ToString("0", CultureInfo.InvariantCulture), left - 6, Y(value), 12, Ink.Soft, anchor: Anchor.End);
                canvas.Text(said, right + 6, Y(value), 12, Ink.Soft);
            }

            canvas.Text("0", left - 6, bottom, 12, Ink.Soft, anchor: Anchor.End);
            Line(canvas, points, point => point.High, words.High, (X, Y), Ink.Soft, dashed: true);
            Line(canvas, points, point => point.Middle, words.Middle, (X, Y), Ink.Point, dashed: false);
            for (var i = 0; i < points.Count; i++)
            {
                canvas.Text(narrow ? points[i].Label[..1] : points[i].Label, X(i), bottom + 14, 12, Ink.Soft, anchor: Anchor.Middle);
                canvas.Text(points[i].Under, X(i), bottom + 32, 12, Ink.Soft, anchor: Anchor.Middle);
                if (points[i].Said is { } said)
                    canvas.Spots.Add(new ChartSpot(points[i].Key, said, X(i) - (step / 2), top, step, bottom + 22 - top));
            }
        });

    // The name stands at the last value, clear of the line: the upper one above all that runs beside the name, the lower one below.
    private static void Line(
        Canvas canvas, IReadOnlyList<TrendPoint> points, Func<TrendPoint, double?> value, string name, (Func<int, double> X, Func<double, double> Y) at, string color, bool dashed)
    {
        var known = points.Select((point, i) => (Index: i, Value: value(point))).Where(one => one.Value is not null).ToList();
        if (known.Count == 0)
            return;
        var (xs, ys) = (known.Select(one => at.X(one.Index)).ToArray(), known.Select(one => at.Y(one.Value!.Value)).ToArray());
        canvas.Curve(xs, ys, color, dashed ? 1.6 : 2.4, dashed);
        canvas.Dot(xs[^1], ys[^1], 8, color);
        var said = $"{name} {known[^1].Value!.Value.ToString("0.#", CultureInfo.InvariantCulture)}";
        var beside = ys[Math.Max(0, Array.FindLastIndex(xs, x => x <= xs[^1] - Canvas.Measure(said, 12.5, bold: !dashed)))..];
        canvas.Text(said, xs[^1], dashed ? beside.Min() - 13 : beside.Max() + 15, 12.5, dashed ? Ink.Soft : Ink.Text, bold: !dashed, anchor: Anchor.End);
    }
}
