using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Retention;

namespace SbrefaTracker.Domain.Tests.Retention;

public sealed class RetentionRuleTests
{
    private static RetentionRule Years(int years, string start = RetentionStarts.Closing) => RetentionRule.Begin(RetentionKinds.Find(RetentionKinds.Closed)!) with { Years = years, Start = start };

    [Fact]
    public void The_first_day_is_the_one_after_the_years()
    {
        Assert.Equal(new DateOnly(2033, 3, 7), Years(7).DueOn(new DateOnly(2026, 3, 6)));
        Assert.Equal(new DateOnly(2027, 3, 1), Years(3).DueOn(new DateOnly(2024, 2, 29)));
        Assert.Equal(new DateOnly(2033, 10, 1), Years(7, RetentionStarts.YearOfClosing).DueOn(new DateOnly(2026, 3, 6)));
        Assert.Equal(new DateOnly(2034, 10, 1), Years(7, RetentionStarts.YearOfClosing).DueOn(new DateOnly(2026, 10, 1)));
    }

    [Theory, InlineData(RetentionStarts.Closing), InlineData(RetentionStarts.YearOfClosing)]
    public void The_list_of_a_day_holds_what_is_due_then_and_nothing_else(string start)
    {
        foreach (var years in (int[])[1, 3, 4, 7])
        {
            var rule = Years(years, start);
            for (var day = new DateOnly(2027, 9, 1); day < new DateOnly(2029, 4, 1); day = day.AddDays(1))
            {
                var through = rule.ClosedThrough(day)!.Value;
                Assert.True(rule.DueOn(through) <= day, $"{years} {day}");
                Assert.True(rule.DueOn(through.AddDays(1)) > day, $"{years} {day}");
            }
        }
    }

    [Fact]
    public void What_a_new_database_begins_with_is_named_once_and_what_nobody_read_says_so()
    {
        Assert.Equal(RetentionKinds.List.Codes.Distinct(StringComparer.Ordinal), RetentionKinds.List.Codes);
        Assert.All(RetentionKinds.All, kind =>
        {
            Assert.True(RetentionWays.List.Has(kind.Way) && RetentionStarts.All.Has(kind.Start) && RetentionStandings.List.Has(kind.Standing), kind.Code);
            Assert.Equal(kind.HasYears, kind.Years is not null);
            Assert.False(RetentionRule.Begin(kind).IsVerified && kind.Authority.Contains("GRS", StringComparison.Ordinal), kind.Code);
        });
        Assert.Equal(
            [RetentionKinds.NotEligible, RetentionKinds.Closed, RetentionKinds.Closed],
            new[] { Outcomes.NotEligible, Outcomes.Duplicate, null }.Select(RetentionKinds.OfComplaint));
        Assert.Null(RetentionRule.Begin(RetentionKinds.Find("tombstone")!).ClosedThrough(new DateOnly(2026, 1, 1)));
    }
}
