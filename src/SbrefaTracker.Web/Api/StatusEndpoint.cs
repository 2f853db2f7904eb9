using SbrefaTracker.Application.Complaints.Queries;

namespace SbrefaTracker.Web.Api;

/// <summary>A complaint as its filer follows it.</summary>
/// <param name="State">The condition it is in, e.g. <c>UnderReview</c>.</param>
/// <param name="DueOn">The day by which what is next is due; null when nothing is.</param>
/// <param name="Next">What happens next, by the name of its clock, e.g. <c>Acknowledgement</c>; null when nothing is awaited.</param>
/// <param name="Outcome">What came of it, once it is closed.</param>
/// <param name="Timeline">What happened, oldest first.</param>
/// <param name="Responses">The responses that were sent to the filer.</param>
public sealed record StatusAnswer(
    string Reference,
    string State,
    DateOnly ReceivedOn,
    DateOnly? DueOn,
    string? Next,
    string? Outcome,
    IReadOnlyList<StatusEntry> Timeline,
    IReadOnlyList<StatusResponse> Responses);

/// <param name="Action">What happened, in the past tense, e.g. <c>Filed</c>.</param>
/// <param name="On">The day, in the agency's zone.</param>
/// <param name="Message">What was written to or by the filer; null when there are no words.</param>
public sealed record StatusEntry(string Action, DateOnly On, string? Message);

public sealed record StatusResponse(bool IsFinal, DateOnly SentOn, string Text);

/// <summary>Shows a complaint to whoever has its reference and its tracking key.</summary>
internal static class StatusEndpoint
{
    public const string KeyHeader = "X-Tracking-Key";

    public static async Task<IResult> Show(string reference, HttpRequest request, Tracking tracking, ApiProblems problems, CancellationToken ct)
    {
        var opened = await tracking.Open(reference, request.Headers[KeyHeader], ct);
        return opened.IsDone ? Results.Json(Answer(opened.Value)) : problems.Answer(opened.Refusals);
    }

    private static StatusAnswer Answer(TrackingView view) => new(
        view.Reference,
        view.State.ToString(),
        view.ReceivedOn,
        view.DueOn,
        view.DueClock,
        view.Outcome,
        [.. view.Story.Select(entry => new StatusEntry(entry.Action, entry.On, entry.TextKind == "message" ? entry.Text : null))],
        [.. view.Responses.Select(response => new StatusResponse(response.IsFinal, response.SentOn, response.Text))]);
}
