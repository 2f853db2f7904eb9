using CsCheck;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Domain.Tests.Ledger;

public sealed class RowDigestTests
{
    private readonly RowDigest _row = new();
    private readonly byte[] _digest = new byte[32];

    [Fact]
    public void Is_the_vector() =>
        Assert.Equal(Vectors.Row, Build("complaints", 7, Vectors.Hex(Vectors.CommitmentOfName), 1250000, "Received"));

    [Fact]
    public void Leaves_nothing_to_the_next_row()
    {
        _row.Begin("inquiries", 3, 2).Plain("a", StoredValue.Integer(1));
        _row.Begin("complaints", 1, 0).Finish(_digest);
        var after = Vectors.Hex(_digest);
        new RowDigest().Begin("complaints", 1, 0).Finish(_digest);

        Assert.Equal(Vectors.Hex(_digest), after);
    }

    [Fact]
    public void Of_a_row_without_values_is_the_vector()
    {
        _row.Begin("complaints", 1, 0).Finish(_digest);

        Assert.Equal("1c5ab16ab5e78e68bfec8b5915a103a3c75dcce59e4afed7845bac5ea0744372", Vectors.Hex(_digest));
    }

    [Fact]
    public void Any_single_change_gives_another()
    {
        var commitment = Gen.Byte.Array[32];
        Gen.Select(Texts.Any, Gen.Long, commitment, Gen.Long, Texts.Any).Sample((table, id, committed, money, state) =>
        {
            string[] digests =
            [
                Build(table, id, committed, money, state),
                Build(table + "x", id, committed, money, state),
                Build(table, unchecked(id + 1), committed, money, state),
                Build(table, id, [(byte)(committed[0] ^ 1), .. committed[1..]], money, state),
                Build(table, id, committed, money ^ 1, state),
                Build(table, id, committed, money, state + "x"),
            ];
            Assert.Equal(digests.Length, digests.Distinct().Count());
        });
    }

    [Fact]
    public void A_value_in_place_of_its_commitment_gives_another()
    {
        _row.Begin("t", 1, 1).Committed("a", Vectors.Counted).Finish(_digest);
        var committed = Vectors.Hex(_digest);
        _row.Begin("t", 1, 1).Plain("a", StoredValue.Bytes(Vectors.Counted)).Finish(_digest);

        Assert.NotEqual(committed, Vectors.Hex(_digest));
    }

    [Fact]
    public void Columns_out_of_ordinal_order_are_an_error()
    {
        _row.Begin("t", 1, 2).Plain("b", StoredValue.Integer(1));

        Assert.Throws<InvalidOperationException>(() => _row.Plain("a", StoredValue.Integer(1)));
        Assert.Throws<InvalidOperationException>(() => _row.Plain("b", StoredValue.Integer(1)));
        Assert.Throws<InvalidOperationException>(() => _row.Committed("B", Vectors.Counted));
    }

    [Fact]
    public void Too_few_columns_are_an_error()
    {
        _row.Begin("t", 1, 2).Plain("a", StoredValue.Integer(1));

        Assert.Throws<InvalidOperationException>(() => _row.Finish(_digest));
    }

    [Fact]
    public void Too_many_columns_are_an_error()
    {
        _row.Begin("t", 1, 1).Plain("a", StoredValue.Integer(1));

        Assert.Throws<InvalidOperationException>(() => _row.Plain("b", StoredValue.Integer(1)));
    }

    [Fact]
    public void A_null_is_an_error()
    {
        _row.Begin("t", 1, 1);

        Assert.Throws<InvalidOperationException>(() => _row.Plain("a", StoredValue.Null));
    }

    [Fact]
    public void Finishing_what_was_not_begun_is_an_error()
    {
        Assert.Throws<InvalidOperationException>(() => _row.Finish(_digest));
        _row.Begin("t", 1, 0).Finish(_digest);
        Assert.Throws<InvalidOperationException>(() => _row.Finish(_digest));
    }

    // With a builder of its own: samples run side by side.
    private static string Build(string table, long id, byte[] commitment, long money, string state)
    {
        var digest = new byte[32];
        new RowDigest().Begin(table, id, 3)
            .Committed("contact_name", commitment)
            .Plain("money_cents", StoredValue.Integer(money))
            .Plain("state", StoredValue.Text(state))
            .Finish(digest);
        return Vectors.Hex(digest);
    }
}
