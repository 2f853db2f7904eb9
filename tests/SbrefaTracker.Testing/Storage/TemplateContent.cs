using Npgsql;

namespace SbrefaTracker.Testing.Storage;

/// <summary>What the migrated PostgreSQL template holds: the reference data, and where its counters stand.</summary>
internal sealed class TemplateContent
{
    private const string Filled = "SELECT oid::regclass::text FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace AND pg_relation_size(oid) > 0";

    private const string Counters = """
        SELECT format('setval(%L, %s, %L)', c.oid::regclass, coalesce(s.last_value, s.start_value), s.last_value IS NOT NULL)
        FROM pg_sequences s JOIN pg_class c ON c.relname = s.sequencename AND c.relkind = 'S'
        WHERE s.schemaname = current_schema()
        """;

    private readonly List<(string Table, string Rows, string Sum)> _tables = [];
    private string _counters = "";

    public static async Task<TemplateContent> Read(string template)
    {
        var content = new TemplateContent();
        await using var connection = new NpgsqlConnection(PostgresServer.ConnectionTo(template) + ";Pooling=False");
        await connection.OpenAsync();
        foreach (var table in await Texts(connection, Filled))
        {
            content._tables.Add((table, await Rows(connection, table), (await Texts(connection, Sum(table)))[0]));
        }

        content._counters = "SELECT " + string.Join(", ", await Texts(connection, Counters));
        return content;
    }

    /// <summary>Leaves in these tables what the template has in them, and sets all counters to where they stand there.</summary>
    public async Task PutBack(NpgsqlConnection connection, IReadOnlyList<string> tables)
    {
        var sums = await Texts(connection, string.Join(" UNION ALL ", _tables.Select((table, index) => $"SELECT ({Sum(table.Table)}) AS sum, {index} AS place")) + " ORDER BY place");
        var changed = _tables.Where((table, index) => sums[index] != table.Sum).ToList();
        var own = _tables.Select(table => table.Table).ToHashSet(StringComparer.Ordinal);
        var cleared = tables.Where(table => !own.Contains(table)).Concat(changed.Select(table => table.Table));

        await using var batch = new NpgsqlBatch(connection);
        foreach (var sql in cleared.Select(table => $"DELETE FROM {table}").Append(_counters))
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(sql));
        }

        await batch.ExecuteNonQueryAsync();
        foreach (var (table, rows, _) in changed)
        {
            await using var into = await connection.BeginTextImportAsync($"COPY {table} FROM STDIN");
            await into.WriteAsync(rows);
        }
    }

    private static async Task<string> Rows(NpgsqlConnection connection, string table)
    {
        using var rows = await connection.BeginTextExportAsync($"COPY {table} TO STDOUT");
        return await rows.ReadToEndAsync();
    }

    private static string Sum(string table) => $"SELECT md5(coalesce(string_agg(t::text, '/' ORDER BY t::text), '')) FROM {table} t";

    private static async Task<List<string>> Texts(NpgsqlConnection connection, string sql)
    {
        var texts = new List<string>();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
        {
            texts.Add(rows.GetString(0));
        }

        return texts;
    }
}
