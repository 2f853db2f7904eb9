using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace SbrefaTracker.Domain.Ledger;

/// <summary>
/// Writes values one after another in the ledger's canonical encoding: a kind byte, then the payload; integers and
/// lengths are big endian. One buffer is used again and again, so a writer belongs to one thread at a time.
/// </summary>
public sealed class CanonicalWriter
{
    private const int LengthSize = sizeof(int);
    private byte[] _buffer = new byte[512];
    private int _length;

    /// <summary>What was written since the last <see cref="Reset"/>; valid until the next call that writes.</summary>
    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <summary>Forgets what was written and keeps the buffer.</summary>
    public CanonicalWriter Reset()
    {
        _length = 0;
        return this;
    }

    /// <summary>One byte as it is, without a kind; only the version at the start is written so.</summary>
    public CanonicalWriter Byte(byte raw)
    {
        Take(1)[0] = raw;
        return this;
    }

    /// <summary>The absence of a value.</summary>
    public CanonicalWriter Null() => Byte((byte)ValueKind.Null);

    /// <summary>A whole number, also a count, an id or a moment in Unix milliseconds.</summary>
    public CanonicalWriter Integer(long value)
    {
        Byte((byte)ValueKind.Integer);
        BinaryPrimitives.WriteInt64BigEndian(Take(sizeof(long)), value);
        return this;
    }

    /// <summary>
    /// Text, as UTF-8. Half of a surrogate pair is no character and no database can store it; it is written as
    /// U+FFFD, which is what UTF-8 makes of it everywhere else.
    /// </summary>
    public CanonicalWriter Text(ReadOnlySpan<char> text)
    {
        Byte((byte)ValueKind.Text);
        var target = Reserve(LengthSize + Encoding.UTF8.GetMaxByteCount(text.Length));
        var size = Encoding.UTF8.GetBytes(text, target[LengthSize..]);
        BinaryPrimitives.WriteInt32BigEndian(target, size);
        _length += LengthSize + size;
        return this;
    }

    /// <summary>Text that is at hand as stored; the bytes are not examined, so that invalid UTF-8 hashes too.</summary>
    public CanonicalWriter Utf8(ReadOnlySpan<byte> text) => Block(ValueKind.Text, text);

    /// <summary>Bytes that are no text.</summary>
    public CanonicalWriter Bytes(ReadOnlySpan<byte> bytes) => Block(ValueKind.Bytes, bytes);

    /// <summary>A floating-point number. The program stores none: the kind exists so that one put there differs.</summary>
    public CanonicalWriter Real(double value)
    {
        Byte((byte)ValueKind.Real);
        BinaryPrimitives.WriteDoubleBigEndian(Take(sizeof(double)), value);
        return this;
    }

    /// <summary>A commitment, which stands where a plain value would.</summary>
    /// <exception cref="ArgumentException">It is not 32 bytes long.</exception>
    public CanonicalWriter Commitment(ReadOnlySpan<byte> commitment)
    {
        if (commitment.Length != LedgerFormat.HashLength)
        {
            throw new ArgumentException("A commitment has 32 bytes.", nameof(commitment));
        }

        Byte((byte)ValueKind.Commitment);
        commitment.CopyTo(Take(LedgerFormat.HashLength));
        return this;
    }

    /// <summary>SHA-256 of what was written, into the first 32 bytes of the destination.</summary>
    public void Hash(Span<byte> destination) => SHA256.HashData(Written, destination);

    private CanonicalWriter Block(ValueKind kind, ReadOnlySpan<byte> bytes)
    {
        Byte((byte)kind);
        BinaryPrimitives.WriteInt32BigEndian(Take(LengthSize), bytes.Length);
        bytes.CopyTo(Take(bytes.Length));
        return this;
    }

    private Span<byte> Take(int size)
    {
        var target = Reserve(size)[..size];
        _length += size;
        return target;
    }

    private Span<byte> Reserve(int size)
    {
        var needed = checked(_length + size);
        if (needed > _buffer.Length)
        {
            var doubled = (int)Math.Min(2L * _buffer.Length, Array.MaxLength);
            Array.Resize(ref _buffer, Math.Max(needed, doubled));
        }

        return _buffer.AsSpan(_length);
    }
}
