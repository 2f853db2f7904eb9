using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Responses;

namespace SbrefaTracker.Testing.Storage;

/// <summary>A response that takes up all that it must, for tests of other things.</summary>
public static class FinalAnswer
{
    /// <summary>How the letter ends: a person and a telephone.</summary>
    public const string Close = "Ana Analyst, 202-555-0143";

    /// <param name="draft">Whose text says what a test is about.</param>
    /// <param name="view">The complaint, as staff see it.</param>
    /// <returns>An interim draft with every question stated; a final one with a close, and with every point stated. What the text does not answer is left out with a reason.</returns>
    public static DraftResponse Whole(this DraftResponse draft, ComplaintView view)
    {
        const string reason = "The letter says it in other words.";
        if (!draft.IsFinal)
        {
            return draft with { Points = [.. Questions(view, reason)] };
        }

        List<StatedPoint> points =
        [
            new(ResponseItems.Facts, PointStands.Said, draft.Text),
            .. Questions(view, reason),
            view.Facts.Any(fact => fact.Field == ComplaintFields.DesiredOutcome.Name)
                ? new(ResponseItems.Wish, PointStands.LeftOut, reason)
                : new(ResponseItems.Asked, PointStands.None, null),
            new(ResponseItems.Law, PointStands.LeftOut, reason),
            new(ResponseItems.Right, PointStands.None, draft.Text),
            new(ResponseItems.NonRetaliation, PointStands.Said, draft.Text),
            new(ResponseItems.ContactName, PointStands.Said, "Ana Analyst"),
            new(ResponseItems.ContactWay, PointStands.Said, "202-555-0143"),
        ];
        if (draft.PolicyDecision is not null)
        {
            points.Add(new(ResponseItems.Policy, PointStands.Said, draft.Text));
        }

        return draft with { Text = $"{draft.Text}\n\n{Close}", Points = points };
    }

    private static IEnumerable<StatedPoint> Questions(ComplaintView view, string reason) => view.Inquiries.Where(inquiry => inquiry.SentBackOn is null).SelectMany(inquiry => inquiry.Questions)
        .Select(question => new StatedPoint(ResponseItems.Question, PointStands.LeftOut, reason) { QuestionId = question.Id });
}
