using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Reads;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Audit.Reads;

/// <summary>Gives the reads of a filter as a file for a spreadsheet: no cell of it is run as a formula.</summary>
internal static class ReadFiles
{
    public const string Path = "/audit/reads.csv";

    private static readonly IReadOnlyList<Column> Columns =
        [.. new[] { "at", "reference", "complaints", "account", "name", "way", "purpose", "words", "unusual", "reviewed_by", "note" }.Select(name => new Column(name, name, ColumnKind.Text))];

    public static void MapReadFiles(this IEndpointRouteBuilder site) => site.MapGet(Path, Send).RequireAuthorization(StaffAreas.Audit);

    private static async Task<IResult> Send(
        string? from, string? through, string? reference, string? by, string? way, string? show, HttpContext context,
        [FromServices] ReadReview review, [FromServices] ActorLookup actors, [FromServices] AgencyTime time, [FromServices] Refusals words,
        [FromServices] IStringLocalizer<ReadsPage> text, CancellationToken ct)
    {
        var actor = await actors.Of(context, ct);
        var lines = actor is null ? Refusal.Of("not_allowed") : await review.Export(ReadsFilter.Of(from, through, reference, by, way, show, time.Today), actor, ct);
        context.Response.Headers.CacheControl = "no-store";
        if (lines.Value is not { } read)
        {
            return TypedResults.Text(string.Join(Environment.NewLine, lines.Refusals.Select(words.Say)), statusCode: StatusCodes.Status422UnprocessableEntity);
        }

        IEnumerable<IReadOnlyList<object?>> rows = read.Rows.Select(Row);
        if (read.EndsAfter is { } most)
        {
            rows = rows.Append([text["ends", most].Value, .. Columns.Skip(1).Select(_ => "")]);
        }

        var table = new ReportTable("reads", "reads", Columns, [.. rows]);
        byte[] file = [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Csv.Write(table))];
        return TypedResults.File(file, "text/csv; charset=utf-8", string.Create(CultureInfo.InvariantCulture, $"reads-{time.Today:yyyy-MM-dd}.csv"));
    }

    private static IReadOnlyList<object?> Row(ReadLine line) =>
    [
        line.At.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), line.Reference ?? "", line.Complaints.ToString(CultureInfo.InvariantCulture),
        line.ById, line.By, line.Way, line.Purpose, line.Words ?? "", line.IsOutside ? "outside" : line.IsMany ? "many" : "", line.ReviewedBy ?? "", line.Note ?? "",
    ];
}
