using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Tests.Sample;

namespace SbrefaTracker.Reports.Tests.Exhibits;

[Collection(SampleReportCollection.Name)]
public sealed class RegionsExhibitTests(SampleReport sample)
{
    // Written down once more, and not taken from the program: every state that the made-up complaints name.
    private const string Regions = "MA01 NY02 NJ02 PR02 PA03 VA03 MD03 FL04 GA04 NC04 TN04 SC04 IL05 MI05 OH05 MN05 TX06 LA06 CO08 CA09 AZ09 HI09 WA10 OR10";

    private static readonly Dictionary<string, string> Region = Regions.Split(' ').ToDictionary(pair => pair[..2], pair => pair[2..], StringComparer.Ordinal);

    [Fact]
    public void Counts_each_complaint_of_the_year_in_one_region()
    {
        var counted = SampleRecord.Complaints()
            .Where(complaint => complaint.ReceivedOn >= new DateOnly(2024, 10, 1) && complaint.ReceivedOn <= new DateOnly(2025, 9, 30))
            .CountBy(complaint => complaint.EntityState is { } state ? Region[state] : "")
            .ToDictionary(StringComparer.Ordinal);

        var table = Exhibit(sample.View).Table;

        Assert.Equal(11, table.Rows.Count);
        Assert.All(table.Rows, row => Assert.Equal(counted.GetValueOrDefault((string)row[0]!), (long)row[2]!));
        Assert.Equal(sample.View.Data.Figures.Received, table.Rows.Sum(row => (long)row[2]!));
    }

    [Fact]
    public void Shows_all_ten_regions_where_nothing_was_received()
    {
        var exhibit = Exhibit(sample.Empty);

        Assert.Equal(10, exhibit.Table.Rows.Count);
        Assert.All(exhibit.Table.Rows, row => Assert.Equal(0L, row[2]));
        Assert.Equal("No complaint was received in the year", exhibit.Title);
    }

    private static Exhibit Exhibit(AnnualReportView view) => view.Exhibits.Single(exhibit => exhibit.Id == "regions");
}
