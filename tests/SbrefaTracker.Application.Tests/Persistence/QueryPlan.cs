using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Tests.Persistence;

/// <summary>How the database would answer a query.</summary>
internal static class QueryPlan
{
    /// <summary>The lines of the plan, each a step of it or a condition.</summary>
    /// <param name="db">Where the query is asked; its connection is open.</param>
    /// <param name="query">What is asked.</param>
    public static async Task<IReadOnlyList<string>> Of(TrackerDb db, IQueryable query)
    {
        using var command = query.CreateDbCommand();
        command.CommandText = (db.Database.IsNpgsql() ? "EXPLAIN " : "EXPLAIN QUERY PLAN ") + command.CommandText;
        await using var reader = await command.ExecuteReaderAsync();
        List<string> plan = [];
        while (await reader.ReadAsync())
        {
            plan.Add(reader.GetValue(reader.FieldCount - 1).ToString()!);
        }

        return plan;
    }
}
