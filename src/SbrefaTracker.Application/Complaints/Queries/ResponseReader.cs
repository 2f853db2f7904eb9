using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Correspondence;
using SbrefaTracker.Domain.Disclosure;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Responses;
using SbrefaTracker.Domain.SmallEntityPolicy;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>Reads the versions of the answer to one complaint, with what was recorded about each.</summary>
internal static class ResponseReader
{
    public static async Task<IReadOnlyList<ResponseView>> Of(
        TrackerDb db, IReadOnlyList<Response> responses, IReadOnlyList<InquiryView> inquiries, Audience audience, StaffNames names, WrittenTables written, CancellationToken ct)
    {
        var complaintId = responses[0].ComplaintId;
        async Task<ILookup<long, T>> All<T>(IQueryable<T> rows, Func<T, long> responseOf)
            where T : class, IRecord =>
            (written.Has<T>() ? await rows.AsNoTracking().Where(row => row.ComplaintId == complaintId).OrderBy(row => row.Id).ToListAsync(ct) : []).ToLookup(responseOf);
        var marks = await All(db.PolicyMarks, mark => mark.ResponseId);
        var points = audience == Audience.Staff ? await All(db.ResponsePoints, point => point.ResponseId) : Enumerable.Empty<ResponsePoint>().ToLookup(point => point.ResponseId);
        return [.. responses.Select(response => View(response, names, [.. marks[response.Id]]) with { Points = [.. points[response.Id].Select(point => View(point, inquiries))] })];
    }

    private static ResponseView View(Response response, StaffNames names, IReadOnlyList<PolicyMark> marks) => new(
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
        Policy = response.PolicyDecision is { } decision ? new PolicyView(decision, response.ReliefCents, [.. marks.Select(mark => (mark.Item, mark.Answer))]) : null,
    };

    private static PointView View(ResponsePoint point, IReadOnlyList<InquiryView> inquiries)
    {
        var inquiry = inquiries.FirstOrDefault(one => one.Questions.Any(question => question.Id == point.QuestionId));
        return new(
            new StatedPoint(point.Item, point.Stand, point.Text) { QuestionId = point.QuestionId, Topic = point.Topic, Until = point.Until },
            inquiry?.Number,
            inquiry?.Questions.First(question => question.Id == point.QuestionId));
    }
}
