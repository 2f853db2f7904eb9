namespace SbrefaTracker.Reports.Charts;

/// <summary>A part of a chart that stands for a row of its table, so that a page can let it lead to what is behind it.</summary>
/// <param name="Key">The key of the row.</param>
/// <param name="Name">What it shows, with its value, for those who cannot see it.</param>
internal sealed record ChartSpot(string Key, string Name, double X, double Y, double Width, double Height);
