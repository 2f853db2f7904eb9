using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Committees;
using SbrefaTracker.Application.Complaints;
using SbrefaTracker.Application.Complaints.Pipeline;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Committees;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach.Followups;

/// <summary>Keeps, settles and finishes what was raised, the same for events of the office and for appearances at those of others.</summary>
internal static class QuestionWriting
{
    /// <summary>Most questions of one event or request.</summary>
    public const int Most = 1_000;

    public static async Task<Refused> Note<TRoot, TQuestion>(this RecordWriting<TRoot> writing, string question, DateOnly askedOn, CancellationToken ct)
        where TRoot : class, IOfficeRoot
        where TQuestion : RaisedQuestion, new()
    {
        var noted = await writing.NoteEach<TRoot, TQuestion>([question], askedOn, ct);
        if (!noted.IsDone)
        {
            return noted.Refusals[0];
        }

        writing.Detail["question"] = noted.Value[0].Id;
        return Refused.No;
    }

    /// <summary>Keeps all of them or none; what the ledger says of it is the caller's.</summary>
    public static async Task<Result<TQuestion[]>> NoteEach<TRoot, TQuestion>(this RecordWriting<TRoot> writing, IReadOnlyList<string> questions, DateOnly askedOn, CancellationToken ct)
        where TRoot : class, IOfficeRoot
        where TQuestion : RaisedQuestion, new()
    {
        var record = writing.Root.Id;
        if (askedOn > writing.Today)
        {
            return Refusal.On(nameof(NotingQuestion.AskedOn), "in_the_future", askedOn);
        }

        if (await writing.Db.Set<TQuestion>().CountAsync(one => one.RecordId == record, ct) + questions.Count > Most)
        {
            return Refusal.Of("event.questions_full");
        }

        var noted = new TQuestion[questions.Count];
        for (var i = 0; i < noted.Length; i++)
        {
            noted[i] = await writing.Add(new TQuestion { RecordId = record, AskedOn = askedOn, Question = questions[i].Trim() });
        }

        return noted;
    }

    public static async Task<Refused> Settle<TRoot, TQuestion>(this RecordWriting<TRoot> writing, SettlingQuestion command, CancellationToken ct)
        where TRoot : class, IOfficeRoot
        where TQuestion : RaisedQuestion
    {
        var (record, id) = (writing.Root.Id, command.QuestionId);
        if (await writing.Db.Set<TQuestion>().FirstOrDefaultAsync(one => one.Id == id && one.RecordId == record && one.Became == null, ct) is not { } question)
        {
            return Refusal.On(nameof(command.QuestionId), "event.no_open_question");
        }

        var isTask = QuestionEnds.NeedsTask(command.Became);
        if (isTask && command.DueOn < writing.Today)
        {
            return Refusal.On(nameof(command.DueOn), "not_before", writing.Today);
        }

        var reference = await Found(writing.Db, writing.Actor, command, ct);
        if (!reference.IsDone)
        {
            return reference.Refusals[0];
        }

        (question.Became, question.Reference, question.Note, question.SettledOn) = (command.Became, Blank.ToNull(reference.Value), Blank.ToNull(command.Note), writing.Today);
        (question.TaskFor, question.DueOn) = isTask ? (Blank.ToNull(command.TaskFor), command.DueOn) : (null, null);
        writing.Detail["question"] = question.Id;
        writing.Detail["became"] = command.Became!;
        return Refused.No;
    }

    public static async Task<Refused> Finish<TRoot, TQuestion>(this RecordWriting<TRoot> writing, FinishingTask command, CancellationToken ct)
        where TRoot : class, IOfficeRoot
        where TQuestion : RaisedQuestion
    {
        var (record, id) = (writing.Root.Id, command.QuestionId);
        if (await writing.Db.Set<TQuestion>().FirstOrDefaultAsync(one => one.Id == id && one.RecordId == record, ct) is not { IsOpenTask: true } question)
        {
            return Refusal.On(nameof(command.QuestionId), "event.no_open_task");
        }

        (question.DoneOn, question.DoneNote) = (writing.Today, command.Done!.Trim());
        writing.Detail["question"] = question.Id;
        return Refused.No;
    }

    // Where it leads must be there; only those who read complaints are told whether one is.
    private static async Task<Result<string>> Found(TrackerDb db, Actor actor, SettlingQuestion command, CancellationToken ct)
    {
        var typed = command.Reference?.Trim() ?? "";
        switch (command.Became)
        {
            case QuestionEnds.Complaint when !actor.Roles.Any(role => role.ReadsComplaints):
                return Refusal.On(nameof(command.Became), "event.complaint_by_analysts");
            case QuestionEnds.Complaint:
                return await db.Complaints.AsNoTracking().FindByReference(typed, ct) is { } complaint ? complaint.Reference : Refusal.On(nameof(command.Reference), "event.no_complaint", typed);
            case QuestionEnds.Recommendation:
                // What is proposed is known to those who serve the committee alone.
                var serves = CommitteeQueries.Readers.Any(actor.Is);
                return await db.Recommendations.AnyAsync(one => one.Number == typed && (serves || one.State != RecommendationState.Proposed), ct) ? typed : Refusal.On(nameof(command.Reference), "event.no_recommendation", typed);
            case QuestionEnds.Guidance when typed.Length > 0:
                return long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && await db.GuidanceEntries.AnyAsync(one => one.Id == -number, ct)
                    ? typed
                    : Refusal.On(nameof(command.Reference), "event.no_guidance", typed);
            default:
                return "";
        }
    }
}
