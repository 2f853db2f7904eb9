using System.Globalization;
using System.Resources;
using SbrefaTracker.Domain.Grades;

namespace SbrefaTracker.Reports.Text;

/// <summary>
/// The words of reports. They are English, and numbers and days are written the same on every machine: "1,204", "Mar 6, 2026".
/// </summary>
public static class ReportWords
{
    private static readonly ResourceManager Resources = new(typeof(ReportWords).FullName!, typeof(ReportWords).Assembly);

    /// <summary>The text under a key, with its arguments set in.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such key: a fault of the program.</exception>
    public static string Of(string key, params object?[] args)
    {
        var text = Find(key) ?? throw new MissingManifestResourceException($"No words under {key}.");
        return args.Length == 0 ? text : string.Format(CountedWords.Invariant, text, args);
    }

    /// <summary>"1 complaint", "2 complaints".</summary>
    public static string Counted(string key, long count) => Of(key, Number(count));

    /// <summary>The word for a code of a list; the code itself where there is none, and "not given" for the empty one.</summary>
    public static string Code(string list, string code) => code.Length == 0 ? Of("code.none") : Find($"{list}.{code}") ?? code;

    /// <summary>The name of a region of offices, by its key in the figures.</summary>
    public static string Region(string key) => Find(key.Length == 0 ? "region.unknown" : $"region.{key}") ?? key;

    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>With one decimal, as days are rounded.</summary>
    public static string Days(decimal days) => days.ToString("N1", CultureInfo.InvariantCulture);

    /// <summary>With one decimal where it is not zero.</summary>
    public static string ShortDays(decimal days) => days.ToString("#,0.#", CultureInfo.InvariantCulture);

    public static string Dollars(decimal dollars) => dollars.ToString("$#,0.00", CultureInfo.InvariantCulture);

    /// <summary>To the dollar, for titles.</summary>
    public static string RoundDollars(decimal dollars) =>
        Math.Round(dollars, 0, MidpointRounding.AwayFromZero).ToString("$#,0", CultureInfo.InvariantCulture);

    /// <summary>A share of a whole in whole percent; "0%" of nothing.</summary>
    public static string Percent(long part, long whole) => Share(part, whole, 0);

    /// <summary>A share of a whole in percent with one decimal.</summary>
    public static string FinePercent(long part, long whole) => Share(part, whole, 1);

    /// <summary>Mar 6, 2026.</summary>
    public static string Day(DateOnly day) => day.ToString("MMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary>Fri Mar 6, 2026.</summary>
    public static string FullDay(DateOnly day) => day.ToString("ddd MMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary>March 6, 2026.</summary>
    public static string LongDay(DateOnly day) => day.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

    /// <summary>The month of a key such as <c>2024-10</c>, in full or in three letters.</summary>
    public static string Month(string key, bool full = false) => MonthOf(key).ToString(full ? "MMMM" : "MMM", CultureInfo.InvariantCulture);

    /// <summary>"one", "one and two", "one, two and three".</summary>
    public static string Listed(IReadOnlyList<string> words) =>
        words.Count < 2 ? string.Concat(words) : Of("list.and", string.Join(", ", words.SkipLast(1)), words[^1]);

    public static string Letter(Grade? grade) => grade?.ToString() ?? Of("grade.none");

    private static string? Find(string key) => Resources.GetString(key, CultureInfo.InvariantCulture);

    private static DateOnly MonthOf(string key) => DateOnly.ParseExact(key + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Share(long part, long whole, int decimals)
    {
        var percent = whole == 0 ? 0 : Math.Round(100m * part / whole, decimals, MidpointRounding.AwayFromZero);
        return percent.ToString($"F{decimals}", CultureInfo.InvariantCulture) + "%";
    }
}
