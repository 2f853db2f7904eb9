using System.Data;
using Microsoft.EntityFrameworkCore;
using SbrefaTracker.Application.Persistence;
using SbrefaTracker.Domain.Kernel;

namespace SbrefaTracker.Application.Complaints.Queries;

/// <summary>The words that are on complaints now, to be taken up again instead of being spelled anew.</summary>
public sealed class TagsInUse(ITrackerDbFactory databases)
{
    /// <summary>Most words that are read.</summary>
    public const int Most = 200;

    // Jumps along the index from word to word: so many steps as there are words, however many complaints bear them.
    private const string Words =
        """
        WITH RECURSIVE words (word) AS (
            SELECT min(word) FROM tags WHERE untagged_on IS NULL AND word > ''
            UNION ALL
            SELECT (SELECT min(t.word) FROM tags t WHERE t.untagged_on IS NULL AND t.word > words.word) FROM words WHERE words.word IS NOT NULL)
        SELECT word FROM words WHERE word IS NOT NULL LIMIT
        """;

    /// <summary>In the order of the database's alphabet; none for somebody who reads no complaints.</summary>
    public async Task<IReadOnlyList<string>> Read(Actor actor, CancellationToken ct = default)
    {
        if (!actor.Roles.Any(role => role.ReadsComplaints))
        {
            return [];
        }

        await using var db = databases.Create();
        await db.Database.OpenConnectionAsync(ct);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"{Words} {Most}";
        List<string> words = [];
        await using var reader = await command.ExecuteReaderAsync(CommandBehavior.SingleResult, ct);
        while (await reader.ReadAsync(ct))
        {
            words.Add(reader.GetString(0));
        }

        return words;
    }
}
