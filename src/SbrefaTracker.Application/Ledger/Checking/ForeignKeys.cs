using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Ledger.Checking;

/// <summary>Looks for rows of the record whose foreign keys lead nowhere: digests show a changed key, not a removed target.</summary>
internal static class ForeignKeys
{
    public static void Check(RawDatabase database, IModel model, RecordTables tables, Findings findings)
    {
        var record = model.GetEntityTypes().Where(entity => entity.ClrType.IsAssignableTo(typeof(IRecord)));
        foreach (var key in record.SelectMany(entity => entity.GetForeignKeys()))
        {
            Check(database, key, tables.Of(key.DeclaringEntityType.ClrType), findings);
        }
    }

    private static void Check(RawDatabase database, IForeignKey key, RecordTable table, Findings findings)
    {
        var (column, target) = (key.Properties.Single().GetColumnName(), key.PrincipalKey.Properties.Single().GetColumnName());
        var targetTable = key.PrincipalEntityType.GetTableName()!;
        if (!database.HasColumns(table.Name, "id", table.OwnerColumn, column) || !database.HasColumns(targetTable, target))
        {
            return;
        }

        using var rows = database.Query(
            $"""
            SELECT a."id", a."{table.OwnerColumn}" FROM "{table.Name}" AS a LEFT JOIN "{targetTable}" AS b ON b."{target}" = a."{column}"
            WHERE a."{column}" IS NOT NULL AND b."{target}" IS NULL
            """);
        while (rows.Read() && !findings.IsFull)
        {
            findings.Add(new LedgerProblem(LedgerProblems.ForeignKey, ComplaintId: rows[1].AsInteger, Table: table.Name, Row: rows[0].AsInteger));
        }
    }
}
