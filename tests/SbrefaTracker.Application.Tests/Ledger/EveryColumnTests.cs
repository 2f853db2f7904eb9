namespace SbrefaTracker.Application.Tests.Ledger;

/// <summary>Changes each column of each table that the ledger covers, in several ways; the tables are read from the file.</summary>
public sealed class EveryColumnTests(WideEvidence evidence) : IClassFixture<WideEvidence>
{
    [Fact]
    public async Task A_changed_value_is_found_and_the_complaint_named()
    {
        var tables = evidence.Read("SELECT DISTINCT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'complaint_id'")
            .Select(row => row[0])
            .Except(["closed_changes", "complaint_search", "copy_marks", "identity_reads", "key_renewals", "open_changes", "print_queue", "public_records", "read_marks", "story_prints"])
            .Append("complaints")
            .ToList();

        Assert.True(tables.Count >= 14, string.Join(", ", tables));
        await EveryColumn.Change(evidence, tables, row => $"SELECT reference FROM complaints WHERE id = {row}");
    }

    [Fact]
    public async Task A_changed_value_of_the_ledger_itself_is_found() => await EveryColumn.Change(evidence, ["ledger_head", "ledger_checkpoints"], _ => null);
}

/// <summary>The same for the tables of the office's own records, found in the model.</summary>
public sealed class EveryOfficeColumnTests(OfficeEvidence evidence) : IClassFixture<OfficeEvidence>
{
    [Fact]
    public async Task A_changed_value_of_the_offices_own_records_is_found_and_the_record_named()
    {
        var tables = evidence.OfficeTables.Select(table => table.Name).ToList();

        Assert.NotEmpty(tables);
        await EveryColumn.Change(evidence, tables, row => $"SELECT 'OR-' || abs({row})");
    }
}
