using SbrefaTracker.Reports.Charts;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.PublicData;

/// <summary>Counts of which some are hidden, as bars and cells. All hidden ones look the same, whatever they are.</summary>
internal static class HiddenBars
{
    private const double Part = 0.09;
    private static readonly (string Color, Fill Fill) Plain = (Ink.Point, Fill.Plain);

    /// <param name="label">What it stands for.</param>
    /// <param name="count">Null when hidden.</param>
    /// <param name="whole">What its share is of.</param>
    /// <param name="longest">The largest shown count of the chart.</param>
    /// <param name="words">The words.</param>
    /// <param name="look">Its colour and filling; plain when null.</param>
    /// <param name="mark">A short word before the label.</param>
    public static BarRow Row(string label, long? count, long whole, long longest, PublicWords words, (string Color, Fill Fill)? look = null, string mark = "") =>
        count is { } shown
            ? new(label, shown, ReportWords.Number(shown), ReportWords.Percent(shown, whole), (look ?? Plain).Color, (look ?? Plain).Fill, Mark: mark)
            : new(label, longest * Part, "", words("hidden"), Ink.Context, Fill.Hatched, Mark: mark);

    public static string Text(long? count, PublicWords words) => count is { } shown ? ReportWords.Number(shown) : words("hidden");

    public static object Cell(long? count, PublicWords words) => count is { } shown ? shown : new HiddenCell(words("hidden"));

    /// <summary>A median in a table. Where answers are counted and none is told, it is hidden; see <see cref="Domain.PublicData.ToldMedian"/>.</summary>
    public static object? Median(decimal? days, long? answered, PublicWords words) => days is { } median ? median : answered is 0 ? null : new HiddenCell(words("hidden"));

    /// <summary>A share of a hidden count is hidden.</summary>
    public static object? Share(long? count, long whole, PublicWords words) => count is { } shown ? CellText.Share(shown, whole) : new HiddenCell(words("hidden"));
}
