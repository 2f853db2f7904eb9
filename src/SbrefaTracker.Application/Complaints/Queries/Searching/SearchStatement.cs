using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Complaints.Queries.Searching;

/// <summary>One search as a statement of SQL, because the order of the full-text index must drive the plan on both databases.</summary>
internal sealed class SearchStatement(TrackerDb db, WorkListFilter filter, SearchContext context)
{
    private bool _isByIndex;

    /// <summary>Any part of a name or reference will do as well: that is what the trigrams of PostgreSQL are for. Null for no.</summary>
    public string? NameLike { get; init; }

    public async Task<Result<long[]>> Read(SearchNode node, long before, int count, CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        var conditions = new SearchConditions(command, context);
        var sql = Statement(node, conditions);
        if (conditions.Refusals.Count > 0)
        {
            return Result<long[]>.Refused(conditions.Refusals);
        }

        Filter(sql, conditions);
        var id = _isByIndex && !context.IsPostgres ? "s.rowid" : "c.id";
        sql.Append(CultureInfo.InvariantCulture, $" AND {id} < {conditions.Add(before)} ORDER BY {id} DESC LIMIT {conditions.Add(count)}");
        command.CommandText = (conditions.NeedsCountedDays ? Counted(conditions) : "") + sql;
        return await Read(command, ct);
    }

    private StringBuilder Statement(SearchNode node, SearchConditions conditions)
    {
        var text = new SearchText(context);
        var parts = node is AllOf all ? all.Nodes : [node];
        var words = parts.Where(text.IsPositive).ToList();

        // What excludes words goes along with those that are looked for; alone it is a condition like any other.
        var along = words.Count == 0 ? [] : parts.OfType<Not>().Where(not => text.Of(not.Node) is not null).ToList();
        var others = parts.Except(words).Except(along).Select(conditions.Of).ToList();
        var joins = conditions.NeedsCountedDays ? " LEFT JOIN counted zero ON zero.day = c.forwarded_on LEFT JOIN counted answered ON answered.day = c.responded_on" : "";
        var sql = new StringBuilder("SELECT c.id FROM ");
        _isByIndex = words.Count > 0;
        if (!_isByIndex)
        {
            sql.Append("complaints c").Append(joins).Append(" WHERE TRUE");
        }
        else
        {
            sql.Append(Indexed(text.Of(new AllOf([.. words, .. along]))!, joins, conditions));
        }

        others.ForEach(condition => sql.Append(" AND ").Append(condition));
        return sql;
    }

    private string Indexed(string query, string joins, SearchConditions conditions)
    {
        if (!context.IsPostgres)
        {
            return $"complaint_search s CROSS JOIN complaints c ON c.id = s.rowid{joins} WHERE s.complaint_search MATCH {conditions.Add(query)}";
        }

        var match = $"s.document @@ to_tsquery('english', {conditions.Add(query)})";
        return $"complaint_search s JOIN complaints c ON c.id = s.complaint_id{joins} WHERE "
            + (NameLike is null ? match : $"({match} OR s.names ILIKE {conditions.Add($"%{LikeText(NameLike)}%")})");
    }

    private void Filter(StringBuilder sql, SearchConditions conditions)
    {
        void Must(string condition) => sql.Append(" AND ").Append(condition);
        if (filter.States.Count > 0)
        {
            Must($"c.state IN ({string.Join(", ", filter.States.Select(state => conditions.Add(state.ToString())))})");
        }
        else if (!filter.WithClosed)
        {
            Must($"c.state <> {conditions.Add(nameof(ComplaintState.Closed))}");
        }

        foreach (var (column, value) in new[] { ("office_code", filter.Office), ("action_type", filter.ActionType), ("source", filter.Source), ("assignee_id", filter.Assignee) })
        {
            if (value is not null)
            {
                Must(column == "assignee_id" && value == "-" ? "c.assignee_id IS NULL" : $"c.{column} = {conditions.Add(value)}");
            }
        }

        if (filter.Tag is { } tag)
        {
            Must(conditions.Tagged(tag));
        }

        if (filter.Unsolved)
        {
            Must("c.unsolved_on IS NOT NULL AND c.unsolved_answered_on IS NULL");
        }

        foreach (var (condition, day) in new[] { ("due_on <=", filter.DueBy), ("received_on >=", filter.ReceivedFrom), ("received_on <=", filter.ReceivedTo) })
        {
            if (day is { } value)
            {
                Must($"c.{condition} {conditions.Add(value)}");
            }
        }
    }

    private string Counted(SearchConditions conditions)
    {
        var days = conditions.Add(CountedDays.Json(context.Today.Year + 1));
        return context.IsPostgres
            ? $"WITH counted (day, n) AS MATERIALIZED (SELECT key::date, value::int FROM json_each_text({days}::json)) "
            : $"WITH counted (day, n) AS MATERIALIZED (SELECT key, CAST(value AS INTEGER) FROM json_each({days})) ";
    }

    private static async Task<long[]> Read(DbCommand command, CancellationToken ct)
    {
        var ids = new List<long>();
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleResult, ct);
        while (await reader.ReadAsync(ct))
        {
            ids.Add(reader.GetInt64(0));
        }

        return [.. ids];
    }

    private static string LikeText(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);
}
