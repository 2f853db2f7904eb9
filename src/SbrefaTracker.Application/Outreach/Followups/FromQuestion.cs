using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.OfficeRecords;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;
using SbrefaTracker.Domain.Outreach;

namespace SbrefaTracker.Application.Outreach.Followups;

/// <summary>Settles a question of an event with what is made from it, in the same transaction: neither is there without the other.</summary>
internal static class FromQuestion
{
    /// <param name="questions">Settles it.</param>
    /// <param name="session">What it belongs to.</param>
    /// <param name="question">The question's id.</param>
    /// <param name="became">A code of <see cref="QuestionEnds"/>.</param>
    /// <param name="reference">What was made, as the question names it.</param>
    /// <param name="actor">Who made it.</param>
    /// <param name="ct">Stops the work.</param>
    public static async Task<Result> Settle(this IRecordUseCase<SettleQuestion> questions, WriteSession session, long question, string became, string reference, Actor actor, CancellationToken ct)
    {
        var found = await (from row in session.Db.EventQuestions join one in session.Db.OutreachEvents on row.RecordId equals one.Id where row.Id == question select new { one.Id, one.Version }).FirstOrDefaultAsync(ct);
        return found is null
            ? Refusal.Of("event.no_open_question")
            : await questions.Write(session, new SettleQuestion { Record = found.Id, Version = found.Version, QuestionId = question, Became = became, Reference = reference }, actor, ct);
    }
}
