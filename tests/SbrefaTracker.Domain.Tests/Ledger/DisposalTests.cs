using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Domain.Tests.Ledger;

public sealed class DisposalTests
{
    private static readonly byte[] Digest = [.. Enumerable.Repeat((byte)7, 32)];

    [Fact]
    public void Names_each_column_once_in_order() =>
        Assert.Equal("notes.text,replies.text", Disposal.List([Disposal.NameOf("replies", "text"), Disposal.NameOf("notes", "text"), "notes.text"]));

    [Fact]
    public void Reads_what_it_wrote() => Assert.Equal(["notes.text", "replies.text"], Disposal.FieldsIn("""{"authority":"x","fields":"notes.text,replies.text"}"""));

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"fields":7}""")]
    [InlineData("""{"fields":"\ud800"}""")]
    public void Names_nothing_when_it_cannot_be_read(string detail) => Assert.DoesNotContain("notes.text", Disposal.FieldsIn(detail));

    [Fact]
    public void Is_remembered_for_the_rows_that_it_wrote_last()
    {
        var checker = new ComplaintChainChecker();
        checker.Begin(1);
        checker.Next(Entry(1, "Noted", (12, 5), (12, 6)));
        checker.Next(Entry(2, Disposal.Action, (12, 5), (12, 6)));
        checker.Next(Entry(3, "Noted", (12, 6)));

        Assert.Equal([((byte)12, 5L)], checker.Disposals.Keys);

        checker.Begin(2);
        Assert.Empty(checker.Disposals);
    }

    private static LedgerEntry Entry(int sequence, string action, params (byte Table, long Row)[] rows) => new(
        sequence, 1, sequence, 0, "actor", action, "{}", RowWrites.Pack([.. rows.Select(row => new RowWrite(row.Table, row.Row, Digest))]), [], []);
}
