using System.Globalization;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Committees;

namespace SbrefaTracker.Domain.Tests.Committees;

/// <summary>The rules of the committee's dates against the tables that people reviewed.</summary>
public class CommitteeTablesTests
{
    [Fact]
    public void Notices_are_in_time_as_reviewed() => Assert.Equal(
        Lines("notice-dates.txt"),
        Rows("notice-dates.txt").Select(row =>
        {
            var reading = NoticeRule.Usual.Read(Day(row[0]), Day(row[1]));
            return Line(row[0], row[1], reading.Lead, reading.Needed, reading.InTime ? "yes" : "no", NoticeRule.Usual.LatestFor(Day(row[1])));
        }));

    [Fact]
    public void Charters_run_as_reviewed() => Assert.Equal(
        Lines("charter-clocks.txt"),
        Rows("charter-clocks.txt").Select(row =>
        {
            var filed = Day(row[0]);
            var reading = CharterClock.Read([new CommitteeCharter { FiledOn = filed, EndsOn = CharterClock.EndsOn(filed) }], Day(row[1]));
            Assert.Equal(reading.State is CharterState.Running or CharterState.Renewing or CharterState.Consulting, reading.InForce);
            return Line(row[0], row[1], reading.EndsOn is { } ends ? ends : "-", reading.DaysLeft, reading.State);
        }));

    [Fact]
    public void Minutes_and_reports_are_due_as_reviewed() => Assert.Equal(
        Lines("meeting-clocks.txt"),
        Rows("meeting-clocks.txt").Select(row => Line(row[0], MeetingChecklist.MinutesDue(Day(row[0])), CommitteeYear.ReportDue(FiscalYear.Of(Day(row[0]))))));

    private static IEnumerable<string> Lines(string file) => Rows(file).Select(row => string.Join(' ', row));

    private static IEnumerable<string[]> Rows(string file) =>
        Repository.ReviewedLines("Committees", file).Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static string Line(params object[] cells) =>
        string.Join(' ', cells.Select(cell => cell is DateOnly day ? day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Convert.ToString(cell, CultureInfo.InvariantCulture)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
