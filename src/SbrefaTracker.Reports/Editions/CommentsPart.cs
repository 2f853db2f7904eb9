using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Editions;

/// <summary>The comments on an edition, those that were not resolved first, in each form: in the page, as a table, as JSON.</summary>
internal static class CommentsPart
{
    public const string TableName = "unresolved-comments";
    public const string ResolvedName = "resolved-comments";
    public const string SchemaId = "sbrefa-unresolved-comments/1";
    public const string JsonFile = "unresolved-comments.json";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default };

    /// <summary>Each comment under the name of its office, those without a change first; a sentence where there is none.</summary>
    public static Markup Html(EditionPart edition)
    {
        var html = new StringBuilder();
        if (edition.Comments.Count == 0)
            html.Append(CultureInfo.InvariantCulture, $"<p>{Text(edition.CommentsBy is null ? "comments.not_sent" : "comments.none")}</p>");
        else
            List(html, edition.Comments.Select(comment => Item(comment.OfficeName, comment.Office, comment.MadeOn, comment.Text, "comments.why", comment.Answer, "")));
        if (edition.Resolved.Count > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"\n<p>{Text("comments.resolved")}</p>\n");
            List(html, edition.Resolved.Select(comment => Item(comment.OfficeName, comment.Office, comment.MadeOn, comment.Text, "comments.changed", comment.Changed, Corrected(comment))));
        }

        return Markup.Of(html.ToString());
    }

    private static void List(StringBuilder html, IEnumerable<string> items) => html.Append("<ul class=\"remarks\">\n").AppendJoin("", items).Append("</ul>");

    private static string Item(string officeName, string office, DateOnly madeOn, string text, string about, string answer, string more) =>
        $"<li><h3 class=\"sub\">{Text("comments.by", officeName, office, ReportWords.LongDay(madeOn))}</h3>\n"
        + $"<blockquote><bdi>{Markup.Encode(text)}</bdi></blockquote>\n"
        + $"<p class=\"answer\"><b>{Text(about)}</b> <bdi>{Markup.Encode(answer)}</bdi>{more}</p></li>\n";

    private static string Corrected(ResolvedComment comment) =>
        (comment.IsComplaint ? " " + Text("comments.complaint") : "") + (comment.Figure is { } figure ? $" {Text("comments.figure")} {Markup.Encode(DictionaryWords.Place(figure))} <code>{Markup.Encode(figure)}</code>." : "");

    // What both tables say of a comment.
    private static IReadOnlyList<Column> Said =>
    [
        new("office", ReportWords.Of("column.code"), ColumnKind.Code),
        new("name", ReportWords.Of("column.office"), ColumnKind.Text),
        new("madeOn", ReportWords.Of("column.madeOn"), ColumnKind.Code),
        new("comment", ReportWords.Of("column.comment"), ColumnKind.Text),
    ];

    public static ReportTable ResolvedTable(EditionPart edition) => new(
        ResolvedName,
        ReportWords.Of("comments.resolved.caption", edition.Number),
        [
            .. Said,
            new("changed", ReportWords.Of("column.changed"), ColumnKind.Text),
            new("complaintCorrected", ReportWords.Of("column.complaintCorrected"), ColumnKind.Code),
            new("figureCorrected", ReportWords.Of("column.figureCorrected"), ColumnKind.Code),
        ],
        [.. edition.Resolved.Select(comment => (IReadOnlyList<object?>)[comment.Office, comment.OfficeName, Iso(comment.MadeOn), comment.Text, comment.Changed, comment.IsComplaint ? "yes" : "no", comment.Figure])]);

    public static ReportTable Table(EditionPart edition) => new(
        TableName,
        ReportWords.Of("comments.caption", edition.Number),
        [
            .. Said,
            new("answer", ReportWords.Of("column.answer"), ColumnKind.Text),
        ],
        [.. edition.Comments.Select(comment => (IReadOnlyList<object?>)[comment.Office, comment.OfficeName, Iso(comment.MadeOn), comment.Text, comment.Answer])]);

    public static string Json(EditionPart edition, AnnualFigures figures) => JsonSerializer.Serialize(
        new
        {
            schema = SchemaId,
            fiscalYear = figures.FiscalYear,
            asOf = figures.AsOf,
            edition = edition.Number,
            state = edition.State.ToString(),
            issuedOn = edition.IssuedOn,
            commentsBy = edition.CommentsBy,
            comments = edition.Comments.Select(comment => new { office = comment.Office, officeName = comment.OfficeName, madeOn = comment.MadeOn, text = comment.Text, answer = comment.Answer }),
            resolved = edition.Resolved.Select(comment => new { office = comment.Office, officeName = comment.OfficeName, madeOn = comment.MadeOn, text = comment.Text, changed = comment.Changed, complaintCorrected = comment.IsComplaint, figureCorrected = comment.Figure }),
            stories = new { printed = edition.Stories.Count, leftOut = edition.StoriesLeftOut },
        },
        Form) + "\n";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(string key, params object[] args) => Markup.Encode(ReportWords.Of(key, args));
}
