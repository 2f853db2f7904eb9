using CsCheck;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Domain.Tests;

public sealed class TrackingKeyTests
{
    private static readonly Gen<byte[]> Random = Gen.Byte.Array[TrackingKey.RandomBytes];

    [Fact]
    public void Is_read_however_it_is_typed() => Random.Sample(random =>
    {
        var key = TrackingKey.Format(random);
        var plain = key.Replace("-", "", StringComparison.Ordinal);
        return TrackingKey.Read(key) == plain
            && TrackingKey.Read($" {key.ToLowerInvariant()} ") == plain
            && TrackingKey.Read(plain.Replace('0', 'O').Replace('1', 'l')) == plain;
    });

    [Fact]
    public void Shows_one_wrong_letter() => Gen.Select(Random, Gen.Int[0, 14], Gen.Int[1, 31]).Sample((random, place, shift) =>
    {
        const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        var letters = TrackingKey.Read(TrackingKey.Format(random))!.ToCharArray();
        letters[place] = Alphabet[(Alphabet.IndexOf(letters[place], StringComparison.Ordinal) + shift) % 32];
        return TrackingKey.Read(new string(letters)) is null;
    });

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ABCD")]
    [InlineData("0000-0000-0000-000U")]
    [InlineData("<script>alert(1)</script>")]
    public void Is_not_read_from_what_cannot_be_one(string? typed) => Assert.Null(TrackingKey.Read(typed));

    [Fact]
    public void Uses_seventy_five_random_bits() => Gen.Select(Random, Gen.Int[0, 74]).Sample((random, bit) =>
    {
        var other = (byte[])random.Clone();
        other[bit / 8] ^= (byte)(0x80 >> (bit % 8));
        return TrackingKey.Format(random) != TrackingKey.Format(other);
    });
}
