using System.Globalization;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Reports.Charts;

/// <summary>How many responses took how long, in steps of ten business days, with the limits of the grades.</summary>
internal static class DaysChart
{
    /// <param name="bins">Responses per ten business days through the scale's end, and last those later.</param>
    /// <param name="scale">The limits of the grades.</param>
    /// <param name="marks">Values on the axis of days, with their words.</param>
    /// <param name="words">The axis title, and the word for what lies beyond it.</param>
    public static ChartPicture Draw(
        IReadOnlyList<long> bins, TimelinessScale scale, IReadOnlyList<(double Days, string Word)> marks, (string Axis, string More) words) =>
        ChartPicture.Draw(_ => 290, (canvas, narrow) => Draw(canvas, narrow, bins, scale, marks, words));

    private static void Draw(
        Canvas canvas, bool narrow, IReadOnlyList<long> bins, TimelinessScale scale,
        IReadOnlyList<(double Days, string Word)> marks, (string Axis, string More) words)
    {
        var (left, bottom, top) = (narrow ? 30.0 : 38.0, 248.0, 72.0);
        var step = (canvas.Width - left - 4) / bins.Count;
        var axis = Axis.For(bins.Max());
        double X(double days) => left + (Math.Min(days, (bins.Count - 0.5) * 10) / 10 * step);
        foreach (var value in axis.Ticks)
        {
            var y = bottom - (value / axis.Max * (bottom - top));
            canvas.Line(left, y, canvas.Width, y, value == 0 ? Ink.Axis : Ink.Rule);
            canvas.Text(value.ToString("0", CultureInfo.InvariantCulture), left - 6, y, 12, Ink.Soft, anchor: Anchor.End);
        }

        Bands(canvas, scale, X, bottom, words.More, canvas.Width - (step / 2));
        for (var i = 0; i < bins.Count; i++)
        {
            var grade = (int)scale.Of((i * 10) + 10);
            var height = bins[i] / axis.Max * (bottom - top);
            Box(canvas, GradeFill.All[grade], left + (i * step) + 1, bottom - height, step - 2, height);
            if (bins[i] > 0)
                canvas.Text(bins[i].ToString(CultureInfo.InvariantCulture), left + ((i + 0.5) * step), bottom - height - 9, narrow ? 10.5 : 12, Ink.Soft, anchor: Anchor.Middle);
        }

        Marks(canvas, narrow, marks, X);
        canvas.Text(words.Axis, left, bottom + 34, 12, Ink.Soft);
    }

    private static void Box(Canvas canvas, (string Color, Fill Fill) look, double x, double y, double width, double height)
    {
        if (height <= 0)
            return;
        if (look.Fill == Fill.Hatched)
            canvas.Hatched(x, y, width, height, look.Color);
        else
            canvas.Bar(x, y, width, height, look.Color);
        if (look.Fill == Fill.Outlined)
            canvas.Frame(x, y, width, height, Ink.Axis);
    }

    private static void Bands(Canvas canvas, TimelinessScale scale, Func<double, double> x, double bottom, string more, double moreAt)
    {
        var from = 0.0;
        foreach (var grade in Enum.GetValues<Grade>())
        {
            var to = scale.LastDayOf(grade);
            canvas.Text(grade.ToString(), to is { } last ? (x(from) + x(last)) / 2 : moreAt, 8, 14, bold: true, anchor: Anchor.Middle);
            canvas.Text(from.ToString("0", CultureInfo.InvariantCulture), x(from), bottom + 14, 12, Ink.Soft, anchor: from == 0 ? Anchor.Start : Anchor.Middle);
            if (from > 0)
                canvas.Line(x(from), 0, x(from), bottom, Ink.Context, dashed: true);
            from = to ?? from;
        }

        if (canvas.Width > 400)
            canvas.Text(more, moreAt, bottom + 14, 12, Ink.Soft, anchor: Anchor.Middle);
    }

    // One line each, so that they never run into one another; the first stands before its mark where there is room.
    private static void Marks(Canvas canvas, bool narrow, IReadOnlyList<(double Days, string Word)> marks, Func<double, double> x)
    {
        for (var i = 0; i < marks.Count; i++)
        {
            var (at, y) = (x(marks[i].Days), 24 + (i * 14.0));
            var length = Canvas.Measure(marks[i].Word, 12, bold: true) + 8;
            var endsHere = at + length > canvas.Width || (i == 0 && at - length > 0);
            canvas.Text(marks[i].Word, endsHere ? at - 8 : at + 8, y, narrow ? 11 : 12, bold: true, anchor: endsHere ? Anchor.End : Anchor.Start);
            canvas.Line(at, y - 5, at, 68, Ink.Text, 1.4);
            canvas.Dot(at, 68, 6, Ink.Text);
        }
    }
}
