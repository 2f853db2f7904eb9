using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Composition;
using SbrefaTracker.Web.Parts;
using SbrefaTracker.Web.Parts.Forms;

namespace SbrefaTracker.Web.Public.Filing;

/// <summary>What came of the files of one form.</summary>
/// <param name="Stored">The ids of those that were taken.</param>
/// <param name="Problems">The codes of what was refused, each once; of several files each with the number of the file among them. Names stand in no address.</param>
internal sealed record ReceivedParts(IReadOnlyList<long> Stored, IReadOnlyList<string> Problems)
{
    /// <summary>As it stands in the address of the page that is shown next.</summary>
    public string Query => string.Concat(Problems.Select((code, index) => $"{(index == 0 ? '?' : '&')}problem={Uri.EscapeDataString(code)}"));
}

/// <summary>Takes the files of a form as they come, part by part: none is ever held whole.</summary>
internal static class FileParts
{
    /// <summary>No file came at all.</summary>
    public const string None = "file.none";

    private const long Slack = 1024 * 1024;
    private const int LongestBoundary = 100;
    private const char Number = '-';

    /// <summary>Ten files of the largest size, and what separates them.</summary>
    private const long LargestBody = (EvidenceLimits.MostFiles * EvidenceLimits.MostBytes) + Slack;

    /// <summary>What stands behind the codes in an address, as a page tells it; what is none of ours is left out.</summary>
    /// <param name="codes">As they stand in the address.</param>
    /// <param name="words">Of refusals.</param>
    /// <param name="nth">How a page calls the file of a number.</param>
    public static IReadOnlyList<FormFault> Faults(IEnumerable<string>? codes, Refusals words, Func<int, string> nth) =>
        [.. from code in (codes ?? []).Distinct()
            let parts = code.Split(Number)
            let refusal = Problem(parts[0])
            where refusal is not null
            select new FormFault(null, parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? nth(number) : "", words.Say(refusal))];

    /// <summary>A page tells what stands behind this code.</summary>
    public static bool IsTold(string code) => Problem(code) is not null;

    /// <param name="http">The request.</param>
    /// <param name="evidence">Where files go.</param>
    /// <param name="owner">Whose they are.</param>
    /// <param name="ct">Stops it.</param>
    /// <param name="fields">Takes what the form holds beside files; null where that is of no interest.</param>
    public static async Task<ReceivedParts> Receive(HttpContext http, EvidenceStore evidence, EvidenceOwner owner, CancellationToken ct, Dictionary<string, StringValues>? fields = null)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = LargestBody;
        }

        var found = MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) ? HeaderUtilities.RemoveQuotes(type.Boundary).Value : null;
        return found is { Length: > 0 and < LongestBoundary } boundary
            ? await Read(new MultipartReader(boundary, http.Request.Body), evidence, owner, fields, ct)
            : new([], [None]);
    }

    private static async Task<ReceivedParts> Read(MultipartReader reader, EvidenceStore evidence, EvidenceOwner owner, Dictionary<string, StringValues>? fields, CancellationToken ct)
    {
        List<long> stored = [];
        List<(string Code, int File)> problems = [];
        var files = 0;
        while (await reader.ReadNextSectionAsync(ct) is { } section)
        {
            if (section.AsFileSection() is { FileName.Length: > 0, FileStream: { } content } file)
            {
                var received = await evidence.Receive(content, file.FileName, owner, ct);
                files++;
                problems.AddRange(received.Refusals.Select(refusal => (refusal.Code, files)));
                stored.AddRange(received.IsDone ? [received.Value.Id] : Array.Empty<long>());
            }
            else if (fields is not null && section.AsFormDataSection() is { Name.Length: > 0 } field)
            {
                var value = await Value(section.Body, ct);
                fields[field.Name] = StringValues.Concat(fields.GetValueOrDefault(field.Name), value);
            }
        }

        return new(stored, files == 0 ? [None] : [.. problems.Select(problem => files == 1 ? problem.Code : string.Create(CultureInfo.InvariantCulture, $"{problem.Code}{Number}{problem.File}")).Distinct()]);
    }

    // What is typed into a form is short beside what a file may be.
    private static async Task<string> Value(Stream body, CancellationToken ct)
    {
        using var value = new MemoryStream();
        var buffer = new byte[8192];
        while (await body.ReadAsync(buffer, ct) is var read and > 0)
        {
            if (value.Length + read > Slack)
            {
                throw new BadHttpRequestException("A field of the form is too long.", StatusCodes.Status413PayloadTooLarge);
            }

            value.Write(buffer, 0, read);
        }

        return EncodedText.IsPlain(value.GetBuffer().AsSpan(0, (int)value.Length))
            ? Encoding.UTF8.GetString(value.GetBuffer(), 0, (int)value.Length)
            : throw new BadHttpRequestException("A field of the form is not text in UTF-8.");
    }

    private static Refusal? Problem(string code) => code switch
    {
        "file.too_many" => Refusal.Of(code, EvidenceLimits.MostFiles),
        "file.too_large" => Refusal.Of(code, EvidenceLimits.MostMegabytes),
        None or "file.empty" or "file.type_unknown" or "file.macros" or "file.infected" or "file.scan_refused" or "file.not_found" or "file.not_added" or "stale" => Refusal.Of(code),
        _ => null,
    };
}

/// <summary>303: the browser asks for a page anew and does not send again what it sent.</summary>
internal sealed class SeeOther(string address) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
        httpContext.Response.Headers.Location = address;
        return Task.CompletedTask;
    }
}
