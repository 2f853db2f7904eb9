using System.Buffers.Binary;
using System.Text;

namespace SbrefaTracker.Benchmarks.Circuits;

/// <summary>As much of MessagePack as an interactive page speaks with its server.</summary>
internal static class Pack
{
    /// <summary>One message with its length before it, as it goes over the wire.</summary>
    public static byte[] Framed(params object?[] message)
    {
        using var body = new MemoryStream();
        Write(body, message);
        using var framed = new MemoryStream();
        for (var left = (uint)body.Length; ;)
        {
            framed.WriteByte((byte)((left & 0x7F) | (left > 0x7F ? 0x80u : 0)));
            if ((left >>= 7) == 0)
            {
                break;
            }
        }

        body.WriteTo(framed);
        return framed.ToArray();
    }

    /// <summary>The messages of one frame.</summary>
    public static IEnumerable<object?[]> Messages(byte[] frame)
    {
        for (var at = 0; at < frame.Length;)
        {
            var (length, shift) = (0, 0);
            byte part;
            do
            {
                part = frame[at++];
                length |= (part & 0x7F) << shift;
                shift += 7;
            }
            while ((part & 0x80) != 0);
            var begin = at;
            yield return (object?[])Read(frame, ref begin)!;
            at += length;
        }
    }

    private static void Write(MemoryStream to, object? value)
    {
        switch (value)
        {
            case null:
                to.WriteByte(0xC0);
                break;
            case bool yes:
                to.WriteByte(yes ? (byte)0xC3 : (byte)0xC2);
                break;
            case int or long:
                Head(to, 0xD3, Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture), 8);
                break;
            case string text:
                var bytes = Encoding.UTF8.GetBytes(text);
                Head(to, 0xDB, bytes.Length, 4);
                to.Write(bytes);
                break;
            case object?[] many:
                Head(to, 0xDD, many.Length, 4);
                foreach (var one in many)
                {
                    Write(to, one);
                }

                break;
            default:
                // An empty map: messages have headers, and none is ever needed.
                to.WriteByte(0x80);
                break;
        }
    }

    private static void Head(MemoryStream to, byte kind, long value, int size)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(bytes, value);
        to.WriteByte(kind);
        to.Write(bytes[(8 - size)..]);
    }

    private static object? Read(byte[] from, ref int at)
    {
        var kind = from[at++];
        return kind switch
        {
            < 0x80 => (long)kind,
            < 0x90 => Map(from, ref at, kind & 0x0F),
            < 0xA0 => Many(from, ref at, kind & 0x0F),
            < 0xC0 => Text(from, ref at, kind & 0x1F),
            0xC2 or 0xC3 => kind == 0xC3,
            0xC4 or 0xC5 or 0xC6 => Bytes(from, ref at, (int)Number(from, ref at, 1 << (kind - 0xC4))),
            >= 0xCC and <= 0xCF => Number(from, ref at, 1 << (kind - 0xCC)),
            >= 0xD0 and <= 0xD3 => Signed(Number(from, ref at, 1 << (kind - 0xD0)), 1 << (kind - 0xD0)),
            >= 0xD9 and <= 0xDB => Text(from, ref at, (int)Number(from, ref at, 1 << (kind - 0xD9))),
            0xDC or 0xDD => Many(from, ref at, (int)Number(from, ref at, kind == 0xDC ? 2 : 4)),
            0xDE or 0xDF => Map(from, ref at, (int)Number(from, ref at, kind == 0xDE ? 2 : 4)),
            >= 0xE0 => (long)(sbyte)kind,
            _ => null,
        };
    }

    private static long Number(byte[] from, ref int at, int size)
    {
        long number = 0;
        for (var i = 0; i < size; i++)
        {
            number = (number << 8) | from[at++];
        }

        return number;
    }

    private static long Signed(long number, int size) => number << (64 - (8 * size)) >> (64 - (8 * size));

    private static string Text(byte[] from, ref int at, int length) => Encoding.UTF8.GetString(from, (at += length) - length, length);

    private static byte[] Bytes(byte[] from, ref int at, int length) => from[((at += length) - length)..at];

    private static object?[] Many(byte[] from, ref int at, int count)
    {
        var many = new object?[count];
        for (var i = 0; i < count; i++)
        {
            many[i] = Read(from, ref at);
        }

        return many;
    }

    private static object? Map(byte[] from, ref int at, int count)
    {
        for (var i = 0; i < 2 * count; i++)
        {
            Read(from, ref at);
        }

        return null;
    }
}
