using SbrefaTracker.Application.AnnualReports;

namespace SbrefaTracker.Application.Editions;

/// <summary>How far back the rows of an edition reach.</summary>
/// <param name="Period">The year of the edition and its cut-off.</param>
/// <param name="IsWhole">Through all years that the report sets side by side, with all that it prints; else the year alone, as the first form of rows did.</param>
internal sealed record FrozenReach(FigurePeriod Period, bool IsWhole = true)
{
    /// <summary>The scales of all its years are kept; false in rows that were frozen before they were.</summary>
    public bool HasScales { get; init; } = true;

    /// <summary>Replies are kept whether or not they were assessed; false in rows that were frozen before they were.</summary>
    public bool HasReplies { get; init; } = true;

    /// <summary>The day on which they were frozen; null where the rows do not say.</summary>
    public DateOnly? FrozenOn { get; init; }

    /// <summary>What was over before this day is in none of them.</summary>
    public DateOnly First => IsWhole ? Period.Shown().First().First : Period.First;

    public string Format => IsWhole ? FrozenRows.Format : FrozenRows.OneYear;

    /// <summary>That of rows that are kept, by what their first line says.</summary>
    public static FrozenReach Of(FrozenHead head, FigurePeriod period) => new(period, head.Format != FrozenRows.OneYear) { HasScales = head.Scales is not null, HasReplies = head.Replies == true, FrozenOn = head.FrozenOn };
}
