using Parquet;
using Parquet.Schema;
using SbrefaTracker.Application.PublicData;

namespace SbrefaTracker.Reports.PublicData;

/// <summary>The rows of the public data set as Apache Parquet: the columns of the CSV file, in its order and with its words for what is left out.</summary>
public static class RecordsParquet
{
    // As many rows are held as a group of the file has.
    private const int GroupOf = 50_000;

    private static readonly DataField<string> Id = new(PublicRecords.Columns[0]);
    private static readonly DataField<int> FiscalYear = new(PublicRecords.Columns[1]);
    private static readonly DataField<string> ActionType = new(PublicRecords.Columns[2]);
    private static readonly DataField<string> Office = new(PublicRecords.Columns[3]);
    private static readonly DataField<string> TradeRole = new(PublicRecords.Columns[4]);
    private static readonly DataField<string> State = new(PublicRecords.Columns[5]);
    private static readonly ParquetSchema Schema = new(Id, FiscalYear, ActionType, Office, TradeRole, State);

    /// <param name="target">Is left open, at its end.</param>
    /// <param name="rows">In their order.</param>
    /// <param name="ct">Stops the work.</param>
    public static async Task Write(Stream target, IAsyncEnumerable<PublicRecord> rows, CancellationToken ct = default)
    {
        await using var writer = await ParquetWriter.CreateAsync(Schema, target, cancellationToken: ct);
        await foreach (var some in rows.Chunk(GroupOf).WithCancellation(ct))
        {
            using var group = writer.CreateRowGroup();
            await group.WriteAsync(Id, Texts(some, row => row.Id));
            await group.WriteAsync(FiscalYear, new ReadOnlyMemory<int>([.. some.Select(row => row.FiscalYear)]), cancellationToken: ct);
            await group.WriteAsync(ActionType, Texts(some, row => row.ActionType));
            await group.WriteAsync(Office, Texts(some, row => row.Office));
            await group.WriteAsync(TradeRole, Texts(some, row => row.TradeRole));
            await group.WriteAsync(State, Texts(some, row => row.State));
            group.CompleteValidate();
        }
    }

    private static string[] Texts(PublicRecord[] rows, Func<PublicRecord, string?> of) => [.. rows.Select(row => of(row) ?? PublicRecords.LeftOut)];
}
