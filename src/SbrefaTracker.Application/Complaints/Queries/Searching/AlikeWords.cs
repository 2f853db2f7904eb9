using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Facets;
using SbrefaTracker.Application.Persistence;

namespace SbrefaTracker.Application.Complaints.Queries.Searching;

/// <summary>
/// The words of names that are spelled like what somebody typed, on SQLite: every distinct word of about that length is compared, wherever the slips are. They are kept once each
/// (<see cref="NameWords"/>), so that it grows with the words and not with the complaints.
/// </summary>
internal static class AlikeWords
{
    private const int Most = 40;

    // Of shorter words too many are alike.
    private const int LeastBegunWrong = 4;
    private const int MostRests = 4;

    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> Find(TrackerDb db, SearchNode node, CancellationToken ct)
    {
        var alike = new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in Fuzzy(node).SelectMany(term => term.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.OrdinalIgnoreCase))
        {
            // What is typed as one word may be several in the index, and the longest of them tells most: "o'brien".
            alike[word] = NameWords.Of(word).MaxBy(part => part.Length) is { } longest ? await Find(db, longest, ct) : [];
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
        command.CommandText = "SELECT code FROM facet_counts WHERE facet = @facet AND length(code) BETWEEN @shortest AND @longest";
        Add(command, "@facet", FacetNames.NameWord);
        Add(command, "@shortest", word.Length - limit);
        Add(command, "@longest", word.Length + limit);
        await using var reader = await command.ExecuteReaderAsync(ct);
        while (await reader.ReadAsync(ct))
        {
            var one = reader.GetString(0);
            if ((word.Length >= LeastBegunWrong || one[0] == word[0]) && EditDistance.Within(word, one, limit) is { } distance)
            {
                found[one] = distance;
            }
        }

        return [.. found.OrderBy(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).Take(Most).Select(one => one.Key)];
    }

    private static void Add(DbCommand command, string name, object value)
    {
        var parameter = command.CreateParameter();
        (parameter.ParameterName, parameter.Value) = (name, value);
        command.Parameters.Add(parameter);
    }
}
