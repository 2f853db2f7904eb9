using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Domain.Tests.Ledger;

public sealed class ComplaintChainCheckerTests
{
    private readonly ComplaintChainChecker _checker = new();

    [Fact]
    public void The_vectors_are_a_chain() => Assert.Equal([null, null], Check(7, Vectors.Entry2, Vectors.Entry3));

    [Fact]
    public void Keeps_the_latest_digest_of_each_row()
    {
        Check(7, Vectors.Entry2);
        Assert.Equal(Vectors.Row, Vectors.Hex(Assert.Single(_checker.Expected).Value.Span));

        Check(7, Vectors.Entry2, Vectors.Entry3);
        Assert.Equal(Vectors.Counted, Assert.Single(_checker.Expected).Value.ToArray());
        Assert.True(_checker.Expected.ContainsKey((1, 7)));
    }

    [Fact]
    public void A_removed_row_is_not_expected()
    {
        var entry = Vectors.Entry3 with { Writes = RowWrites.Pack([RowWrite.Removal(1, 7), new(1, 8, Vectors.Counted)]) };
        Check(7, Vectors.Entry2, entry);

        Assert.Equal([((byte)1, 8L)], _checker.Expected.Keys);
    }

    [Fact]
    public void Begins_anew_with_each_complaint()
    {
        Check(7, Vectors.Entry2, Vectors.Entry3);

        Assert.Equal([null], Check(0, Vectors.Entry1));
        Assert.Empty(_checker.Expected);
    }

    [Fact]
    public void A_removed_first_entry_is_told() =>
        Assert.Equal([new LedgerFault(LedgerFaults.Sequence, 3, 7)], Check(7, Vectors.Entry3));

    [Fact]
    public void A_removed_entry_is_told() => Assert.Equal(
        [null, LedgerFaults.Sequence], Codes(Vectors.Entry2, Vectors.Entry3 with { Sequence = 3 }));

    [Fact]
    public void An_entry_that_comes_twice_is_told() =>
        Assert.Equal([null, LedgerFaults.Sequence, null], Codes(Vectors.Entry2, Vectors.Entry2, Vectors.Entry3));

    [Fact]
    public void A_first_entry_that_follows_something_is_told() =>
        Assert.Equal([LedgerFaults.Previous], Codes(Vectors.Entry2 with { Previous = Vectors.Counted }));

    [Fact]
    public void An_entry_that_follows_another_is_told() =>
        Assert.Equal([null, LedgerFaults.Previous], Codes(Vectors.Entry2, Vectors.Entry3 with { Previous = Vectors.Zero }));

    [Theory]
    [InlineData(2)]
    [InlineData(1)]
    public void Numbers_that_do_not_rise_are_told(long number) =>
        Assert.Equal([null, LedgerFaults.Numbers], Codes(Vectors.Entry2, Vectors.Entry3 with { Number = number }));

    [Fact]
    public void Writes_that_are_no_whole_records_are_told_and_the_whole_ones_are_kept()
    {
        Assert.Equal([LedgerFaults.Writes], Codes(Vectors.Entry2 with { Writes = [.. Vectors.Writes, 9] }));
        Assert.Single(_checker.Expected);
    }

    [Fact]
    public void Extreme_sequences_are_faults_and_no_crash() => Assert.Equal(
        [LedgerFaults.Sequence, LedgerFaults.Sequence],
        Codes(Vectors.Entry2 with { Sequence = int.MaxValue }, Vectors.Entry3 with { Sequence = int.MinValue }));

    [Fact]
    public void An_entry_of_another_complaint_is_an_error() =>
        Assert.Throws<ArgumentException>(() => Check(8, Vectors.Entry2));

    private IEnumerable<string?> Codes(params LedgerEntry[] entries) => Check(7, entries).Select(fault => fault?.Code);

    private LedgerFault?[] Check(long complaintId, params LedgerEntry[] entries)
    {
        _checker.Begin(complaintId);
        return [.. entries.Select(_checker.Next)];
    }
}
