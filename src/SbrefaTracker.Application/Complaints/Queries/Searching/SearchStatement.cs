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
    /// <summary>
    /// PostgreSQL takes a word that it has no figures of for a hundred times more frequent than it is, and then reads all complaints backwards to find a page of hits. So
    /// it first fetches up to so many hits from the index: if that is all of them, they are the answer; only a word with more is read in the order of complaints.
    /// </summary>
    private const int MostFetched = 2_000;

    // An act of a kind can have happened to a complaint several times.
    private const string Act = "e.complaint_id";

    private string? _match;
    private string _id = "c.id";

    /// <summary>Any part of a name or reference will do as well: that is what the trigrams of PostgreSQL are for. Null for no.</summary>
    public string? NameLike { get; init; }

    public async Task<Result<long[]>> Read(SearchNode node, long before, int count, CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        var conditions = new SearchConditions(command, context);
        var (from, others) = Statement(node, conditions);
        if (conditions.Refusals.Count > 0)
        {
            return Result<long[]>.Refused(conditions.Refusals);
        }

        Filter(others, conditions);
        others.Append(CultureInfo.InvariantCulture, $" AND {_id} < {conditions.Add(before)} ORDER BY {_id} DESC LIMIT {conditions.Add(count)}");
        var with = conditions.NeedsCountedDays ? Counted(conditions) : "";
        command.CommandText = _match is not null && context.IsPostgres && NameLike is null
            ? Fetched(with, _match, from, Joins(conditions), others.ToString())
            : $"{with}SELECT {(_id == Act ? "DISTINCT " : "")}{_id} FROM {from}{others}";
        return await Read(command, ct);
    }

    private (string From, StringBuilder Others) Statement(SearchNode node, SearchConditions conditions)
    {
        var text = new SearchText(context);
        var parts = node is AllOf all ? all.Nodes : [node];
        var words = parts.Where(text.IsPositive).ToList();

        // What excludes words goes along with those that are looked for; alone it is a condition like any other.
        var along = words.Count == 0 ? [] : parts.OfType<Not>().Where(not => text.Of(not.Node) is not null).ToList();

        // What happened is found by the index of acts, however seldom it did; a complaint that lacks it is never looked at.
        var act = words.Count == 0 ? parts.OfType<FieldTerm>().FirstOrDefault(term => term.Field.Kind == SearchFieldKind.Event) : null;
        var others = parts.Except(words).Except(along).Where(part => !ReferenceEquals(part, act)).Select(conditions.Of).ToList();
        var sql = new StringBuilder();
        others.ForEach(condition => sql.Append(" AND ").Append(condition));
        return act is not null ? (Happened(act, Joins(conditions), conditions), sql)
            : words.Count == 0 ? ($"complaints c{Joins(conditions)} WHERE TRUE", sql)
            : (Indexed(text.Of(new AllOf([.. words, .. along]))!, Joins(conditions), conditions), sql);
    }

    private static string Joins(SearchConditions conditions) =>
        conditions.NeedsCountedDays ? " LEFT JOIN counted zero ON zero.day = c.forwarded_on LEFT JOIN counted answered ON answered.day = c.responded_on" : "";

    // OFFSET 0 keeps the planner from turning the few hits around into a walk through all complaints; of the two halves one is never run.
    private static string Fetched(string with, string match, string from, string joins, string others) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {(with.Length == 0 ? "WITH " : with.TrimEnd() + ", ")}fetched AS MATERIALIZED (SELECT s.complaint_id FROM complaint_search s WHERE {match} LIMIT {MostFetched + 1})
            SELECT id FROM (
                (SELECT c.id FROM fetched f CROSS JOIN LATERAL (SELECT * FROM complaints one WHERE one.id = f.complaint_id OFFSET 0) c{joins}
                    WHERE (SELECT count(*) FROM fetched) <= {MostFetched}{others})
                UNION ALL (SELECT c.id FROM {from} AND (SELECT count(*) FROM fetched) > {MostFetched}{others})) found
            ORDER BY id DESC
            """);

    private string Happened(FieldTerm act, string joins, SearchConditions conditions)
    {
        _id = Act;
        return $"ledger_entries e {(context.IsPostgres ? "" : "CROSS ")}JOIN complaints c ON c.id = e.complaint_id{joins} WHERE {conditions.Happened(act)}";
    }

    private string Indexed(string query, string joins, SearchConditions conditions)
    {
        if (!context.IsPostgres)
        {
            _id = "s.rowid";
            _match = $"s.complaint_search MATCH {conditions.Add(query)}";
            return $"complaint_search s CROSS JOIN complaints c ON c.id = s.rowid{joins} WHERE {_match}";
        }

        _match = $"s.document @@ to_tsquery('english', {conditions.Add(query)})";
        return $"complaint_search s JOIN complaints c ON c.id = s.complaint_id{joins} WHERE "
            + (NameLike is null ? _match : $"({_match} OR s.names ILIKE {conditions.Add($"%{LikeText(NameLike)}%")})");
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

        if (filter.Review is { } review)
        {
            Must($"c.awaited_reviews IS NOT NULL AND c.awaited_reviews LIKE {conditions.Add($"%{review}%")}");
        }

        if (filter.Decided)
        {
            Must(SearchConditions.IsDecided);
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
