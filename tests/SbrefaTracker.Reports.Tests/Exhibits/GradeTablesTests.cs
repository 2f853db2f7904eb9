using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Tests.Sample;

namespace SbrefaTracker.Reports.Tests.Exhibits;

/// <summary>The tables of the grades by group, held against a count of the made-up complaints one by one.</summary>
[Collection(SampleReportCollection.Name)]
public sealed class GradeTablesTests(SampleReport sample)
{
    private static readonly string[] Adjusted = ["adjustedA", "adjustedB", "adjustedC", "adjustedD", "adjustedF", "adjustedPending"];
    private static readonly string[] Raw = ["a", "b", "c", "d", "f", "pending"];

    [Theory]
    [InlineData(GradeTables.ByOffice)]
    [InlineData(GradeTables.ByActionType)]
    [InlineData(GradeTables.OnoByOffice)]
    [InlineData(GradeTables.OnoByActionType)]
    public void Show_each_group_by_grade_with_the_days_of_pauses_and_without(string name)
    {
        var table = GradeTables.Of(sample.View.Data).Single(one => one.Name == name);
        var pauses = SampleRecord.Pauses().ToLookup(pause => pause.ComplaintId);
        var groups = SampleRecord.Complaints()
            .Where(complaint => complaint.ForwardedOn >= new DateOnly(2024, 10, 1) && complaint.ForwardedOn <= new DateOnly(2025, 9, 30))
            .Where(complaint => !name.StartsWith(GradeTables.OnoPrefix, StringComparison.Ordinal) || complaint.Source == "ono")
            .ToLookup(complaint => name is GradeTables.ByOffice or GradeTables.OnoByOffice ? complaint.OfficeCode : complaint.ActionType);

        Assert.All(table.Rows.Select((_, row) => row), row =>
        {
            var group = groups[table.KeyOf(row)].ToList();
            Assert.Equal(Counts(group, _ => []), Cells(table, row, Raw));
            Assert.Equal(Counts(group, complaint => pauses[complaint.Id]), Cells(table, row, Adjusted));
        });
        Assert.Equal(name.StartsWith(GradeTables.OnoPrefix, StringComparison.Ordinal) ? groups.Count : table.Rows.Count, table.Rows.Count);
        Assert.True(table.Rows.Count > 1);
        Assert.Contains(Enumerable.Range(0, table.Rows.Count), row => name.StartsWith(GradeTables.OnoPrefix, StringComparison.Ordinal) || !Cells(table, row, Raw).SequenceEqual(Cells(table, row, Adjusted)));
    }

    [Fact]
    public void Have_a_part_for_people_that_shows_the_grades_without_pauses()
    {
        var data = sample.View.Data;
        var table = GradeTables.Of(data).Single(one => one.Name == GradeTables.ByOfficeKind);
        var part = GradeTables.Parts(table, data.Figures).Single(one => one.Name.EndsWith("-pauses", StringComparison.Ordinal));

        Assert.Equal([.. Adjusted, "adjustedMedianDays", "adjustedMeanDays", "adjustedP90Days", "adjustedGradeOfMean"], part.Columns.Select(column => column.Name).Where(column => column.StartsWith("adjusted", StringComparison.Ordinal)));
        Assert.Contains("without the days of pauses", part.Caption, StringComparison.Ordinal);
    }

    private static List<long> Cells(ReportTable table, int row, string[] columns) =>
        [.. columns.Select(name => (long)table.Rows[row][table.Columns.ToList().FindIndex(column => column.Name == name)]!)];

    // Day by day, in the order of the columns: no class of the program's own counting has a part in it but the calendar.
    private static List<long> Counts(List<Complaint> group, Func<Complaint, IEnumerable<Pause>> pausesOf)
    {
        var counts = new long[6];
        foreach (var complaint in group)
        {
            var (isAnswered, days) = (complaint.RespondedOn <= SampleReport.AsOf, 0);
            for (var day = complaint.ForwardedOn!.Value.AddDays(1); day <= (isAnswered ? complaint.RespondedOn!.Value : SampleReport.AsOf); day = day.AddDays(1))
                days += BusinessCalendar.Federal.IsBusinessDay(day) && !pausesOf(complaint).Any(pause => pause.FromOn <= day && (pause.ToOn is null || day < pause.ToOn)) ? 1 : 0;
            counts[days > 120 ? 4 : !isAnswered ? 5 : days > 90 ? 3 : days > 60 ? 2 : days > 30 ? 1 : 0]++;
        }

        return [.. counts];
    }
}
