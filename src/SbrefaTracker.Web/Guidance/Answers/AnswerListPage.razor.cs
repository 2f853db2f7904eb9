using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Security;
using SbrefaTracker.Web.Staff;

namespace SbrefaTracker.Web.Guidance.Answers;

/// <summary>A list of answers, how many stand in each, those that do not help, what was looked for and is not there, and where Spanish is missing.</summary>
public sealed record AnswersListed(AnswerRow[] Rows, IReadOnlyDictionary<AnswerListing, int> Counts, UnhelpfulAnswer[] Unhelpful, MissedSearch[] Searches, SpanishCounts Spanish);

/// <summary>The answers that are written, reviewed, due and over. The address says which.</summary>
public sealed partial class AnswerListPage(AnswerQueries answers, AnswerFeedback feedback, MissedSearches searches, SpanishGaps spanish, ActorProvider actors)
{
    private DataPage<AnswersListed>? _data;

    /// <summary>The name of an <see cref="AnswerListing"/>, in lower case.</summary>
    [SupplyParameterFromQuery]
    public string? Show { get; set; }

    private AnswerListing Listing => Enum.TryParse<AnswerListing>(Show, ignoreCase: true, out var listing) && Enum.IsDefined(listing) ? listing : AnswerListing.Kept;

    private static string Address(AnswerListing listing) => listing == AnswerListing.Kept ? "/guidance/answers" : $"/guidance/answers?show={listing.ToString().ToLowerInvariant()}";

    private async Task<Result<AnswersListed>> Load(CancellationToken ct)
    {
        var actor = await actors.Current(ct);
        var rows = await answers.List(Listing, actor, ct);
        var counts = await answers.Counts(actor, ct);
        var unhelpful = await feedback.Unhelpful(actor, ct);
        var missed = await searches.Read(actor, ct);
        return rows.IsDone && counts.IsDone && unhelpful.IsDone && missed.IsDone
            ? new AnswersListed(rows.Value, counts.Value, unhelpful.Value, missed.Value, await spanish.Count(actor, ct))
            : Result<AnswersListed>.Refused(rows.Refusals);
    }

    private async Task Settle(MissedSearch search)
    {
        await searches.Settle(search.Language, search.Words, await actors.Current());
        await _data!.Reload();
    }
}
