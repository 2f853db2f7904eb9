using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>
/// What a list shows of its complaints. Which they are and in what order is asked first, out of an index alone; their rows are then found by id with a
/// statement that is translated once for each kind of database: the translation took longer than the reading.
/// </summary>
internal static class ListRows
{
    private static readonly ConditionalWeakTable<IModel, Func<TrackerDb, string, long[], IAsyncEnumerable<WorkListRow>>> Compiled = [];

    /// <param name="db">Where they are.</param>
    /// <param name="me">The account for which it is marked what changed since it looked.</param>
    /// <param name="ids">The complaints in their order.</param>
    /// <param name="ct">Ends the reading.</param>
    public static async Task<List<WorkListRow>> Of(TrackerDb db, string me, long[] ids, CancellationToken ct)
    {
        var rows = new Dictionary<long, WorkListRow>(ids.Length);
        if (ids.Length > 0)
        {
            await foreach (var row in QueryOf(db)(db, me, ids).WithCancellation(ct))
            {
                rows.Add(row.Id, row);
            }
        }

        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id])];
    }

    private static Func<TrackerDb, string, long[], IAsyncEnumerable<WorkListRow>> QueryOf(TrackerDb db) => Compiled.GetValue(db.Model, _ =>
        EF.CompileAsyncQuery((TrackerDb asked, string me, long[] ids) =>
            from c in asked.Complaints.AsNoTracking()
            where ids.Contains(c.Id)
            join o in asked.Offices on c.OfficeCode equals o.Code
            join a in asked.Users on c.AssigneeId equals a.Id into assignees
            from assignee in assignees.DefaultIfEmpty()
            join m in asked.ReadMarks on new { c.Id, Me = me } equals new { Id = m.ComplaintId, Me = m.AccountId } into marks
            from mark in marks.DefaultIfEmpty()
            select new WorkListRow(
                c.Id, c.Reference, c.State, c.EntityName, c.Subject, c.OfficeCode, o.Name, c.ActionType, c.Source, c.ReceivedOn, c.DueOn,
                c.DueClock, assignee == null ? null : assignee.Name, c.RetaliationAlleged == true, c.Version,
                mark == null ? null : mark.Version)
            {
                TradeRole = c.TradeRole,
                EntityState = c.EntityState,
                ForwardedOn = c.ForwardedOn,
                RespondedOn = c.RespondedOn,
                AmountAtIssueCents = c.AmountAtIssueCents,
                AwaitedReviews = c.AwaitedReviews,
                DecisionBeside = c.ClockDueClock == Escalation.Due ? c.ClockDueOn : null,
            }));
}
