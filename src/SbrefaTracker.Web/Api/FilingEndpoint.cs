using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Web.Api;

/// <summary>What a filed complaint is answered with. The tracking key is seen here and never again.</summary>
/// <param name="Reference">Names the complaint before people.</param>
/// <param name="TrackingKey">The secret with which it is followed.</param>
/// <param name="ReceivedOn">The day it counts for, in the agency's zone.</param>
/// <param name="AcknowledgeBy">The day by which a person confirms that it was read.</param>
/// <param name="Proof">The proof of filing, a text of several lines to keep; null when it could not be signed.</param>
public sealed record FiledAnswer(string Reference, string TrackingKey, DateOnly ReceivedOn, DateOnly AcknowledgeBy, string? Proof);

/// <summary>Files a complaint.</summary>
internal static class FilingEndpoint
{
    public const string RepeatHeader = "Idempotency-Key";
    private const int LongestRepeatKey = 255;

    public static async Task<IResult> File(HttpContext context, ComplaintFiling filing, AgencyTime time, ApiProblems problems, CancellationToken ct)
    {
        if (!HasUsableKey(context.Request, out var key))
        {
            return problems.Answer(ApiProblem.RepeatKey);
        }

        var body = await RequestBody.Read(context.Request, ct);
        if (body.Problem is { } problem)
        {
            return problems.Answer(problem);
        }

        var repeat = key is null ? null : RepeatKey.Of(key, body.Bytes);
        var complaint = ComplaintBody.Read(body.Bytes);
        var isFaulty = complaint.Problem is not null || complaint.Refusals.Count > 0;
        if (isFaulty && repeat is not null && await filing.IsOfAnother(repeat, ct))
        {
            return problems.Answer(ApiProblem.OtherBody);
        }

        if (complaint.Problem is { } unreadable)
        {
            return problems.Answer(unreadable);
        }

        if (complaint.Refusals.Count > 0)
        {
            return problems.Answer([.. complaint.Refusals, .. OthersBroken(complaint, time.Today)]);
        }

        var filed = await filing.File(new FileComplaint(complaint.Input, repeat), ct);
        return filed.IsDone ? Created(filed.Value) : problems.Answer(filed.Refusals);
    }

    private static IResult Created(FiledComplaint filed) => Results.Created(
        $"{ApiAddress.V1}/complaints/{filed.Reference}/status",
        new FiledAnswer(filed.Reference, filed.TrackingKey, filed.ReceivedOn, filed.AcknowledgeBy, filed.Proof));

    /// <summary>All faults are told at once; a field that could not be read is not called missing as well.</summary>
    private static IEnumerable<Domain.Kernel.Refusal> OthersBroken(ComplaintBody complaint, DateOnly today)
    {
        var unread = complaint.Refusals.Select(refusal => refusal.Field).ToHashSet(StringComparer.Ordinal);
        complaint.Input[ComplaintFields.ReceivedOn] = today;
        return ComplaintRules.Broken(complaint.Input, today)
            .Where(refusal => !unread.Contains(refusal.Field))
            .Where(refusal => refusal.Field != ComplaintFields.EntityName.Name || complaint.Input.Text(ComplaintFields.Source) != Sources.Anonymous);
    }

    private static bool HasUsableKey(HttpRequest request, out string? key)
    {
        var given = request.Headers[RepeatHeader];
        key = given.Count == 1 ? given[0]!.Trim() : null;
        return given.Count == 0 || key is { Length: > 0 and <= LongestRepeatKey };
    }
}
