namespace SbrefaTracker.Domain.Calendar;

/// <summary>A closure that an administrator may switch on.</summary>
/// <param name="Day">The day, in the agency's time zone.</param>
/// <param name="Code">What it was: has words on the page, under which it is recorded when somebody switches it on.</param>
/// <param name="Authority">The order, as it is cited.</param>
/// <param name="SourceRead">The order, or a report of it, was read; otherwise the day or its authority is recalled, verify.</param>
public sealed record KnownClosure(DateOnly Day, string Code, string Authority, bool SourceRead);

/// <summary>
/// Closures of federal agencies by executive order, offered to administrators. None counts until somebody switches it on: an
/// order may except offices that stay open, and rated days never know closures.
/// </summary>
public static class KnownClosures
{
    public static IReadOnlyList<KnownClosure> All { get; } =
    [
        Read(new(2018, 12, 5), "mourning_bush", "Executive Order 13852 of December 1, 2018"),
        Read(new(2018, 12, 24), "before_christmas", "Executive Order 13854 of December 18, 2018"),
        Read(new(2019, 12, 24), "before_christmas", "Executive Order 13900 of December 17, 2019"),
        Read(new(2020, 12, 24), "before_christmas", "Executive Order 13965 of December 11, 2020"),
        Recalled(new(2024, 12, 24), "before_christmas", "Executive order of December 2024"),
        Read(new(2025, 1, 9), "mourning_carter", "Executive Order 14133 of December 30, 2024"),

        // Two secondary sources give this order different numbers, so it is cited by its date.
        Read(new(2025, 12, 24), "before_christmas", "Executive order of December 18, 2025"),
        Read(new(2025, 12, 26), "after_christmas", "Executive order of December 18, 2025"),
    ];

    private static KnownClosure Read(DateOnly day, string code, string authority) => new(day, code, authority, SourceRead: true);

    private static KnownClosure Recalled(DateOnly day, string code, string authority) => new(day, code, authority, SourceRead: false);
}
