using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Web.Public.Track;

/// <summary>How far a step on the way to the answer is.</summary>
public enum StepProgress
{
    Done,
    Now,
    Later,
}

/// <param name="Key">Its name; has words.</param>
/// <param name="On">The day it was reached, if that is known.</param>
public sealed record TrackingStep(string Key, StepProgress Progress, DateOnly? On);

/// <summary>The way of a complaint in five steps, as the filer sees it. Its states are more and finer.</summary>
public static class TrackingPath
{
    private static readonly string[] Steps = ["filed", "confirmed", "facts", "check", "answered"];

    private static readonly Dictionary<ComplaintState, int> StepOf = new()
    {
        [ComplaintState.Received] = 1,
        [ComplaintState.Incomplete] = 1,
        [ComplaintState.UnderReview] = 2,
        [ComplaintState.WithOffice] = 2,
        [ComplaintState.Escalated] = 2,
        [ComplaintState.InClearance] = 3,
        [ComplaintState.Responded] = Steps.Length,
        [ComplaintState.Closed] = Steps.Length,
    };

    /// <summary>The steps; none when the complaint ended without an answer, because then there is no way to show.</summary>
    public static IReadOnlyList<TrackingStep> Of(TrackingView view)
    {
        var reached = StepOf[view.State];
        if (reached == Steps.Length && view.Responses.Count == 0)
        {
            return [];
        }

        return [.. Steps.Select((key, place) => new TrackingStep(
            key,
            place < reached ? StepProgress.Done : place == reached ? StepProgress.Now : StepProgress.Later,
            DayOf(view, place)))];
    }

    private static DateOnly? DayOf(TrackingView view, int place) => place switch
    {
        0 => view.ReceivedOn,
        1 => view.Story.FirstOrDefault(entry => entry.Action == "Acknowledged")?.On,
        4 => view.Responses.LastOrDefault(response => response.IsFinal)?.SentOn,
        _ => null,
    };
}
