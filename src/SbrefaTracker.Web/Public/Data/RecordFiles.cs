using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using SbrefaTracker.Application.PublicData;

namespace SbrefaTracker.Web.Public.Data;

/// <summary>The public data set as files, written while they are read from the database.</summary>
internal static class RecordFiles
{
    public const string Csv = "/data/complaints.csv";
    public const string Json = "/data/complaints.json";
    private const string Kept = "public, max-age=600";

    public static void MapRecordFiles(this IEndpointRouteBuilder site)
    {
        site.MapGet(Csv, SendCsv).AllowAnonymous();
        site.MapGet(Json, SendJson).AllowAnonymous();
    }

    private static PushStreamHttpResult SendCsv(HttpContext context, PublicRecords records)
    {
        context.Response.Headers.CacheControl = Kept;
        return CsvStream.Of("complaints.csv", PublicRecords.Header, records.Read(context.RequestAborted).Select(PublicRecords.Line));
    }

    private static JsonHttpResult<IAsyncEnumerable<PublicRecord>> SendJson(HttpContext context, PublicRecords records)
    {
        context.Response.Headers.CacheControl = Kept;
        return TypedResults.Json(records.Read(context.RequestAborted), JsonSerializerOptions.Web);
    }
}
