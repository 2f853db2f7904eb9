namespace SbrefaTracker.Reports.Charts;

/// <summary>A waterfall: what was open, plus what came, minus what was closed, is what is open.</summary>
internal static class BalanceChart
{
    /// <param name="labels">Four labels from top to bottom.</param>
    /// <param name="values">Open at start, received, closed, open at end.</param>
    /// <param name="texts">The values as people read them, with their signs.</param>
    public static ChartPicture Draw(IReadOnlyList<string> labels, IReadOnlyList<long> values, IReadOnlyList<string> texts) =>
        ChartPicture.Draw(
            narrow => narrow ? 4 * 48 : 4 * 36,
            (canvas, narrow) =>
            {
                var left = narrow ? 1.0 : 190.0;
                var scale = (narrow ? 270.0 : 450.0) / Math.Max(1, values[0] + values[1]);
                double[] from = [0, values[0], values[3], 0];
                double[] through = [values[0], values[0] + values[1], values[0] + values[1], values[3]];
                double[] carried = [through[0], through[1], values[3]];
                string[] colors = [Ink.Context, Ink.Point, Ink.Light, Ink.Darkest];
                var (row, height) = narrow ? (48.0, 22.0) : (36.0, 26.0);
                for (var i = 0; i < 4; i++)
                {
                    var y = (i * row) + (narrow ? 22 : 3);
                    if (narrow)
                        canvas.Text(labels[i], 0, y - 11, 13, bold: i == 3);
                    else
                        canvas.Text(labels[i], left - 12, y + (height / 2), 14, bold: i == 3, anchor: Anchor.End);
                    canvas.Bar(left + (from[i] * scale), y, (through[i] - from[i]) * scale, height, colors[i]);
                    canvas.Text(texts[i], left + (through[i] * scale) + 8, y + (height / 2), 15, bold: true);
                    if (i < 3)
                        canvas.Line(left + (carried[i] * scale), y + height, left + (carried[i] * scale), y + row, Ink.Axis, dashed: true);
                }

                if (!narrow)
                    canvas.Line(left, 0, left, canvas.Height, Ink.Axis);
            });
}
