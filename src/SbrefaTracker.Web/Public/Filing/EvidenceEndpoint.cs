using System.Globalization;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Drafts;
using SbrefaTracker.Web.Composition;

namespace SbrefaTracker.Web.Public.Filing;

/// <summary>
/// Takes the files of a draft, and takes them back. The key in the address is what proves that the sender is the filer: no other site
/// knows it, so no token is needed.
/// </summary>
internal static class EvidenceEndpoint
{
    public const string Upload = "upload";
    public const string Remove = "remove";

    public static string Address(string key, string act) => $"{FilingSteps.Address(key, FilingSteps.Evidence)}/{act}";

    /// <summary>An act of the page that comes back to it, and to where the page was come to from.</summary>
    public static string Coming(string key, string act, string? back) => Address(key, act) + (back == FilingSteps.Check ? $"?back={FilingSteps.Check}" : "");

    /// <summary>Takes what is chosen along and leaves the page.</summary>
    /// <param name="key">Of the draft.</param>
    /// <param name="then"><c>next</c>, or <see cref="FilingSteps.Later"/>.</param>
    /// <param name="back">As the page has it.</param>
    public static string Going(string key, string then, string? back) => $"{Address(key, Upload)}?then={then}" + (back == FilingSteps.Check ? $"&back={FilingSteps.Check}" : "");

    public static void MapDraftEvidence(this IEndpointRouteBuilder site)
    {
        site.MapPost(Address("{key}", Upload), Receive).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription().WithMetadata(new TakesFilesAttribute());
        site.MapPost(Address("{key}", Remove), TakeBack).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
    }

    private static async Task<IResult> Receive(string key, HttpContext http, DraftStore drafts, EvidenceStore evidence, CancellationToken ct)
    {
        if (DraftKey.Read(key) is not { } draft || !(await drafts.Read(draft, ct)).IsDone)
        {
            return new SeeOther(FilingSteps.Address(key, ""));
        }

        var received = await FileParts.Receive(http, evidence, EvidenceOwner.Draft(draft.Hash), ct);
        var (then, back) = (http.Request.Query["then"].ToString(), http.Request.Query["back"].ToString());

        // Whoever goes on without a file has none to send, and nothing is wrong with that.
        var isFine = received.Problems.All(code => code == FileParts.None);
        if (then is not ("next" or FilingSteps.Later) || !isFine)
        {
            return new SeeOther(Again(key, received.Query, back));
        }

        var isDone = then == "next";
        await drafts.Save(draft, new DraftStep(FilingSteps.Evidence, new Dictionary<string, string>(StringComparer.Ordinal), "", isDone), ct);
        return new SeeOther(FilingSteps.Address(key, isDone ? FilingSteps.After(FilingSteps.Find(FilingSteps.Evidence)!, back) : FilingSteps.Later));
    }

    private static async Task<IResult> TakeBack(string key, HttpContext http, DraftStore drafts, EvidenceStore evidence, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        if (DraftKey.Read(key) is { } draft && (await drafts.Read(draft, ct)).IsDone
            && long.TryParse(form["file"], NumberStyles.None, CultureInfo.InvariantCulture, out var file))
        {
            await evidence.Remove(draft.Hash, file, ct);
        }

        return new SeeOther(Again(key, "", http.Request.Query["back"].ToString()));
    }

    private static string Again(string key, string query, string back) =>
        FilingSteps.Address(key, FilingSteps.Evidence) + query + (back != FilingSteps.Check ? "" : $"{(query.Length == 0 ? '?' : '&')}back={FilingSteps.Check}");
}
