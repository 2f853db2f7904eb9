using System.Data.Common;
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
        return await Of(db, command);
    }

    /// <inheritdoc cref="Of(TrackerDb, IQueryable)"/>
    /// <param name="db">Where the query is asked; its connection is open.</param>
    /// <param name="text">The command as it was sent.</param>
    /// <param name="parameters">Its parameters, of no other command.</param>
    public static async Task<IReadOnlyList<string>> Of(TrackerDb db, string text, IEnumerable<DbParameter> parameters)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = text;
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(parameter);
        }

        return await Of(db, command);
    }

    /// <inheritdoc cref="Of(TrackerDb, IQueryable)"/>
    /// <param name="db">Where the query is asked; its connection is open.</param>
    /// <param name="command">The command, which asks for its plan afterwards.</param>
    public static async Task<IReadOnlyList<string>> Of(TrackerDb db, DbCommand command)
    {
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
