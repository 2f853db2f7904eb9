using SbrefaTracker.Domain.Offices;

namespace SbrefaTracker.Domain.Tests.Offices;

public sealed class OfficeTimelineTests
{
    private static readonly DateOnly March = new(2027, 3, 1);
    private readonly Office _office = new() { Code = "0401", Name = "Boston", Kind = OfficeKinds.Port, Phone = "now", OpensOn = new(2020, 1, 1) };

    [Fact]
    public void Holds_what_begins_last_whenever_it_was_entered()
    {
        var timeline = Of((1, "2027-03-01", "first", "in March"), (2, "2027-02-01", "first", "in February"), (3, "2026-12-01", "first", "in December"));

        Assert.Equal(
            ["first", "in December", "in February", "in March"],
            new DateOnly[] { new(2026, 11, 30), new(2026, 12, 1), new(2027, 2, 28), March }.Select(day => timeline.AsOf(_office, day).Phone));
        Assert.Equal([(null, "2026-11-30"), ("2026-12-01", "2027-01-31"), ("2027-02-01", "2027-02-28"), ("2027-03-01", null)], timeline.Periods("phone").Select(period => (Iso(period.From), Iso(period.Through))));
        Assert.Equal(["in February", "in March"], timeline.After(new(2026, 12, 31)).Select(period => period.Value));
    }

    [Fact]
    public void Is_taken_back_by_what_held_before_from_the_same_day()
    {
        var timeline = Of((1, "2027-03-01", "now", "then"), (2, "2027-03-01", "then", "now"));

        Assert.Empty(timeline.After(new(2027, 1, 1)));
        Assert.Equal("now", timeline.AsOf(_office, March).Phone);
    }

    [Fact]
    public void Always_was_what_was_never_changed()
    {
        var then = OfficeTimeline.Unchanged.AsOf(_office, new(1990, 1, 1));

        Assert.Equal(("Boston", "now", new DateOnly(2020, 1, 1)), (then.Name, then.Phone, then.OpensOn!.Value));
        Assert.NotSame(_office, then);
    }

    [Fact]
    public void Gives_an_office_that_became_known_later_the_first_name_that_is_known_and_nothing_else()
    {
        var timeline = new OfficeTimeline([new(1, "name", March, null, "Boston Harbor"), new(2, "phone", March, null, "617"), new(3, "name", March.AddYears(1), "Boston Harbor", "Boston")]);
        var then = timeline.AsOf(_office, new(2025, 9, 30));

        Assert.Equal(("Boston Harbor", (string?)null), (then.Name, then.Phone));
    }

    [Fact]
    public void Follows_contacts_by_purpose()
    {
        var timeline = new OfficeTimeline([new(1, "cargo_phone", March, null, "617"), new(2, "cargo_phone", March.AddDays(9), "617", null)]);

        Assert.Empty(timeline.AsOf("0401", [], March.AddDays(-1)));
        Assert.Equal("617", Assert.Single(timeline.AsOf("0401", [], March)).Phone);
        Assert.Empty(timeline.AsOf("0401", [new OfficeContact { OfficeCode = "0401", Purpose = "cargo", Phone = "617" }], March.AddDays(9)));
    }

    private static string? Iso(DateOnly? day) => day is { } given ? SbrefaTracker.Domain.Complaints.FieldText.Write(given) : null;

    private static OfficeTimeline Of(params (long Order, string From, string Before, string After)[] changes) =>
        new(changes.Select(change => new DatedChange(change.Order, "phone", DateOnly.Parse(change.From, System.Globalization.CultureInfo.InvariantCulture), change.Before, change.After)));
}
