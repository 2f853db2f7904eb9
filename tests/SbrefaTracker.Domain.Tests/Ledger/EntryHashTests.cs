using CsCheck;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Domain.Tests.Ledger;

public sealed class EntryHashTests
{
    private static readonly Gen<LedgerEntry> AnyEntry =
        from numbers in Gen.Select(Gen.Long, Gen.Long, Gen.Int, Gen.Long)
        from texts in Gen.Select(Texts.Any, Texts.Any, Texts.Any)
        from bytes in Gen.Select(Gen.Byte.Array[0, 90], Gen.Byte.Array[32])
        select new LedgerEntry(
            numbers.Item1,
            numbers.Item2,
            numbers.Item3,
            numbers.Item4,
            texts.Item1,
            texts.Item2,
            texts.Item3,
            bytes.Item1,
            bytes.Item2,
            []);

    [Fact]
    public void Of_the_first_entry_is_the_vector() => Assert.Equal(Vectors.Hash1, Of(Vectors.Entry1, Vectors.Zero));

    [Fact]
    public void Of_a_complaints_first_entry_is_the_vector() =>
        Assert.Equal(Vectors.Hash2, Of(Vectors.Entry2, Vectors.Hex(Vectors.Hash1)));

    [Fact]
    public void Of_a_complaints_second_entry_is_the_vector() =>
        Assert.Equal(Vectors.Hash3, Of(Vectors.Entry3, Vectors.Hex(Vectors.Hash2)));

    [Fact]
    public void Does_not_contain_itself() =>
        Assert.Equal(Vectors.Hash1, Of(Vectors.Entry1 with { Hash = Vectors.Counted }, Vectors.Zero));

    [Fact]
    public void Any_single_change_gives_another() =>
        Gen.Select(AnyEntry, Gen.Byte.Array[32]).Sample((entry, before) =>
        {
            string[] hashes =
            [
                Of(entry, before),
                Of(entry, Flip(before)),
                Of(entry with { Number = entry.Number ^ 1 }, before),
                Of(entry with { ComplaintId = entry.ComplaintId ^ 1 }, before),
                Of(entry with { Sequence = entry.Sequence ^ 1 }, before),
                Of(entry with { At = entry.At ^ 1 }, before),
                Of(entry with { Actor = entry.Actor + "x" }, before),
                Of(entry with { Action = entry.Action + "x" }, before),
                Of(entry with { Detail = entry.Detail + "x" }, before),
                Of(entry with { Writes = [.. entry.Writes, 0] }, before),
                Of(entry with { Previous = Flip(entry.Previous) }, before),
            ];
            Assert.Equal(hashes.Length, hashes.Distinct().Count());
        });

    [Fact]
    public void Letters_moved_to_the_next_field_give_another() =>
        Assert.NotEqual(
            Of(Vectors.Entry1 with { Actor = "ab", Action = "c" }, Vectors.Zero),
            Of(Vectors.Entry1 with { Actor = "a", Action = "bc" }, Vectors.Zero));

    [Fact]
    public void Seal_fills_in_the_hash()
    {
        var entry = EntryHash.Seal(new CanonicalWriter(), Vectors.Entry1 with { Hash = [] }, Vectors.Zero);

        Assert.Equal(Vectors.Hash1, Vectors.Hex(entry.Hash));
    }

    private static byte[] Flip(byte[] bytes) => [(byte)(bytes[0] ^ 0x80), .. bytes[1..]];

    private static string Of(LedgerEntry entry, byte[] before)
    {
        var hash = new byte[32];
        EntryHash.Of(new CanonicalWriter(), entry, before, hash);
        return Vectors.Hex(hash);
    }
}
