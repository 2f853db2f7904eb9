using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Domain.Responses;

/// <summary>What a reviewer found of one version of the response. The latest of its kind counts; all stay in the record.</summary>
public sealed class ResponseReview : IRecord
{
    public long Id { get; set; }

    public long ComplaintId { get; set; }

    public long ResponseId { get; set; }

    /// <summary>A code of <see cref="ReviewKinds"/>.</summary>
    public required string Review { get; set; }

    public DateOnly ReviewedOn { get; set; }

    public required string By { get; set; }

    /// <summary>A code of <see cref="ReviewOutcomes"/>.</summary>
    public required string Outcome { get; set; }

    /// <summary>What must change, or what whoever clears should know.</summary>
    [Personal(1)]
    public string? Text { get; set; }
}

/// <summary>Which reviews of a draft still stand out.</summary>
public static class ReviewStanding
{
    /// <summary>
    /// The kinds that nobody has approved of this text. An approval holds for the words that were read: it goes over to a later version with the same words,
    /// and never to other ones. Nobody approves what they drafted themselves.
    /// </summary>
    public static IReadOnlyList<string> Awaited(Response draft, IReadOnlyList<Response> versions, IReadOnlyList<ResponseReview> reviews) =>
    [
        .. NeededReview.Read(draft.ReviewsNeeded).Select(needed => needed.Review).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Where(kind => Latest(kind, draft, versions, reviews)?.Outcome != ReviewOutcomes.Approved),
    ];

    /// <summary>The last word on this text; null while there is none.</summary>
    public static ResponseReview? Latest(string kind, Response draft, IReadOnlyList<Response> versions, IReadOnlyList<ResponseReview> reviews)
    {
        var same = versions.Where(version => version.Text == draft.Text).Select(version => version.Id).ToHashSet();
        return reviews.Where(review => review.Review == kind && review.By != draft.DraftedBy && same.Contains(review.ResponseId)).MaxBy(review => review.Id);
    }
}
