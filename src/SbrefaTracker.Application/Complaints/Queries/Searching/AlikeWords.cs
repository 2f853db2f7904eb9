using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Complaints.Queries.Searching;

/// <summary>
/// The words of SQLite's index that are spelled like what somebody typed. Only words with the same first letter are looked at: slips of the
/// finger are rare there, and the index is sorted by it.
/// </summary>
internal static class AlikeWords
{
    private const int Most = 40;

    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> Find(TrackerDb db, SearchNode node, CancellationToken ct)
    {
        var alike = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in Fuzzy(node).SelectMany(term => term.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            alike[word] = await Find(db, word.ToLowerInvariant(), ct);
        }

        return alike;
    }

    private static IEnumerable<FieldTerm> Fuzzy(SearchNode node) => node switch
    {
        FieldTerm { IsFuzzy: true } term => [term],
        AllOf all => all.Nodes.SelectMany(Fuzzy),
        AnyOf any => any.Nodes.SelectMany(Fuzzy),
        Not not => Fuzzy(not.Node),
        _ => [],
    };

    private static async Task<IReadOnlyList<string>> Find(TrackerDb db, string word, CancellationToken ct)
    {
        var limit = EditDistance.Slips(word);
        var found = new List<(string Term, int Distance)>();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words USING fts5vocab('main', 'complaint_search', 'row')";
        await command.ExecuteNonQueryAsync(ct);
        command.CommandText = "SELECT term FROM temp.search_words WHERE term >= @from AND term < @to";
        Add(command, "@from", word[..1]);
        Add(command, "@to", ((char)(word[0] + 1)).ToString());
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var term = reader.GetString(0);
            if (EditDistance.Within(word, term, limit) is { } distance)
            {
                found.Add((term, distance));
            }
        }

        return [.. found.OrderBy(one => one.Distance).ThenBy(one => one.Term, StringComparer.Ordinal).Take(Most).Select(one => one.Term)];
    }

    private static void Add(DbCommand command, string name, string value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.Value = value;
        command.Parameters.Add(parameter);
    }
}
