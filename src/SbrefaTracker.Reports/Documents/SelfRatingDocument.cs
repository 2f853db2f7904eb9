using System.Globalization;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Questionnaire;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Documents;

/// <summary>
/// The agency rated by itself in the shape of the Ombudsman's rubric (record 30): each criterion and element, how much shows it, the letter where one follows, and whose reading each is. There
/// is no letter over all criteria.
/// </summary>
internal static class SelfRatingDocument
{
    public static YearDocument Of(DocumentsYear year)
    {
        var values = YearDocuments.Facts(year, DocumentWords.Of("rating.title", year.Year.Year));
        var rows = Rows(year).ToList();
        values["n"] = DocumentWords.Of("rating.n", year.Report.Figures.Grades.OnoOnly.Timeliness.N);
        values["least"] = ReportWords.Number(year.Report.Figures.Grades.LeastToGrade);
        return new(YearDocuments.SelfRating, values, [Table(year, rows)], Data(year, rows));
    }

    private static IEnumerable<Row> Rows(DocumentsYear year)
    {
        foreach (var criterion in year.Evidence.Rubric.Criteria)
        {
            var grade = year.Evidence.Grades.FirstOrDefault(one => one.Criterion == criterion);
            foreach (var element in criterion.Elements)
            {
                var mark = grade?.Elements.First(one => one.Element == element);
                yield return new(criterion, element, mark, mark is null ? Counted(criterion, year.Report.Figures.Grades) : DocumentWords.Of(mark.IsShown ? "rating.shown" : "rating.not_shown"), Letter(criterion, grade, year.Report.Figures.Grades));
            }
        }
    }

    // Answers to what ONO forwarded are counted, not shown by papers.
    private static string Counted(RubricCriterion criterion, GradeFigures grades) => criterion.Code == CriterionCodes.Timeliness
        ? DocumentWords.Of("rating.answers", ReportWords.Number(grades.OnoOnly.Timeliness.N), grades.OnoOnly.Timeliness.MeanDays is { } mean ? ReportWords.Days(mean) : "–")
        : DocumentWords.Of("rating.replies", grades.OnoOnly.Quality.N, grades.OnoOnly.Quality.A, grades.OnoOnly.Quality.B, grades.OnoOnly.Quality.C, grades.OnoOnly.Quality.D, grades.OnoOnly.Quality.F);

    private static string Letter(RubricCriterion criterion, SelfGrade? grade, GradeFigures grades) => grade is not null ? grade.Letter.ToString()
        : criterion.Code != CriterionCodes.Timeliness ? DocumentWords.Of("rating.no_letter")
        : grades.OnoOnly.Timeliness.N < grades.LeastToGrade ? ReportWords.Of("grade.too_few")
        : ReportWords.Letter(grades.OnoOnly.Timeliness.GradeOfMean);

    private static ReportTable Table(DocumentsYear year, List<Row> rows) => new(
        YearDocuments.SelfRating,
        DocumentWords.Of("rating.caption", year.Year.Year, ReportWords.Day(year.Evidence.AsOf)),
        [
            Column("criterion", ColumnKind.Text), Column("element", ColumnKind.Text), Column("evidence", ColumnKind.Whole), Column("against", ColumnKind.Whole), Column("shown", ColumnKind.Text), Column("letter", ColumnKind.Text),
            Column("elementSource", ColumnKind.Text), Column("letterSource", ColumnKind.Text),
        ],
        [
            .. rows.Select(row => (IReadOnlyList<object?>)
            [
                RubricWords.Criterion(row.Criterion.Code), RubricWords.Element(row.Element), (long?)row.Mark?.By.Count, (long?)row.Mark?.Against.Count, row.Shown, row.Letter,
                RubricWords.Kind(row.Element.Source.Kind), RubricWords.Kind(row.Criterion.Letters.Source.Kind),
            ]),
        ]);

    private static Column Column(string name, ColumnKind kind) => new(name, DocumentWords.Of($"rating.column.{name}"), kind);

    private static object Data(DocumentsYear year, List<Row> rows) => new
    {
        schema = "sbrefa-self-rating/1",
        period = YearDocuments.Period(year.Year, year),
        basis = DocumentWords.Of("rating.basis"),
        leastToGrade = year.Report.Figures.Grades.LeastToGrade,
        timeliness = year.Report.Figures.Grades.OnoOnly.Timeliness,
        quality = year.Report.Figures.Grades.OnoOnly.Quality,
        rows = rows.Select(row => new
        {
            criterion = row.Criterion.Code,
            element = row.Element.Code,
            evidence = row.Mark?.By.Select(fact => -fact.Record),
            against = row.Mark?.Against.Select(fact => -fact.Record),
            shown = row.Mark?.IsShown,
            letter = row.Letter,
            elementSource = row.Element.Source.Kind,
            letterSource = row.Criterion.Letters.Source.Kind,
        }),
    };

    private sealed record Row(RubricCriterion Criterion, RubricElement Element, ElementMark? Mark, string Shown, string Letter);
}
