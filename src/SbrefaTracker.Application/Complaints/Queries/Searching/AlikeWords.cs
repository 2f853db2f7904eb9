using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Complaints.Queries.Searching;

/// <summary>
/// The words of SQLite's index that are spelled like what somebody typed. The index is sorted by their letters, so that those with the same first letter are one range of it. A slip at the
/// beginning is found in a few more: the word without the first letter, and every letter in its place or before it, with the letter that follows. What begins with two wrong letters is not found.
/// </summary>
internal static class AlikeWords
{
    private const int Most = 40;

    // Of shorter words too many are alike.
    private const int LeastBegunWrong = 4;
    private const int MostRests = 4;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz0123456789";

    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> Find(TrackerDb db, SearchNode node, CancellationToken ct)
    {
        var alike = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in Fuzzy(node).SelectMany(term => term.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            alike[word] = await Find(db, word.ToLowerInvariant(), ct);
        }

        return alike;
    }

    /// <summary>What was typed, once for each of its first words without that word's first letter.</summary>
    public static IEnumerable<string> Rests(string typed)
    {
        var words = typed.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Index().Where(word => word.Item.Length > LeastBegunWrong).Take(MostRests).Select(word => string.Join(' ', [.. words[..word.Index], word.Item[1..], .. words[(word.Index + 1)..]]));
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
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.search_words USING fts5vocab('main', 'complaint_search', 'row')";
        await command.ExecuteNonQueryAsync(ct);
        command.CommandText = "SELECT term FROM temp.search_words WHERE term >= @from AND term < @to";
        var (from, to) = (Add(command, "@from"), Add(command, "@to"));
        foreach (var beginning in Beginnings(word).Distinct(StringComparer.Ordinal))
        {
            from.Value = beginning;
            to.Value = beginning[..^1] + (char)(beginning[^1] + 1);
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct))
            {
                var term = reader.GetString(0);
                if (EditDistance.Within(word, term, limit) is { } distance)
                {
                    found[term] = distance;
                }
            }
        }

        return [.. found.OrderBy(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).Take(Most).Select(one => one.Key)];
    }

    // One letter too many, or two that changed places; another letter in place of the first; and one that is missing before it.
    private static IEnumerable<string> Beginnings(string word) => word.Length < LeastBegunWrong
        ? [word[..1]]
        : [word[..1], word[1..2], .. Letters.SelectMany(letter => new[] { $"{letter}{word[1]}", $"{letter}{word[0]}" })];

    private static DbParameter Add(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }
}
