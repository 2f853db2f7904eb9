using System.Globalization;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Correspondence.Templates;
using SbrefaTracker.Domain.Responses;
using SbrefaTracker.Domain.Workflow;
using SbrefaTracker.Web.Desk.Actions;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Desk.Responses;

/// <summary>What the next version of a response takes over from the one that came back to its drafter.</summary>
public static class NextVersion
{
    /// <summary>
    /// The next version goes on from the one that came back: its letter with what that was begun from and in which language, and how the policy was weighed. What it stated follows when the points begin.
    /// </summary>
    public static void TakeOver(ActionValues given, ResponseView returned)
    {
        given[ActionFields.Text] = returned.Text;
        given[ActionFields.IsFinal] = returned.IsFinal ? ChoiceWords.Final : ChoiceWords.Interim;
        (given.Template, given.Language) = (returned.Template, LetterVersion.LanguageOf(returned.Template));
        if (returned.Policy is { } policy)
        {
            foreach (var (item, answer) in policy.Marks)
            {
                given.Policy[item] = answer;
            }

            given[ActionFields.PolicyDecision] = policy.Decision;
            given[ActionFields.ReliefCents] = policy.ReliefCents is { } relief ? ActionValues.Dollars(relief) : "";
        }
    }

    /// <summary>Gives the points what the version stated of them, but for what an office answered since.</summary>
    public static void GoOn(ActionValues given, ResponseView returned, ComplaintView view)
    {
        HashSet<GivenPoint> taken = [];
        var answered = AnsweredSince(view, returned);
        foreach (var stated in returned.Points.Select(point => point.Point))
        {
            var point = given.Points.Find(one => one.Item == stated.Item && one.QuestionId == stated.QuestionId && !taken.Contains(one))
                ?? (stated.Item is ResponseItems.Asked or ResponseItems.Right ? PointForm.Add(given, stated.Item) : null);
            if (point is null)
            {
                continue;
            }

            taken.Add(point);
            if (stated.QuestionId is { } question && answered.Contains(question))
            {
                // What the office said since is proposed; what was said before it came still stands in the letter.
                continue;
            }

            point.Stand = stated.Stand;
            point.Topic = stated.Topic ?? point.Topic;
            point.Until = stated.Until is { } until ? Dates.Iso(until) : point.Until;
            point.Text = point.IsComposed ? point.Text : stated.Text ?? "";
        }
    }

    // The questions that an office answered after the version was drafted: by the story, which knows what came first on one day.
    private static HashSet<long> AnsweredSince(ComplaintView view, ResponseView returned)
    {
        var drafted = view.Story.LastOrDefault(entry => entry.Action == PastTense.Of(ComplaintAction.DraftResponse) && entry.Detail.GetValueOrDefault("response") == Number(returned.Number))?.Sequence ?? int.MaxValue;
        var replied = view.Story.Where(entry => entry.Sequence > drafted && entry.Action is var action && (action == PastTense.Of(ComplaintAction.ReplyFinal) || action == PastTense.Of(ComplaintAction.ReplyInterim)))
            .Select(entry => entry.Detail.GetValueOrDefault("inquiry")).ToHashSet(StringComparer.Ordinal);
        return [.. PointForm.Questions(view).Where(asked => asked.Question.Answers.Count > 0 && replied.Contains(Number(asked.Inquiry.Number))).Select(asked => asked.Question.Id)];

        static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
    }
}
