using CsCheck;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Domain.Tests.Ledger;

public sealed class RowWritesTests
{
    private static readonly Gen<RowWrite> AnyWrite =
        Gen.Select(Gen.Byte, Gen.Long, Gen.Byte.Array[32], (table, id, digest) => new RowWrite(table, id, digest));

    [Fact]
    public void Pack_gives_the_vector() =>
        Assert.Equal(Vectors.Writes, RowWrites.Pack([new(1, 7, Vectors.Hex(Vectors.Row)), RowWrite.Removal(2, -2)]));

    [Fact]
    public void What_was_packed_is_unpacked() =>
        AnyWrite.Array[0, 20].Sample(writes => Assert.Equal(writes, RowWrites.Unpack(RowWrites.Pack(writes))));

    [Fact]
    public void No_write_packs_to_nothing()
    {
        Assert.Empty(RowWrites.Pack([]));
        Assert.Empty(RowWrites.Unpack(default)!);
    }

    [Fact]
    public void Another_length_is_not_unpacked() =>
        Gen.Byte.Array[0, 200].Where(bytes => bytes.Length % 41 != 0).Sample(bytes => Assert.Null(RowWrites.Unpack(bytes)));

    [Fact]
    public void Only_a_digest_of_zeros_is_a_removal()
    {
        var writes = RowWrites.Unpack(Vectors.Writes)!;

        Assert.False(writes[0].IsRemoval);
        Assert.True(writes[1].IsRemoval);
    }

    [Fact]
    public void A_digest_of_another_length_is_an_error() =>
        Assert.Throws<ArgumentException>(() => RowWrites.Pack([new(1, 1, new byte[31])]));
}
