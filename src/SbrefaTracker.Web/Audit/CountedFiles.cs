using System.Globalization;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.AnnualReports;
using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Reports.Tables;
using SbrefaTracker.Web.Public.Data;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Audit;

/// <summary>The complaints behind a figure as a file: every column asks the disclosure policy, complaint by complaint.</summary>
internal static class CountedFiles
{
    public const string Name = "list.csv";

    // What it is called, by which field of the catalogue the policy decides, and what stands there. Days and letter are made of the days of the rated clock.
    private static readonly (string Column, string Field, Func<CountedComplaint, string> Cell)[] Columns =
    [
        ("own_reference", "own_reference", one => one.Reference),
        ("office", "office", one => one.OfficeCode),
        ("action_type", "action_type", one => one.ActionType),
        ("received_on", "received_on", one => Of(one.ReceivedOn)),
        ("forwarded_on", "forwarded_on", one => Of(one.ForwardedOn)),
        ("responded_on", "responded_on", one => Of(one.RespondedOn)),
        ("closed_on", "closed_on", one => Of(one.ClosedOn)),
        ("days", "responded_on", one => one.Days?.ToString(CultureInfo.InvariantCulture) ?? ""),
        ("grade", "responded_on", LetterOf),
    ];

    public static void MapCountedFiles(this IEndpointRouteBuilder site) =>
        site.MapGet($"/audit/annual-report/{{year:int:range(5,9980)}}/complaints/{{figure}}/{Name}", Send).RequireAuthorization(StaffAreas.Audit);

    /// <summary>A, B, C, D or F; pending while neither is known; nothing where the clock has not begun.</summary>
    public static string LetterOf(CountedComplaint one) => one.Grade?.ToString() ?? (one.Days is null ? "" : CountedPart.Pending);

    private static async Task<IResult> Send(int year, string figure, string[]? by, string[]? key, string? asof, string? edition, HttpContext context, ReadCountedComplaints complaints, FrozenLists frozen, ActorLookup actors, AgencyTime time)
    {
        if (CountedRequest.Read(year, figure, by, key, asof, edition, time.Today) is not { } asked || await actors.Of(context, context.RequestAborted) is not { } actor)
            return TypedResults.NotFound();
        var audience = DisclosurePolicy.AudienceOf(actor);
        var rows = complaints.All(asked.Period, asked.Figure, actor, asked.Parts, context.RequestAborted);
        if (asked.Edition is { } mark)
        {
            if ((await frozen.All(mark, asked.Period.Year, asked.Figure, actor, asked.Parts, context.RequestAborted)).Value is not { } whole)
                return TypedResults.NotFound();
            context.Response.RegisterForDisposeAsync(whole.Unpacked);
            rows = whole.Rows;
        }

        context.Response.Headers.CacheControl = "no-store";
        return CsvStream.Of(
            string.Create(CultureInfo.InvariantCulture, $"fy{year}-{asked.Figure.ToString().ToLowerInvariant()}-{(asked.Edition is { } of ? $"edition-{of.Text}" : Of(asked.Period.AsOf))}.csv"),
            string.Join(',', Columns.Select(column => column.Column)),
            rows.Select(row => Csv.Line(Columns.Select(column => DisclosurePolicy.Sees(audience, row.Level, column.Field) ? column.Cell(row) : ""))));
    }

    private static string Of(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
