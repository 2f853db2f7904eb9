using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Ledger.Checking;

/// <summary>Makes an entry out of a raw row of <see cref="LedgerTables.Entries"/>.</summary>
internal static class EntryReader
{
    /// <summary>The entry, and whether every value had its stored form; for one that had not stands an empty one.</summary>
    public static (LedgerEntry Entry, bool IsReadable) Read(RawRows row)
    {
        var isReadable = true;
        var entry = new LedgerEntry(
            Number(0), Number(1), Whole(2), Number(3), Text(4), Text(5), Text(6), Bytes(7), Bytes(8), Bytes(9));
        return (entry, isReadable);

        long Number(int column) => Or(row[column].AsInteger, 0);

        int Whole(int column) => Or(row[column].AsInteger is { } number and >= int.MinValue and <= int.MaxValue ? (int)number : null, 0);

        string Text(int column) => row[column].AsText ?? Unreadable("");

        byte[] Bytes(int column) => row[column].AsBytes?.ToArray() ?? Unreadable<byte[]>([]);

        T Or<T>(T? value, T instead)
            where T : struct => value ?? Unreadable(instead);

        T Unreadable<T>(T instead)
        {
            isReadable = false;
            return instead;
        }
    }
}
