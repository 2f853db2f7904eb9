namespace SbrefaTracker.Domain.Calendar;

/// <summary>A closure that an administrator may switch on.</summary>
/// <param name="Closure">The day with its name and authority.</param>
/// <param name="SourceRead">The order, or a report of it, was read; otherwise the day or its authority is recalled, verify.</param>
public sealed record KnownClosure(Closure Closure, bool SourceRead);

/// <summary>
/// Closures of federal agencies by executive order, offered to administrators. None counts until somebody switches it on: an
/// order may except offices that stay open, and rated days never know closures.
/// </summary>
public static class KnownClosures
{
    public static IReadOnlyList<KnownClosure> All { get; } =
    [
        Read(new(2018, 12, 5), "Day of mourning for George H. W. Bush", "Executive Order 13852 of December 1, 2018"),
        Read(new(2018, 12, 24), "Day before Christmas", "Executive Order 13854 of December 18, 2018"),
        Read(new(2019, 12, 24), "Day before Christmas", "Executive Order 13900 of December 17, 2019"),
        Read(new(2020, 12, 24), "Day before Christmas", "Executive Order 13965 of December 11, 2020"),
        Recalled(new(2024, 12, 24), "Day before Christmas", "Executive order of December 2024"),
        Read(new(2025, 1, 9), "Day of mourning for Jimmy Carter", "Executive Order 14133 of December 30, 2024"),

        // Two secondary sources give this order different numbers, so it is cited by its date.
        Read(new(2025, 12, 24), "Day before Christmas", "Executive order of December 18, 2025"),
        Read(new(2025, 12, 26), "Day after Christmas", "Executive order of December 18, 2025"),
    ];

    private static KnownClosure Read(DateOnly day, string name, string authority) => new(new(day, name, authority), SourceRead: true);

    private static KnownClosure Recalled(DateOnly day, string name, string authority) => new(new(day, name, authority), SourceRead: false);
}
