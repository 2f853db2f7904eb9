using CsCheck;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Domain.Tests.Ledger;

public sealed class CommitmentTests
{
    private static readonly StoredValue Name = StoredValue.Text("María Nuñez");

    [Fact]
    public void Of_text_is_the_vector() => Assert.Equal(Vectors.CommitmentOfName, Of(Name));

    [Fact]
    public void Of_a_number_is_the_vector() =>
        Assert.Equal("04d7e7e78e545d0a5ec34d2ab9b7103417e0e3eba36a1c933500a922c13d61ff", Of(StoredValue.Integer(42)));

    [Fact]
    public void Of_bytes_is_the_vector() => Assert.Equal(
        "4d48f717e777114f1890bfdb6b97b962e8c03d124117cc4d499b562b1a713b82",
        Of(StoredValue.Bytes(Vectors.Hex("deadbeef"))));

    [Fact]
    public void Of_null_is_the_vector() =>
        Assert.Equal("bd01d9af2a22a1a377d79128f09a52e5c227487687db9f1036dd4f20b466f745", Of(StoredValue.Null));

    [Fact]
    public void Any_other_salt_gives_another() =>
        Gen.Byte.Array[16].Where(salt => !salt.SequenceEqual(Vectors.Salt))
            .Sample(salt => Assert.NotEqual(Vectors.CommitmentOfName, Of(Name, salt)));

    [Fact]
    public void Another_table_or_column_gives_another()
    {
        Assert.NotEqual(Vectors.CommitmentOfName, Of(Name, table: "inquiries"));
        Assert.NotEqual(Vectors.CommitmentOfName, Of(Name, column: "contact_email"));
    }

    [Fact]
    public void Letters_moved_between_table_and_column_give_another() =>
        Assert.NotEqual(Of(Name, table: "ab", column: "c"), Of(Name, table: "a", column: "bc"));

    [Theory]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(17)]
    public void A_salt_of_another_length_is_an_error(int length) =>
        Assert.Throws<ArgumentException>(() => Of(Name, new byte[length]));

    private static string Of(StoredValue value, byte[]? salt = null, string table = "complaints", string column = "contact_name")
    {
        var destination = new byte[32];
        Commitment.Of(new CanonicalWriter().Integer(1), salt ?? Vectors.Salt, table, column, value, destination);
        return Vectors.Hex(destination);
    }
}
