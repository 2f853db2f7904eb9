using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Editions;

/// <summary>The unresolved comments of an edition in each form: in the page, as a table, as JSON.</summary>
internal static class CommentsPart
{
    public const string TableName = "unresolved-comments";
    public const string JsonFile = "unresolved-comments.json";

    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web) { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default };

    /// <summary>Each comment under the name of its office; a sentence where there is none.</summary>
    public static Markup Html(EditionPart edition)
    {
        if (edition.Comments.Count == 0)
            return Markup.Of($"<p>{Text(edition.CommentsBy is null ? "comments.not_sent" : "comments.none")}</p>");
        var html = new StringBuilder("<ul class=\"remarks\">\n");
        foreach (var comment in edition.Comments)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li><h3 class=\"sub\">{Text("comments.by", comment.OfficeName, comment.Office, ReportWords.LongDay(comment.MadeOn))}</h3>\n");
            html.Append(CultureInfo.InvariantCulture, $"<blockquote><bdi>{Markup.Encode(comment.Text)}</bdi></blockquote>\n");
            html.Append(CultureInfo.InvariantCulture, $"<p class=\"answer\"><b>{Text("comments.why")}</b> <bdi>{Markup.Encode(comment.Answer)}</bdi></p></li>\n");
        }

        return Markup.Of(html.Append("</ul>").ToString());
    }

    public static ReportTable Table(EditionPart edition) => new(
        TableName,
        ReportWords.Of("comments.caption", edition.Number),
        [
            new("office", ReportWords.Of("column.code"), ColumnKind.Code),
            new("name", ReportWords.Of("column.office"), ColumnKind.Text),
            new("madeOn", ReportWords.Of("column.madeOn"), ColumnKind.Code),
            new("comment", ReportWords.Of("column.comment"), ColumnKind.Text),
            new("answer", ReportWords.Of("column.answer"), ColumnKind.Text),
        ],
        [.. edition.Comments.Select(comment => (IReadOnlyList<object?>)[comment.Office, comment.OfficeName, Iso(comment.MadeOn), comment.Text, comment.Answer])]);

    public static string Json(EditionPart edition, AnnualFigures figures) => JsonSerializer.Serialize(
        new
        {
            schema = "sbrefa-unresolved-comments/1",
            fiscalYear = figures.FiscalYear,
            asOf = figures.AsOf,
            edition = edition.Number,
            state = edition.State.ToString(),
            issuedOn = edition.IssuedOn,
            commentsBy = edition.CommentsBy,
            comments = edition.Comments.Select(comment => new { office = comment.Office, officeName = comment.OfficeName, madeOn = comment.MadeOn, text = comment.Text, answer = comment.Answer }),
        },
        Form) + "\n";

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(string key, params object[] args) => Markup.Encode(ReportWords.Of(key, args));
}
