using Npgsql;
using SbrefaTracker.Testing.Prerequisites;

namespace SbrefaTracker.Testing.Storage;

/// <summary>Makes and removes databases on the PostgreSQL server of the test run.</summary>
internal static class PostgresServer
{
    private const int FirstWithStrategies = 15;

    private static string Maintenance => Prerequisite.Postgres.Required;

    /// <summary>A new database, empty or a copy of another; gives its connection string.</summary>
    public static async Task<string> Create(string? template)
    {
        var name = $"sbrefa_test_{Environment.ProcessId}_{TestFolder.Number()}";
        await using var connection = new NpgsqlConnection(Maintenance + ";Pooling=False");
        await connection.OpenAsync();

        // The system copies the files; left to itself, a server from 15 on writes every page into its log as well, which takes four times as long.
        var copied = connection.PostgreSqlVersion.Major < FirstWithStrategies ? $" TEMPLATE {template}" : $" TEMPLATE {template} STRATEGY FILE_COPY";
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}{(template is null ? "" : copied)}", connection);
        await command.ExecuteNonQueryAsync();
        return ConnectionTo(name);
    }

    public static string ConnectionTo(string name) => new NpgsqlConnectionStringBuilder(Maintenance) { Database = name, MaxPoolSize = 8 }.ConnectionString;

    public static Task Drop(string connectionString) =>
        Run(Maintenance, $"DROP DATABASE IF EXISTS {NameIn(connectionString)} WITH (FORCE)");

    public static string NameIn(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Database!;

    /// <summary>Runs SQL on a connection of its own, which leaves nothing behind.</summary>
    public static async Task Run(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString + ";Pooling=False");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
