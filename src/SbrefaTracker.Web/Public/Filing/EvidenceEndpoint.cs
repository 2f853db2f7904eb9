using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Drafts;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Web.Public.Filing;

/// <summary>
/// Takes the files of a draft. They are read as they come, part by part, and never held whole. The key in the address is what proves
/// that the sender is the filer: no other site knows it, so no token is needed.
/// </summary>
internal static class EvidenceEndpoint
{
    public const string Upload = "upload";
    public const string Remove = "remove";
    private const long Slack = 1024 * 1024;

    /// <summary>Ten files of the largest size, and what separates them.</summary>
    private const long LargestBody = (EvidenceLimits.MostFiles * EvidenceLimits.MostBytes) + Slack;

    public static string Address(string key, string act) => $"{FilingSteps.Address(key, FilingSteps.Evidence)}/{act}";

    public static void MapDraftEvidence(this IEndpointRouteBuilder site)
    {
        site.MapPost(Address("{key}", Upload), Receive).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
        site.MapPost(Address("{key}", Remove), TakeBack).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
    }

    /// <summary>The refusal behind a code in the address; null when it is none of ours.</summary>
    public static Refusal? Problem(string code) => code switch
    {
        "file.too_many" => Refusal.Of(code, EvidenceLimits.MostFiles),
        "file.too_large" => Refusal.Of(code, EvidenceLimits.MostMegabytes),
        "file.none" or "file.empty" or "file.type_unknown" or "file.macros" or "file.infected" or "file.scan_refused" or "file.not_found" => Refusal.Of(code),
        _ => null,
    };

    private static async Task<IResult> Receive(string key, HttpContext http, DraftStore drafts, EvidenceStore evidence, CancellationToken ct)
    {
        if (DraftKey.Read(key) is not { } draft || !(await drafts.Read(draft, ct)).IsDone)
        {
            return Results.Redirect(FilingSteps.Address(key, ""));
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = LargestBody;
        }

        var problems = await ReadParts(http.Request, evidence, EvidenceOwner.Draft(draft.Hash), ct);
        var query = string.Concat(problems.Distinct().Select((code, index) => $"{(index == 0 ? '?' : '&')}problem={Uri.EscapeDataString(code)}"));
        return Back(key, query);
    }

    private static async Task<List<string>> ReadParts(HttpRequest request, EvidenceStore evidence, EvidenceOwner owner, CancellationToken ct)
    {
        List<string> problems = [];
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and < 100 } boundary)
        {
            return ["file.none"];
        }

        var reader = new MultipartReader(boundary, request.Body);
        var files = 0;
        while (await reader.ReadNextSectionAsync(ct) is { } section)
        {
            if (section.AsFileSection() is not { FileName.Length: > 0, FileStream: { } content } file)
            {
                continue;
            }

            files++;
            var received = await evidence.Receive(content, file.FileName, owner, ct);
            problems.AddRange(received.Refusals.Select(refusal => refusal.Code));
        }

        return files == 0 ? ["file.none"] : problems;
    }

    private static async Task<IResult> TakeBack(string key, HttpContext http, DraftStore drafts, EvidenceStore evidence, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        if (DraftKey.Read(key) is { } draft && (await drafts.Read(draft, ct)).IsDone && long.TryParse(form["file"], out var file))
        {
            await evidence.Remove(draft.Hash, file, ct);
        }

        return Back(key, "");
    }

    // 303: the browser asks for the page anew and does not send the files again.
    private static SeeOther Back(string key, string query) => new(FilingSteps.Address(key, FilingSteps.Evidence) + query);

    private sealed class SeeOther(string address) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.StatusCode = StatusCodes.Status303SeeOther;
            httpContext.Response.Headers.Location = address;
            return Task.CompletedTask;
        }
    }
}
