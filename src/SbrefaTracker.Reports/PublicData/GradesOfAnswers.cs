using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Domain.Calendar;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Reports.Charts;
using SbrefaTracker.Reports.Exhibits;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.PublicData;

/// <summary>How fast the complaints of a year were answered, by the published scale; those not answered are counted apart.</summary>
public static class GradesOfAnswers
{
    /// <returns>Null when the table is withheld.</returns>
    public static Exhibit? Of(PublicYear year, PublicWords words)
    {
        var table = year.Tables[PublicTables.Grade];
        if (table.IsWithheld || year.Totals.Answered is not { } answered)
            return null;
        var scale = Rubrics.For(new FiscalYear(year.Totals.FiscalYear)).Timeliness;
        var rows = Enum.GetValues<Grade>().Select(grade => (Grade: grade, Count: Of(table, grade).Whole)).ToList();
        var longest = Math.Max(1, rows.Max(row => row.Count ?? 0));
        return new(
            "grades",
            Title(year.Totals, answered, rows[0].Count, scale, words),
            year.Totals.Forwarded is { } forwarded
                ? words("grades.units", year.Totals.FiscalYear, ReportWords.Number(answered), ReportWords.Number(forwarded), ReportWords.Number(forwarded - answered))
                : words("grades.units.hidden", year.Totals.FiscalYear, ReportWords.Number(answered)),
            words("grades.description", string.Join(", ", rows.Select(row => $"{row.Grade} {HiddenBars.Text(row.Count, words)}"))),
            BarChart.Draw([.. rows.Select((row, i) => HiddenBars.Row(Days(row.Grade, scale, words), row.Count, answered, longest, words, GradeFill.All[i], row.Grade.ToString()))]),
            Table(year, words),
            words("grades.source"));
    }

    public static ReportTable Table(PublicYear year, PublicWords words) => new(
        "time-to-respond",
        words("grades.caption"),
        [
            new("grade", words("column.grade"), ColumnKind.Text),
            new("answered", words("column.answered"), ColumnKind.Whole),
            new("share", words("column.share"), ColumnKind.Share),
        ],
        [.. RowsOf(year.Tables[PublicTables.Grade]).Select(row => (IReadOnlyList<object?>)[row.Key, HiddenBars.Cell(row.Whole, words), HiddenBars.Share(row.Whole, year.Totals.Answered ?? 0, words)])],
        [words("row.all"), HiddenBars.Cell(year.Totals.Answered, words), HiddenBars.Share(year.Totals.Answered, year.Totals.Answered ?? 0, words)]);

    private static IEnumerable<PublicRow> RowsOf(PublicTable table) => table.IsWithheld ? [] : Enum.GetValues<Grade>().Select(grade => Of(table, grade));

    // As in every table, a row that is missing is a count of zero.
    private static PublicRow Of(PublicTable table, Grade grade) => table.Rows.FirstOrDefault(row => row.Key == grade.ToString()) ?? new(grade.ToString(), 0, [], null);

    private static string Title(PublicTotals totals, long answered, long? fast, TimelinessScale scale, PublicWords words) =>
        totals.MedianDays is not { } median ? words(answered < totals.Threshold ? "grades.title.none" : "grades.title.hidden")
        : fast is { } count ? words("grades.title", ReportWords.Percent(count, answered), scale.LastDayOf(Grade.A)!, ReportWords.ShortDays(median))
        : words("grades.title.median", ReportWords.ShortDays(median));

    private static string Days(Grade grade, TimelinessScale scale, PublicWords words) => grade switch
    {
        Grade.A => words("grades.first", scale.LastDayOf(Grade.A)!),
        _ when scale.LastDayOf(grade) is { } last => words("grades.between", scale.LastDayOf(grade - 1)! + 1, last),
        _ => words("grades.last", scale.LastDayOf(grade - 1)!),
    };
}
