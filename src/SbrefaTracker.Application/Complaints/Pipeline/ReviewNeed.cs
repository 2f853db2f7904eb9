using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Responses;
using SbrefaTracker.Domain.Triage;

namespace SbrefaTracker.Application.Complaints.Pipeline;

/// <summary>
/// Keeps up to date which reviews a draft waits for: after every act on the complaint, because a later triage or another level of confidentiality can ask for one as
/// much as the draft itself.
/// </summary>
internal static class ReviewNeed
{
    public static async Task Refresh(ComplaintWriting writing, ReviewSettings settings, CancellationToken ct)
    {
        var complaint = writing.Complaint;
        if (writing.Parts.Draft is not { ReviewsNeeded: not null, ClearedOn: null } draft)
        {
            complaint.AwaitedReviews = null;
            return;
        }

        draft.ReviewsNeeded = NeededReview.Write(ReviewRules.Needed(settings.Rules, await FactsOf(writing, complaint, ct)));
        var awaited = ReviewStanding.Awaited(draft, writing.Parts.Responses, await Rows(writing, writing.Db.ResponseReviews, ct));
        complaint.AwaitedReviews = awaited.Count == 0 ? null : string.Join(',', awaited);
    }

    private static async Task<ReviewFacts> FactsOf(ComplaintWriting writing, Complaint complaint, CancellationToken ct)
    {
        var triage = (await Rows(writing, writing.Db.Triages, ct)).MaxBy(row => row.Id);
        var marks = triage is null ? [] : (await Rows(writing, writing.Db.TriageMarks, ct)).Where(mark => mark.TriageId == triage.Id).ToList();
        bool IsConcern(string item) => marks.Exists(mark => mark.Item == item && TriageList.IsConcern(item, mark.Answer));
        return new(
            complaint.Source,
            complaint.ActionType,
            Math.Max(complaint.PenaltyAssessedCents ?? 0, complaint.AmountAtIssueCents ?? 0),
            IsConcern("litigation"),
            complaint.RetaliationAlleged == true || IsConcern("retaliation"),
            IsConcern("confidentiality_understood"),
            complaint.Confidentiality);
    }

    // What this act adds is not in the database yet.
    private static async Task<List<T>> Rows<T>(ComplaintWriting writing, DbSet<T> rows, CancellationToken ct)
        where T : class, IRecord
    {
        var id = writing.Complaint.Id;
        var stored = await rows.Where(row => row.ComplaintId == id).ToListAsync(ct);
        return [.. stored.Union(rows.Local.Where(row => row.ComplaintId == id)).OrderBy(row => row.Id)];
    }
}
