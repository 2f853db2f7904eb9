using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Inquiries;
using SbrefaTracker.Domain.Responses;

namespace SbrefaTracker.Application.Demo;

/// <summary>Makes a whole letter of the answer that a tale tells, and states what each of its paragraphs takes up.</summary>
internal static class DemoAnswer
{
    private const string Phone = "202-555-0143";

    /// <summary>An interim answer, which says of no question more than that it waits.</summary>
    public static DraftResponse Interim(DraftResponse draft, IReadOnlyList<Question> questions) => draft with
    {
        Points = [.. questions.Select(question => new StatedPoint(ResponseItems.Question, PointStands.LeftOut, "The office has not answered it yet.") { QuestionId = question.Id })],
    };

    /// <param name="draft">The answer as the tale tells it.</param>
    /// <param name="tale">Which knows the law and what the office said.</param>
    /// <param name="complaint">What is answered.</param>
    /// <param name="questions">Every question that was put to an office, in its order.</param>
    /// <param name="contact">Who can be asked.</param>
    public static DraftResponse Of(DraftResponse draft, DemoTale tale, Complaint complaint, IReadOnlyList<Question> questions, string contact)
    {
        List<StatedPoint> points =
        [
            Said(ResponseItems.Facts, draft.Text),
            .. questions.Select((question, index) => Said(ResponseItems.Question, $"{question.Text} {tale.Asked.ElementAtOrDefault(index).Answer ?? "The office has not said so far."}") with { QuestionId = question.Id }),
            complaint.DesiredOutcome is { Length: > 0 } wish
                ? Said(ResponseItems.Wish, $"You told us what you wish: {wish} What comes of it is said above.") with { Topic = wish }
                : new StatedPoint(ResponseItems.Asked, PointStands.None, null),
            Said(ResponseItems.Law, $"The law that was applied: {tale.Law ?? "the provisions named in the notice"}."),
            new StatedPoint(ResponseItems.Right, PointStands.NoEnd, "You may turn to the National Ombudsman of the Small Business Administration at any time.") { Topic = "National Ombudsman" },
            Said(ResponseItems.NonRetaliation, "Nobody at this agency may treat you worse because you wrote to us."),
            Said(ResponseItems.ContactName, contact),
            Said(ResponseItems.ContactWay, Phone),
        ];
        if (draft.PolicyDecision is not null)
        {
            points.Insert(points.FindIndex(point => point.Item == ResponseItems.Right), Said(ResponseItems.Policy, "We weighed the policy for small entities (section 223 of SBREFA) and decided as is said above."));
        }

        return draft with { Points = points, Text = string.Join("\n\n", points.Select(point => point.Text).OfType<string>()) };
    }

    private static StatedPoint Said(string item, string text) => new(item, PointStands.Said, text);
}
