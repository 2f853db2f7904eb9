using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using SbrefaTracker.Application.Narratives;
using SbrefaTracker.Application.PublicData;
using SbrefaTracker.Domain.PublicData;
using SbrefaTracker.Reports.Tables;

namespace SbrefaTracker.Web.Public.Data;

/// <summary>What each field of each file of the public figures means, in the reader's language.</summary>
internal static class DataDictionary
{
    public const string File = "data-dictionary.csv";
    private const string Records = "complaints.csv";
    private const string RecordsJson = "complaints.json";
    private const string RecordsParquet = "complaints.parquet";
    private const string Narratives = "narratives.csv";
    public const string Address = $"{DataChoice.Path}/{File}";

    private static readonly string[] OfBreakdown = ["fiscalYear", "key", "name", "received", "share", "q1", "q2", "q3", "q4", "answered", "medianDays"];

    // Of figures.json as a path: a dot goes into an object, square brackets into each of an array, braces to each value by its name.
    private static readonly string[] OfTotals =
        ["fiscalYear", "edition", "cutOff", "countedAt", "threshold", "received", "closed", "openAtEnd", "forwarded", "answered", "meanDays", "medianDays", "p90Days", "heldBackAt", "isWithheld"];

    private static readonly string[] OfQuarter = ["fiscalYear", "quarter", "cutOff", "countedAt", "received", "answered", "medianDays"];

    private static readonly string[] OfRow = ["key", "whole", "parts", "medianDays"];

    /// <summary>
    /// Every file with its fields; those of the public rows are as in the rows' own dictionary. The files of one publication of a year have the same fields.
    /// </summary>
    public static readonly IReadOnlyList<(string File, IReadOnlyList<string> Fields)> All =
    [
        ("by-quarter.csv", ["quarter", "received", "answered", "medianDays", "cutOff"]),
        (FigureFiles.Grades, ["fiscalYear", "grade", "answered", "share"]),
        .. PublicTables.Breakdowns.Select(one => (FigureFiles.FileOf(one), (IReadOnlyList<string>)OfBreakdown)),
        (FigureFiles.Json,
        [
            .. OfQuarter.Select(field => $"quarters[].{field}"), .. OfTotals.Select(field => $"years[].totals.{field}"),
            "years[].tables{}.name", "years[].tables{}.isWithheld", "years[].tables{}.hidden", .. OfRow.Select(field => $"years[].tables{{}}.rows[].{field}"),
        ]),
        (Records, PublicRecords.Columns),
        (RecordsJson, [.. PublicRecords.Columns.Select(InJson)]),
        (RecordsParquet, PublicRecords.Columns),
        (Narratives, NarrativeVersions.Header.Split(',')),
        ("narratives.json", ["id", "status", "fiscalYear", "actionType", "language", "version", "publishedAt", "text"]),
    ];

    public static void MapDataDictionary(this IEndpointRouteBuilder site) => site.MapGet(Address, Send).AllowAnonymous();

    private static FileContentHttpResult Send(HttpContext context, FigureWords words)
    {
        FigureFiles.Keep(context, hasWords: true);
        var text = new StringBuilder(Csv.Line(["file", "field", "means"]));
        foreach (var (file, fields) in All)
        {
            foreach (var field in fields)
                text.Append(Csv.Line([file, field, Means(file, field, words)]));
        }

        return TypedResults.File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", File);
    }

    private static string InJson(string column) => string.Concat(column.Split('_').Select((part, index) => index == 0 ? part : $"{char.ToUpperInvariant(part[0])}{part[1..]}"));

    private static string Means(string file, string field, FigureWords words) => words.Say(
        file is Records or RecordsParquet ? $"dictionary.{field}"
        : file == RecordsJson ? $"dictionary.json.{PublicRecords.Columns.Single(column => InJson(column) == field)}"
        : file.StartsWith("narratives.", StringComparison.Ordinal) ? $"narrative.{field.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant()}"
        : $"field.{field.Split('.')[^1]}");
}
