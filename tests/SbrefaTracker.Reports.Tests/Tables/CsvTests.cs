using System.Globalization;
using CsvHelper;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Tests.Sample;

namespace SbrefaTracker.Reports.Tests.Tables;

[Collection(SampleReportCollection.Name)]
public sealed class CsvTests(SampleReport sample)
{
    [Theory]
    [InlineData("by-office", "received")]
    [InlineData("by-action-type", "received")]
    [InlineData("by-trade-role", "received")]
    [InlineData("by-state", "received")]
    [InlineData("by-month", "received")]
    public void Adds_up_to_the_complaints_received(string table, string column)
    {
        Assert.Equal(sample.View.Data.Figures.Received, Sum(table, column));
    }

    [Theory]
    [InlineData("outcomes", "count")]
    [InlineData("findings", "count")]
    public void Adds_up_to_the_complaints_closed(string table, string column)
    {
        Assert.Equal(sample.View.Data.Figures.Closed, Sum(table, column));
    }

    [Fact]
    public void Adds_up_to_the_cohort_and_to_the_answers()
    {
        var timeliness = sample.View.Data.Figures.Timeliness;

        Assert.Equal(timeliness.Cohort, Sum("timeliness", "count"));
        Assert.Equal(timeliness.N, Sum("days", "complaints"));
        Assert.Equal(timeliness.N, Sum("response-days", "complaints"));
        Assert.Equal(timeliness.N, Sum("by-office", "n"));
    }

    [Fact]
    public void Quotes_what_must_be_quoted_and_defuses_formulas_in_names()
    {
        var table = new ReportTable(
            "t", "T", [new("key", "Key", ColumnKind.Code), new("name", "Name", ColumnKind.Text), new("n", "N", ColumnKind.Change)],
            [["-a", "=1+1", -2L], ["", "a \"b\", c\nd", null]]);

        Assert.Equal("key,name,n\r\n-a,'=1+1,-2\r\n,\"a \"\"b\"\", c\nd\",\r\n", Csv.Write(table));
    }

    private long Sum(string name, string column)
    {
        using var reader = new CsvReader(new StringReader(Csv.Write(sample.View.AllTables.Single(table => table.Name == name))), CultureInfo.InvariantCulture);
        reader.Read();
        reader.ReadHeader();
        var sum = 0L;
        while (reader.Read())
            sum += reader.GetField<long>(column);
        return sum;
    }
}
