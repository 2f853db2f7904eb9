using System.Text;

namespace SbrefaTracker.Domain.Ledger;

/// <summary>
/// One value as the database keeps it, in its storage class. Text given as a string and the same text given as
/// UTF-8 are the same value.
/// </summary>
public readonly struct StoredValue
{
    private readonly string? _text;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly long _bits;

    private StoredValue(ValueKind kind, string? text = null, ReadOnlyMemory<byte> bytes = default, long bits = 0)
    {
        Kind = kind;
        _text = text;
        _bytes = bytes;
        _bits = bits;
    }

    /// <summary>No value; also what <c>default</c> is.</summary>
    public static StoredValue Null => default;

    /// <summary>The storage class; never <see cref="ValueKind.Commitment"/>.</summary>
    public ValueKind Kind { get; }

    /// <summary>There is no value.</summary>
    public bool IsNull => Kind == ValueKind.Null;

    /// <summary>A text without a character: what stands where a personal value was disposed of.</summary>
    public bool IsEmptyText => Kind == ValueKind.Text && (_text is not null ? _text.Length == 0 : _bytes.IsEmpty);

    /// <summary>The whole number; null for any other kind.</summary>
    public long? AsInteger => Kind == ValueKind.Integer ? _bits : null;

    /// <summary>The text; null for any other kind, and for bytes that are no valid UTF-8.</summary>
    public string? AsText => Kind == ValueKind.Text ? _text ?? Decoded(_bytes.Span) : null;

    /// <summary>The bytes; null for any other kind, text included.</summary>
    public ReadOnlyMemory<byte>? AsBytes => Kind == ValueKind.Bytes ? _bytes : null;

    /// <summary>A whole number.</summary>
    public static StoredValue Integer(long value) => new(ValueKind.Integer, bits: value);

    /// <summary>Text.</summary>
    public static StoredValue Text(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new(ValueKind.Text, text);
    }

    /// <summary>Text as stored; need not be valid UTF-8.</summary>
    public static StoredValue Utf8(ReadOnlyMemory<byte> text) => new(ValueKind.Text, bytes: text);

    /// <summary>Bytes that are no text.</summary>
    public static StoredValue Bytes(ReadOnlyMemory<byte> bytes) => new(ValueKind.Bytes, bytes: bytes);

    /// <summary>A floating-point number, found where somebody put it: the program stores none.</summary>
    public static StoredValue Real(double value) => new(ValueKind.Real, bits: BitConverter.DoubleToInt64Bits(value));

    /// <summary>Appends the value, kind byte first.</summary>
    public void WriteTo(CanonicalWriter writer)
    {
        switch (Kind)
        {
            case ValueKind.Integer:
                writer.Integer(_bits);
                break;
            case ValueKind.Text when _text is not null:
                writer.Text(_text);
                break;
            case ValueKind.Text:
                writer.Utf8(_bytes.Span);
                break;
            case ValueKind.Bytes:
                writer.Bytes(_bytes.Span);
                break;
            case ValueKind.Real:
                writer.Real(BitConverter.Int64BitsToDouble(_bits));
                break;
            default:
                writer.Null();
                break;
        }
    }

    private static string? Decoded(ReadOnlySpan<byte> utf8) => System.Text.Unicode.Utf8.IsValid(utf8) ? Encoding.UTF8.GetString(utf8) : null;
}
