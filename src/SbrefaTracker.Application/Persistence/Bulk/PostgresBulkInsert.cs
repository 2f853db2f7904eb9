using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace SbrefaTracker.Application.Persistence.Bulk;

/// <summary>Gathers rows and sends them by COPY, table after table in the order in which each was first added to.</summary>
internal sealed class PostgresBulkInsert(TrackerDb db) : BulkInsert
{
    private const int BatchSize = 2000;
    private readonly Dictionary<Type, (BulkTable Table, List<object> Rows)> _waiting = [];
    private int _count;

    public override async ValueTask Add<T>(T row, CancellationToken ct)
    {
        if (!_waiting.TryGetValue(typeof(T), out var waiting))
        {
            waiting = (BulkTable.Of(db.Model.FindEntityType(typeof(T))!), []);
            _waiting.Add(typeof(T), waiting);
        }

        waiting.Rows.Add(row);
        if (++_count >= BatchSize)
        {
            await Flush(ct);
        }
    }

    public override async Task Flush(CancellationToken ct)
    {
        foreach (var (table, rows) in _waiting.Values)
        {
            await Copy(table, rows, ct);
            rows.Clear();
        }

        _count = 0;
    }

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private async Task Copy(BulkTable table, List<object> rows, CancellationToken ct)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var writer = await connection.BeginBinaryImportAsync($"COPY {table.Name} ({table.ColumnList}) FROM STDIN (FORMAT BINARY)", ct);
        foreach (var row in rows)
        {
            await writer.StartRowAsync(ct);
            foreach (var column in table.Columns)
            {
                if (column.Read(row) is { } value)
                {
                    await writer.WriteAsync(value, column.StoreType, ct);
                }
                else
                {
                    await writer.WriteNullAsync(ct);
                }
            }
        }

        await writer.CompleteAsync(ct);
    }
}
