namespace SbrefaTracker.Reports.Charts;

/// <summary>The states as tiles of one size, each about where it lies, so that small ones can be read as well.</summary>
internal static class TileGrid
{
    private static readonly string[] Rows =
    [
        "AK .. .. .. .. .. .. .. .. .. ME",
        ".. .. .. .. .. WI .. .. .. VT NH",
        "WA ID MT ND MN IL MI .. NY MA ..",
        "OR NV WY SD IA IN OH PA NJ CT RI",
        "CA UT CO NE MO KY WV VA MD DE ..",
        ".. AZ NM KS AR TN NC SC DC .. ..",
        ".. .. .. OK LA MS AL GA .. .. ..",
        "HI .. .. TX .. .. .. .. FL .. ..",
        "GU AS MP .. .. .. .. .. .. PR VI",
    ];

    /// <summary>Each state that has a tile, with its column and row.</summary>
    public static IReadOnlyList<(string Code, int Column, int Row)> Places { get; } =
        [.. Rows.SelectMany((row, y) => row.Split(' ').Select((code, x) => (code, x, y))).Where(place => place.code != "..")];

    /// <summary>The codes that have a tile.</summary>
    public static IReadOnlySet<string> Tiles { get; } = Places.Select(place => place.Code).ToHashSet(StringComparer.Ordinal);

    /// <summary>Tiles from left to right.</summary>
    public const int Width = 11;

    /// <summary>Tiles from top to bottom.</summary>
    public static int Height => Rows.Length;
}
