using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Tests.Sample;

namespace SbrefaTracker.Reports.Tests.Tables;

[Collection(SampleReportCollection.Name)]
public sealed class DataDictionaryTests(SampleReport sample)
{
    [Fact]
    public void Explains_every_column_of_every_table()
    {
        var rows = DataDictionary.Of(sample.View.AllTables).Rows;

        Assert.Equal(
            sample.View.AllTables.SelectMany(table => table.Columns.Select(column => (table.Name, column.Name, column.Heading))),
            rows.Select(row => ((string)row[0]!, (string)row[1]!, (string)row[2]!)));
        Assert.All(rows, row => Assert.All(row, cell => Assert.False(string.IsNullOrWhiteSpace((string?)cell))));
    }

    [Fact]
    public void Says_of_a_column_what_its_table_makes_of_it()
    {
        var rows = DataDictionary.Of(sample.View.AllTables).Rows.ToDictionary(row => ((string)row[0]!, (string)row[1]!), row => row);

        Assert.Equal("Complaints closed in the year with this value", rows[("outcomes", "count")][3]);
        Assert.Equal("Complaints forwarded in the year with this grade, or pending", rows[("timeliness", "count")][3]);
        Assert.Equal("part of 1", rows[("by-state", "share")][4]);
        Assert.Equal("business days", rows[("by-office", "medianDays")][4]);
        Assert.Equal("entity_state", rows[("by-state", "key")][5]);
        Assert.Equal("16 Grade of quality", rows[("grades-agency", "assessed")][6]);
    }
}
