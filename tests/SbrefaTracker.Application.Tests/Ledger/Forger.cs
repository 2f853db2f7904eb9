using Microsoft.Data.Sqlite;
using SbrefaTracker.Domain.Ledger;

namespace SbrefaTracker.Application.Tests.Ledger;

/// <summary>Somebody who can write to the file and knows the ledger's bytes as well as the program, but does not hold the key.</summary>
internal static class Forger
{
    /// <summary>Changes who made an entry and hashes anew all that follows from it.</summary>
    public static Task ChangeActor(string file, long entry, string actor) => Change(file, entry, stored => stored with { Actor = actor });

    /// <summary>Changes an entry and hashes anew all that follows from it.</summary>
    public static async Task Change(string file, long entry, Func<LedgerEntry, LedgerEntry> change)
    {
        await using var connection = await Open(file);
        var (writer, head, last) = (new CanonicalWriter(), LedgerFormat.Zero.ToArray(), new Dictionary<long, byte[]>());
        foreach (var stored in await Entries(connection))
        {
            var forged = EntryHash.Seal(
                writer,
                (stored.Number == entry ? change(stored) : stored) with
                {
                    Previous = last.GetValueOrDefault(stored.ComplaintId) ?? LedgerFormat.Zero.ToArray(),
                },
                head);
            (head, last[stored.ComplaintId]) = (forged.Hash, forged.Hash);
            await Run(
                connection,
                "UPDATE ledger_entries SET actor = $actor, action = $action, detail = $detail, previous = $previous, hash = $hash WHERE number = $number; UPDATE ledger_head SET hash = $hash",
                ("$actor", forged.Actor),
                ("$action", forged.Action),
                ("$detail", forged.Detail),
                ("$previous", forged.Previous),
                ("$hash", forged.Hash),
                ("$number", forged.Number));
        }
    }

    /// <summary>Signs the end of the ledger with a key of the forger's own.</summary>
    public static async Task SignAnew(string file)
    {
        await using var connection = await Open(file);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT ledger_id, number, hash FROM ledger_head";
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        using var key = CheckpointKey.Create();
        var signed = key.Sign(reader.GetString(0), reader.GetInt64(1), reader.GetFieldValue<byte[]>(2), at: 0);
        await Run(
            connection,
            "UPDATE ledger_checkpoints SET head = $head, at = 0, key_id = $id, public_key = $key, signature = $signature WHERE number = $number",
            ("$head", signed.Head),
            ("$id", signed.KeyId),
            ("$key", key.PublicKeyBase64),
            ("$signature", signed.Signature),
            ("$number", signed.Number));
    }

    private static async Task<SqliteConnection> Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    private static async Task<IReadOnlyList<LedgerEntry>> Entries(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            "SELECT number, complaint_id, sequence, at, actor, action, detail, writes, previous, hash FROM ledger_entries ORDER BY number";
        await using var reader = await command.ExecuteReaderAsync();
        var entries = new List<LedgerEntry>();
        while (await reader.ReadAsync())
        {
            entries.Add(new LedgerEntry(
                reader.GetInt64(0),
                reader.GetInt64(1),
                reader.GetInt32(2),
                reader.GetInt64(3),
                reader.GetString(4),
                reader.GetString(5),
                reader.GetString(6),
                reader.GetFieldValue<byte[]>(7),
                reader.GetFieldValue<byte[]>(8),
                reader.GetFieldValue<byte[]>(9)));
        }

        return entries;
    }

    private static async Task Run(SqliteConnection connection, string sql, params (string Name, object Value)[] values)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        await command.ExecuteNonQueryAsync();
    }
}
