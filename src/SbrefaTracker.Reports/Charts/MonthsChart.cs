using System.Globalization;

namespace SbrefaTracker.Reports.Charts;

/// <summary>What the chart calls its marks.</summary>
/// <param name="Now">The bars.</param>
/// <param name="Before">The mark of the year before.</param>
/// <param name="Span">The line from the lowest to the highest of all earlier years; empty where there is none.</param>
internal sealed record MonthsWords(string Now, string Before, string Span);

/// <summary>The twelve months as bars from zero, the year before as a grey mark on each, and a line over what all earlier years had.</summary>
internal static class MonthsChart
{
    /// <param name="months">The names of the months.</param>
    /// <param name="years">Under the month that opens it, the calendar year.</param>
    /// <param name="now">Received in each month; fewer than twelve when the cut-off lies within the year.</param>
    /// <param name="before">The year before.</param>
    /// <param name="spans">The lowest and the highest of all earlier years; none where there is but one.</param>
    /// <param name="words">What the marks are called.</param>
    public static ChartPicture Draw(
        IReadOnlyList<string> months, IReadOnlyList<string> years, IReadOnlyList<long> now, IReadOnlyList<long> before, IReadOnlyList<(long Least, long Most)> spans, MonthsWords words) =>
        ChartPicture.Draw(_ => 264, (canvas, narrow) =>
        {
            var axis = Axis.For(now.Concat(before).Concat(spans.Select(span => span.Most)).Max());
            var (left, bottom, top) = (narrow ? 28.0 : 38.0, 216.0, 34.0);
            var step = (canvas.Width - left) / months.Count;
            double Y(long value) => bottom - (value / axis.Max * (bottom - top));
            foreach (var value in axis.Ticks)
            {
                canvas.Line(left, Y((long)value), canvas.Width, Y((long)value), value == 0 ? Ink.Axis : Ink.Rule);
                canvas.Text(value.ToString("0", CultureInfo.InvariantCulture), left - 7, Y((long)value), 12, Ink.Soft, anchor: Anchor.End);
            }

            Key(canvas, left, words);
            var peak = now.Count == 0 ? -1 : now.Max();
            for (var i = 0; i < months.Count; i++)
            {
                var x = left + (i * step);
                if (i < now.Count)
                    canvas.Bar(x + (step * 0.16), Y(now[i]), step * 0.68, bottom - Y(now[i]), now[i] == peak ? Ink.Darkest : Ink.Point);
                if (spans.Count > 0)
                    Span(canvas, x + (step * 0.92), Y(spans[i].Least), Y(spans[i].Most), step * 0.07);
                if (before.Any(value => value > 0))
                    Before(canvas, x + (step * 0.06), Y(before[i]), step * 0.88);
                if (i < now.Count && (!narrow || now[i] == peak))
                    canvas.Text(now[i].ToString(CultureInfo.InvariantCulture), x + (step / 2), Math.Min(Y(now[i]), Near(Y(before[i]), Y(now[i]))) - 9, 12, Ink.Text, bold: now[i] == peak, anchor: Anchor.Middle);
                canvas.Text(narrow ? months[i][..1] : months[i], x + (step / 2), bottom + 14, 12, Ink.Soft, anchor: Anchor.Middle);
                canvas.Text(years[i], x + (step / 2), bottom + 32, 12, Ink.Soft, anchor: Anchor.Middle);
            }
        });

    // A mark just above a bar would strike its number out.
    private static double Near(double mark, double top) => mark < top && top - mark < 18 ? mark : top;

    private static void Before(Canvas canvas, double x, double y, double width)
    {
        canvas.Line(x, y, x + width, y, Ink.Paper, 4.5);
        canvas.Line(x, y, x + width, y, Ink.Axis, 2.2);
    }

    // Beside the bar, where it strikes no number out.
    private static void Span(Canvas canvas, double x, double least, double most, double cap)
    {
        canvas.Line(x, least + 1.5, x, most - 1.5, Ink.Paper, 4);
        canvas.Line(x, least, x, most, Ink.Soft, 1.4);
        canvas.Line(x - cap, least, x + cap, least, Ink.Soft, 1.4);
        canvas.Line(x - cap, most, x + cap, most, Ink.Soft, 1.4);
    }

    private static void Key(Canvas canvas, double left, MonthsWords words)
    {
        canvas.Bar(left, 6, 12, 12, Ink.Point);
        canvas.Text(words.Now, left + 18, 12, 12.5, bold: true);
        var x = left + 18 + Canvas.Measure(words.Now, 12.5, bold: true) + 20;
        canvas.Line(x, 12, x + 16, 12, Ink.Axis, 2.2);
        canvas.Text(words.Before, x + 22, 12, 12.5, Ink.Soft);
        if (words.Span.Length == 0)
            return;
        x += 22 + Canvas.Measure(words.Before, 12.5) + 22;
        Span(canvas, x, 18, 6, 4);
        canvas.Text(Canvas.Fit(words.Span, canvas.Width - x - 12, 12.5), x + 10, 12, 12.5, Ink.Soft);
    }
}
