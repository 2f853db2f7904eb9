using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Outreach.Followups;

/// <summary>Settles a question, wherever it was raised, with what is made from it, in the same transaction: neither is there without the other.</summary>
public sealed class QuestionSettling(IRecordUseCase<SettleQuestion> events, IRecordUseCase<SettleAppearanceQuestion> appearances)
{
    /// <param name="session">What it belongs to.</param>
    /// <param name="question">The question's id.</param>
    /// <param name="became">A code of <see cref="Domain.Outreach.QuestionEnds"/>.</param>
    /// <param name="reference">What was made, as the question names it.</param>
    /// <param name="actor">Who made it.</param>
    /// <param name="ct">Stops the work.</param>
    internal async Task<Result> Settle(WriteSession session, long question, string became, string reference, Actor actor, CancellationToken ct)
    {
        var db = session.Db;
        if (await (from row in db.EventQuestions join one in db.OutreachEvents on row.RecordId equals one.Id where row.Id == question select new { one.Id, one.Version }).FirstOrDefaultAsync(ct) is { } held)
        {
            return await events.Write(session, new SettleQuestion { Record = held.Id, Version = held.Version, QuestionId = question, Became = became, Reference = reference }, actor, ct);
        }

        return await (from row in db.AppearanceQuestions join one in db.ParticipationRequests on row.RecordId equals one.Id where row.Id == question select new { one.Id, one.Version }).FirstOrDefaultAsync(ct) is { } attended
            ? await appearances.Write(session, new SettleAppearanceQuestion { Record = attended.Id, Version = attended.Version, QuestionId = question, Became = became, Reference = reference }, actor, ct)
            : Refusal.Of("event.no_open_question");
    }
}
