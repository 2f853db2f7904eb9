using ScottPlot;

namespace SbrefaTracker.Reports.Charts;

/// <summary>
/// The one type family of charts, read from files beside the program: without a font file a chart has no text at all on a
/// machine without fonts, and another one's text on every other.
/// </summary>
internal static class ReportFonts
{
    public const string Family = "Public Sans";
    private static readonly Lazy<bool> Registered = new(Register);

    /// <summary>Call before the first text is drawn; safe to repeat.</summary>
    public static void Ensure() => _ = Registered.Value;

    private static bool Register()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "Fonts");
        Fonts.AddFontFile(Family, Path.Combine(folder, "PublicSans-Regular.ttf"));
        Fonts.AddFontFile(Family, Path.Combine(folder, "PublicSans-Bold.ttf"), bold: true);
        return true;
    }
}
