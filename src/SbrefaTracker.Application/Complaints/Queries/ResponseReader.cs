using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Attachments;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Attachments;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Letters;
using SbrefaTracker.Domain.Responses;
using SbrefaTracker.Domain.SmallEntityPolicy;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>Reads the versions of the answer to one complaint, with what was recorded about each.</summary>
internal static class ResponseReader
{
    public static async Task<IReadOnlyList<ResponseView>> Of(
        TrackerDb db, Complaint complaint, IReadOnlyList<Response> responses, IReadOnlyList<InquiryView> inquiries, Audience audience, StaffNames names, WrittenTables written, CancellationToken ct)
    {
        var (complaintId, source) = (complaint.Id, complaint.Source);
        var prints = written.Has<Attachment>() ? await SentPrints.Of(db, complaint, ct) : SentPrints.None;
        var waiting = responses.Any(response => response.SentOn is not null) ? await PrintQueue.Waiting(db, complaintId, ct) : new HashSet<long>();
        ResponseView Seen(Response response, IReadOnlyList<PolicyMark> marks) => View(response, source, names, marks) with
        {
            IsPrinted = prints.TryGetValue(SentPrints.NameOfResponse(complaint.Reference, response.Number), out var behind),
            PrintedBehindAt = behind,
            AwaitsPrint = waiting.Contains(response.Id),
        };
        async Task<ILookup<long, T>> All<T>(IQueryable<T> rows, Func<T, long> responseOf)
            where T : class, IRecord =>
            (written.Has<T>() ? await rows.AsNoTracking().Where(row => row.ComplaintId == complaintId).OrderBy(row => row.Id).ToListAsync(ct) : []).ToLookup(responseOf);
        var marks = await All(db.PolicyMarks, mark => mark.ResponseId);
        if (audience != Audience.Staff)
        {
            return [.. responses.Select(response => Seen(response, [.. marks[response.Id]]))];
        }

        var points = await All(db.ResponsePoints, point => point.ResponseId);
        List<ResponseReview> reviews = [.. (await All(db.ResponseReviews, _ => 0))[0]];
        List<ResponseComment> comments = [.. (await All(db.ResponseComments, _ => 0))[0]];
        return [.. responses.Select(response => Seen(response, [.. marks[response.Id]]) with
        {
            Points = [.. points[response.Id].Select(point => View(point, inquiries))],
            Reviews = [.. Reviews(response, responses, reviews, names)],
            Comments = [.. Comments(response, responses, comments, names)],
        })];
    }

    private static IEnumerable<ReviewView> Reviews(Response response, IReadOnlyList<Response> versions, IReadOnlyList<ResponseReview> reviews, StaffNames names) =>
        from needed in NeededReview.Read(response.ReviewsNeeded)
        group needed by needed.Review into same
        let latest = ReviewStanding.Latest(same.Key, response, versions, reviews)
        select new ReviewView(same.Key, [.. same], latest is null ? null : new ReviewWord(names.Of(latest.By), latest.ReviewedOn, latest.Outcome, latest.Text));

    // What is open goes along with the latest version: there it must be answered.
    private static IEnumerable<CommentView> Comments(Response response, IReadOnlyList<Response> versions, IReadOnlyList<ResponseComment> comments, StaffNames names) =>
        comments.Where(comment => comment.AnswersId is null && (comment.ResponseId == response.Id || (comment.IsOpen && response == versions[^1])))
            .Select(comment => new CommentView(
                comment.Id, versions.First(version => version.Id == comment.ResponseId).Number, names.Of(comment.By), comment.At, comment.Quote, comment.Text, comment.MustSettle)
            {
                SettledOn = comment.SettledOn,
                SettledBy = comment.SettledBy is { } settler ? names.Of(settler) : null,
                Answers = [.. comments.Where(answer => answer.AnswersId == comment.Id).Select(answer => new CommentAnswer(names.Of(answer.By), answer.At, answer.Text))],
            });

    private static ResponseView View(Response response, string source, StaffNames names, IReadOnlyList<PolicyMark> marks) => new(
        response.Number,
        response.IsFinal,
        response.Text,
        names.Of(response.DraftedBy),
        response.DraftedOn,
        response.ClearedBy is { } clearedBy ? names.Of(clearedBy) : null,
        response.ClearedOn,
        response.ReturnedOn,
        response.SentOn)
    {
        Template = response.Template,
        Letterhead = Letterhead.Read(response.Letterhead),
        Addressee = AddresseeOf(response, source),
        Policy = response.PolicyDecision is { } decision ? new PolicyView(decision, response.ReliefCents, [.. marks.Select(mark => (mark.Item, mark.Answer))]) : null,
    };

    /// <summary>To whom it is or was written. What was sent before letterheads were kept went to the filer, whatever its template says.</summary>
    internal static Addressee AddresseeOf(Response response, string source) =>
        response is { SentOn: not null, Letterhead: null } ? Addressee.Filer : LetterKinds.OfResponse(response.Template, response.IsFinal, source).Addressee;

    private static PointView View(ResponsePoint point, IReadOnlyList<InquiryView> inquiries)
    {
        var inquiry = inquiries.FirstOrDefault(one => one.Questions.Any(question => question.Id == point.QuestionId));
        return new(
            new StatedPoint(point.Item, point.Stand, point.Text) { QuestionId = point.QuestionId, Topic = point.Topic, Until = point.Until },
            inquiry?.Number,
            inquiry?.Questions.First(question => question.Id == point.QuestionId));
    }
}
