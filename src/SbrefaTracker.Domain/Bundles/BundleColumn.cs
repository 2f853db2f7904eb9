using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Domain.Bundles;

/// <summary>One column of a row in a bundle: its value, with a salt where it is personal and given, or the commitment alone.</summary>
public readonly record struct BundleColumn(StoredValue Value, ReadOnlyMemory<byte> Salt, ReadOnlyMemory<byte> Commitment)
{
    /// <summary>A value that is no personal one, or one that was disposed of.</summary>
    public static BundleColumn Plain(StoredValue value) => new(value, default, default);

    /// <summary>A personal value that is given with its salt.</summary>
    public static BundleColumn Open(StoredValue value, ReadOnlyMemory<byte> salt) => new(value, salt, default);

    /// <summary>A personal value that is not given.</summary>
    public static BundleColumn Sealed(ReadOnlyMemory<byte> commitment) => new(StoredValue.Null, default, commitment);

    /// <summary>Writes the object that stands for the column.</summary>
    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        if (!Commitment.IsEmpty)
        {
            json.WriteString("commitment"u8, Convert.ToHexStringLower(Commitment.Span));
        }
        else
        {
            WriteValue(json);
        }

        if (!Salt.IsEmpty)
        {
            json.WriteString("salt"u8, Convert.ToHexStringLower(Salt.Span));
        }

        json.WriteEndObject();
    }

    /// <summary>Reads such an object; null when it is anything else.</summary>
    public static BundleColumn? Read(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        (StoredValue? value, byte[]? salt, byte[]? commitment) = (null, null, null);
        foreach (var property in json.EnumerateObject())
        {
            if (property.Value.ValueKind != JsonValueKind.String)
            {
                return null;
            }

            if (property.NameEquals("salt"u8) && salt is null)
            {
                salt = Hex(property.Value.GetString()!);
            }
            else if (property.NameEquals("commitment"u8) && commitment is null)
            {
                commitment = Hex(property.Value.GetString()!);
            }
            else if (value is null && ReadValue(property.Name, property.Value.GetString()!) is { } read)
            {
                value = read;
            }
            else
            {
                return null;
            }
        }

        return (value, salt, commitment) switch
        {
            ({ } plain, null, null) => Plain(plain),
            ({ } open, { Length: Domain.Ledger.Commitment.SaltLength }, null) => Open(open, salt),
            (null, null, { Length: LedgerFormat.HashLength }) => Sealed(commitment),
            _ => null,
        };
    }

    private void WriteValue(Utf8JsonWriter json)
    {
        switch (Value.Kind)
        {
            case ValueKind.Integer:
                json.WriteString("integer"u8, Value.AsInteger!.Value.ToString(CultureInfo.InvariantCulture));
                break;
            case ValueKind.Text when Value.AsText is { } text:
                json.WriteString("text"u8, text);
                break;
            case ValueKind.Bytes:
                json.WriteString("bytes"u8, Convert.ToHexStringLower(Value.AsBytes!.Value.Span));
                break;
            default:
                // What the program never stores, and somebody put there: as it is encoded, so that it differs in the bundle too.
                var writer = new CanonicalWriter();
                Value.WriteTo(writer);
                json.WriteString("encoded"u8, Convert.ToHexStringLower(writer.Written));
                break;
        }
    }

    private static StoredValue? ReadValue(string kind, string given) => kind switch
    {
        "integer" => long.TryParse(given, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? StoredValue.Integer(number) : null,
        "text" => StoredValue.Text(given),
        "bytes" => Hex(given) is { } bytes ? StoredValue.Bytes(bytes) : null,
        "encoded" => Hex(given) is { } encoded ? Decoded(encoded) : null,
        _ => null,
    };

    private static StoredValue? Decoded(byte[] encoded) => encoded switch
    {
        [(byte)ValueKind.Text, _, _, _, _, .. var text] when BinaryPrimitives.ReadInt32BigEndian(encoded.AsSpan(1)) == text.Length => StoredValue.Utf8(text),
        [(byte)ValueKind.Real, .. var bits] when bits.Length == sizeof(double) => StoredValue.Real(BinaryPrimitives.ReadDoubleBigEndian(bits)),
        _ => null,
    };

    internal static byte[]? Hex(string hex)
    {
        try
        {
            return Convert.FromHexString(hex);
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
