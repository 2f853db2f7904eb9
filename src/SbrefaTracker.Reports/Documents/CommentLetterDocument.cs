using System.Globalization;
using System.Text;
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
/// The agency's comment on the Ombudsman's draft report (15 U.S.C. 657(b)(2)(E)): figures of the draft as somebody read them, beside ours as they are counted; what the agency says; whom to ask.
/// </summary>
internal static class CommentLetterDocument
{
    public const string SchemaId = "sbrefa-comment-letter/1";
    internal const string TableName = "draft-figures";

    public static YearDocument Of(DocumentsYear year)
    {
        var statements = year.Of(EvidenceKinds.DraftStatement).ToList();
        var differences = year.Of(EvidenceKinds.DraftFigure).ToList();
        var values = YearDocuments.Facts(year, DocumentWords.Of("letter.title", year.Year.Year));
        values["statements"] = statements.Count == 0 ? "" : Statements(statements);
        values["noStatement"] = statements.Count == 0 ? DocumentWords.Of("letter.no_statement") : "";
        values["noDifferences"] = differences.Count == 0 ? DocumentWords.Of("letter.no_differences") : "";
        return new(YearDocuments.CommentLetter, values, [Table(year, differences)], Data(year, statements, differences))
        {
            AddressOf = new Dictionary<string, Func<string, string, string?>>(StringComparer.Ordinal) { [TableName] = (row, column) => column == "ours" ? AddressOf(year, row) : null },
        };
    }

    private static string? AddressOf(DocumentsYear year, string figure)
    {
        var ono = new CountedPart(CountedBy.Source, Sources.Ono);
        string Of(CountedFigure counted, params IReadOnlyList<CountedPart> more) => CountedAddress.AsOf(CountedAddress.Of(year.Year.Year, counted, [ono, .. more]), year.Report.Figures.AsOf);
        return figure switch
        {
            DraftFigures.Forwarded => Of(CountedFigure.Forwarded),
            DraftFigures.Answered or DraftFigures.MeanDays or DraftFigures.MedianDays or DraftFigures.GradeOfMean => Of(CountedFigure.Answered),
            DraftFigures.Pending => Of(CountedFigure.Forwarded, new CountedPart(CountedBy.Grade, CountedPart.Pending)),
            DraftFigures.Late => Of(CountedFigure.Forwarded, new CountedPart(CountedBy.Grade, nameof(Grade.F))),
            _ => null,
        };
    }

    /// <summary>Our figure over the complaints that ONO forwarded, as a person reads it; null where none of ours answers.</summary>
    public static string? Ours(AnnualFigures figures, string figure)
    {
        var ono = figures.TimelinessOnoOnly;
        return figure switch
        {
            DraftFigures.Forwarded => ReportWords.Number(ono.Cohort),
            DraftFigures.Answered => ReportWords.Number(ono.N),
            DraftFigures.Pending => ReportWords.Number(ono.Pending),
            DraftFigures.Late => ReportWords.Number(ono.F),
            DraftFigures.MeanDays => ono.MeanDays is { } mean ? ReportWords.Days(mean) : null,
            DraftFigures.MedianDays => ono.MedianDays is { } median ? ReportWords.Days(median) : null,
            DraftFigures.GradeOfMean => ono.N < figures.Grades.LeastToGrade ? ReportWords.Of("grade.too_few") : ReportWords.Letter(ono.GradeOfMean),
            _ => null,
        };
    }

    private static Markup Statements(List<EvidenceView> statements)
    {
        var html = new StringBuilder();
        foreach (var values in statements.Select(view => view.Current.Values))
        {
            var contact = string.Join(", ", new[] { EvidenceFields.Owner, EvidenceFields.Phone, EvidenceFields.MailAddress }.Select(values.GetValueOrDefault).OfType<string>());
            html.Append(CultureInfo.InvariantCulture, $"<h3>{Markup.Encode(values[EvidenceFields.Title])}</h3>\n<p class=\"words\"><bdi>{Markup.Encode(values[EvidenceFields.Text])}</bdi></p>\n");
            html.Append(CultureInfo.InvariantCulture, $"<p>{Markup.Encode(DocumentWords.Of("letter.contact", contact))}</p>\n");
        }

        return Markup.Of(html.ToString());
    }

    private static ReportTable Table(DocumentsYear year, List<EvidenceView> differences) => new(
        TableName,
        DocumentWords.Of("letter.caption", year.Year.Year, ReportWords.Day(year.Report.Figures.AsOf)),
        [.. new[] { "draft", "page", "figure", "stated", "ours", "why" }.Select(name => new Column(name, DocumentWords.Of($"letter.column.{name}"), ColumnKind.Text))],
        [
            .. differences.Select(view => view.Current.Values).Select(values => (IReadOnlyList<object?>)
            [
                values[EvidenceFields.Title],
                values.GetValueOrDefault(EvidenceFields.Page),
                EvidenceWords.Value(EvidenceFields.Figure, values[EvidenceFields.Figure]),
                values[EvidenceFields.Stated],
                Ours(year.Report.Figures, values[EvidenceFields.Figure]),
                values.GetValueOrDefault(EvidenceFields.Text),
            ]),
        ])
    {
        Keys = [.. differences.Select(view => view.Current.Values[EvidenceFields.Figure])],
    };

    private static object Data(DocumentsYear year, List<EvidenceView> statements, List<EvidenceView> differences) => new
    {
        schema = SchemaId,
        period = YearDocuments.Period(year.Year, year),
        statements = statements.Select(view => new { values = view.Current.Values, entered = YearDocuments.EnteredData(view) }),
        figures = differences.Select(view => new
        {
            values = view.Current.Values,
            ours = Ours(year.Report.Figures, view.Current.Values[EvidenceFields.Figure]),
            entered = YearDocuments.EnteredData(view),
        }),
    };
}
