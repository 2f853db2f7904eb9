using System.Globalization;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Questionnaire;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Questionnaire;
using SbrefaTracker.Reports.Figures;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Documents;

/// <summary>
/// The agency rated by itself in the shape of the Ombudsman's report (record 30): its row among the agencies with a letter a criterion, then each criterion and element, how much shows it, the letter
/// where one follows, and whose reading each is. There is no letter over all criteria.
/// </summary>
internal static class SelfRatingDocument
{
    public const string SchemaId = "sbrefa-self-rating/1";
    public const string AgencyTable = YearDocuments.SelfRating + "-agency";

    public static YearDocument Of(DocumentsYear year)
    {
        var values = YearDocuments.Facts(year, DocumentWords.Of("rating.title", year.Year.Year));
        var rows = Rows(year).ToList();
        values["n"] = DocumentWords.Of("rating.n", year.Report.Figures.Grades.OnoOnly.Timeliness.N);
        values["replies"] = DocumentWords.Of("rating.replies.n", year.Report.Figures.Grades.OnoOnly.Quality.Replies ?? 0);
        values["assessed"] = ReportWords.Number(year.Report.Figures.Grades.OnoOnly.Quality.N);
        values["least"] = ReportWords.Number(year.Report.Figures.Grades.LeastToGrade);
        return new(YearDocuments.SelfRating, values, [Agency(year), Table(year, rows)], Data(year, rows))
        {
            AddressOf = new Dictionary<string, Func<string, string, string?>>(StringComparer.Ordinal) { [AgencyTable] = (_, column) => AddressOf(year, column) },
        };
    }

    private static IEnumerable<Row> Rows(DocumentsYear year)
    {
        foreach (var criterion in year.Evidence.Rubric.Criteria)
        {
            var grade = Find(year, criterion);
            foreach (var element in criterion.Elements)
            {
                var mark = grade?.Elements.First(one => one.Element == element);
                var shown = element.IsOnosToJudge ? DocumentWords.Of("rating.not_computed") : mark is null ? Counted(criterion, year.Report.Figures.Grades) : DocumentWords.Of(mark.IsShown ? "rating.shown" : "rating.not_shown");
                yield return new(criterion, element, mark, shown, Letter(year, criterion));
            }
        }
    }

    private static SelfGrade? Find(DocumentsYear year, RubricCriterion criterion) => year.Evidence.Grades.FirstOrDefault(one => one.Criterion == criterion);

    // Answers to what ONO forwarded are counted, not shown by papers.
    private static string Counted(RubricCriterion criterion, GradeFigures grades) => criterion.Code == CriterionCodes.Timeliness
        ? DocumentWords.Of("rating.answers", ReportWords.Number(grades.OnoOnly.Timeliness.N), grades.OnoOnly.Timeliness.MeanDays is { } mean ? ReportWords.Days(mean) : "–")
        : DocumentWords.Of("rating.replies", grades.OnoOnly.Quality.N, grades.OnoOnly.Quality.A, grades.OnoOnly.Quality.B, grades.OnoOnly.Quality.C, grades.OnoOnly.Quality.D, grades.OnoOnly.Quality.F, grades.OnoOnly.Quality.Replies ?? 0);

    // Nothing was forwarded, so there was nothing to answer: that is not the same as too little to tell.
    private static string Letter(DocumentsYear year, RubricCriterion criterion)
    {
        var (grades, ono) = (year.Report.Figures.Grades, year.Report.Figures.Grades.OnoOnly);
        if (Find(year, criterion) is { } grade)
        {
            return grade.Letter.ToString();
        }

        var (n, letter) = criterion.Code == CriterionCodes.Timeliness ? (ono.Timeliness.N, ono.Timeliness.GradeOfMean) : (ono.Quality.N, ono.Quality.Middle);
        return ono.Timeliness.Cohort == 0 ? DocumentWords.Of("rating.none") : n < grades.LeastToGrade ? ReportWords.Of("grade.too_few") : ReportWords.Letter(letter);
    }

    private static ReportTable Agency(DocumentsYear year)
    {
        var ono = year.Report.Figures.Grades.OnoOnly;
        var criteria = year.Evidence.Rubric.Criteria;
        return new(
            AgencyTable,
            DocumentWords.Of("rating.agency.caption", year.Year.Year, ReportWords.Day(year.Report.Figures.AsOf)),
            [
                Of("agency", ColumnKind.Text), Of("received", ColumnKind.Whole), Of("responses", ColumnKind.Whole), Of("pending", ColumnKind.Whole), Of("averageDays", ColumnKind.Text),
                .. criteria.Select(criterion => new Column(criterion.Code, RubricWords.Criterion(criterion.Code), ColumnKind.Text)),
            ],
            [[year.Report.AgencyName, ono.Timeliness.Cohort, ono.Timeliness.N, ono.Open, Average(ono), .. criteria.Select(criterion => Letter(year, criterion))]]);

        static Column Of(string name, ColumnKind kind) => new(name, DocumentWords.Of($"rating.agency.{name}"), kind);
    }

    private static string Average(GradeRow ono) => ono.Timeliness.MeanDays is { } mean ? ReportWords.Days(mean) : DocumentWords.Of("rating.none");

    private static string? AddressOf(DocumentsYear year, string column)
    {
        var part = new CountedPart(CountedBy.Source, Sources.Ono);
        CountedFigure? figure = column switch
        {
            "received" => CountedFigure.Forwarded,
            "responses" or "averageDays" or CriterionCodes.Timeliness => CountedFigure.Answered,
            "pending" => CountedFigure.Unanswered,
            CriterionCodes.Quality => CountedFigure.Assessed,
            _ => null,
        };
        return figure is null ? null : CountedAddress.AsOf(CountedAddress.Of(year.Year.Year, figure, part), year.Report.Figures.AsOf);
    }

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
                RubricWords.Kind(row.Element.Source.Kind), RubricWords.Kind(row.Criterion.YearSource.Kind),
            ]),
        ]);

    private static Column Column(string name, ColumnKind kind) => new(name, DocumentWords.Of($"rating.column.{name}"), kind);

    private static object Data(DocumentsYear year, List<Row> rows) => new
    {
        schema = SchemaId,
        period = YearDocuments.Period(year.Year, year),
        basis = DocumentWords.Of("rating.basis"),
        agency = new
        {
            received = year.Report.Figures.Grades.OnoOnly.Timeliness.Cohort,
            responses = year.Report.Figures.Grades.OnoOnly.Timeliness.N,
            pending = year.Report.Figures.Grades.OnoOnly.Open,
            averageDays = year.Report.Figures.Grades.OnoOnly.Timeliness.MeanDays,
            letters = year.Evidence.Rubric.Criteria.ToDictionary(criterion => criterion.Code, criterion => Letter(year, criterion), StringComparer.Ordinal),
        },
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
            letterSource = row.Criterion.YearSource.Kind,
        }),
    };

    private sealed record Row(RubricCriterion Criterion, RubricElement Element, ElementMark? Mark, string Shown, string Letter);
}
