using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Complaints.Queries;
using SbrefaTracker.Application.Complaints.Queries.Sorting;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Application.Settings;
using SbrefaTracker.Application.Tests.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Testing.Storage;

namespace SbrefaTracker.Application.Tests.Complaints;

public sealed class WorkListPlansTests
{
    // What a list is narrowed by leads to no other index, where that would sort all it finds.
    [Theory, OnSqlite, OnPostgres]
    public async Task Read_each_order_along_an_index(DatabaseProvider provider)
    {
        await using var world = await TestWorld.OnNew(provider);
        await using var db = world.Open();
        await db.Database.OpenConnectionAsync();
        if (provider == DatabaseProvider.Postgres)
        {
            // The table is empty: reading all of it would be right.
            await db.Database.ExecuteSqlRawAsync("SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_sort = off");
        }

        var isSqlite = provider == DatabaseProvider.Sqlite;
        WorkListFilter[] lists = [new(), new() { Office = "2304" }, new() { Assignee = "-" }, new() { Assignee = "ana" }, new() { States = [ComplaintState.UnderReview] }, new() { ActionType = "PEN" }, new() { Source = "ono" }];
        (WorkListSort Sort, string Key, string[] Indexes)[] orders =
        [
            (WorkListSort.Entity, "Harbor", ["entity"]), (WorkListSort.Office, "2304", ["office"]), (WorkListSort.Amount, "12", ["amount"]), (WorkListSort.Forwarded, "2026-03-06", ["forwarded"]),
            (WorkListSort.Responded, "2026-03-06", ["responded"]), (WorkListSort.Days, "2026-03-06", ["forwarded", "responded", "forwarded"]), (WorkListSort.Action, "PEN", ["action", "action"]),
            (WorkListSort.Source, "ono", ["source", "source"]), (WorkListSort.Assignee, "ana", ["assignee", "assignee"]), (WorkListSort.Role, "broker", ["role", "role"]),
            (WorkListSort.UsState, "TX", ["us_state", "us_state"]), (WorkListSort.Newest, "", [""]),
        ];
        // What is closed, which is told by the day of its closing.
        foreach (var (filter, order) in from list in isSqlite ? (WorkListFilter[])[.. lists[..4], .. lists[^2..]] : lists[..1] from order in orders[..^1] select (list with { States = [ComplaintState.Closed] }, order))
        {
            string[] groups = order.Sort switch { WorkListSort.Action => ["PEN", "SEIZ"], WorkListSort.Source => ["direct", "ono"], WorkListSort.Role => ["broker", ListGroups.Nobody], _ => ["ana", ListGroups.Nobody] };
            foreach (var (number, part) in ListOrder.Of(filter with { Sort = order.Sort }, walks: isSqlite, groups).Index())
            {
                var complaints = ClosedWork.Filtered(db.Complaints, filter, walks: isSqlite);
                var index = $"ix_complaints_closed_by_{order.Indexes[Math.Min(number, order.Indexes.Length - 1)]}";
                await Follows(db, part.Read(complaints, null), index);
                await Follows(db, part.Read(complaints, new ListPlace(number, 7, 0, order.Key)), index);
            }
        }

        foreach (var (filter, order) in from list in isSqlite ? lists : lists[..1] from order in isSqlite ? orders : orders[..^1] select (list, order))
        {
            string[] groups = order.Sort switch { WorkListSort.Action => ["PEN", "SEIZ"], WorkListSort.Source => ["direct", "ono"], WorkListSort.Role => ["broker", ListGroups.Nobody], _ => ["ana", ListGroups.Nobody] };
            var parts = ListOrder.Of(filter with { Sort = order.Sort }, walks: isSqlite, groups);
            foreach (var (number, part) in parts.Index())
            {
                var complaints = isSqlite ? OpenWork.Filtered(db.Complaints, filter) : WorkList.Filtered(db.Complaints, filter);
                var index = order.Indexes[Math.Min(number, order.Indexes.Length - 1)] is { Length: > 0 } name ? $"ix_complaints_open_by_{name}" : "ix_complaints_open";
                await Follows(db, part.Read(complaints, null), index);
                await Follows(db, part.Read(complaints, new ListPlace(number, 7, 0, order.Key)), index);
            }
        }

        foreach (var (filter, isReversed) in from list in isSqlite ? lists : lists[..1] from isReversed in (bool[])[false, true] select (list, isReversed))
        {
            var complaints = isSqlite ? OpenWork.Filtered(db.Complaints, filter) : WorkList.Filtered(db.Complaints, filter);
            var part = ListChanges.OfOpenWork(db.OpenChanges, !isReversed, filter.Office, walks: isSqlite);
            var index = filter.Office is null ? "ix_open_changes_at" : "ix_open_changes_by_office";
            await Follows(db, part.Read(complaints, null), index);
            await Follows(db, part.Read(complaints, new ListPlace(0, 7, 0, "12")), index);
        }

        foreach (var isReversed in (bool[])[false, true])
        {
            var part = ListChanges.OfClosed(db.ClosedChanges, !isReversed, walks: isSqlite);
            var complaints = ClosedWork.Filtered(db.Complaints, new WorkListFilter { WithClosed = true, Office = isSqlite ? "2304" : null }, walks: isSqlite);
            await Follows(db, part.Read(complaints, null), "ix_closed_changes_at");
            await Follows(db, part.Read(complaints, new ListPlace(0, 7, 0, "12")), "ix_closed_changes_at");
        }

        if (isSqlite)
        {
            await Follows(db, ListOrder.Of(lists[0], walks: true, [])[1].Read(OpenWork.Filtered(db.Complaints, lists[0]), null), "ix_complaints_open");
            foreach (var filter in lists[^2..])
            {
                await Follows(db, ListOrder.Of(filter, walks: true, [])[0].Read(OpenWork.Near(db.Complaints, filter), null), "IX_complaints_due_on_id");
                await Follows(db, ListOrder.Of(filter, walks: true, [])[1].Read(OpenWork.Filtered(db.Complaints, filter), null), "ix_complaints_open");
            }
        }

        foreach (var state in (ComplaintState[])[ComplaintState.UnderReview, ComplaintState.Closed])
        {
            var filter = new WorkListFilter { States = [state], Sort = WorkListSort.State };
            await Follows(db, ListOrder.Of(filter, walks: false, [])[1].Read(WorkList.Filtered(db.Complaints, filter), null), "ix_complaints_by_state");
        }
    }

    // As the list asks: for the ids alone.
    private static async Task Follows(TrackerDb db, IQueryable<Complaint> complaints, string index)
    {
        var query = complaints.Select(c => c.Id).Take(50);
        var plan = await QueryPlan.Of(db, query);
        var shown = $"{index}:{Environment.NewLine}{string.Join(Environment.NewLine, plan)}{Environment.NewLine}{query.ToQueryString()}";
        Assert.True(plan.Any(line => $"{line} ".Contains($" {index} ", StringComparison.Ordinal)), shown);
        Assert.False(plan.Any(line => line.Contains("TEMP B-TREE", StringComparison.Ordinal) || line.Contains("Sort", StringComparison.Ordinal)), shown);
    }
}
