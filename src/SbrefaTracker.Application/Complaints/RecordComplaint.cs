using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Outreach.Followups;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Complaints;

/// <summary>Staff record a complaint that came by letter, by telephone, from ONO or by another way.</summary>
/// <param name="Input">Every field but those that only time gives: what it ends with is said by the use cases of its life.</param>
/// <param name="Question">The question that was raised somewhere and is filed; it is settled with it. Null for all others.</param>
public sealed record RecordComplaint(ComplaintInput Input, long? Question = null);

/// <summary>Records complaints that staff enter. They get a reference and no tracking key; the filer is written to.</summary>
public sealed class ComplaintRecording(WriteQueue queue, AgencyTime time, ClockSettings clocks, QuestionSettling questions)
{
    /// <summary>Who may write down a complaint that came by another way.</summary>
    public static bool IsOpenTo(Actor actor) => actor.Is(Roles.Analyst) || actor.Is(Roles.Representative);

    private static readonly TimeSpan SentAgain = TimeSpan.FromDays(1);

    // A complaint that is entered begins its life here: its end is not entered but lived.
    private static readonly ComplaintField[] NotEntered =
        [ComplaintFields.RespondedOn, ComplaintFields.ClosedOn, ComplaintFields.Outcome, ComplaintFields.Finding, ComplaintFields.PenaltyFinal];

    /// <returns>The reference.</returns>
    public async Task<Result<string>> Record(RecordComplaint command, Actor actor, CancellationToken ct = default)
    {
        if (!IsOpenTo(actor))
        {
            return Refusal.Of("workflow.not_your_role");
        }

        var input = command.Input;
        input[ComplaintFields.ArrivedOn] ??= time.Today;
        var broken = ComplaintRules.Broken(input, time.Today)
            .Concat(NotEntered.Where(input.Has).Select(field => Refusal.On(field.Name, "not_entered_here")))
            .ToList();
        return broken.Count > 0
            ? Result<string>.Refused(broken)
            : await queue.Run((session, token) => Write(session, input, command.Question, actor, token), ct);
    }

    private async Task<Result<string>> Write(WriteSession session, ComplaintInput input, long? question, Actor actor, CancellationToken ct)
    {
        var office = input.Text(ComplaintFields.Office)!;
        if (!await session.Db.Offices.AnyAsync(row => row.Code == office, ct))
        {
            return Refusal.On(ComplaintFields.Office.Name, "unknown_office", office);
        }

        var outside = input.Text(ComplaintFields.Reference);
        if (outside is not null && await session.Db.Complaints.AnyAsync(row => row.OutsideReference == outside || row.Reference == outside, ct))
        {
            return Refusal.On(ComplaintFields.Reference.Name, "reference_taken", outside);
        }

        var complaint = Intake.From(input, session.Now);
        if (question is null && await Same(session, complaint, ct) is { } there)
        {
            return Refusal.Of("recorded_already", there);
        }

        await NewComplaint.Add(session, complaint, clocks, ct);
        await session.Record(complaint, actor, PastTense.Recorded, NewComplaint.Detail(complaint), ct);
        return question is { } asked && (await questions.Settle(session, asked, QuestionEnds.Complaint, complaint.Reference, actor, ct)).Refusals is { Count: > 0 } refusals ? Result<string>.Refused(refusals) : complaint.Reference;
    }

    // Sent twice, as by pressing a button twice or from a page that came again, it is there once. A question that was raised is settled once in any case.
    private static Task<string?> Same(WriteSession session, Complaint given, CancellationToken ct)
    {
        var since = session.Now - SentAgain;
        return session.Db.Complaints
            .Where(one => one.ReceivedOn == given.ReceivedOn && one.RecordedAt > since && one.Source == given.Source && one.OfficeCode == given.OfficeCode)
            .Where(one => one.EntityName == given.EntityName && one.Subject == given.Subject && one.Narrative == given.Narrative)
            .OrderBy(one => one.Id).Select(one => one.Reference).FirstOrDefaultAsync(ct);
    }
}
