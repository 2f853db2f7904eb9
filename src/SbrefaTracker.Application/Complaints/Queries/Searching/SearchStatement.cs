using System.Data;
using System.Data.Common;
using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Complaints.Queries.Searching;

/// <summary>
/// One search of one index as a statement of SQL, because the order of the full-text index must drive the plan on both databases: of the complaints themselves, or of the texts that belong to
/// them. It reads once.
/// </summary>
internal sealed class SearchStatement(TrackerDb db, WorkListFilter filter, SearchContext context)
{
    /// <summary>
    /// PostgreSQL takes a word that it has no figures of for a hundred times more frequent than it is, and then reads all complaints backwards to find a page of hits. So
    /// it first fetches up to so many hits from the index: if that is all of them, they are the answer; only a word with more is read in the order of complaints.
    /// </summary>
    private const int MostFetched = 2_000;

    /// <summary>And before that it looks through the newest complaints: where they fill the page, the word is so common that nothing need be fetched.</summary>
    private const int Newest = 300;

    // An act of a kind can have happened to a complaint several times, and several of its texts can have a word.
    private const string Act = "e.complaint_id";
    private const string TextOfPostgres = "t.complaint_id";
    private const string TextOfSqlite = "t.rowid";

    private readonly SearchText _text = new(context);
    private string? _match;
    private string _id = "c.id";

    /// <summary>Any part of a name or reference will do as well: that is what the trigrams of PostgreSQL are for. Null for no.</summary>
    public string? NameLike { get; init; }

    /// <summary>Complaints that have it themselves, newest first.</summary>
    public Task<Result<long[]>> ReadFacts(SearchParts parts, long before, int count, CancellationToken ct) => Read(
        conditions =>
        {
            SearchNode[] sought = [.. parts.Words, .. parts.Names];
            List<string> others = [.. parts.Excluded.Where(not => SearchText.IsOfWords(not.Node)).Select(conditions.NotInTexts), .. parts.Others.Select(conditions.Of)];
            return (sought.Length > 0 ? Indexed(_text.Of(new AllOf([.. sought, .. parts.Excluded]))!, conditions)
                : parts.Act is { } act ? Happened(act, conditions)
                : $"complaints c{Joins(conditions)} WHERE TRUE", others);
        },
        before, count, ct);

    /// <summary>Complaints of which one text has it, newest first.</summary>
    public Task<Result<long[]>> ReadTexts(SearchParts parts, long before, int count, CancellationToken ct) => Read(
        conditions =>
        {
            List<string> others = [.. parts.Names.Select(conditions.Of), .. parts.Excluded.Select(conditions.Without), .. parts.Others.Select(conditions.Of)];
            return (Texts(parts.InKind, parts.InKind is { } term ? _text.InKind(term) : _text.Of(new AllOf(parts.Words))!, conditions), others);
        },
        before, count, ct);

    private async Task<Result<long[]>> Read(Func<SearchConditions, (string From, List<string> Others)> write, long before, int count, CancellationToken ct)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        var conditions = new SearchConditions(command, context);
        var (from, all) = write(conditions);
        if (conditions.Refusals.Count > 0)
        {
            return Result<long[]>.Refused(conditions.Refusals);
        }

        var others = new StringBuilder();
        all.ForEach(condition => others.Append(" AND ").Append(condition));
        FilterConditions.Add(others, filter, conditions);
        if (context.Among is { } among)
        {
            others.Append(CultureInfo.InvariantCulture, $" AND c.id IN ({string.Join(", ", among)})");
        }

        var with = conditions.NeedsCountedDays ? Counted(conditions) : "";
        command.CommandText = Command(with, from, others, before, count, conditions);
        return await Read(command, count, ct);
    }

    private string Command(string with, string from, StringBuilder others, long before, int count, SearchConditions conditions)
    {
        if (_id == TextOfSqlite)
        {
            // In the order of complaints; reading ends when enough of them are met, however many texts of each have the word.
            others.Append(CultureInfo.InvariantCulture, $" AND {_id} < {conditions.Add(SearchedTexts.FirstOf(before))} ORDER BY {_id} DESC");
            return $"{with}SELECT {_id} >> 32 FROM {from}{others}";
        }

        var (first, most) = (conditions.Add(before), conditions.Add(count));
        others.Append(CultureInfo.InvariantCulture, $" AND {_id} < {first} ORDER BY {_id} DESC LIMIT {most}");
        var distinct = _id is Act or TextOfPostgres ? "DISTINCT " : "";
        return _match is not null && context.IsPostgres && NameLike is null
            ? Fetched(with, distinct, from, Joins(conditions), others.ToString(), (first, most))
            : $"{with}SELECT {distinct}{_id} FROM {from}{others}";
    }

    private static string Joins(SearchConditions conditions) =>
        conditions.NeedsCountedDays ? " LEFT JOIN counted zero ON zero.day = c.forwarded_on LEFT JOIN counted answered ON answered.day = c.responded_on" : "";

    // OFFSET 0 keeps the planner from turning the few hits around into a walk through all complaints; of the two halves one is never run, and neither where the newest were enough.
    private string Fetched(string with, string distinct, string from, string joins, string others, (string Before, string Count) page)
    {
        var newest = _id == TextOfPostgres ? "SELECT 0::bigint AS id WHERE FALSE" : string.Create(
            CultureInfo.InvariantCulture,
            $"SELECT c.id FROM (SELECT * FROM complaints WHERE id < {page.Before} ORDER BY id DESC LIMIT {Newest}) c JOIN complaint_search s ON s.complaint_id = c.id{joins} WHERE {_match}{others}");
        var table = _id == TextOfPostgres ? $"{SearchedTexts.Index} t" : "complaint_search s";
        var fewOthers = others.Replace(TextOfPostgres, "c.id", StringComparison.Ordinal);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {(with.Length == 0 ? "WITH " : with.TrimEnd() + ", ")}newest AS MATERIALIZED ({newest}),
            fetched AS MATERIALIZED (SELECT {table[^1]}.complaint_id FROM {table} WHERE {_match} AND (SELECT count(*) FROM newest) < {page.Count} LIMIT {MostFetched + 1})
            SELECT id FROM (
                (SELECT id FROM newest WHERE (SELECT count(*) FROM newest) >= {page.Count})
                UNION ALL (SELECT {distinct}c.id FROM (SELECT DISTINCT complaint_id FROM fetched) f CROSS JOIN LATERAL (SELECT * FROM complaints one WHERE one.id = f.complaint_id OFFSET 0) c{joins}
                    WHERE (SELECT count(*) FROM fetched) <= {MostFetched}{fewOthers})
                UNION ALL (SELECT {distinct}{_id} FROM {from} AND (SELECT count(*) FROM fetched) > {MostFetched}{others})) found (id)
            ORDER BY id DESC
            """);
    }

    private string Happened(FieldTerm act, SearchConditions conditions)
    {
        _id = Act;
        return $"ledger_entries e {(context.IsPostgres ? "" : "CROSS ")}JOIN complaints c ON c.id = e.complaint_id{Joins(conditions)} WHERE {conditions.Happened(act)}";
    }

    private string Indexed(string query, SearchConditions conditions)
    {
        if (!context.IsPostgres)
        {
            _id = "s.rowid";
            _match = $"s.complaint_search MATCH {conditions.Add(query)}";
            return $"complaint_search s CROSS JOIN complaints c ON c.id = s.rowid{Joins(conditions)} WHERE {_match}";
        }

        _match = $"s.document @@ to_tsquery('english', {conditions.Add(query)})";
        return $"complaint_search s JOIN complaints c ON c.id = s.complaint_id{Joins(conditions)} WHERE "
            + (NameLike is null ? _match : $"({_match} OR s.names ILIKE {conditions.Add($"%{LikeText(NameLike)}%")})");
    }

    private string Texts(FieldTerm? inKind, string query, SearchConditions conditions)
    {
        if (!context.IsPostgres)
        {
            _id = TextOfSqlite;
            return $"{SearchedTexts.Index} t CROSS JOIN complaints c ON c.id = t.rowid >> 32{Joins(conditions)} WHERE t.{SearchedTexts.Index} MATCH {conditions.Add(query)}";
        }

        _id = TextOfPostgres;
        _match = $"t.document @@ to_tsquery('english', {conditions.Add(query)})" + (inKind is null ? "" : $" AND t.kind = {conditions.Add(inKind.Field.Name)}");
        return $"{SearchedTexts.Index} t JOIN complaints c ON c.id = t.complaint_id{Joins(conditions)} WHERE {_match}";
    }

    private string Counted(SearchConditions conditions)
    {
        var days = conditions.Add(CountedDays.Json(context.Today.Year + 1));
        return context.IsPostgres
            ? $"WITH counted (day, n) AS MATERIALIZED (SELECT key::date, value::int FROM json_each_text({days}::json)) "
            : $"WITH counted (day, n) AS MATERIALIZED (SELECT key, CAST(value AS INTEGER) FROM json_each({days})) ";
    }

    // Each complaint once: they come in their order.
    private static async Task<long[]> Read(DbCommand command, int count, CancellationToken ct)
    {
        var ids = new List<long>();
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleResult, ct);
        while (ids.Count < count && await reader.ReadAsync(ct))
        {
            if (reader.GetInt64(0) is var id && (ids.Count == 0 || ids[^1] != id))
            {
                ids.Add(id);
            }
        }

        return [.. ids];
    }

    private static string LikeText(string text) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace("%", "\\%", StringComparison.Ordinal)
        .Replace("_", "\\_", StringComparison.Ordinal);
}
