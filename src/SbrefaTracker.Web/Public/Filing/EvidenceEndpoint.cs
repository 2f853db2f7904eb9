using System.Globalization;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Drafts;

namespace SbrefaTracker.Web.Public.Filing;

/// <summary>
/// Takes the files of a draft, and takes them back. The key in the address is what proves that the sender is the filer: no other site
/// knows it, so no token is needed.
/// </summary>
internal static class EvidenceEndpoint
{
    public const string Upload = "upload";
    public const string Remove = "remove";

    /// <summary>Behind the address where the files are changed from the last page: the way back there is not lost.</summary>
    public const string FromCheck = "?back=check";

    public static string Address(string key, string act) => $"{FilingSteps.Address(key, FilingSteps.Evidence)}/{act}";

    public static void MapDraftEvidence(this IEndpointRouteBuilder site)
    {
        site.MapPost(Address("{key}", Upload), Receive).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
        site.MapPost(Address("{key}", Remove), TakeBack).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
    }

    private static async Task<IResult> Receive(string key, HttpContext http, DraftStore drafts, EvidenceStore evidence, CancellationToken ct)
    {
        if (DraftKey.Read(key) is not { } draft || !(await drafts.Read(draft, ct)).IsDone)
        {
            return new SeeOther(FilingSteps.Address(key, ""));
        }

        var received = await FileParts.Receive(http, evidence, EvidenceOwner.Draft(draft.Hash), ct);
        return new SeeOther(At(key, http) + (http.Request.Query.ContainsKey("back") ? received.Query.Replace('?', '&') : received.Query));
    }

    private static async Task<IResult> TakeBack(string key, HttpContext http, DraftStore drafts, EvidenceStore evidence, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(ct);
        if (DraftKey.Read(key) is { } draft && (await drafts.Read(draft, ct)).IsDone
            && long.TryParse(form["file"], NumberStyles.None, CultureInfo.InvariantCulture, out var file))
        {
            await evidence.Remove(draft.Hash, file, ct);
        }

        return new SeeOther(At(key, http));
    }

    private static string At(string key, HttpContext http) => FilingSteps.Address(key, FilingSteps.Evidence) + (http.Request.Query.ContainsKey("back") ? FromCheck : "");
}
