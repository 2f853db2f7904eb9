using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using SbrefaTracker.Application.Jobs;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Reports.PublicData;

namespace SbrefaTracker.Web.Public.Data;

/// <summary>The public data set as files, written while they are read from the database.</summary>
internal static class RecordFiles
{
    public const string Csv = "/data/complaints.csv";
    public const string Json = "/data/complaints.json";
    public const string Parquet = "/data/complaints.parquet";
    public const string ParquetType = "application/vnd.apache.parquet";
    private const string Kept = "public, max-age=600";

    public static void MapRecordFiles(this IEndpointRouteBuilder site)
    {
        site.MapGet(Csv, SendCsv).AllowAnonymous();
        site.MapGet(Json, SendJson).AllowAnonymous();
        site.MapGet(Parquet, SendParquet).AllowAnonymous();
    }

    private static PushStreamHttpResult SendCsv(HttpContext context, PublicRecords records)
    {
        context.Response.Headers.CacheControl = Kept;
        return CsvStream.Of("complaints.csv", PublicRecords.Header, records.Read(context.RequestAborted).Select(PublicRecords.Line));
    }

    // Written to a file first, which goes with the answer: the format is closed by what stands at its end.
    private static async Task<FileStreamHttpResult> SendParquet(HttpContext context, PublicRecords records)
    {
        var file = JobFiles.Temporary();
        try
        {
            await RecordsParquet.Write(file, records.Read(context.RequestAborted), context.RequestAborted);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        file.Position = 0;
        context.Response.Headers.CacheControl = Kept;
        return TypedResults.Stream(file, ParquetType, "complaints.parquet");
    }

    private static JsonHttpResult<IAsyncEnumerable<PublicRecord>> SendJson(HttpContext context, PublicRecords records)
    {
        context.Response.Headers.CacheControl = Kept;
        return TypedResults.Json(records.Read(context.RequestAborted), JsonSerializerOptions.Web);
    }
}
