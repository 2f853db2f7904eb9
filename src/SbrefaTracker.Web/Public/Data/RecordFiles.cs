using System.Globalization;
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

    public static void MapRecordFiles(this IEndpointRouteBuilder site)
    {
        site.MapGet(Csv, SendCsv).AllowAnonymous();
        site.MapGet(Json, SendJson).AllowAnonymous();
        site.MapGet(Parquet, SendParquet).AllowAnonymous();
    }

    /// <summary>The address of a file as it was in a version.</summary>
    public static string Of(string file, int version) => string.Create(CultureInfo.InvariantCulture, $"{file}?version={version}");

    /// <summary>The address of the rows that are chosen.</summary>
    public static string Of(string file, DataChoice choice) => file + choice.Query;

    private static async Task<Results<PushStreamHttpResult, NotFound>> SendCsv(int? version, [AsParameters] DataAsked choice, HttpContext context, PublicRecords records)
    {
        if (await Asked(version, choice.Rows, context, records) is not { } asked)
            return TypedResults.NotFound();
        FigureFiles.Keep(context, hasWords: false);
        return CsvStream.Of(asked.Name(".csv"), PublicRecords.Header, asked.Rows.Select(PublicRecords.Line));
    }

    // Written to a file first, which goes with the answer: the format is closed by what stands at its end.
    private static async Task<Results<FileStreamHttpResult, NotFound>> SendParquet(int? version, [AsParameters] DataAsked choice, HttpContext context, PublicRecords records)
    {
        if (await Asked(version, choice.Rows, context, records) is not { } asked)
            return TypedResults.NotFound();
        var file = JobFiles.Temporary();
        try
        {
            await RecordsParquet.Write(file, asked.Rows, context.RequestAborted);
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }

        file.Position = 0;
        FigureFiles.Keep(context, hasWords: false);
        return TypedResults.Stream(file, ParquetType, asked.Name(".parquet"));
    }

    private static async Task<Results<JsonHttpResult<IAsyncEnumerable<PublicRecord>>, NotFound>> SendJson(int? version, [AsParameters] DataAsked choice, HttpContext context, PublicRecords records)
    {
        if (await Asked(version, choice.Rows, context, records) is not { } asked)
            return TypedResults.NotFound();
        FigureFiles.Keep(context, hasWords: false);
        return TypedResults.Json(asked.Rows, JsonSerializerOptions.Web);
    }

    // Without a number the set as it is now; null where there is no such version, or it is not given out any more.
    private static async Task<AskedRows?> Asked(int? version, RowChoice choice, HttpContext context, PublicRecords records) =>
        version is not { } number ? new(records.Read(choice, context.RequestAborted), Chosen(choice))
        : await records.Version(number, context.RequestAborted) is { IsGiven: true } known ? new(records.Read(known, choice, context.RequestAborted), string.Create(CultureInfo.InvariantCulture, $"-v{number}{Chosen(choice)}"))
        : null;

    // Not the file that a version's hash is of.
    private static string Chosen(RowChoice choice) => choice.IsAll ? "" : "-chosen";

    private sealed record AskedRows(IAsyncEnumerable<PublicRecord> Rows, string Suffix)
    {
        public string Name(string form) => $"complaints{Suffix}{form}";
    }
}
