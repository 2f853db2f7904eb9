using SbrefaTracker.Application.Editions;
using SbrefaTracker.Application.Stories;
using SbrefaTracker.Domain.Editions;
using SbrefaTracker.Reports.Text;

namespace SbrefaTracker.Reports.Editions;

/// <summary>A comment of an office for which the report was not revised.</summary>
/// <param name="Office">The code of the office.</param>
/// <param name="OfficeName">Its name when the report was frozen.</param>
/// <param name="MadeOn">The day of the comment.</param>
/// <param name="Text">What the office says.</param>
/// <param name="Answer">Why the report was not revised.</param>
public sealed record UnresolvedComment(string Office, string OfficeName, DateOnly MadeOn, string Text, string Answer);

/// <summary>A comment of an office for which something was changed.</summary>
/// <param name="Office">The code of the office.</param>
/// <param name="OfficeName">Its name when the report was frozen.</param>
/// <param name="MadeOn">The day of the comment.</param>
/// <param name="Text">What the office says.</param>
/// <param name="Changed">What was changed.</param>
/// <param name="IsComplaint">A complaint was corrected; which one is for the record.</param>
/// <param name="Figure">The figure that comes out otherwise, by its place in figures.json.</param>
public sealed record ResolvedComment(string Office, string OfficeName, DateOnly MadeOn, string Text, string Changed, bool IsComplaint, string? Figure);

/// <summary>A story as it is printed.</summary>
public sealed record PrintedStory(string Title, string Text)
{
    public static IReadOnlyList<PrintedStory> Of(IEnumerable<StoryText> stories) => [.. stories.Select(story => new PrintedStory(story.Title, story.Text))];
}

/// <summary>
/// What an edition of the annual report prints beside its figures: which edition it is, and the comments that were not resolved (15 U.S.C. 657(b)(2)(E)). None of it is part of
/// what was frozen; it is settled before the edition is cleared and never changes once it is issued.
/// </summary>
/// <param name="Number">Running number within the fiscal year.</param>
/// <param name="State">Whether it is a draft, issued or given up.</param>
/// <param name="IssuedOn">Null before it is issued.</param>
/// <param name="CommentsBy">The last day for comments; null before the offices have their sections.</param>
/// <param name="Comments">Those that were settled as unresolved, in the order in which they were made.</param>
public sealed record EditionPart(int Number, EditionState State, DateOnly? IssuedOn, DateOnly? CommentsBy, IReadOnlyList<UnresolvedComment> Comments)
{
    /// <summary>Which edition it is, in words.</summary>
    public string Title => State switch
    {
        EditionState.Issued when IsMadeAnew && IssuedOn is { } day => ReportWords.Of("edition.anew", Number, ReportWords.LongDay(day)),
        EditionState.Issued when IssuedOn is { } day => ReportWords.Of("edition.issued", Number, ReportWords.LongDay(day)),
        EditionState.Abandoned => ReportWords.Of("edition.abandoned", Number),
        _ => ReportWords.Of("edition.draft", Number),
    };

    /// <summary>It was issued before editions kept their files, and this is not what was issued.</summary>
    public bool IsMadeAnew { get; init; }

    /// <summary>Those for which something was changed, in the order in which they were made.</summary>
    public IReadOnlyList<ResolvedComment> Resolved { get; init; } = [];

    /// <summary>The hash of the rows from which it is counted; null where it is not known.</summary>
    public string? RowsSha256 { get; init; }

    /// <summary>What single complaints show, with consent and without anything that tells who it was.</summary>
    public IReadOnlyList<PrintedStory> Stories { get; init; } = [];

    /// <summary>How many stories were frozen with it and are not printed.</summary>
    public int StoriesLeftOut { get; init; }

    public static EditionPart Of(EditionView view) => new(
        view.Edition.Number,
        view.Edition.State,
        view.Edition.IssuedOn,
        view.Edition.CommentsBy,
        [
            .. from comment in view.Comments
               where comment.Settlement == CommentSettlements.Unresolved
               select new UnresolvedComment(comment.Office, view.Report.NameOf(comment.Office), comment.MadeOn, comment.Text, comment.Answer ?? ""),
        ])
    {
        Resolved =
        [
            .. from comment in view.Comments
               where comment.Settlement == CommentSettlements.Resolved
               select new ResolvedComment(
                   comment.Office, view.Report.NameOf(comment.Office), comment.MadeOn, comment.Text, comment.Answer ?? "", comment.CorrectedComplaint is not null, comment.CorrectedFigure),
        ],
        RowsSha256 = view.Edition.DataSha256,
        IsMadeAnew = view.IsMadeAnew,
        Stories = [.. view.Stories.Select(story => new PrintedStory(story.Title, story.Text))],
        StoriesLeftOut = view.StoriesLeftOut,
    };
}
