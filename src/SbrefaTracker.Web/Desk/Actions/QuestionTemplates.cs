using Microsoft.Extensions.Localization;

namespace SbrefaTracker.Web.Desk.Actions;

/// <summary>
/// Questions that offices are asked again and again, by the enforcement action; the words are in <c>QuestionTemplates.resx</c>. Those for every
/// action follow what SBA's rating criteria look for in an answer: the facts, the people who acted, the law, the policy for small entities.
/// </summary>
public sealed class QuestionTemplates(IStringLocalizer<QuestionTemplates> text)
{
    private const int MostOfAKind = 9;

    /// <summary>Asked whatever the action is.</summary>
    private const string Always = "any";

    /// <param name="actionType">A code of <c>ActionTypes</c>.</param>
    /// <returns>Those of the action first.</returns>
    public IReadOnlyList<string> For(string actionType) => [.. Of(actionType), .. Of(Always)];

    private IEnumerable<string> Of(string kind) => Enumerable.Range(1, MostOfAKind)
        .Select(number => text[$"{kind}.{number}"])
        .TakeWhile(found => !found.ResourceNotFound)
        .Select(found => found.Value);
}
