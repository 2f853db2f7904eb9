using System.Globalization;
using SbrefaTracker.Domain.Patterns;

namespace SbrefaTracker.Domain.Tests.Patterns;

public sealed class PatternRuleTests
{
    [Theory]
    [InlineData("2026-06-10", new[] { "2025-07-01", "2027-05-01" }, "2026-06-10")]
    [InlineData("2026-06-10", new[] { "2025-07-01", "2026-05-01", "2027-05-01" }, "2026-05-01")]
    [InlineData("2026-06-10", new[] { "2025-07-01", "2025-08-01", "2027-05-01" }, "2025-07-01")]
    [InlineData("2026-06-10", new[] { "2025-06-10", "2025-06-09" }, "2025-06-10")]
    [InlineData("2026-06-10", new string[0], "2026-06-10")]
    public void Takes_the_twelve_months_that_hold_the_most(string day, string[] others, string first) =>
        Assert.Equal(Day(first), PatternRule.From(Day(day), [.. others.Select(Day)]));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
