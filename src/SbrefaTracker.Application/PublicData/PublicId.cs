using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using SbrefaTracker.Application.Kernel;

namespace SbrefaTracker.Application.PublicData;

/// <summary>What a row of the public data set is called: 80 bits drawn at random, so that it tells neither the complaint nor its order.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PublicId(ushort High, ulong Low)
{
    private const int Bytes = 10;

    /// <summary>Draws one that no spreadsheet takes for a number.</summary>
    public static PublicId Draw()
    {
        Span<byte> drawn = stackalloc byte[Bytes];
        PublicId id;
        do
        {
            Randomness.Fill(drawn);
            id = new(BinaryPrimitives.ReadUInt16BigEndian(drawn), BinaryPrimitives.ReadUInt64BigEndian(drawn[2..]));
        }
        while (id.LooksLikeNumber);
        return id;
    }

    /// <summary>Of digits alone, or with an e as in powers of ten: one in two thousand is. What was drawn before this was looked at stays as it is.</summary>
    public bool LooksLikeNumber => ToString().All(letter => char.IsAsciiDigit(letter) || letter == 'e');

    /// <summary>In the order of the texts.</summary>
    public static int Compare(PublicId one, PublicId other) => one.High == other.High ? one.Low.CompareTo(other.Low) : one.High.CompareTo(other.High);

    /// <summary>20 hexadecimal digits.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{High:x4}{Low:x16}");
}
