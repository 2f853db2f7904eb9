using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Domain.Tests.Ledger;

public sealed class ChainCheckerTests
{
    [Fact]
    public void The_vectors_are_a_chain()
    {
        var checker = new ChainChecker();

        Assert.Equal([null, null, null], Check(checker, Vectors.Entry1, Vectors.Entry2, Vectors.Entry3));
        Assert.Equal(3, checker.Number);
        Assert.Equal(Vectors.Hash3, Vectors.Hex(checker.Head));
    }

    [Fact]
    public void Begins_with_nothing()
    {
        Assert.Equal(0, new ChainChecker().Number);
        Assert.Equal(Vectors.Zero, new ChainChecker().Head.ToArray());
    }

    [Fact]
    public void A_changed_entry_is_accused_alone() =>
        Assert.Equal(
            [null, new LedgerFault(LedgerFaults.Hash, 2, 7), null],
            Check(new(), Vectors.Entry1, Vectors.Entry2 with { Actor = "clock" }, Vectors.Entry3));

    [Fact]
    public void An_entry_hashed_anew_shows_at_the_next()
    {
        var changed = EntryHash.Seal(new CanonicalWriter(), Vectors.Entry1 with { Actor = "clock" }, Vectors.Zero);

        Assert.Equal([null, new LedgerFault(LedgerFaults.Hash, 2, 7), null], Check(new(), changed, Vectors.Entry2, Vectors.Entry3));
    }

    [Fact]
    public void A_removed_entry_is_a_gap() =>
        Assert.Equal([null, new LedgerFault(LedgerFaults.Gap, 2, null)], Check(new(), Vectors.Entry1, Vectors.Entry3));

    [Fact]
    public void A_removed_beginning_is_told() =>
        Assert.Equal([new LedgerFault(LedgerFaults.Start, 1, null), null], Check(new(), Vectors.Entry2, Vectors.Entry3));

    [Fact]
    public void An_entry_that_comes_twice_is_told() =>
        Assert.Equal(
            [null, new LedgerFault(LedgerFaults.Order, 1, 0), null], Check(new(), Vectors.Entry1, Vectors.Entry1, Vectors.Entry2));

    [Theory]
    [InlineData(0)]
    [InlineData(long.MinValue)]
    public void A_number_below_one_is_told(long number) =>
        Assert.Equal(
            [new LedgerFault(LedgerFaults.Order, number, 0), null],
            Check(new(), Vectors.Entry1 with { Number = number }, Vectors.Entry1));

    [Fact]
    public void Two_entries_that_changed_places_are_told() =>
        Assert.Equal(
            [null, LedgerFaults.Hash, LedgerFaults.Hash],
            Check(new(), Vectors.Entry1, Vectors.Entry3 with { Number = 2 }, Vectors.Entry2 with { Number = 3 })
                .Select(fault => fault?.Code));

    [Fact]
    public void Bytes_of_the_wrong_length_are_a_fault_and_no_crash()
    {
        var broken = Vectors.Entry2 with { Hash = [1], Previous = [], Writes = [1, 2, 3] };

        Assert.Equal(
            [null, LedgerFaults.Hash, LedgerFaults.Hash],
            Check(new(), Vectors.Entry1, broken, Vectors.Entry3).Select(fault => fault?.Code));
    }

    [Fact]
    public void The_greatest_number_is_a_gap_and_no_crash() =>
        Assert.Equal(
            [null, new LedgerFault(LedgerFaults.Gap, 2, null), new LedgerFault(LedgerFaults.Order, 3, 7)],
            Check(new(), Vectors.Entry1, Vectors.Entry2 with { Number = long.MaxValue }, Vectors.Entry3));

    private static LedgerFault?[] Check(ChainChecker checker, params LedgerEntry[] entries) => [.. entries.Select(checker.Next)];
}
