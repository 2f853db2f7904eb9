using SbrefaTracker.Domain.Responses;
using SbrefaTracker.Web.Desk.Actions;
using SbrefaTracker.Web.Desk.Complaints;

namespace SbrefaTracker.Web.Desk.Responses;

/// <summary>What the points of a final response fill into the variables of its template.</summary>
/// <param name="words">Of the letter.</param>
/// <param name="again">How a question is named that was asked again.</param>
/// <param name="given">What was typed.</param>
/// <param name="sheet">The complaint.</param>
/// <param name="language">The language of the letter.</param>
/// <param name="policy">How the policy for small entities was weighed, in words.</param>
internal sealed class PointValues(PointWords words, AskedAgain again, ActionValues given, ComplaintSheet sheet, string language, string policy)
{
    /// <summary>The letter is not a final response, or nobody has begun its checklist.</summary>
    public bool IsEmpty => given.Points.Count == 0;

    /// <summary>What was typed for a point; null when nothing was.</summary>
    public string? Given(string item) => given.Points.Find(point => point.Item == item)?.Text.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The passage of a point; until there is one, room for it.</summary>
    public string Of(string item) => Given(item) ?? words.Room(item, language);

    /// <summary>Each question that was put to an office and is taken up, with what the response says to it.</summary>
    /// <param name="noAnswer">What is said where nothing was written yet.</param>
    public string Questions(string noAnswer) => string.Join('\n', PointForm.Questions(sheet.View).Select((asked, index) => (asked.Question, Number: index + 1))
        .Select(asked => (asked.Question, asked.Number, Point: given.Points.Find(point => point.QuestionId == asked.Question.Id)))
        .Where(asked => asked.Point is { Stand: PointStands.Said })
        .Select(asked => words.Paragraph(asked.Point!, Passage(asked.Point!) is { Length: > 0 } passage ? passage : noAnswer, asked.Number, again.InLetter(sheet.View, asked.Question, language), language)));

    /// <summary>What the filer wishes and asks, each with what the response says to it; "" when nothing of it is taken up.</summary>
    public string Asked() => string.Join('\n', given.Points.Where(point => point is { Item: ResponseItems.Wish or ResponseItems.Asked, Stand: PointStands.Said, Topic.Length: > 0 })
        .Select(point => words.Paragraph(point, Passage(point) is { Length: > 0 } passage ? passage : words.Room(point.Item, language), 0, null, language)));

    /// <summary>Each way that is still open, with its date; until there is one, room for it.</summary>
    public string Rights() =>
        string.Join('\n', given.Points.Where(point => point.Item == ResponseItems.Right && Passage(point).Length > 0).Select(point => words.Paragraph(point, Passage(point), 0, null, language)))
            is { Length: > 0 } rights ? rights : words.Room(ResponseItems.Right, language);

    private string Passage(GivenPoint point) => words.Passage(point, policy, language);
}
