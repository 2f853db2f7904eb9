using System.Text;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Domain.Tests.Ledger;

public sealed class StoredValueTests
{
    [Fact]
    public void Is_written_by_its_storage_class()
    {
        Assert.Equal("00", Hex(StoredValue.Null));
        Assert.Equal("00", Hex(default));
        Assert.Equal("01fffffffffffffffe", Hex(StoredValue.Integer(-2)));
        Assert.Equal("0200000002c3b1", Hex(StoredValue.Text("ñ")));
        Assert.Equal("0200000000", Hex(StoredValue.Text("")));
        Assert.Equal("0200000002c3b1", Hex(StoredValue.Utf8(Encoding.UTF8.GetBytes("ñ"))));
        Assert.Equal("0200000000", Hex(StoredValue.Utf8(default)));
        Assert.Equal("0300000002c3b1", Hex(StoredValue.Bytes(new byte[] { 0xc3, 0xb1 })));
        Assert.Equal("04c000000000000000", Hex(StoredValue.Real(-2)));
    }

    [Fact]
    public void The_same_content_in_another_storage_class_is_another_value()
    {
        string[] fives =
        [
            Hex(StoredValue.Integer(5)), Hex(StoredValue.Real(5)), Hex(StoredValue.Text("5")), Hex(StoredValue.Bytes("5"u8.ToArray())),
        ];

        Assert.Equal(fives.Length, fives.Distinct().Count());
    }

    [Fact]
    public void Only_null_is_null()
    {
        Assert.True(StoredValue.Null.IsNull);
        Assert.False(StoredValue.Text("").IsNull);
        Assert.False(StoredValue.Bytes(default).IsNull);
        Assert.False(StoredValue.Integer(0).IsNull);
    }

    private static string Hex(StoredValue value)
    {
        var writer = new CanonicalWriter();
        value.WriteTo(writer);
        return Vectors.Hex(writer.Written);
    }
}
