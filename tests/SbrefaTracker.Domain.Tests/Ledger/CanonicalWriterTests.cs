using CsCheck;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Domain.Tests.Ledger;

public sealed class CanonicalWriterTests
{
    private readonly CanonicalWriter _writer = new();

    [Fact]
    public void Writes_each_kind_byte_for_byte()
    {
        _writer.Null().Integer(0).Integer(-1).Integer(long.MaxValue).Integer(long.MinValue)
            .Text("").Text("añ€😀").Bytes([]).Bytes([0x00, 0xff]).Real(1.5).Commitment(Vectors.Counted).Byte(0x7f);

        Assert.Equal(
            "0001000000000000000001ffffffffffffffff017fffffffffffffff018000000000000000"
            + "0200000000020000000a61c3b1e282acf09f98800300000000030000000200ff043ff8000000000000"
            + "05000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f7f",
            Vectors.Hex(_writer.Written));
    }

    [Fact]
    public void Hashes_nothing_to_the_hash_of_nothing()
    {
        var hash = new byte[32];
        _writer.Integer(1).Reset().Hash(hash);

        Assert.Equal("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Vectors.Hex(hash));
    }

    [Fact]
    public void Text_and_its_utf8_are_the_same() =>
        Texts.Any.Sample(text => Assert.Equal(
            Vectors.Hex(new CanonicalWriter().Text(text).Written),
            Vectors.Hex(new CanonicalWriter().Utf8(System.Text.Encoding.UTF8.GetBytes(text)).Written)));

    [Fact]
    public void Half_a_surrogate_pair_is_written_as_the_replacement_character() =>
        Assert.Equal(
            Vectors.Hex(new CanonicalWriter().Text("a\ufffdb").Written),
            Vectors.Hex(new CanonicalWriter().Text("a\ud800b").Written));

    [Fact]
    public void Invalid_utf8_is_kept_as_it_is() =>
        Assert.Equal("0200000002c328", Vectors.Hex(_writer.Utf8([0xc3, 0x28]).Written));

    [Fact]
    public void Grows_to_any_length()
    {
        var large = new string('x', 100_000);
        _writer.Text(large).Integer(5);

        Assert.Equal(5 + large.Length + 9, _writer.Written.Length);
        Assert.Equal("010000000000000005", Vectors.Hex(_writer.Written[^9..]));
    }

    [Fact]
    public void Allocates_nothing_per_value()
    {
        var hash = new byte[32];
        WriteRow(hash);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            WriteRow(hash);
        }

        // Not a byte a round; the runtime itself may allocate a little once.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 999);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void A_commitment_of_another_length_is_an_error(int length) =>
        Assert.Throws<ArgumentException>(() => new CanonicalWriter().Commitment(new byte[length]));

    private void WriteRow(byte[] hash) =>
        _writer.Reset().Integer(1).Text("José").Utf8("x"u8).Bytes(hash).Real(1).Null().Commitment(hash).Hash(hash);
}
