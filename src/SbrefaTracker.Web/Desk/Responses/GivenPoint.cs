using SbrefaTracker.Domain.Responses;
using SbrefaTracker.Web.Parts;

namespace SbrefaTracker.Web.Desk.Responses;

/// <summary>One point of the checklist while somebody drafts.</summary>
/// <param name="item">A code of <see cref="ResponseItems"/>.</param>
/// <param name="name">Unlike that of every other point of the form.</param>
/// <param name="questionId">The question of an office's inquiry that it is about; null for every other point.</param>
public sealed class GivenPoint(string item, string name, long? questionId = null)
{
    public string Item => item;

    public string Name => name;

    public long? QuestionId => questionId;

    /// <summary>A code of <see cref="PointStands"/>.</summary>
    public string Stand { get; set; } = PointStands.Said;

    /// <summary>What the filer asks, or what the right is.</summary>
    public string Topic { get; set; } = "";

    /// <summary>The passage of the letter, or the reason why there is none.</summary>
    public string Text { get; set; } = "";

    /// <summary>The last day of a right, as it was typed.</summary>
    public string Until { get; set; } = "";

    public DateOnly? UntilOn => Item == ResponseItems.Right && Stand == PointStands.Said ? Dates.Read(Until) : null;

    /// <summary>Its passage is put together from what is given, not typed.</summary>
    public bool IsComposed => Item == ResponseItems.Policy || (Item == ResponseItems.Right && Stand != PointStands.None);

    /// <summary>There may be several of it, and whoever drafts says how many.</summary>
    public bool IsRepeatable => Item is ResponseItems.Asked or ResponseItems.Right;
}
