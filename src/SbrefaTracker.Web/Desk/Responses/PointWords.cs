using System.Globalization;
using Microsoft.Extensions.Localization;
using SbrefaTracker.Domain.Responses;
using SbrefaTracker.Web.Desk.Letters;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Desk.Responses;

/// <summary>How the points of a final response are said in the letter, in the language of the letter.</summary>
public sealed class PointWords(IStringLocalizer<PointWords> text)
{
    /// <summary>What the template says in place of a point that is not stated yet: it must still be written.</summary>
    public string Room(string item, string language) => InLanguage.Say(language, () => $"[[{text[$"room.{item}"]}]]");

    /// <summary>The standing words of a point; "" where there are none.</summary>
    /// <param name="toOmbudsman">The response goes to SBA's National Ombudsman.</param>
    public string Standing(GivenPoint point, bool toOmbudsman, string language) => InLanguage.Say(language, () => point switch
    {
        { Item: ResponseItems.NonRetaliation } => text[toOmbudsman ? "non_retaliation.ono" : "non_retaliation"].Value,
        { Item: ResponseItems.Right, Stand: PointStands.None } => text["right.none"],
        _ => "",
    });

    /// <summary>The passage as it goes into the letter; "" while there is none.</summary>
    /// <param name="policy">How the policy for small entities was weighed, in words.</param>
    public string Passage(GivenPoint point, string policy, string language) => InLanguage.Say(language, () => point switch
    {
        { Item: ResponseItems.Policy } => policy,
        { Item: ResponseItems.Right, Stand: PointStands.Said, UntilOn: { } until } => Untitled(point.Topic) is { Length: > 0 } what ? text["right.until", what, Dates.Whole(until)] : "",
        { Item: ResponseItems.Right, Stand: PointStands.Said or PointStands.NoEnd } => point.Topic.Trim(),
        _ => point.Text.Trim(),
    });

    /// <summary>The paragraph that is put into a letter: the passage, below what it answers.</summary>
    public string Paragraph(GivenPoint point, string passage, int number, string? question, string language) => InLanguage.Say(language, () => point.Item switch
    {
        ResponseItems.Question => $"{number.ToString(CultureInfo.InvariantCulture)}. {question}\n{text["answer"]} {passage}",
        ResponseItems.Wish or ResponseItems.Asked => $"{text["asked", Untitled(point.Topic)]}\n{text["answer"]} {passage}",
        ResponseItems.Right => $"- {passage}",
        ResponseItems.Policy => $"{text["policy"]}\n{passage}",
        _ => passage,
    });

    // The day is said behind it, so it ends without a full stop.
    private static string Untitled(string topic) => topic.Trim().TrimEnd('.');
}
