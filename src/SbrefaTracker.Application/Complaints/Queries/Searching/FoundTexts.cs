using System.Data.Common;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Kernel;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Complaints.Queries.Searching;

/// <summary>A text of a complaint in which a search found something.</summary>
/// <param name="Kind">A kind of <see cref="SearchedTexts"/>.</param>
/// <param name="On">The day of the text.</param>
/// <param name="Excerpt">What stands around the first of the words.</param>
public sealed record FoundText(string Kind, DateOnly On, string Excerpt);

/// <summary>
/// Says of each complaint of a page in which of its texts the words were found, the latest of them, where the complaint itself does not have them. It looks at the complaints of the page alone.
/// </summary>
internal static class FoundTexts
{
    private const int Longest = 160;

    // To go over so many complaints between two takes as long as to look for another place.
    private const int Near = 1_000;

    /// <summary>The same page, with the texts.</summary>
    public static async Task<WorkListPage> WithTexts(TrackerDb db, WorkListPage page, string search, SearchContext context, AgencyTime time, CancellationToken ct)
    {
        if (page.Rows.Count == 0 || SearchParser.Read(search) is not { IsDone: true, Value: { } node })
        {
            return page;
        }

        var ids = page.Rows.Select(row => row.Id).ToArray();
        var (found, isAny) = await Find(db, node, context, ids, ct);
        if (!isAny && ComplaintSearch.IsPlain(node))
        {
            (found, _) = await Find(db, ComplaintSearch.Begun(node), context, ids, ct);
        }

        if (found.Count == 0)
        {
            return page;
        }

        var texts = await TextRows.Of(db, [.. found.Values], time, ct);
        return page with
        {
            Rows = [.. page.Rows.Select(row => found.TryGetValue(row.Id, out var text) && texts.TryGetValue(text, out var one)
                ? row with { Found = one with { Excerpt = Excerpt.Around(one.Excerpt, page.Words, Longest) } }
                : row)],
        };
    }

    // Which text of which complaint; and whether anything was found, in a text or in a complaint itself: only where nothing was are the words those that others begin with.
    private static async Task<(Dictionary<long, long> Texts, bool IsAny)> Find(TrackerDb db, SearchNode node, SearchContext context, long[] ids, CancellationToken ct)
    {
        var text = new SearchText(context);
        var parts = SearchParts.Of(node, text);
        var found = new Dictionary<long, long>();
        var isInFacts = false;
        if (parts.Words.Count > 0)
        {
            var words = text.Of(new AllOf(parts.Words))!;
            var here = await Read(db, context, "complaint_search", words, null, ids, ct);
            isInFacts = here.Count > 0;
            foreach (var (complaint, row) in await Read(db, context, SearchedTexts.Index, words, null, [.. ids.Except(here.Select(hit => hit.Complaint))], ct))
            {
                found[complaint] = Math.Max(row, found.GetValueOrDefault(complaint));
            }
        }

        // What was asked for by its kind is shown before what was found anywhere.
        foreach (var term in (parts.InKind is { } first ? parts.Others.Prepend(first) : parts.Others).OfType<FieldTerm>().Where(term => term.Field.Kind == SearchFieldKind.Text))
        {
            foreach (var hits in (await Read(db, context, SearchedTexts.Index, text.InKind(term), term.Field.Name, ids, ct)).GroupBy(hit => hit.Complaint))
            {
                found[hits.Key] = hits.Max(hit => hit.Row);
            }
        }

        return (found, isInFacts || found.Count > 0);
    }

    private static async Task<List<(long Complaint, long Row)>> Read(
        TrackerDb db, SearchContext context, string index, string query, string? kind, long[] ids, CancellationToken ct)
    {
        var hits = new List<(long Complaint, long Row)>();
        if (ids.Length == 0)
        {
            return hits;
        }

        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = context.IsPostgres ? OnPostgres(index, kind) : OnSqlite(index);
        Add(command, "@query", query);
        Add(command, "@ids", context.IsPostgres ? ids : JsonSerializer.Serialize(Places(ids, query.Contains('*', StringComparison.Ordinal))));
        if (context.IsPostgres && kind is not null)
        {
            Add(command, "@kind", kind);
        }

        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            hits.Add((reader.GetInt64(0), reader.GetInt64(1)));
        }

        return context.IsPostgres ? hits : [.. hits.Where(hit => ids.Contains(hit.Complaint))];
    }

    private static string OnPostgres(string index, string? kind) => index == SearchedTexts.Index
        ? $"SELECT complaint_id, row_id FROM {index} WHERE complaint_id = ANY (@ids) AND document @@ to_tsquery('english', @query)" + (kind is null ? "" : " AND kind = @kind")
        : $"SELECT complaint_id, 0::bigint FROM {index} WHERE complaint_id = ANY (@ids) AND document @@ to_tsquery('english', @query)";

    private static string OnSqlite(string index) => index == SearchedTexts.Index
        ? $"SELECT x.rowid >> 32, x.rowid & 4294967295 FROM json_each(@ids) r CROSS JOIN {index} x WHERE x.{index} MATCH @query AND x.rowid BETWEEN (r.value ->> 0) << 32 AND ((r.value ->> 1) << 32) | 4294967295"
        : $"SELECT x.rowid, 0 FROM json_each(@ids) r CROSS JOIN {index} x WHERE x.{index} MATCH @query AND x.rowid BETWEEN r.value ->> 0 AND r.value ->> 1";

    // Where to look on SQLite: the first and the last of complaints that lie near each other. For the beginning of a word each place gathers anew all that it stands for, so that there is one.
    private static List<long[]> Places(IReadOnlyCollection<long> ids, bool isBeginning)
    {
        var places = new List<long[]>();
        foreach (var id in ids.Order())
        {
            if (places.Count > 0 && (isBeginning || id - places[^1][1] <= Near))
            {
                places[^1][1] = id;
            }
            else
            {
                places.Add([id, id]);
            }
        }

        return places;
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
