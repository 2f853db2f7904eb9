using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>Reads inquiries with their questions and what was replied.</summary>
internal static class InquiryReader
{
    public static async Task<IReadOnlyList<InquiryView>> OfComplaint(TrackerDb db, long complaintId, CancellationToken ct)
    {
        var inquiries = await (
            from inquiry in db.Inquiries.AsNoTracking()
            join office in db.Offices on inquiry.OfficeCode equals office.Code
            where inquiry.ComplaintId == complaintId
            orderby inquiry.Number
            select new { Inquiry = inquiry, office.Name }).ToListAsync(ct);
        if (inquiries.Count == 0)
        {
            return [];
        }

        var questions = await db.Questions.AsNoTracking().Where(row => row.ComplaintId == complaintId).OrderBy(row => row.Number).ToListAsync(ct);
        var replies = await db.Replies.AsNoTracking().Where(row => row.ComplaintId == complaintId).OrderBy(row => row.Id).ToListAsync(ct);
        var answers = await db.QuestionReplies.AsNoTracking().Where(row => row.ComplaintId == complaintId).OrderBy(row => row.Id).ToListAsync(ct);
        var byQuestion = answers.ToLookup(answer => answer.QuestionId, answer => answer.Text);
        return [.. inquiries.Select(row => new InquiryView(
            row.Inquiry.Id,
            row.Inquiry.Number,
            row.Inquiry.OfficeCode,
            row.Name,
            row.Inquiry.AskedOn,
            row.Inquiry.DueOn,
            row.Inquiry.RepliedOn,
            row.Inquiry.CalledOffOn,
            [.. questions.Where(question => question.InquiryId == row.Inquiry.Id)
                .Select(question => new QuestionView(question.Id, question.Number, question.Text, [.. byQuestion[question.Id]]))],
            [.. replies.Where(reply => reply.InquiryId == row.Inquiry.Id)
                .Select(reply => new ReplyView(reply.Id, reply.IsFinal, reply.RepliedOn, reply.Signer, reply.Text))]))];
    }
}
