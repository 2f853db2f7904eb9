using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Grades;
using SbrefaTracker.Domain.Inquiries;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>Reads inquiries with their questions, what was replied, who was reminded, and what the reply was found to be worth.</summary>
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

        var questions = (await db.Questions.AsNoTracking().Where(row => row.ComplaintId == complaintId).OrderBy(row => row.Number).ToListAsync(ct)).ToLookup(row => row.InquiryId);
        var replies = (await db.Replies.AsNoTracking().Where(row => row.ComplaintId == complaintId).OrderBy(row => row.Id).ToListAsync(ct)).ToLookup(row => row.InquiryId);
        var answers = await db.QuestionReplies.AsNoTracking().Where(row => row.ComplaintId == complaintId).OrderBy(row => row.Id).ToListAsync(ct);
        var byQuestion = answers.ToLookup(answer => answer.QuestionId, answer => answer.Text);
        var reminders = (await db.Reminders.AsNoTracking().Where(row => row.ComplaintId == complaintId).OrderBy(row => row.Id).ToListAsync(ct)).ToLookup(row => row.InquiryId);
        var delegations = inquiries.Exists(row => row.Inquiry.IsOpen) ? await Delegations(db, complaintId, ct) : [];
        var assessments = replies.Count == 0 ? [] : await Assessments(db, complaintId, ct);
        return [.. inquiries.Select(row => View(
            row.Inquiry,
            row.Name,
            [.. questions[row.Inquiry.Id].Select(question => new QuestionView(question.Id, question.Number, question.Text, [.. byQuestion[question.Id]]))],
            [.. replies[row.Inquiry.Id].Select(reply => new ReplyView(reply.Id, reply.IsFinal, reply.RepliedOn, reply.Signer, reply.Text, reply.Remains, reply.PromisedOn))]) with
        {
            Reminders = [.. reminders[row.Inquiry.Id].Select(reminder => new ReminderView(reminder.Step, reminder.SentOn))],
            Delegation = row.Inquiry.IsOpen ? delegations.GetValueOrDefault(row.Inquiry.Id) : null,
            Assessment = assessments.GetValueOrDefault(row.Inquiry.Id),
        })];
    }

    private static InquiryView View(Inquiry inquiry, string office, IReadOnlyList<QuestionView> questions, IReadOnlyList<ReplyView> replies) => new(
        inquiry.Id, inquiry.Number, inquiry.OfficeCode, office, inquiry.AskedOn, inquiry.DueOn, inquiry.RepliedOn, inquiry.CalledOffOn, questions, replies)
    {
        SentBackOn = inquiry.SentBackOn,
        ProposedOffice = inquiry.ProposedOffice,
        TimeAskedUntil = inquiry.TimeAskedUntil,
        TimeRefusedOn = inquiry.TimeRefusedOn,
        TimeAnswer = inquiry.TimeAnswer is { Length: > 0 } answer ? answer : null,
        Language = inquiry.Language ?? Languages.English,
    };

    private static async Task<Dictionary<long, DelegationView>> Delegations(TrackerDb db, long complaintId, CancellationToken ct)
    {
        var rows = await db.Delegations.AsNoTracking().Where(row => row.ComplaintId == complaintId && row.TakenBackOn == null).ToListAsync(ct);
        var names = await StaffNames.Load(db, rows.SelectMany(row => new[] { row.DelegateId, row.DelegatedBy }), ct);
        return rows.ToDictionary(row => row.InquiryId, row => new DelegationView(names.Of(row.DelegateId), names.Of(row.DelegatedBy), row.DelegatedOn));
    }

    // The latest of each inquiry; why its grade is what it is follows from what was found.
    private static async Task<Dictionary<long, AssessmentView>> Assessments(TrackerDb db, long complaintId, CancellationToken ct)
    {
        var rows = await db.Assessments.AsNoTracking().Where(row => row.ComplaintId == complaintId).OrderBy(row => row.Id).ToListAsync(ct);
        var marks = rows.Count == 0 ? [] : await db.QuestionMarks.AsNoTracking().Where(row => row.ComplaintId == complaintId).ToListAsync(ct);
        var byAssessment = marks.ToLookup(mark => mark.AssessmentId);
        return rows.GroupBy(row => row.InquiryId).ToDictionary(group => group.Key, group => View(group.Last(), [.. byAssessment[group.Last().Id]]));
    }

    private static AssessmentView View(Assessment row, IReadOnlyList<QuestionMark> marks) => new(
        row.AssessedOn,
        ReplyQuality.Judge(new([.. marks.Select(mark => mark.Mark)], row.FactsLookedInto, row.Personnel, row.SignerRank, row.Professional)) with { Grade = Enum.Parse<Grade>(row.Grade) },
        marks.ToDictionary(mark => mark.QuestionId, mark => mark.Mark),
        row.Note);
}
