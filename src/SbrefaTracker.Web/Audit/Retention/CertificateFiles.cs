using System.Globalization;
using System.Text.Json;
using SbrefaTracker.Application.Accounts;
using SbrefaTracker.Application.Retention;
using SbrefaTracker.Application.Retention.Batches;
using SbrefaTracker.Application.Retention.Records;
using SbrefaTracker.Reports.Printing;
using SbrefaTracker.Reports.Schemas;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Audit.Retention;

/// <summary>Gives a certificate of disposal, or those of a day or of a batch together, as JSON and as PDF, to be kept where certificates are kept.</summary>
internal static class CertificateFiles
{
    private static readonly JsonSerializerOptions Written = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static string Address(string reference) => $"/audit/retention/{Uri.EscapeDataString(reference)}/certificate.json";

    public static string Print(string reference) => $"/audit/retention/{Uri.EscapeDataString(reference)}/certificate.pdf";

    public static string PrintOfDay(string day) => $"/audit/retention/on/{Uri.EscapeDataString(day)}/certificate.pdf";

    /// <summary>The page of a batch's certificate: records of the office have numbers below zero, addresses above.</summary>
    public static string OfBatch(long record, bool inDesk) => string.Create(CultureInfo.InvariantCulture, $"{(inDesk ? "/desk/disposals" : "/audit/retention")}/batches/{-record}");

    public static string PrintOfBatch(long record, bool inDesk) => OfBatch(record, inDesk) + "/certificate.pdf";

    public static string PrintOfRecord(long record, bool inDesk) => RecordPlaces.Keeping(record, inDesk) + "/certificate.pdf";

    public static void MapCertificateFiles(this IEndpointRouteBuilder site)
    {
        site.MapGet("/audit/retention/{reference}/certificate.json", Send).RequireAuthorization(StaffAreas.Audit);
        site.MapGet("/audit/retention/{reference}/certificate.pdf", SendPrint).RequireAuthorization(StaffAreas.Audit);
        site.MapGet("/audit/retention/batches/{number:long:min(1)}/certificate.pdf", SendPrintOfBatch).RequireAuthorization(StaffAreas.Audit);
        site.MapGet("/desk/disposals/batches/{number:long:min(1)}/certificate.pdf", SendPrintOfBatch).RequireAuthorization(StaffAreas.Desk);
        site.MapGet("/audit/retention/records/{number:long:min(1)}/certificate.pdf", SendPrintOfRecord).RequireAuthorization(StaffAreas.Audit);
        site.MapGet("/desk/disposals/records/{number:long:min(1)}/certificate.pdf", SendPrintOfRecord).RequireAuthorization(StaffAreas.Desk);
        site.MapGet("/audit/retention/on/{day}/certificate.pdf", SendPrintOfDay).RequireAuthorization(StaffAreas.Audit);
    }

    private static async Task<IResult> SendPrint(
        string reference, HttpContext http, DisposalQueries disposals, CertificateSheet sheet, PagePrinter printer, ActorLookup actors, CancellationToken ct) =>
        await actors.Of(http, ct) is { } actor && (await disposals.Certificate(reference, actor, ct)).Value is { } certificate
            ? await Printed(http, sheet.Of(certificate), $"disposal-{certificate.Reference}.pdf", printer, ct)
            : TypedResults.NotFound();

    private static async Task<IResult> SendPrintOfDay(
        string day, HttpContext http, DisposalQueries disposals, CertificateSheet sheet, PagePrinter printer, ActorLookup actors, CancellationToken ct) =>
        Dates.Read(day) is { } on && await actors.Of(http, ct) is { } actor && (await disposals.OfDay(on, actor, ct)).Value is { } certificates
            ? await Printed(http, sheet.OfDay(on, certificates), $"disposal-{Dates.Iso(on)}.pdf", printer, ct)
            : TypedResults.NotFound();

    private static async Task<IResult> SendPrintOfBatch(
        long number, HttpContext http, BatchCertificates batches, CertificateSheet sheet, PagePrinter printer, ActorLookup actors, CancellationToken ct) =>
        await actors.Of(http, ct) is { } actor && (await batches.Of(-number, actor, ct)).Value is { } certificate
            ? await Printed(http, sheet.OfBatch(certificate), string.Create(CultureInfo.InvariantCulture, $"disposal-batch-{number}.pdf"), printer, ct)
            : TypedResults.NotFound();

    private static async Task<IResult> SendPrintOfRecord(
        long number, HttpContext http, RecordKeepingQueries keeping, CertificateSheet sheet, PagePrinter printer, ActorLookup actors, CancellationToken ct) =>
        await actors.Of(http, ct) is { } actor && (await keeping.Of(-number, actor, ct)).Value is { Disposals.Count: > 0 } kept
            ? await Printed(http, sheet.OfRecord(kept), string.Create(CultureInfo.InvariantCulture, $"disposal-record-{number}.pdf"), printer, ct)
            : TypedResults.NotFound();

    private static async Task<IResult> Printed(HttpContext http, byte[] page, string name, PagePrinter printer, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        return !printer.IsThere ? TypedResults.NotFound()
            : await printer.Print(page, ct) is { } pdf ? TypedResults.File(pdf, "application/pdf", name)
            : TypedResults.StatusCode(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<IResult> Send(string reference, HttpContext http, DisposalQueries disposals, ActorLookup actors, CancellationToken ct)
    {
        if (await actors.Of(http, ct) is not { } actor || (await disposals.Certificate(reference, actor, ct)).Value is not { } certificate)
        {
            return TypedResults.NotFound();
        }

        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.File(JsonSerializer.SerializeToUtf8Bytes(new { format = GivenOutSchemas.CertificateFormat, certificate }, Written), "application/json", $"disposal-{certificate.Reference}.json");
    }
}
