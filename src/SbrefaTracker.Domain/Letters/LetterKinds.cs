using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Workflow;

namespace SbrefaTracker.Domain.Letters;

/// <summary>A letter that this office writes again and again.</summary>
/// <param name="Code">Its name; has words in the resource files.</param>
/// <param name="Action">The act with which it is written.</param>
/// <param name="IsFinal">Of a response, whether it ends the rated clock; null where that is no question.</param>
public sealed record LetterKind(string Code, ComplaintAction Action, bool? IsFinal = null);

/// <summary>The letters for which there are templates.</summary>
public static class LetterKinds
{
    public static readonly IReadOnlyList<LetterKind> All =
    [
        new("acknowledgement", ComplaintAction.Acknowledge),
        new("ask_for_more", ComplaintAction.AskFiler),
        new("interim", ComplaintAction.DraftResponse, IsFinal: false),
        new("extension", ComplaintAction.DraftResponse, IsFinal: false),
        new("response_filer", ComplaintAction.DraftResponse, IsFinal: true),
        new("response_ono", ComplaintAction.DraftResponse, IsFinal: true),
        new("not_eligible", ComplaintAction.DraftResponse, IsFinal: true),
        new("referral", ComplaintAction.DraftResponse, IsFinal: true),
        new("closure", ComplaintAction.Close),
    ];

    public static readonly CodeList Codes = new("letter_kind", [.. All.Select(kind => kind.Code)]);

    /// <summary>The letters that go with an act, in the order of the list.</summary>
    /// <param name="isFinal">Of a response, which kind is drafted; null is either.</param>
    public static IReadOnlyList<LetterKind> For(ComplaintAction action, bool? isFinal = null) =>
        [.. All.Where(kind => kind.Action == action && (isFinal is null || kind.IsFinal is null || kind.IsFinal == isFinal))];
}
