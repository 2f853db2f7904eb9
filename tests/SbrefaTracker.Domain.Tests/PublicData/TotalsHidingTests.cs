using CsCheck;
using SbrefaTracker.Domain.PublicData;

namespace SbrefaTracker.Domain.Tests.PublicData;

public sealed class TotalsHidingTests
{
    private static readonly SuppressionRule Ten = new(10);

    private static readonly Gen<long> Count = Gen.Frequency((2, Gen.Const(0L)), (4, Gen.Long[1, 9]), (3, Gen.Long[10, 30]), (2, Gen.Long[50, 300]));

    private static readonly Gen<SuppressionRule> Rule = Gen.Frequency((4, Gen.Const(10)), (1, Gen.Int[3, 20])).Select(threshold => new SuppressionRule(threshold));

    // What was open before, and of each year: received, closed or left open, answered and not, and which of the two it is.
    private static readonly Gen<IReadOnlyList<AgencyTotals>> Years =
        Gen.Select(Count, Gen.Select(Count, Count, Count, Count, Gen.Bool).Array[1, 6]).Select(Balanced);

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
            now = now with { Received = now.Received + received, Closed = now.Closed + Math.Min(closed, received + now.OpenAtEnd), Answered = now.Answered + closed, Forwarded = now.Forwarded + closed };
            now = now with { OpenAtEnd = years[^1].OpenAtEnd + received - Math.Min(closed, received + years[^1].OpenAtEnd) };
            foreach (var edition in before)
                Assert.All(AgencyTotal.All.Where(edition.Tells), total => Assert.False(rule.IsSmall(edition.Of(total))));
            if (TotalsHiding.Of(now, rule, [first], [.. before.SkipLast(1)], answersTell: false) is not { } hidden)
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
        Assert.Equal([AgencyTotal.Closed], Hide(new(40, 3, 87, 50, 40)));

        // Few were answered; and few were not.
        Assert.Equal([AgencyTotal.Answered], Hide(new(40, 30, 20, 50, 4)));
        Assert.Equal([AgencyTotal.Forwarded], Hide(new(40, 30, 20, 50, 46)));
    }

    [Fact]
    public void A_small_change_of_what_was_received_is_not_published()
    {
        var before = new AgencyTotals(40, 30, 20, 50, 40);

        Assert.Null(TotalsHiding.Of(before with { Received = 43 }, Ten, [before], [], answersTell: false));
        Assert.Null(TotalsHiding.Of(before with { Answered = 43 }, Ten, [before], [], answersTell: false));
        Assert.Null(TotalsHiding.Of(before with { Closed = 33, OpenAtEnd = 17 }, Ten, [before], [], answersTell: false));
        Assert.Equal(
            [AgencyTotal.Closed, AgencyTotal.Open],
            TotalsHiding.Of(before with { Received = 60, Closed = 33, OpenAtEnd = 37 }, Ten, [before], [new AgencyTotals(60, 50, 10, 60, 50)], answersTell: false)!.Order());

        // Nothing was told of a year that was withheld.
        Assert.Empty(TotalsHiding.Of(before, Ten, [new AgencyTotals(9, 30, 20, 50, 40) { Hidden = AgencyTotal.All.ToHashSet() }], [], answersTell: false)!);
    }

    /// <summary>The same attack on the same figures, where small totals alone are hidden.</summary>
    [Fact]
    public void The_attack_finds_what_a_balance_gives_away()
    {
        AgencyTotals first = new(60, 30, 50, 60, 60);
        var closed = new HashSet<string> { AgencyTotal.Closed };

        Assert.Equal("1 total:closed lies in 3..3", Assert.Single(new TotalsAttack([first, new(40, 3, 87, 50, 40) { Hidden = closed }], Ten).Broken()));
        Assert.Equal("0 unanswered lies in 4..4", Assert.Single(new TotalsAttack([new(40, 30, 50, 50, 46)], Ten).Broken()));
    }

    private static IReadOnlySet<string> Hide(AgencyTotals now, params AgencyTotals[] before) => TotalsHiding.Of(now, Ten, [], before, answersTell: false)!;

    private static List<AgencyTotals> Publish(IReadOnlyList<AgencyTotals> years, SuppressionRule rule)
    {
        List<AgencyTotals> told = [];
        foreach (var year in years)
            told.Add(year with { Hidden = TotalsHiding.Of(year, rule, [], [.. told], answersTell: false)! });
        return told;
    }

    private static IReadOnlyList<AgencyTotals> Balanced(long open, (long Received, long Some, long Answered, long Unanswered, bool ClosesAll)[] years)
    {
        List<AgencyTotals> made = [];
        foreach (var (received, some, answered, unanswered, closesAll) in years)
        {
            var closed = closesAll ? open + received - Math.Min(some, open + received) : Math.Min(some, open + received);
            open = open + received - closed;
            made.Add(new(received, closed, open, answered + unanswered, answered));
        }

        return made;
    }
}
