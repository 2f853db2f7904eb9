using Microsoft.Extensions.Localization;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Web.Desk.Letters;

namespace SbrefaTracker.Web.Desk.Actions;

/// <summary>
/// Questions that offices are asked again and again, by the enforcement action and in the language of the letter that asks them; the words are in <c>QuestionTemplates.resx</c>. Those for every
/// action follow what SBA's rating criteria look for in an answer: the facts, the people who acted, the law, the policy for small entities.
/// </summary>
public sealed class QuestionTemplates(IStringLocalizer<QuestionTemplates> text)
{
    private const int MostOfAKind = 9;

    /// <summary>Asked whatever the action is.</summary>
    private const string Always = "any";

    /// <param name="actionType">A code of <c>ActionTypes</c>.</param>
    /// <param name="language">In which the office is written to, a code of <see cref="Languages"/>.</param>
    /// <returns>Those of the action first.</returns>
    public IReadOnlyList<string> For(string actionType, string language) => InLanguage.Say<IReadOnlyList<string>>(language, () => [.. Of(actionType), .. Of(Always)]);

    /// <summary>The questions with those in another language that are templates still; what somebody wrote or changed stays as it is.</summary>
    /// <param name="questions">As they stand in the form.</param>
    /// <param name="actionType">A code of <c>ActionTypes</c>.</param>
    /// <param name="language">In which they are to be.</param>
    public IReadOnlyList<string> Turned(IEnumerable<string> questions, string actionType, string language)
    {
        var others = Languages.List.Codes.Where(other => other != language).Select(other => For(actionType, other)).ToList();
        var own = For(actionType, language);
        return [.. questions.Select(question => others.Select(other => other.ToList().IndexOf(question)).Append(-1).Max() is var place and >= 0 ? own[place] : question)];
    }

    private IEnumerable<string> Of(string kind) => Enumerable.Range(1, MostOfAKind)
        .Select(number => text[$"{kind}.{number}"])
        .TakeWhile(found => !found.ResourceNotFound)
        .Select(found => found.Value);
}
