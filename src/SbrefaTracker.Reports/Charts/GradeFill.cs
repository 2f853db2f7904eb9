namespace SbrefaTracker.Reports.Charts;

/// <summary>How the grades A, B, C, D, F and, last, what is pending look in every chart.</summary>
internal static class GradeFill
{
    public static readonly IReadOnlyList<(string Color, Fill Fill)> All =
    [
        (Ink.Darkest, Fill.Plain),
        (Ink.Point, Fill.Plain),
        (Ink.Light, Fill.Plain),
        (Ink.Lightest, Fill.Outlined),
        (Ink.Bad, Fill.Hatched),
        (Ink.Paper, Fill.Dashed),
    ];
}
