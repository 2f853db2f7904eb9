using CsCheck;
using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Domain.Tests.PublicData;

public sealed class TotalsHidingTests
{
    private static readonly SuppressionRule Ten = new(10);

    private static readonly Gen<long> Count = Gen.Frequency((2, Gen.Const(0L)), (4, Gen.Long[1, 9]), (3, Gen.Long[10, 30]), (2, Gen.Long[50, 300]));

    private static readonly Gen<SuppressionRule> Rule = Gen.Frequency((4, Gen.Const(10)), (1, Gen.Int[3, 20])).Select(threshold => new SuppressionRule(threshold));

    // Nothing before the first year of all.
    private static readonly Gen<long> Before = Gen.Frequency((3, Gen.Const(0L)), (1, Gen.Long[50, 300]));

    // What was open before, and of each year: received, closed or left open, answered and not, and which of the two it is.
    private static readonly Gen<IReadOnlyList<AgencyTotals>> Years =
        Gen.Select(Before, Gen.Select(Count, Count, Count, Count, Gen.Bool).Array[1, 6]).Select(Balanced);

    [Fact]
    public void No_hidden_total_can_be_worked_out_of_years_in_a_row()
    {
        var targets = 0;
        Gen.Select(Years, Rule).Sample(
            (years, rule) =>
            {
                var attack = new TotalsAttack(Publish(years, rule), rule);
                Interlocked.Add(ref targets, attack.Targets);
                Assert.Empty(attack.Broken());
            },
            iter: 3000);
        Assert.True(targets > 3000, $"{targets} hidden totals were tried");
    }

    [Fact]
    public void What_is_told_is_not_small_and_a_change_of_it_neither() => Gen.Select(Years, Count, Count, Rule).Sample(
        (years, received, closed, rule) =>
        {
            var before = Publish(years, rule);
            var (first, now) = (before[^1], years[^1]);
            now = now with { Received = now.Received + received, Closed = now.Closed + Math.Min(closed, received + now.OpenAtEnd), Answered = now.Answered + Math.Min(closed, received), Forwarded = now.Forwarded + Math.Min(closed, received) };
            now = now with { OpenAtEnd = years[^1].OpenAtEnd + received - Math.Min(closed, received + years[^1].OpenAtEnd) };
            foreach (var edition in before)
                Assert.All(AgencyTotal.All.Where(edition.Tells), total => Assert.False(rule.IsSmall(edition.Of(total))));
            if (TotalsHiding.Of(now, rule, [first], [.. before.SkipLast(1)], Certain(before.SkipLast(1), now)) is not { } hidden)
                return;
            var second = now with { Hidden = hidden, Earlier = [first] };
            Assert.All(AgencyTotal.All.Where(second.Tells), total =>
            {
                Assert.False(rule.IsSmall(second.Of(total)));
                Assert.True(first.IsWithheld || (first.Tells(total) && !rule.IsSmall(second.Of(total) - first.Of(total))), $"{total} from {first.Of(total)} to {second.Of(total)}");
            });
            Assert.Empty(new TotalsAttack([.. before.SkipLast(1), second], rule).Broken());
        },
        iter: 2000);

    [Fact]
    public void A_year_with_few_complaints_is_withheld_whole_and_any_other_tells_what_it_can()
    {
        Assert.Equal(AgencyTotal.All.Order(), Hide(new(7, 30, 20, 50, 40)).Order());
        Assert.Empty(Hide(new(40, 30, 20, 50, 40)));
        Assert.Empty(Hide(new(0, 0, 0, 0, 0)));

        // Few were closed: how many are open would tell it, where it is known how many were before.
        Assert.Equal([AgencyTotal.Closed, AgencyTotal.Open], Hide(new(40, 3, 87, 50, 40), new AgencyTotals(60, 30, 50, 60, 60)).Order());
        Assert.Equal([AgencyTotal.Closed, AgencyTotal.Open], Hide(new(40, 3, 37, 50, 40)).Order());

        // Few were answered; and few were not.
        Assert.Equal([AgencyTotal.Answered], Hide(new(40, 30, 20, 50, 4)));
        Assert.Equal([AgencyTotal.Forwarded], Hide(new(40, 30, 20, 50, 46)));
    }

    /// <summary>Whose clock started was received before: where more were forwarded than are certain to have been received, a year that is withheld would follow.</summary>
    [Theory]
    [InlineData(29L, true)]
    [InlineData(30L, false)]
    [InlineData(null, false)]
    public void How_many_clocks_started_is_hidden_where_it_tells_of_a_year_that_is_withheld(long? certain, bool isHidden) =>
        Assert.Equal((isHidden, false), (TotalsHiding.Of(new(40, 30, 20, 30, 20), Ten, [], [], certain)!.Contains(AgencyTotal.Forwarded), TotalsHiding.Of(new(40, 30, 20, 30, 20), Ten, [], [], certain)!.Contains(AgencyTotal.Answered)));

    /// <summary>Nearly all that had been received were forwarded by the end of the year, or by that of the next: few of the year can have been left without an answer.</summary>
    [Fact]
    public void How_many_clocks_started_is_hidden_where_it_tells_how_few_of_a_year_before_were_left()
    {
        AgencyTotals first = new(100, 30, 70, 63, 60) { Hidden = new HashSet<string> { AgencyTotal.Forwarded } };
        AgencyTotals next = new(50, 30, 90, 86, 40);
        Assert.Equal([AgencyTotal.Forwarded], Hide(next, first));
        Assert.Equal("0 unanswered lies in 0..4", Assert.Single(new TotalsAttack([first, next], Ten).Broken()));
        Assert.Empty(new TotalsAttack([first, next with { Hidden = Hide(next, first) }], Ten).Broken());

        // Told before, it cannot be hidden any more: then how many were answered is.
        AgencyTotals before = new(100, 30, 70, 95, 60), few = new(20, 15, 75, 24, 21);
        Assert.Equal([AgencyTotal.Answered, AgencyTotal.Forwarded], Hide(few, before).Order());
        Assert.Equal("1 unanswered lies in 0..4", Assert.Single(new TotalsAttack([before, few with { Hidden = new HashSet<string> { AgencyTotal.Forwarded } }], Ten).Broken()));

        // What shown counts of answers say by themselves is told: all but four were answered.
        Assert.Equal([AgencyTotal.Forwarded], Hide(new(60, 56, 4, 58, 56)).Except([AgencyTotal.Open, AgencyTotal.Closed]));
    }

    /// <summary>Of a year that is withheld for one of its quarters, the balance tells no more than its other quarters did.</summary>
    [Fact]
    public void What_is_left_of_a_year_beside_its_told_quarters_is_hidden_too()
    {
        AgencyTotals first = new(60, 30, 50, 60, 60), withheld = new(30, 0, 80, 20, 15) { Hidden = AgencyTotal.All.ToHashSet() };

        Assert.Equal([AgencyTotal.Closed], Hide(new(40, 10, 110, 50, 40), first, withheld with { ToldOfQuarters = 25 }));
        Assert.Empty(Hide(new(40, 10, 110, 50, 40), first, withheld with { ToldOfQuarters = 20 }));
    }

    [Fact]
    public void A_small_change_of_what_was_received_is_not_published()
    {
        var before = new AgencyTotals(40, 30, 20, 50, 40);

        Assert.Null(TotalsHiding.Of(before with { Received = 43 }, Ten, [before], [], certain: null));
        Assert.Null(TotalsHiding.Of(before with { Answered = 43 }, Ten, [before], [], certain: null));
        Assert.Null(TotalsHiding.Of(before with { Closed = 33, OpenAtEnd = 17 }, Ten, [before], [], certain: null));
        Assert.Equal(
            [AgencyTotal.Closed, AgencyTotal.Open],
            TotalsHiding.Of(before with { Received = 60, Closed = 33, OpenAtEnd = 37 }, Ten, [before], [new AgencyTotals(60, 50, 10, 60, 50)], certain: null)!.Order());

        // Nothing was told of a year that was withheld.
        Assert.Empty(TotalsHiding.Of(before, Ten, [new AgencyTotals(9, 30, 20, 50, 40) { Hidden = AgencyTotal.All.ToHashSet() }], [], certain: null)!);
    }

    /// <summary>The same attack on the same figures, where small totals alone are hidden; nothing was open before the first year.</summary>
    [Fact]
    public void The_attack_finds_what_a_balance_gives_away()
    {
        AgencyTotals first = new(60, 30, 50, 60, 60);
        var closed = new HashSet<string> { AgencyTotal.Closed };

        Assert.Equal("1 total:closed lies in 3..3", Assert.Single(new TotalsAttack([first, new(40, 3, 87, 50, 40) { Hidden = closed }], Ten).Broken()));
        Assert.Equal("0 total:closed lies in 3..3", Assert.Single(new TotalsAttack([new(40, 3, 37, 40, 30) { Hidden = closed }], Ten).Broken()));
        Assert.Equal("0 unanswered lies in 4..4", Assert.Single(new TotalsAttack([new(40, 30, 50, 50, 46)], Ten).Broken()));
    }

    private static IReadOnlySet<string> Hide(AgencyTotals now, params AgencyTotals[] before) => TotalsHiding.Of(now, Ten, [], before, certain: null)!;

    private static List<AgencyTotals> Publish(IReadOnlyList<AgencyTotals> years, SuppressionRule rule)
    {
        List<AgencyTotals> told = [];
        foreach (var year in years)
            told.Add(year with { Hidden = TotalsHiding.Of(year, rule, [], [.. told], Certain(told, year))! });
        return told;
    }

    // How many can have been forwarded of those that are certain to have been received.
    private static long? Certain(IEnumerable<AgencyTotals> before, AgencyTotals now)
    {
        var years = before.ToList();
        var open = years.Append(now).Select(year => year.OpenAtEnd + year.Closed - year.Received).First();
        return !years.Exists(year => year.IsWithheld) ? null : open + now.Received + years.Sum(year =>
            (year.IsWithheld ? 1 : year.Received) - (year.Tells(AgencyTotal.Forwarded) ? year.Forwarded : year.Tells(AgencyTotal.Answered) ? year.Answered : 0));
    }

    private static IReadOnlyList<AgencyTotals> Balanced(long open, (long Received, long Some, long Answered, long Unanswered, bool ClosesAll)[] years)
    {
        List<AgencyTotals> made = [];
        var waiting = open;
        foreach (var (received, some, answered, unanswered, closesAll) in years)
        {
            var closed = closesAll ? open + received - Math.Min(some, open + received) : Math.Min(some, open + received);
            open = open + received - closed;

            // Whose clock started was received before; of some years all are forwarded.
            waiting += received;
            var forwarded = closesAll ? waiting - Math.Min(unanswered, waiting) : Math.Min(answered + unanswered, waiting);
            waiting -= forwarded;
            made.Add(new(received, closed, open, forwarded, forwarded - Math.Min(unanswered, forwarded)));
        }

        return made;
    }
}
