using System.Globalization;

namespace SbrefaTracker.Reports.Charts;

/// <summary>The states as tiles: the more complaints, the darker; the number stands in the tile.</summary>
internal static class StatesChart
{
    internal static readonly IReadOnlyList<(string Ground, string Text)> Steps =
        [(Ink.Paper, Ink.Soft), (Ink.Lightest, Ink.Text), (Ink.Light, Ink.Text), (Ink.Point, Ink.Paper), (Ink.Darkest, Ink.Paper)];

    /// <summary>The lowest count of each darker step.</summary>
    public static IReadOnlyList<long> Limits(long highest)
    {
        var step = Math.Max(1, (long)Math.Ceiling(highest / 4.0));
        return [1, step + 1, (2 * step) + 1, (3 * step) + 1];
    }

    /// <param name="counts">By code; a state that is missing has none.</param>
    /// <param name="hidden">States whose count is not told: they are hatched.</param>
    public static ChartPicture Draw(IReadOnlyDictionary<string, long> counts, IReadOnlySet<string>? hidden = null) => ChartPicture.Draw(
        narrow => (TileGrid.Height * (narrow ? 31 : 44)) + 34,
        (canvas, narrow) =>
        {
            var highest = counts.Count == 0 ? 0 : counts.Values.Max();
            var limits = Limits(highest);
            var (size, left) = narrow ? (31.0, 0.0) : (44.0, 116.0);
            foreach (var (code, column, row) in TileGrid.Places)
            {
                if (hidden?.Contains(code) == true)
                    HiddenTile(canvas, code, left + (column * size), row * size, size);
                else
                    Tile(canvas, code, counts.GetValueOrDefault(code), left + (column * size), row * size, size, limits);
            }

            Key(canvas, left, (TileGrid.Height * size) + 12, limits, highest);
        });

    private static void Tile(Canvas canvas, string code, long count, double x, double y, double size, IReadOnlyList<long> limits)
    {
        var (ground, text) = Steps[limits.Count(limit => count >= limit)];
        canvas.Bar(x + 1, y + 1, size - 2, size - 2, ground);
        canvas.Frame(x + 1.5, y + 1.5, size - 3, size - 3, count == 0 ? Ink.Rule : ground);
        canvas.Text(code, x + (size / 2), y + (size * 0.34), size * 0.26, text, anchor: Anchor.Middle);
        canvas.Text(count.ToString(CultureInfo.InvariantCulture), x + (size / 2), y + (size * 0.69), size * 0.31, text, bold: count > 0, anchor: Anchor.Middle);
    }

    private static void HiddenTile(Canvas canvas, string code, double x, double y, double size)
    {
        canvas.Hatched(x + 1.5, y + 1.5, size - 3, size - 3, Ink.Context);
        canvas.Bar(x + (size * 0.22), y + (size * 0.34), size * 0.56, size * 0.32, Ink.Paper);
        canvas.Text(code, x + (size / 2), y + (size / 2), size * 0.26, Ink.Soft, anchor: Anchor.Middle);
    }

    private static void Key(Canvas canvas, double x, double y, IReadOnlyList<long> limits, long highest)
    {
        for (var i = 0; i <= limits.Count; i++)
        {
            var from = i == 0 ? 0 : limits[i - 1];
            if (from > highest)
                return;
            var to = i == 0 ? 0 : i == limits.Count ? highest : Math.Min(highest, limits[i] - 1);
            canvas.Bar(x, y, 14, 14, Steps[i].Ground);
            canvas.Frame(x, y, 14, 14, i == 0 ? Ink.Context : Steps[i].Ground);
            var word = from == to ? $"{from}" : $"{from}–{to}";
            canvas.Text(word, x + 19, y + 7, 12, Ink.Soft);
            x += 34 + Canvas.Measure(word, 12);
        }
    }
}
