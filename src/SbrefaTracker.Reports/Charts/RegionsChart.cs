using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Reports.Charts;

/// <summary>One region beside the map.</summary>
/// <param name="Key">Of <see cref="SbaRegions"/>.</param>
/// <param name="Label">Its number and its seat.</param>
/// <param name="Count">Its complaints.</param>
/// <param name="ValueText">The count as people read it.</param>
/// <param name="Aside">Its share.</param>
internal sealed record RegionBar(string Key, string Label, long Count, string ValueText, string Aside);

/// <summary>
/// SBA's regions as groups of tiles, a tile a state with the number of its region in it, and a bar a region beside them. The more complaints
/// of the region, the darker; lines part the regions, so that they can be told apart in grey.
/// </summary>
internal static class RegionsChart
{
    private const double WideRow = 29;
    private const double NarrowRow = 27;

    public static ChartPicture Draw(IReadOnlyList<RegionBar> regions) => ChartPicture.Draw(
        narrow => narrow ? (TileGrid.Height * 30) + 14 + (regions.Count * NarrowRow) : Math.Max(TileGrid.Height * 33, regions.Count * WideRow) + 4,
        (canvas, narrow) =>
        {
            var size = narrow ? 30.0 : 33.0;
            var counts = regions.ToDictionary(region => region.Key, region => region.Count, StringComparer.Ordinal);
            Map(canvas, counts, size);
            if (narrow)
                Bars(canvas, regions, (0, (TileGrid.Height * size) + 12), NarrowRow, labels: 148);
            else
                Bars(canvas, regions, ((TileGrid.Width * size) + 22, 2), WideRow, labels: 150);
        });

    private static void Map(Canvas canvas, Dictionary<string, long> counts, double size)
    {
        var limits = StatesChart.Limits(counts.Values.DefaultIfEmpty(0).Max());
        var regions = TileGrid.Places.ToDictionary(place => (place.Column, place.Row), place => SbaRegions.Of(place.Code));
        foreach (var (code, column, row) in TileGrid.Places)
        {
            var region = regions[(column, row)];
            var count = counts.GetValueOrDefault(region);
            var (ground, text) = StatesChart.Steps[limits.Count(limit => count >= limit)];
            var (x, y) = (column * size, row * size);
            canvas.Bar(x, y, size, size, ground);
            canvas.Text(code, x + (size / 2), y + (size * 0.32), size * 0.27, text, anchor: Anchor.Middle);
            canvas.Text(region.TrimStart('0'), x + (size / 2), y + (size * 0.68), size * 0.34, text, bold: true, anchor: Anchor.Middle);
        }

        foreach (var (column, row) in regions.Keys)
            Borders(canvas, regions, column, row, size);
    }

    // A line wherever the neighbour is of another region, or there is none.
    private static void Borders(Canvas canvas, Dictionary<(int Column, int Row), string> regions, int column, int row, double size)
    {
        var (x, y) = ((column * size) + 1, (row * size) + 1);
        void Side(int right, int down, double x1, double y1, double x2, double y2)
        {
            var isSame = regions.TryGetValue((column + right, row + down), out var other) && other == regions[(column, row)];
            canvas.Line(x1, y1, x2, y2, isSame ? Ink.Paper : Ink.Axis, isSame ? 1 : 1.6);
        }

        var (far, low) = (x + size - 2, y + size - 2);
        Side(-1, 0, x, y, x, low);
        Side(1, 0, far, y, far, low);
        Side(0, -1, x, y, far, y);
        Side(0, 1, x, low, far, low);
    }

    private static void Bars(Canvas canvas, IReadOnlyList<RegionBar> regions, (double X, double Y) at, double height, double labels)
    {
        var left = at.X + labels;
        var aside = regions.Count == 0 ? 0 : regions.Max(region => Canvas.Measure(region.ValueText, 14, bold: true) + Canvas.Measure(region.Aside, 12)) + 18;
        var scale = Math.Max(20, canvas.Width - left - aside) / Math.Max(1, regions.Select(region => region.Count).DefaultIfEmpty(0).Max());
        for (var i = 0; i < regions.Count; i++)
        {
            var (region, y) = (regions[i], at.Y + (i * height));
            var middle = y + (height / 2);
            canvas.Text(Canvas.Fit(region.Label, labels - 8, 13), left - 8, middle, 13, anchor: Anchor.End);
            canvas.Bar(left, y + 4, region.Count * scale, height - 8, Ink.Point);
            var after = left + (region.Count * scale) + 7;
            canvas.Text(region.ValueText, after, middle, 14, bold: true);
            canvas.Text(region.Aside, after + Canvas.Measure(region.ValueText, 14, bold: true) + 6, middle, 12, Ink.Soft);
        }

        canvas.Line(left, at.Y, left, at.Y + (regions.Count * height), Ink.Axis);
    }
}
