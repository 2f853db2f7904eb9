using SbrefaTracker.Domain.Committees;

namespace SbrefaTracker.Domain.Tests.Committees;

public class MembershipRulesTests
{
    [Theory]
    [InlineData("2026-01-01", "2028-12-31", "")]
    [InlineData("2026-01-01", "2029-01-01", "committee.term_too_long")]
    [InlineData("2026-01-02", "2026-01-01", "committee.term_backwards")]
    public void A_term_has_at_most_three_years(string from, string to, string code) => Assert.Equal(code, string.Join(' ', MembershipRules.Check([], [], Day(from), Day(to)).Select(refusal => refusal.Code)));

    [Theory]
    [InlineData("2026-01-01", "2027-12-31", "committee.terms_in_a_row")]
    [InlineData("2027-01-01", "2027-12-31", "")]
    [InlineData("2026-12-31", "2027-12-31", "committee.terms_in_a_row")]
    [InlineData("2025-12-31", "2027-12-31", "committee.term_overlaps")]
    public void A_third_term_needs_a_year_between(string from, string to, string code)
    {
        CommitteeTerm[] own = [Term(1, "2022-01-01", "2023-12-31"), Term(1, "2024-01-01", "2025-12-31")];

        Assert.Equal(code, string.Join(' ', MembershipRules.Check(own, own, Day(from), Day(to)).Select(refusal => refusal.Code)));
    }

    [Fact]
    public void A_term_between_two_others_counts_with_both()
    {
        CommitteeTerm[] own = [Term(1, "2020-01-01", "2021-12-31"), Term(1, "2024-01-01", "2025-12-31")];

        Assert.Equal(3, MembershipRules.InARow(own, Day("2022-01-01"), Day("2023-12-31")));
        Assert.Equal(1, MembershipRules.InARow(own, Day("2030-01-01"), Day("2031-12-31")));
    }

    [Fact]
    public void The_twenty_first_seat_is_refused_until_somebody_leaves()
    {
        List<CommitteeTerm> all = [.. Enumerable.Range(1, 20).Select(member => Term(member, "2025-01-01", "2026-12-31"))];
        Assert.Equal(["committee.no_seat"], MembershipRules.Check([], all, Day("2026-06-01"), Day("2027-12-31")).Select(refusal => refusal.Code));

        all[0].LeftOn = Day("2026-05-31");

        Assert.Empty(MembershipRules.Check([], all, Day("2026-06-01"), Day("2027-12-31")));
        Assert.Equal(19, MembershipRules.SeatsTaken(all, Day("2026-06-01")));
    }

    [Fact]
    public void Points_of_view_that_nobody_brings_are_shown()
    {
        var balance = MembershipRules.Balance([new CommitteeMember { Viewpoint = "broker" }], [Term(0, "2025-01-01", "2026-12-31")], Day("2026-01-01"));

        Assert.Equal(new SeatShare("broker", 1), balance[0]);
        Assert.Equal(Viewpoints.List.Codes.Count, balance.Count);
        Assert.All(balance.Skip(1), share => Assert.Equal(0, share.Seats));
    }

    private static CommitteeTerm Term(long member, string from, string to) => new() { MemberId = member, FromOn = Day(from), ToOn = Day(to) };

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
