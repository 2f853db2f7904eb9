using System.Collections.Concurrent;
using System.Data.Common;
using Npgsql;

namespace SbrefaTracker.Testing.Storage;

/// <summary>
/// PostgreSQL databases that a test is done with and that hold again what the template holds. A new database costs the server
/// more than what most tests then do in it: its files are copied, and connections, types and plans begin anew.
/// </summary>
internal static class EmptiedDatabases
{
    // What grew is left by its rows, and grows on with the next test: such a database is better dropped.
    private const int LargestTable = 512 * 1024;

    private static readonly ConcurrentBag<string> Ready = [];

    static EmptiedDatabases() => AppDomain.CurrentDomain.ProcessExit += (_, _) => DropAll();

    /// <summary>A database as the template: one that was emptied, or a new copy.</summary>
    public static async Task<string> Take(string template) => Ready.TryTake(out var emptied) ? emptied : await PostgresServer.Create(template);

    /// <summary>Empties a database for the next test; one that cannot be emptied is dropped.</summary>
    public static async Task GiveBack(string connectionString)
    {
        if (await IsEmptied(connectionString, Templates.Content!))
        {
            Ready.Add(connectionString);
        }
        else
        {
            using var connection = new NpgsqlConnection(connectionString);
            NpgsqlConnection.ClearPool(connection);
            await PostgresServer.Drop(connectionString);
        }
    }

    private static async Task<bool> IsEmptied(string connectionString, TemplateContent content)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync();

            // Foreign keys and triggers are off; something that a test left open is not waited for.
            await Run(connection, "SET session_replication_role = replica; SET lock_timeout = '2s'");
            if (await IsBusy(connection) || await Written(connection) is not { } tables)
            {
                return false;
            }

            await content.PutBack(connection, tables);
            return true;
        }
        catch (DbException)
        {
            return false;
        }
    }

    // A program that was killed may have left a transaction behind that the server has not noticed yet.
    private static async Task<bool> IsBusy(NpgsqlConnection connection)
    {
        const string Others = "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND state <> 'idle')";
        await using var command = new NpgsqlCommand(Others, connection);
        return (bool)(await command.ExecuteScalarAsync())!;
    }

    // The tables that have pages: a test has written into them, or the template has. None when one is too large to go on with.
    private static async Task<List<string>?> Written(NpgsqlConnection connection)
    {
        const string Sizes = """
            SELECT c.oid::regclass::text, pg_table_size(c.oid) FROM pg_class c
            WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND pg_relation_size(c.oid) > 0
            """;
        var tables = new List<string>();
        await using var command = new NpgsqlCommand(Sizes, connection);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            if (rows.GetInt64(1) > LargestTable)
            {
                return null;
            }

            tables.Add(rows.GetString(0));
        }

        return tables;
    }

    private static async Task Run(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static void DropAll()
    {
        NpgsqlConnection.ClearAllPools();
        foreach (var emptied in Ready)
        {
            PostgresServer.Drop(emptied).Wait(TimeSpan.FromSeconds(5));
        }
    }
}
