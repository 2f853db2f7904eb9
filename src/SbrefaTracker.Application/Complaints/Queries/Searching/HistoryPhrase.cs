using System.Globalization;

namespace SbrefaTracker.Application.Complaints.Queries.Searching;

/// <summary>
/// Hears what somebody asks of the history in plain words, "escalated last month". The words are searched as they are, because a story may hold them; the term that asks the
/// ledger is offered beside them.
/// </summary>
public static class HistoryPhrase
{
    private static readonly string[] Between = ["in", "on", "during", "the"];

    /// <summary>The term of the search language that asks the same.</summary>
    /// <param name="search">As it was typed.</param>
    /// <param name="today">The agency's day, from which days like "last month" are counted.</param>
    /// <returns>For example <c>did:escalated=last-month</c>; null when the words are not an act and a time.</returns>
    public static string? Read(string? search, DateOnly today)
    {
        var words = (search ?? "").ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(1, Math.Max(0, words.Length - 1))
            .Select(count => (Act: string.Concat(words[..count]), When: Time([.. words[count..].SkipWhile(word => Between.Contains(word, StringComparer.Ordinal))], today)))
            .Where(read => read.When is not null && SearchEvents.Names.Contains(read.Act, StringComparer.Ordinal))
            .Select(read => $"did:{read.Act}={read.When}")
            .FirstOrDefault();
    }

    private static string? Time(string[] words, DateOnly today) =>
        words.Length == 0 ? null
        : string.Join('-', words) is var joined && DaySpan.Read(joined, today) is not null ? joined
        : Month(words, today);

    // "october" is the last one that has begun, "october 2025" that of its year.
    private static string? Month(string[] words, DateOnly today)
    {
        var month = Array.FindIndex(CultureInfo.InvariantCulture.DateTimeFormat.MonthNames, name => name.Length > 0 && string.Equals(name, words[0], StringComparison.OrdinalIgnoreCase)) + 1;
        return month == 0 || words.Length > 2 ? null
            : words.Length == 1 ? Written(month > today.Month ? today.Year - 1 : today.Year, month)
            : words[1].Length == 4 && int.TryParse(words[1], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year > 0 ? Written(year, month)
            : null;
    }

    private static string Written(int year, int month) => new DateOnly(year, month, 1).ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
