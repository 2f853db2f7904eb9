using Microsoft.AspNetCore.Components;
using SbrefaTracker.Application.Guidance;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Web.Security;

namespace SbrefaTracker.Web.Guidance.Answers;

/// <summary>A list of answers, and how many stand in each.</summary>
public sealed record AnswersListed(AnswerRow[] Rows, IReadOnlyDictionary<AnswerListing, int> Counts);

/// <summary>The answers that are written, reviewed, due and over. The address says which.</summary>
public sealed partial class AnswerListPage(AnswerQueries answers, ActorProvider actors)
{
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
        return rows.IsDone && counts.IsDone ? new AnswersListed(rows.Value, counts.Value) : Result<AnswersListed>.Refused(rows.Refusals);
    }
}
