using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Complaints;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>
/// Full-text search, newest first: the index gives its hits in that order, and reading stops when a page is full. Written in
/// SQL because the order of the index must drive the plan on both databases. Where no complaint has the words themselves,
/// words that begin so are looked for: a beginning gathers all its words before the first hit is known, so it is the second try.
/// </summary>
internal static class ComplaintSearch
{
    private const int MostWords = 20;

    public static async Task<IReadOnlyList<long>> Ids(TrackerDb db, WorkListFilter filter, long before, int count, CancellationToken ct)
    {
        var words = Words(filter.Search!);
        if (words.Count == 0)
        {
            return [];
        }

        var found = await Find(db, filter, words, asBeginnings: false, before, count, ct);
        var isFirstPage = before == long.MaxValue;
        return found.Count > 0 || (!isFirstPage && (await Find(db, filter, words, asBeginnings: false, long.MaxValue, 1, ct)).Count > 0)
            ? found
            : await Find(db, filter, words, asBeginnings: true, before, count, ct);
    }

    private static async Task<IReadOnlyList<long>> Find(
        TrackerDb db, WorkListFilter filter, IReadOnlyList<string> words, bool asBeginnings, long before, int count, CancellationToken ct)
    {
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(ct);
        await using var command = connection.CreateCommand();
        var sql = db.Database.IsNpgsql() ? Postgres(command, filter, words, asBeginnings) : Sqlite(command, words, asBeginnings);
        Add(command, "@before", before);
        Add(command, "@count", count);
        AddFilters(sql, command, filter);
        sql.Append(db.Database.IsNpgsql() ? " ORDER BY c.id DESC LIMIT @count" : " ORDER BY s.rowid DESC LIMIT @count");
        command.CommandText = sql.ToString();
        return await Read(command, ct);
    }

    private static StringBuilder Sqlite(DbCommand command, IEnumerable<string> words, bool asBeginnings)
    {
        Add(command, "@words", string.Join(' ', words.Select(word => SqliteWord(word) + (asBeginnings && IsBeginning(word) ? "*" : ""))));
        return new StringBuilder(
            "SELECT c.id FROM complaint_search s CROSS JOIN complaints c ON c.id = s.rowid WHERE s.complaint_search MATCH @words AND s.rowid < @before");
    }

    // Beside the beginnings of words, any part of a name or reference, as somebody remembers it: that is what the trigrams are for.
    private static StringBuilder Postgres(DbCommand command, WorkListFilter filter, IEnumerable<string> words, bool asBeginnings)
    {
        Add(command, "@words", string.Join(" & ", words.Select(word => PostgresWord(word) + (asBeginnings && IsBeginning(word) ? ":*" : ""))));
        var matches = "s.document @@ to_tsquery('english', @words)";
        if (asBeginnings)
        {
            Add(command, "@part", $"%{LikeText(filter.Search!.Trim())}%");
            matches = $"({matches} OR s.names ILIKE @part)";
        }

        return new StringBuilder($"SELECT c.id FROM complaint_search s JOIN complaints c ON c.id = s.complaint_id WHERE {matches} AND c.id < @before");
    }

    private static void AddFilters(StringBuilder sql, DbCommand command, WorkListFilter filter)
    {
        if (filter.States.Count > 0)
        {
            var names = filter.States.Select((state, i) => Add(command, $"@state{i}", state.ToString()));
            sql.Append(CultureInfo.InvariantCulture, $" AND c.state IN ({string.Join(", ", names)})");
        }
        else if (!filter.WithClosed)
        {
            sql.Append(CultureInfo.InvariantCulture, $" AND c.state <> {Add(command, "@closed", nameof(ComplaintState.Closed))}");
        }

        Equal(sql, command, "office_code", filter.Office);
        Equal(sql, command, "action_type", filter.ActionType);
        Equal(sql, command, "source", filter.Source);
        if (filter.Assignee == "-")
        {
            sql.Append(" AND c.assignee_id IS NULL");
        }
        else
        {
            Equal(sql, command, "assignee_id", filter.Assignee);
        }

        if (filter.Unsolved)
        {
            sql.Append(" AND c.unsolved_on IS NOT NULL AND c.unsolved_answered_on IS NULL");
        }

        Compare(sql, command, "due_on <= @due_by", "@due_by", filter.DueBy);
        Compare(sql, command, "received_on >= @received_from", "@received_from", filter.ReceivedFrom);
        Compare(sql, command, "received_on <= @received_to", "@received_to", filter.ReceivedTo);
    }

    private static void Equal(StringBuilder sql, DbCommand command, string column, string? value)
    {
        if (value is not null)
        {
            sql.Append(CultureInfo.InvariantCulture, $" AND c.{column} = {Add(command, "@" + column, value)}");
        }
    }

    private static void Compare(StringBuilder sql, DbCommand command, string condition, string name, DateOnly? day)
    {
        if (day is { } value)
        {
            Add(command, name, value);
            sql.Append(" AND c.").Append(condition);
        }
    }

    private static string Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
        return name;
    }

    private static async Task<IReadOnlyList<long>> Read(DbCommand command, CancellationToken ct)
    {
        var ids = new List<long>();
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleResult, ct);
        while (await reader.ReadAsync(ct))
        {
            ids.Add(reader.GetInt64(0));
        }

        return ids;
    }

    // Both indexes have a language of their own; a person's words are quoted, so that no word is an operator or an error.
    private static string SqliteWord(string word) => "\"" + word.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";

    private static string PostgresWord(string word) =>
        "'" + word.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal) + "'";

    private static string LikeText(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);

    // A few letters begin too many words.
    private static bool IsBeginning(string word) => word.Length >= 3;

    private static List<string> Words(string search) => [.. search
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Where(word => word.Any(char.IsLetterOrDigit))
        .Take(MostWords)];
}
